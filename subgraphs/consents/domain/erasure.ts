import { logKeptUntil } from '../../../disclosure/notices/receipts.ts';
import { CATEGORIES, maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import { dayOf } from '../../../platform/business-days.ts';
import { monthsAfter, type Day } from '../../../platform/days.ts';
import type { LegalGroundCode } from './legal-grounds.ts';
import type { Words } from './words.ts';

/** An organisation that took part in a case, by sending or by accepting, and when the case changed last. */
export interface CaseParty {
  readonly caseId: string;
  readonly organisationId: string;
  /** Kind of the organisation. */
  readonly kind: string;
  readonly changedAt: Date;
}

/** A case that a law keeps: who must keep it, on which ground, and from which day it may go. */
export interface KeptCase {
  readonly caseId: string;
  readonly organisationIds: readonly string[];
  readonly ground: LegalGroundCode;
  readonly possibleOn: Day;
}

/** The answer for some of the data: that they go, or why they stay and from which day they may go. */
export interface ErasurePart {
  /** Null: the hub, and the village. */
  readonly organisationId: string | null;
  readonly categories: CategoryMask;
  readonly granted: boolean;
  readonly ground: LegalGroundCode | null;
  readonly possibleOn: Day | null;
}

interface DutyToKeep {
  readonly ground: LegalGroundCode;
  readonly years: number;
  readonly kinds: readonly string[];
}

/**
 * Who must keep the record of a case, the longest duty first. A village, a church or a housing
 * corporation has no such duty: what nobody else took part in goes.
 *
 * A patient may have a care record destroyed unless it matters to another or a law stands against it
 * (BW 7:455): that its care provider weighs, whom the answer names; the hub cannot.
 */
export const DUTIES_TO_KEEP: readonly DutyToKeep[] = [
  // BW 7:454(3): 20 years from the last change of the record.
  { ground: 'CARE_RECORD', years: 20, kinds: ['GP_PRACTICE', 'HOME_CARE', 'HEALTH_CENTRE'] },
  // Wmo 2015, 5.3.4: 15 years; the municipality, its social team, and who gives support for it.
  { ground: 'SOCIAL_SUPPORT_RECORD', years: 15, kinds: ['SOCIAL_TEAM', 'MUNICIPALITY', 'WELFARE'] },
];

/** The cases that a law keeps, each on the longest duty of those who took part. */
export function keptByLaw(parties: readonly CaseParty[]): KeptCase[] {
  const cases = [...new Set(parties.map(({ caseId }) => caseId))];
  return cases.flatMap((caseId) => {
    const ofCase = parties.filter((party) => party.caseId === caseId);
    const duty = DUTIES_TO_KEEP.find(({ kinds }) =>
      ofCase.some(({ kind }) => kinds.includes(kind)),
    );
    if (duty === undefined) return [];
    const bound = ofCase.filter(({ kind }) => duty.kinds.includes(kind));
    const changedOn =
      bound
        .map(({ changedAt }) => dayOf(changedAt))
        .sort()
        .at(-1) ?? '';
    return [
      {
        caseId,
        organisationIds: bound.map(({ organisationId }) => organisationId).sort(),
        ground: duty.ground,
        possibleOn: yearsAfter(changedOn, duty.years),
      },
    ];
  });
}

export function yearsAfter(day: Day, years: number): Day {
  return monthsAfter(day, years * 12);
}

/** What a request comes to: what goes, then what is kept, by whom and until when. */
export function partsOfErasure(facts: {
  readonly kept: readonly KeptCase[];
  readonly hasConsentProofs: boolean;
  readonly at: Date;
}): ErasurePart[] {
  const logUntil = logKeptUntil(facts.at);
  const byHub = (category: 'ACCESS_LOG' | 'CONSENTS', ground: LegalGroundCode) => ({
    organisationId: null,
    categories: maskOf(category),
    granted: false,
    ground,
    possibleOn: logUntil,
  });
  return [
    {
      organisationId: null,
      categories: ERASED,
      granted: true,
      ground: null,
      possibleOn: null,
    },
    ...keptByEach(facts.kept),
    byHub('ACCESS_LOG', 'ACCESS_LOG_RECORD'),
    ...(facts.hasConsentProofs ? [byHub('CONSENTS', 'PROOF_OF_CONSENT')] : []),
  ];
}

const EVERYTHING = maskOf(...CATEGORIES);
const OF_A_VOLUNTEER = maskOf('VOLUNTEER_CONTACT', 'VOLUNTEER_AGREEMENT', 'COMPENSATION');
const ERASED = EVERYTHING & ~OF_A_VOLUNTEER & ~maskOf('ACCESS_LOG');
const IN_A_RECORD = maskOf(
  'IDENTITY',
  'BIRTH_YEAR',
  'REFERRAL_STATUS',
  'REFERRAL_CONTENT',
  'HANDOVER_CONTENT',
);

/** One part for each organisation and ground: until the last of its cases may go. */
function keptByEach(kept: readonly KeptCase[]): ErasurePart[] {
  const parts = new Map<string, ErasurePart & { readonly possibleOn: Day }>();
  for (const { organisationIds, ground, possibleOn } of kept) {
    for (const organisationId of organisationIds) {
      const key = `${organisationId} ${ground}`;
      const known = parts.get(key);
      if (known && known.possibleOn >= possibleOn) continue;
      parts.set(key, {
        organisationId,
        categories: IN_A_RECORD,
        granted: false,
        ground,
        possibleOn,
      });
    }
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

/** Whether nothing is kept that names the person: the log and its proofs name nobody. */
export function isComplete(parts: readonly ErasurePart[]): boolean {
  return parts.every(
    ({ granted, ground }) =>
      granted || ground === 'ACCESS_LOG_RECORD' || ground === 'PROOF_OF_CONSENT',
  );
}

/** What happens, said beforehand. */
export function erasureWords(complete: boolean): Words {
  const kept: Words = complete
    ? {
        nl: 'Niemand houdt iets waar uw naam bij staat.',
        en: 'Nobody keeps anything with your name.',
      }
    : {
        nl: 'Een deel moet van de wet bewaard blijven. Daar blijven uw naam en geboortejaar bij staan, tot de dag die erbij staat. Daarna gaat het vanzelf weg. Een zorgverlener kunt u zelf vragen om uw dossier eerder te vernietigen.',
        en: 'The law keeps a part of it, with your name and year of birth, until the day that is told with it; then it goes by itself. You can ask a care provider to destroy your record earlier.',
      };
  return {
    nl: `Wij wissen uw gegevens meteen en voorgoed. Uw inlog werkt dan niet meer. ${kept.nl} Wie uw gegevens heeft bekeken, blijft 5 jaar bewaard, zonder uw naam. U krijgt een code om dat te lezen.`,
    en: `Your data are erased at once and for good. Your login does not work any more then. ${kept.en} Who looked at your data is kept for 5 years, without your name. You get a code to read that.`,
  };
}
