import type { DataCategory } from '../../../disclosure/categories.ts';
import type { DecisionBasis } from '../../../disclosure/decide.ts';
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
    nl: 'deze persoon controleert of iedereen zich aan de regels houdt',
    en: 'this person oversees that the rules are kept',
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

function reasonOf(basis: DecisionBasis, consent: ConsentFacts | null): Words {
  if (basis !== 'CONSENT') return RULES[basis];
  // Its own category may be withheld from who asks: then only that there was one is told.
  if (consent === null) return { nl: 'u daar toestemming voor gaf', en: 'you gave your consent' };
  const { givenAt, validUntil } = consent;
  const until =
    validUntil === null
      ? { nl: '', en: '' }
      : { nl: `, tot ${inDutch(validUntil)}`, en: `, until ${inEnglish(validUntil)}` };
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
