import fc from 'fast-check';
import { PURPOSES } from '../../platform/actor.ts';
import { maskOf } from '../categories.ts';
import type {
  DisclosureRecord,
  NetworkPartner,
  PartnerNotice,
  Relation,
  Standing,
} from '../decide.ts';
import type { DecisionCase } from './sql-decisions.ts';

/** The organisations that random cases speak of; the database needs to know them. */
export const ORGANISATIONS = [
  'a0000000-0000-4000-8000-000000000001',
  'a0000000-0000-4000-8000-000000000002',
] as const;

const [HERE, ELSEWHERE] = ORGANISATIONS;
const COMMUNITIES = [
  'c0000000-0000-4000-8000-000000000001',
  'c0000000-0000-4000-8000-000000000002',
] as const;
const CASES = [
  'd0000000-0000-4000-8000-000000000001',
  'd0000000-0000-4000-8000-000000000002',
] as const;
const KINDS = [
  'SELF',
  'REPRESENTATIVE',
  'HOME_VILLAGE',
  'MATCH',
  'MATCHED_RESIDENT',
  'SENDER',
  'RECEIVER',
  'CANDIDATE',
  'BREAK_GLASS',
  'BREAK_GLASS_REVIEW',
  'RIGHTS_REQUEST',
  'RECIPIENT',
] as const;

/** Grantees by rank; the first of each row is the one that an actor of these cases usually is. */
const GRANTEES: Readonly<Record<number, readonly string[]>> = {
  1: ['person:anna', 'person:bert'],
  2: [`role:${HERE}:GP`, `role:${ELSEWHERE}:GP`],
  3: [`organisation:${HERE}`, `organisation:${ELSEWHERE}`],
  4: ['category:GP_PRACTICE', 'category:HOME_CARE'],
};
const ALL_GRANTEES = [
  'self:anna',
  'resident:anna',
  `community:${COMMUNITIES[0]}`,
  ...Object.values(GRANTEES).flat(),
];
const USUAL = ALL_GRANTEES.filter((_, place) => place < 3 || place % 2 === 1);

const AT = Date.parse('2026-11-22T12:00:00.000Z');

/** Around the instant of the question, to the millisecond; mostly such that a period holds. */
const DAY = 86_400_000;
const around = (...offsets: readonly number[]) =>
  fc.constantFrom(...offsets).map((offset) => new Date(AT + offset));
const from = around(-DAY, -DAY, -DAY, -1, 0, 1);
const until = fc.option(around(-1, 0, 1, DAY, DAY), { nil: null, freq: 2 });

const FEW = ['IDENTITY', 'CONTACT', 'REFERRAL_STATUS', 'EMERGENCY_SET'] as const;

/** A resident told of a later partner: about 14 days before the question, to the millisecond. */
const TERM = 14 * DAY;
const told = around(-2 * TERM, -TERM - 1, -TERM, -TERM + 1, -DAY);
/** Given before, at and after the ends of that term. */
const given = around(-2 * TERM - 1, -2 * TERM, -TERM - 1, -TERM, -TERM + 1, -DAY, -DAY, -1, 0);
const since = around(-2 * TERM, -DAY, -1, 0, 1);

/** Few bits, so that sets are often equal or one within the other; sometimes any bits at all. */
const mask = fc.oneof(
  { weight: 6, arbitrary: fc.subarray([...FEW]).map((names) => maskOf(...names)) },
  { weight: 2, arbitrary: fc.constant(-1) },
  { weight: 1, arbitrary: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }) },
);
const filled = mask.filter((bits) => bits !== 0);
const purpose = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(2, 3, 4) },
  { weight: 1, arbitrary: fc.nat({ max: PURPOSES.length - 1 }) },
);
const purposes = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(purpose, { minLength: 1, maxLength: 4 }).map(bitsOf) },
  { weight: 1, arbitrary: fc.constant(-1) },
  { weight: 1, arbitrary: fc.constant(bitsOf([2, 3, 4, 5])) },
);

function bitsOf(places: readonly number[]): number {
  return places.reduce((bits, place) => bits | (1 << place), 0);
}

const standing: fc.Arbitrary<Standing> = fc.record({
  purpose: purpose.map((place) => 1 << place),
  organisation: fc.constantFrom(HERE, HERE, ELSEWHERE, null),
  grantees: fc
    .oneof(
      { weight: 3, arbitrary: fc.constant(USUAL) },
      { weight: 1, arbitrary: fc.subarray(ALL_GRANTEES) },
    )
    .map((grantees) => new Set(grantees)),
  ceiling: fc.oneof({ weight: 4, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: mask }),
  at: fc.constant(new Date(AT)),
});

const relation: fc.Arbitrary<Relation> = fc.record({
  grantee: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...USUAL) },
    { weight: 1, arbitrary: fc.constantFrom(...ALL_GRANTEES) },
  ),
  kind: fc.constantFrom(...KINDS),
  caseId: fc.constantFrom(null, ...CASES),
  categories: mask,
  caseCategories: mask,
  agreed: fc.boolean(),
  reachesSubject: fc.boolean(),
  validFrom: from,
  validUntil: until,
});

const grantee = fc.integer({ min: 1, max: 4 }).chain((rank) =>
  fc.record({
    granteeRank: fc.constant(rank),
    grantee: fc.constantFrom(...(GRANTEES[rank] ?? []), ...(GRANTEES[rank] ?? []).slice(0, 1)),
    communityId: fc.constantFrom(...COMMUNITIES),
  }),
);
/** Whichever organisations serve the community: as specific as an organisation. */
const homeVillage = fc.constant({
  granteeRank: 3,
  grantee: `community:${COMMUNITIES[0]}`,
  communityId: null,
});
const everybody = fc.constant({ granteeRank: 5, grantee: 'everybody', communityId: null });

const record: fc.Arbitrary<DisclosureRecord> = fc
  .oneof(
    { weight: 5, arbitrary: named('PERMIT', grantee) },
    { weight: 4, arbitrary: named('DENY', grantee) },
    { weight: 1, arbitrary: named('DENY', everybody) },
    { weight: 1, arbitrary: named('DENY', homeVillage) },
    { weight: 1, arbitrary: named('RESTRICT', everybody) },
  )
  .filter(({ validFrom, validUntil }) => validUntil === null || validUntil > validFrom);

function named(
  decision: DisclosureRecord['decision'],
  to: fc.Arbitrary<Pick<DisclosureRecord, 'granteeRank' | 'grantee' | 'communityId'>>,
): fc.Arbitrary<DisclosureRecord> {
  return fc
    .tuple(
      to,
      fc.record({
        id: fc.uuid(),
        categories: filled,
        purposes,
        givenAt: fc.oneof(from, given),
        revokedAt: fc.constantFrom(null, null, null, null, new Date(AT - DAY)),
        validFrom: from,
        validUntil: until,
      }),
    )
    .map(([whom, rest]) => ({ decision, ...whom, ...rest }));
}

const partner: fc.Arbitrary<NetworkPartner> = fc.record({
  communityId: fc.constantFrom(...COMMUNITIES),
  organisationId: fc.constantFrom(HERE, HERE, ELSEWHERE),
  validFrom: fc.oneof(from, since),
  validUntil: until,
});

const partners = fc.uniqueArray(partner, {
  maxLength: 4,
  selector: ({ communityId, organisationId, validFrom }) =>
    `${communityId} ${organisationId} ${validFrom.toISOString()}`,
});

/** Of some of the partners the resident was told. */
const network = partners.chain((known) =>
  fc
    .tuple(...known.map(() => fc.option(told, { freq: 2 })))
    .map((instants): { partners: NetworkPartner[]; notices: PartnerNotice[] } => ({
      partners: known,
      notices: known.flatMap(({ communityId, organisationId, validFrom }, place) => {
        const toldAt = instants[place];
        return toldAt ? [{ communityId, organisationId, partnerSince: validFrom, toldAt }] : [];
      }),
    })),
);

/** What the row is that is asked for: of no case, of one, or one that says which organisation acted. */
const asked = fc.constantFrom(
  ...[null, ...CASES].map((inCase) => ({ inCase, byOrganisation: null })),
  { inCase: null, byOrganisation: HERE },
);

const known = fc.record({
  who: standing,
  facts: fc
    .record({
      relations: fc.uniqueArray(relation, {
        maxLength: 4,
        selector: ({ grantee: to, kind, caseId }) => `${to} ${kind} ${caseId ?? ''}`,
      }),
      records: fc.uniqueArray(record, { maxLength: 6, selector: ({ id }) => id }),
      network,
    })
    .map(({ relations, records, network: { partners: known, notices } }) => ({
      relations,
      records,
      partners: known,
      notices,
    })),
});

/** Anything that may stand between an actor and a subject, as far as the database lets it in. */
export const decisionCase: fc.Arbitrary<DecisionCase> = fc
  .tuple(asked, known)
  .map(([row, rest]) => ({ ...row, ...rest }));
