import { ALL_CATEGORIES, maskOf } from '../../disclosure/categories.ts';
import { CARE_PURPOSES, purposeMaskOf, type PurposeMask } from '../../disclosure/purposes.ts';
import { demoId } from '../demo-id.ts';
import { WORKING_MINUTES, type Calendar } from './calendar.ts';
import type { LocalNetwork } from './local-network.ts';
import { communityId } from './public-facts.ts';
import { randomOf } from './random.ts';
import type { Resident } from './residents.ts';
import type { StaffMember } from './staff.ts';
import type { Tables } from './tables.ts';

/** A consent, an objection or a restriction, before it is written down. */
export interface ConsentRecord {
  readonly label: string;
  readonly resident: Resident;
  readonly decision: 'PERMIT' | 'DENY' | 'RESTRICT';
  readonly to: Grantee;
  readonly categories: number;
  readonly purposes: PurposeMask;
  readonly givenDaysAgo: number;
  /** Days before the anchor (negative: after it) on which it begins, ends or was withdrawn. */
  readonly fromDaysAgo?: number;
  readonly untilDaysAgo?: number;
  readonly revokedDaysAgo?: number;
}

interface Grantee {
  readonly rank: 1 | 2 | 3 | 4 | 5;
  readonly grantee: string;
}

export const toPerson = ({ subject }: StaffMember): Grantee => ({
  rank: 1,
  grantee: `person:${subject}`,
});
export const toRole = ({ organisationId, role }: StaffMember): Grantee => ({
  rank: 2,
  grantee: `role:${organisationId}:${role}`,
});
export const toOrganisation = ({ organisationId }: StaffMember): Grantee => ({
  rank: 3,
  grantee: `organisation:${organisationId}`,
});
const toCategory = (kind: string): Grantee => ({ rank: 4, grantee: `category:${kind}` });
const EVERYBODY: Grantee = { rank: 5, grantee: 'everybody' };

const TREATMENT = purposeMaskOf('TREATMENT', 'COORDINATION_OF_CARE');
const CARE_MANAGEMENT = purposeMaskOf('COORDINATION_OF_CARE', 'CARE_MANAGEMENT');
const EVERY_PURPOSE: PurposeMask = -1;

type Given = Omit<ConsentRecord, 'label' | 'resident' | 'givenDaysAgo'>;

/** What residents decide, a shape each in turn, so that every kind of record is there. */
type Shape = (network: LocalNetwork, village: StaffMember, practice: StaffMember) => Given[];

const permit = (to: Grantee, purposes: PurposeMask, ...categories: string[]): Given => ({
  decision: 'PERMIT',
  to,
  purposes,
  categories: maskOf(...categories),
});

const deny = (to: Grantee, ...categories: string[]): Given => ({
  ...permit(to, CARE_PURPOSES, ...categories),
  decision: 'DENY',
});

const SHAPES: readonly [Shape, ...Shape[]] = [
  (_network, _village, practice) => [
    permit(toOrganisation(practice), TREATMENT, 'CONTACT', 'FUNCTIONAL_NEEDS', 'INFORMAL_NETWORK'),
  ],
  (_network, _village, practice) => [
    permit(toPerson(practice), TREATMENT, 'HOUSEHOLD', 'EMERGENCY_SET'),
  ],
  ({ partners }, village) => [
    permit(
      toRole(partners.SOCIAL_TEAM ?? village),
      CARE_MANAGEMENT,
      'IDENTITY',
      'CONTACT',
      'HELP_REQUESTS',
    ),
  ],
  () => [permit(toCategory('HOME_CARE'), TREATMENT, 'IDENTITY', 'ADDRESS', 'FUNCTIONAL_NEEDS')],
  (_network, village) => [deny(toOrganisation(village), 'LOGBOOK')],
  () => [deny(toCategory('WELFARE'), 'IDENTITY', 'CONTACT', 'ADDRESS', 'REFERRAL_STATUS')],
  // No practice, but for this one.
  (_network, _village, practice) => [
    deny(toCategory('GP_PRACTICE'), 'FUNCTIONAL_NEEDS', 'HOUSEHOLD'),
    permit(toOrganisation(practice), TREATMENT, 'FUNCTIONAL_NEEDS'),
  ],
  (_network, village) => [deny(toPerson(village), 'CONTACT')],
  (_network, _village, practice) => [
    { ...permit(toOrganisation(practice), TREATMENT, 'ADDRESS'), revokedDaysAgo: 5 },
  ],
  (_network, _village, practice) => [
    { ...permit(toOrganisation(practice), TREATMENT, 'CONTACT'), untilDaysAgo: 3 },
  ],
  (_network, _village, practice) => [
    { ...permit(toOrganisation(practice), TREATMENT, 'ADDRESS'), fromDaysAgo: -30 },
  ],
  (_network, _village, practice) => [
    { ...permit(toOrganisation(practice), TREATMENT), categories: ALL_CATEGORIES },
  ],
  ({ partners }, village) => [
    permit(
      toOrganisation(partners.HOUSING_CORPORATION ?? village),
      purposeMaskOf('COORDINATION_OF_CARE'),
      'IDENTITY',
      'HOUSING_INTEREST',
    ),
  ],
  () => [
    {
      decision: 'RESTRICT',
      to: EVERYBODY,
      categories: ALL_CATEGORIES,
      purposes: EVERY_PURPOSE,
    },
  ],
];

const PART_WITH_RECORDS = 0.4;

/**
 * Of the residents who sign in, two in five decided something. Without them: `skip`. `turnsBefore`
 * counts the deciding residents made before.
 */
export function regionConsents(
  seed: number,
  residents: readonly Resident[],
  nameOf: (n: number) => string,
  networks: ReadonlyMap<string, LocalNetwork>,
  skip: ReadonlySet<Resident>,
  turnsBefore: number,
): { readonly records: readonly ConsentRecord[]; readonly turns: number } {
  const deciding = residents.filter(
    (resident) =>
      resident.account !== null &&
      !skip.has(resident) &&
      randomOf(seed, 'decides', resident.n).chance(PART_WITH_RECORDS),
  );
  const records = deciding.flatMap((resident, place) => {
    const network = networks.get(resident.community.slug);
    const practice = network?.partners.GP_PRACTICE;
    const shape = SHAPES[(turnsBefore + place) % SHAPES.length];
    if (!network?.village || !practice || !shape) return [];
    const givenDaysAgo = randomOf(seed, 'given', resident.n).int(10, 400);
    return shape(network, network.village.coordinator, practice).map((given, nth) => ({
      ...given,
      label: `${nameOf(resident.n)}-t${nth + 1}`,
      resident,
      givenDaysAgo,
    }));
  });
  return { records, turns: turnsBefore + deciding.length };
}

export function consentFacts(
  seed: number,
  records: readonly ConsentRecord[],
  calendar: Calendar,
): Tables {
  return {
    'disclosure.records': records.map((record) => {
      const { label, resident, decision, to, categories, purposes } = record;
      const random = randomOf(seed, 'consent', label);
      const minutes = random.int(WORKING_MINUTES.least, WORKING_MINUTES.most);
      const on = (days: number | undefined) =>
        days === undefined ? null : calendar.ago(days, minutes);
      const givenAt = calendar.ago(record.givenDaysAgo, minutes);
      const revokedAt = on(record.revokedDaysAgo);
      return {
        id: demoId('consent', label),
        subject: resident.key,
        decision,
        granteeRank: to.rank,
        grantee: to.grantee,
        categories,
        purposes,
        communityId: communityId(resident.community.slug),
        validFrom: on(record.fromDaysAgo) ?? givenAt,
        validUntil: on(record.untilDaysAgo),
        givenAt,
        givenBy: resident.account ?? '',
        revokedAt,
        version: revokedAt ? 2 : 1,
      };
    }),
  };
}
