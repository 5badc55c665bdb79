import { SILENT_CATEGORIES, categoriesOf, ALL_CATEGORIES } from '../../../disclosure/categories.ts';
import type { CategoryMask } from '../../../disclosure/categories.ts';
import type { MandateBasis, MandateStatus } from './mandate.ts';
import {
  capital,
  dayWords,
  momentWords,
  nameOf,
  sentences,
  untilWords,
  whatOf,
  wordsOfAll,
  type ToldTo,
} from './phrases.ts';
import { CATEGORY_WORDS, type Words } from './words.ts';

/** What stands in the words of a mandate. */
export interface MandateFacts {
  readonly representativeName: string;
  /** Those named one by one. */
  readonly categories: CategoryMask;
  readonly allCategories: boolean;
  readonly basis: MandateBasis;
  readonly documentReference: string | null;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly givenAt: Date;
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
  readonly status: MandateStatus;
}

/** To whom they are told makes other words. */
export type ToldMandate = MandateFacts & { readonly told: ToldTo };

/** Who may do what for the resident, from and until when, and on which basis; recorded by whom. */
export function explainMandate(mandate: ToldMandate): Words {
  return sentences(mayDo(mandate), period(mandate), basisWords(mandate));
}

/** When it began or will; null while nobody accepted it. */
function beginOf({ validFrom, acceptedAt }: ToldMandate): Date | null {
  if (acceptedAt === null) return null;
  return acceptedAt > validFrom ? acceptedAt : validFrom;
}

/** Whether it ever held. */
function everHeld(mandate: ToldMandate): boolean {
  const begin = beginOf(mandate);
  if (begin === null || mandate.status === 'FUTURE') return false;
  return mandate.endedAt === null || mandate.endedAt > begin;
}

function mayDo(mandate: ToldMandate): Words {
  const { representativeName: who, status, told } = mandate;
  const { nl, en } = nameOf(told);
  const what = whatUnder(mandate);
  const ofThem =
    told === 'RESIDENT' ? { nl: '', en: '' } : { nl: ' van de inwoner', en: ' of the resident' };
  const over = status === 'EXPIRED' || status === 'ENDED' || status === 'LAPSED';
  const [may, mayEn] = !over
    ? [`mag namens ${nl} handelen en dit${ofThem.nl} zien`, `may act for ${en} and see this`]
    : everHeld(mandate)
      ? [`mocht namens ${nl} handelen en dit${ofThem.nl} zien`, `could act for ${en} and see this`]
      : [
          `zou namens ${nl} mogen handelen en dit${ofThem.nl} mogen zien`,
          `was to act for ${en} and see this`,
        ];
  return {
    nl: `${who} ${may}: ${what.nl}.`,
    en: `${who} ${mayEn}${ofThem.en}: ${what.en}.`,
  };
}

/** "All" leaves out what is in a mandate only where it is named. */
function whatUnder({ categories, allCategories, told }: ToldMandate): Words {
  if (!allCategories) return whatOf(categories, told);
  const all = whatOf(ALL_CATEGORIES, told);
  const left = SILENT_CATEGORIES & ~categories;
  if (left === 0) return all;
  const but = wordsOfAll(categoriesOf(left).map((name) => CATEGORY_WORDS[name]));
  return { nl: `${all.nl}, behalve: ${but.nl}`, en: `${all.en} but: ${but.en}` };
}

function period(mandate: ToldMandate): Words {
  const { representativeName: who, status, givenAt, validFrom, validUntil, endedAt } = mandate;
  const begin = beginOf(mandate);
  const from = momentWords(begin ?? validFrom);
  const until = untilWords(validUntil);
  switch (status) {
    case 'ACTIVE':
      return {
        nl: `Deze machtiging geldt vanaf ${from.nl}${until.nl}.`,
        en: `This mandate holds from ${from.en}${until.en}.`,
      };
    case 'FUTURE':
      return {
        nl: `Dat mag nog niet: deze machtiging geldt vanaf ${from.nl}${until.nl}.`,
        en: `Not yet: this mandate holds from ${from.en}${until.en}.`,
      };
    case 'OFFERED': {
      const later = validFrom > givenAt;
      return {
        nl: `Dat mag nog niet: ${who} moet deze machtiging eerst met de code aannemen. Daarna geldt die${later ? `, op zijn vroegst vanaf ${from.nl}` : ''}${until.nl}.`,
        en: `Not yet: ${who} must first accept this mandate with the code. Then it holds${later ? `, from ${from.en} at the earliest` : ''}${until.en}.`,
      };
    }
    case 'LAPSED':
      return notAccepted(who);
    case 'EXPIRED': {
      if (begin === null || validUntil === null) return notAccepted(who);
      const end = momentWords(validUntil);
      return {
        nl: `Deze machtiging gold van ${from.nl} tot ${end.nl} en is verlopen.`,
        en: `This mandate held from ${from.en} until ${end.en} and has expired.`,
      };
    }
    case 'ENDED': {
      const end = momentWords(endedAt ?? givenAt);
      return everHeld(mandate)
        ? {
            nl: `Deze machtiging gold vanaf ${from.nl} en is op ${end.nl} gestopt.`,
            en: `This mandate held from ${from.en} and was ended on ${end.en}.`,
          }
        : {
            nl: `Deze machtiging is op ${end.nl} gestopt, voordat die inging.`,
            en: `This mandate was ended on ${end.en}, before it began.`,
          };
    }
  }
}

function notAccepted(who: string): Words {
  return {
    nl: `${capital(who)} nam deze machtiging niet op tijd aan. De machtiging geldt niet.`,
    en: `${capital(who)} did not accept this mandate in time. It does not hold.`,
  };
}

const BASES: Readonly<Record<Exclude<MandateBasis, 'GIVEN_BY_RESIDENT'>, Words>> = {
  LIVING_WILL: { nl: 'een levenstestament', en: 'a living will' },
  MENTORSHIP: { nl: 'mentorschap', en: 'mentorship' },
  GUARDIANSHIP: { nl: 'curatele', en: 'guardianship of an adult' },
  ADMINISTRATION: { nl: 'bewind', en: 'administration of property' },
  PARENTAL: { nl: 'ouderlijk gezag', en: 'parental authority' },
};

/** What stands in a document is recorded by a privacy officer, and by nobody else. */
function basisWords({ basis, documentReference, givenAt, told }: ToldMandate): Words {
  const on = dayWords(givenAt);
  if (basis === 'GIVEN_BY_RESIDENT') {
    const { nl, en } = nameOf(told);
    return {
      nl: `${capital(nl)} gaf deze machtiging op ${on.nl}.`,
      en: `${capital(en)} gave this mandate on ${on.en}.`,
    };
  }
  const rests = BASES[basis];
  const reference = documentReference === null ? '' : ` (${documentReference})`;
  return {
    nl: `Een functionaris gegevensbescherming legde deze machtiging op ${on.nl} vast. De grond is ${rests.nl}${reference}.`,
    en: `A privacy officer recorded this mandate on ${on.en}. It rests on ${rests.en}${reference}.`,
  };
}
