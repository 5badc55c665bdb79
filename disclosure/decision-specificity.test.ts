import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Purpose } from '../platform/actor.ts';
import { CATEGORIES, type DataCategory } from './categories.ts';
import {
  CASE,
  coordinator,
  deny,
  GEES,
  gp,
  home,
  permit,
  PRACTICE,
  relation,
  VILLAGE,
  volunteer,
} from './testing/decision-story.ts';
import { openThreeDecisions, type ThreeDecisions } from './testing/three-decisions.ts';

let decisions: ThreeDecisions;

beforeAll(async () => {
  decisions = await openThreeDecisions();
});

afterAll(() => decisions.close());

const ask: ThreeDecisions['ask'] = (who, given) => decisions.ask(who, given);

const toPractice = `organisation:${PRACTICE}`;
const toVillage = `organisation:${VILLAGE}`;
const toGps = `role:${PRACTICE}:GP`;
const CARE: Purpose[] = ['TREATMENT', 'COORDINATION_OF_CARE', 'CARE_MANAGEMENT', 'SUPPORT_NETWORK'];

/** How a permission stands to the objection; all of them meet in HEALTH_SUMMARY for TREATMENT. */
type Side = 'equal' | 'narrower' | 'wider' | 'incomparable';

const GRANTEES: Readonly<Record<Exclude<Side, 'incomparable'>, readonly [string, string]>> = {
  equal: [toPractice, toPractice],
  narrower: [toGps, toPractice],
  wider: [toPractice, toGps],
};
const CATEGORY_SETS: Readonly<Record<Side, readonly [DataCategory[], DataCategory[]]>> = {
  equal: [['HEALTH_SUMMARY'], ['HEALTH_SUMMARY']],
  narrower: [['HEALTH_SUMMARY'], ['HEALTH_SUMMARY', 'CONTACT']],
  wider: [['HEALTH_SUMMARY', 'CONTACT'], ['HEALTH_SUMMARY']],
  incomparable: [
    ['HEALTH_SUMMARY', 'CONTACT'],
    ['HEALTH_SUMMARY', 'ADDRESS'],
  ],
};
/** In an objection TREATMENT is all four purposes of care. */
const PURPOSE_SETS: Readonly<Record<Side, readonly [Purpose[], Purpose[]]>> = {
  equal: [CARE, ['TREATMENT']],
  narrower: [['TREATMENT'], ['TREATMENT']],
  wider: [[...CARE, 'BREAK_GLASS'], ['TREATMENT']],
  incomparable: [['TREATMENT', 'BREAK_GLASS'], ['TREATMENT']],
};

/** Grantee, categories, purposes: only here, of 48 ways to stand, is the permission stricter. */
const STRICTER: ReadonlySet<string> = new Set([
  'narrower equal equal',
  'equal narrower equal',
  'equal equal narrower',
  'narrower narrower equal',
  'narrower equal narrower',
  'equal narrower narrower',
  'narrower narrower narrower',
]);

describe('a permission against an objection', () => {
  const table = (Object.keys(GRANTEES) as (keyof typeof GRANTEES)[]).flatMap((grantee) =>
    (Object.keys(CATEGORY_SETS) as Side[]).flatMap((categories) =>
      (Object.keys(PURPOSE_SETS) as Side[]).map((purposes) => ({ grantee, categories, purposes })),
    ),
  );

  test.each(table)(
    'grantee $grantee, categories $categories, purposes $purposes',
    async ({ grantee, categories, purposes }) => {
      const yes = permit(
        GRANTEES[grantee][0],
        CATEGORY_SETS[categories][0],
        PURPOSE_SETS[purposes][0],
      );
      const no = deny(
        GRANTEES[grantee][1],
        CATEGORY_SETS[categories][1],
        PURPOSE_SETS[purposes][1],
      );
      const { reads } = await ask(gp, { records: [yes, no] });
      const holds = STRICTER.has([grantee, categories, purposes].join(' '));
      expect(reads.includes('HEALTH_SUMMARY')).toBe(holds);
    },
  );

  test.each([
    ['person over role', 'person:gp', toGps],
    ['person over organisation', 'person:gp', toPractice],
    ['person over kind', 'person:gp', 'category:GP_PRACTICE'],
    ['role over organisation', toGps, toPractice],
    ['role over kind', toGps, 'category:GP_PRACTICE'],
    ['organisation over kind', toPractice, 'category:GP_PRACTICE'],
    ['person over everybody', 'person:gp', 'everybody'],
    ['organisation over everybody', toPractice, 'everybody'],
  ])('grantees in their order: %s', async (_order, stricter, wider) => {
    const partners = [
      { communityId: GEES, organisationId: PRACTICE, validFrom: new Date(0), validUntil: null },
    ];
    const both = (yes: string, no: string) =>
      ask(gp, {
        records: [permit(yes, ['CONTACT'], CARE), deny(no, ['CONTACT'], CARE)],
        partners,
      });
    expect((await both(stricter, wider)).reads).toEqual(['CONTACT']);
    if (wider !== 'everybody') expect((await both(wider, stricter)).reads).toEqual([]);
  });

  test('"all" is what there is: naming every category or purpose is no stricter', async () => {
    const named = permit(toPractice, CATEGORIES, CARE);
    const all = deny(toPractice, 'ALL', ['TREATMENT']);
    expect(await ask(gp, { records: [named, all] })).toMatchObject({ reads: [], reached: false });
    const allPurposes = { ...permit(toPractice, ['CONTACT'], CARE), purposes: 4095 };
    const noPurpose = { ...deny(toPractice, ['CONTACT'], CARE), purposes: -1 };
    expect((await ask(gp, { records: [allPurposes, noPurpose] })).reads).toEqual([]);
    const roleAll = permit(toGps, 'ALL', ['TREATMENT']);
    const eachNamed = deny(toPractice, CATEGORIES, ['TREATMENT']);
    expect((await ask(gp, { records: [roleAll, eachNamed] })).reads).toHaveLength(25);
  });

  test('an objection that names every category closes whoever reads all', async () => {
    const everything = relation('HOME_VILLAGE', 'person:coordinator');
    const records = [deny(toVillage, CATEGORIES, ['SUPPORT_NETWORK'])];
    expect(await ask(coordinator, { relations: [everything], records })).toMatchObject({
      reads: [],
      reached: false,
    });
  });
});

describe('the four purposes of care count as one in an objection', () => {
  const receiver = relation('RECEIVER', toPractice, { caseId: CASE });
  const candidate = relation('CANDIDATE', toPractice, { caseId: CASE });
  const matched = relation('MATCH', 'person:volunteer', { caseId: CASE });
  const consent = permit(toPractice, 'ALL', CARE);
  const ways = [
    { way: 'the home village', who: coordinator, against: toVillage, relations: [home] },
    { way: 'a match', who: volunteer, against: 'person:volunteer', relations: [matched] },
    { way: 'a receiver', who: gp, against: toPractice, relations: [receiver] },
    { way: 'a candidate', who: gp, against: toPractice, relations: [candidate] },
    { way: 'a consent', who: gp, against: toPractice, relations: [], records: [consent] },
  ];
  const table = ways.flatMap((way) => CARE.map((purpose) => ({ records: [], ...way, purpose })));

  test.each(table)('$way is closed by one to $purpose', async (one) => {
    const { who, against, relations, records, purpose } = one;
    const open = await ask(who, { relations, records, inCase: CASE });
    expect(open.reads).not.toEqual([]);
    const no = deny(against, 'ALL', [purpose]);
    const closed = await ask(who, { relations, records: [...records, no], inCase: CASE });
    expect(closed).toMatchObject({ reads: [], reached: false });
  });

  test.each(['RESIDENT_REQUEST', 'BREAK_GLASS', 'RESEARCH', 'LEGAL'] as const)(
    'and one to %s closes none of them',
    async (purpose) => {
      const records = [deny(toVillage, 'ALL', [purpose])];
      expect((await ask(coordinator, { relations: [home], records })).reads).toContain('IDENTITY');
    },
  );
});
