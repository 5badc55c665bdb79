import { ALL_CATEGORIES, categoriesOf, type CategoryMask } from '../../../disclosure/categories.ts';
import type { Purpose } from '../../../platform/actor.ts';
import type { Day } from '../../../platform/days.ts';
import {
  calendarDayInDutch,
  calendarDayInEnglish,
  dayInDutch,
  dayInEnglish,
  instantInDutch,
  instantInEnglish,
  momentInDutch,
  momentInEnglish,
} from '../../../platform/moments.ts';
import { CATEGORY_WORDS, PURPOSE_WORDS, type Words } from './words.ts';

/** Whom a text is told to: the resident whom it is about, or somebody else who may read of them. */
export type ToldTo = 'RESIDENT' | 'OTHERS';

/** How the resident is named in a text: "u" is said to nobody else. */
export function nameOf(told: ToldTo): Words {
  return told === 'RESIDENT' ? { nl: 'u', en: 'you' } : { nl: 'de inwoner', en: 'the resident' };
}

/** A grantee in a sentence: several want another verb in Dutch. */
export interface NamedInWords extends Words {
  readonly several: boolean;
  /** Then an objection says that nobody may. */
  readonly everybody: boolean;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Categories in a sentence. */
export function whatOf(categories: CategoryMask, told: ToldTo): Words {
  const own = told === 'RESIDENT';
  if (categories === ALL_CATEGORIES)
    return own
      ? { nl: 'al uw gegevens', en: 'all your data' }
      : { nl: 'alle gegevens', en: 'all data' };
  const listed = categoriesOf(categories).map((name) => CATEGORY_WORDS[name]);
  return own ? wordsOfAll(listed, 'uw', 'your') : wordsOfAll(listed);
}

export function wordsOfAll(all: readonly Words[], ofNl = '', ofEn = ''): Words {
  const said = (of: string, words: readonly string[]) =>
    words.map((word) => `${of} ${word}`.trim()).join('; ');
  return {
    nl: said(
      ofNl,
      all.map(({ nl }) => nl),
    ),
    en: said(
      ofEn,
      all.map(({ en }) => en),
    ),
  };
}

export function untilWords(validUntil: Date | null): Words {
  if (validUntil === null) return { nl: '', en: '' };
  return { nl: `, tot ${momentInDutch(validUntil)}`, en: `, until ${momentInEnglish(validUntil)}` };
}

/** A purpose after "voor" and "for"; two of them name the resident. */
export function purposeWords(purpose: Purpose, told: ToldTo): Words {
  if (told === 'OTHERS' && purpose === 'RESIDENT_REQUEST')
    return { nl: 'de inwoner zelf', en: 'the resident' };
  if (told === 'OTHERS' && purpose === 'REPRESENTATIVE')
    return { nl: 'hulp namens de inwoner', en: 'acting for the resident' };
  return PURPOSE_WORDS[purpose];
}

/** Sentences behind one another; null: none. */
export function sentences(...all: readonly (Words | null)[]): Words {
  const said = all.filter((one) => one !== null);
  return { nl: said.map(({ nl }) => nl).join(' '), en: said.map(({ en }) => en).join(' ') };
}

export function dayWords(at: Date): Words {
  return { nl: dayInDutch(at), en: dayInEnglish(at) };
}

export function calendarDayWords(day: Day): Words {
  return { nl: calendarDayInDutch(day), en: calendarDayInEnglish(day) };
}

/** When something happened. */
export function instantWords(at: Date): Words {
  return { nl: instantInDutch(at), en: instantInEnglish(at) };
}

/** Where a period begins or ends. */
export function momentWords(at: Date): Words {
  return { nl: momentInDutch(at), en: momentInEnglish(at) };
}

export const UNKNOWN_ORGANISATION: Words = {
  nl: 'een onbekende organisatie',
  en: 'an unknown organisation',
};
