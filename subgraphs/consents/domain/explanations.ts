import { ALL_CATEGORIES, categoriesOf, type CategoryMask } from '../../../disclosure/categories.ts';
import type { DataCategory } from '../../../disclosure/categories.ts';
import type { DecisionBasis } from '../../../disclosure/decide.ts';
import { deniedPurposes, purposesOfMask, type PurposeMask } from '../../../disclosure/purposes.ts';
import type { Purpose } from '../../../platform/actor.ts';
import { CATEGORY_WORDS, PURPOSE_WORDS, type Words } from './words.ts';

/** What of a consent stands in an explanation. */
export interface ConsentFacts {
  readonly givenAt: Date;
  readonly validUntil: Date | null;
}

/** The rule behind each basis, to go on after "omdat" and "because". */
const RULES: Readonly<Record<Exclude<DecisionBasis, 'CONSENT'>, Words>> = {
  SELF: { nl: 'het uw eigen gegevens zijn', en: 'it is your own' },
  REPRESENTATIVE: {
    nl: 'deze persoon met een machtiging namens u mag handelen',
    en: 'this person may act for you under a mandate',
  },
  HOME_VILLAGE: {
    nl: 'u in dit dorp woont en het dorp deze gegevens zelf bijhoudt',
    en: 'you live in this village, which keeps this itself',
  },
  MATCH: {
    nl: 'u en deze vrijwilliger aan elkaar gekoppeld zijn, tot 7 dagen daarna',
    en: 'you and this volunteer are matched, until 7 days after it ends',
  },
  CASE: {
    nl: 'er een verwijzing of overdracht over u is waar deze organisatie bij hoort',
    en: 'there is a referral or handover about you to which this organisation is a party',
  },
  BREAK_GLASS: {
    nl: 'er noodtoegang is geopend; dat wordt achteraf beoordeeld',
    en: 'emergency access was opened; that is reviewed afterwards',
  },
  OVERSIGHT: {
    nl: 'deze persoon controleert of iedereen zich aan de regels houdt, of omdat de wet zegt dat deze organisatie dit moet weten',
    en: 'this person oversees that the rules are kept, or the law says that this organisation must know of it',
  },
};

/** Why a category was shown, or not, in a line of the log. */
export function explainLine(
  category: DataCategory,
  basis: DecisionBasis | null,
  consent: ConsentFacts | null,
): Words {
  const what = CATEGORY_WORDS[category];
  if (basis === null)
    return {
      nl: `Niet getoond (${what.nl}): er was geen regel en geen toestemming waardoor het mocht, of u had bezwaar gemaakt.`,
      en: `Not shown (${what.en}): there was no rule and no consent that allowed it, or you had objected.`,
    };
  const why = reasonOf(basis, consent);
  return {
    nl: `Getoond (${what.nl}), omdat ${why.nl}.`,
    en: `Shown (${what.en}), because ${why.en}.`,
  };
}

/** Why somebody could see a category now, for a purpose. */
export function explainReader(
  reader: Words,
  category: DataCategory,
  purpose: Purpose,
  reason: {
    readonly basis: DecisionBasis;
    readonly consent: ConsentFacts | null;
    /** Whether it is about certain cases alone. */
    readonly onCasesAlone: boolean;
  },
): Words {
  const why = reasonOf(reason.basis, reason.consent);
  const what = CATEGORY_WORDS[category];
  const whatFor = PURPOSE_WORDS[purpose];
  const only = reason.onCasesAlone
    ? { nl: ' Het gaat alleen om die ene zaak.', en: ' It is about that one case alone.' }
    : { nl: '', en: '' };
  return {
    nl: `${reader.nl} kan dit zien (${what.nl}) voor ${whatFor.nl}, omdat ${why.nl}.${only.nl}`,
    en: `${reader.en} could see this (${what.en}) for ${whatFor.en}, because ${why.en}.${only.en}`,
  };
}

/** Who could see a category once they open emergency access, and why: on a consent, or without one. */
export function explainReaderInEmergency(
  reader: Words,
  category: DataCategory,
  reason: { readonly basis: DecisionBasis; readonly consent: ConsentFacts | null },
): Words {
  const what = CATEGORY_WORDS[category];
  const why = reasonOf(reason.basis, reason.consent);
  const because =
    reason.basis === 'CONSENT'
      ? { nl: `, omdat ${why.nl}.`, en: `, because ${why.en}.` }
      : {
          nl: '. Daar is geen toestemming voor nodig. U kunt er wel bezwaar tegen maken.',
          en: '. No consent is needed for that, but you may object to it.',
        };
  return {
    nl: `${reader.nl} kan dit in een noodgeval zien (${what.nl}), als deze persoon noodtoegang opent met een reden${because.nl} U krijgt daar meteen bericht van, en het wordt achteraf beoordeeld.`,
    en: `${reader.en} could see this in an emergency (${what.en}), on opening emergency access with a reason${because.en} You are told of it at once, and it is reviewed afterwards.`,
  };
}

/** Why somebody is kept from a category, for a purpose: the resident's own objection or restriction. */
export function explainBlock(
  grantee: Words,
  block: {
    readonly decision: 'DENY' | 'RESTRICT';
    readonly category: DataCategory;
    readonly purpose: Purpose;
    readonly givenAt: Date;
    readonly validUntil: Date | null;
  },
): Words {
  const { decision, category, purpose, givenAt, validUntil } = block;
  const what = CATEGORY_WORDS[category];
  const whatFor = PURPOSE_WORDS[purpose];
  const until = untilWords(validUntil);
  return decision === 'RESTRICT'
    ? {
        nl: `Niemand anders dan u kan dit zien (${what.nl}) voor ${whatFor.nl}, omdat u op ${inDutch(givenAt)} het gebruik van uw gegevens liet beperken${until.nl}.`,
        en: `Nobody but you can see this (${what.en}) for ${whatFor.en}, because you had the use of your data restricted on ${inEnglish(givenAt)}${until.en}.`,
      }
    : {
        nl: `${grantee.nl} kan dit niet zien (${what.nl}) voor ${whatFor.nl}, omdat u daar op ${inDutch(givenAt)} bezwaar tegen maakte${until.nl}. Dat is anders als u precies hiervoor toestemming gaf.`,
        en: `${grantee.en} cannot see this (${what.en}) for ${whatFor.en}, because you objected to it on ${inEnglish(givenAt)}${until.en}. It is otherwise where you gave consent for just this.`,
      };
}

/** A record in one sentence: what the resident decided, about whom, for what and until when. */
export function explainRecord(record: {
  readonly decision: 'PERMIT' | 'DENY' | 'RESTRICT';
  readonly grantee: Words;
  readonly categories: CategoryMask;
  readonly purposes: PurposeMask;
  readonly validUntil: Date | null;
}): Words {
  const { decision, grantee, validUntil } = record;
  const until = untilWords(validUntil);
  if (decision === 'RESTRICT')
    return {
      nl: `Niemand anders dan u ziet uw gegevens${until.nl}.`,
      en: `Nobody but you sees your data${until.en}.`,
    };
  const what =
    record.categories === ALL_CATEGORIES
      ? { nl: 'al uw gegevens', en: 'all your data' }
      : wordsOfAll(
          categoriesOf(record.categories).map((name) => CATEGORY_WORDS[name]),
          'uw',
          'your',
        );
  // Who objects to one of the care purposes objects to all of them.
  const purposes = decision === 'DENY' ? deniedPurposes(record.purposes) : record.purposes;
  const whatFor = wordsOfAll(purposesOfMask(purposes).map((name) => PURPOSE_WORDS[name]));
  return decision === 'PERMIT'
    ? {
        nl: `${grantee.nl} mag dit zien: ${what.nl}. Dat mag voor ${whatFor.nl}${until.nl}.`,
        en: `${grantee.en} may see this: ${what.en}. That is for ${whatFor.en}${until.en}.`,
      }
    : {
        nl: `${grantee.nl} mag dit niet zien: ${what.nl}. Dat geldt voor ${whatFor.nl}${until.nl}.`,
        en: `${grantee.en} may not see this: ${what.en}. That is for ${whatFor.en}${until.en}.`,
      };
}

function wordsOfAll(all: readonly Words[], ofNl = '', ofEn = ''): Words {
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

function untilWords(validUntil: Date | null): Words {
  if (validUntil === null) return { nl: '', en: '' };
  return { nl: `, tot ${inDutch(validUntil)}`, en: `, until ${inEnglish(validUntil)}` };
}

function reasonOf(basis: DecisionBasis, consent: ConsentFacts | null): Words {
  if (basis !== 'CONSENT') return RULES[basis];
  // Its own category may be withheld from who asks: then only that there was one is told.
  if (consent === null) return { nl: 'u daar toestemming voor gaf', en: 'you gave your consent' };
  const { givenAt, validUntil } = consent;
  const until = untilWords(validUntil);
  return {
    nl: `u daar op ${inDutch(givenAt)} toestemming voor gaf${until.nl}`,
    en: `you gave your consent on ${inEnglish(givenAt)}${until.en}`,
  };
}

const DAY = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Amsterdam',
} as const;
const DUTCH = new Intl.DateTimeFormat('nl-NL', DAY);
const ENGLISH = new Intl.DateTimeFormat('en-GB', DAY);
const inDutch = (at: Date): string => DUTCH.format(at);
const inEnglish = (at: Date): string => ENGLISH.format(at);
