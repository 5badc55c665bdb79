import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase, type Database } from '../platform/database.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../platform/testing/scratch-database.ts';
import { KNOWN_CATEGORIES } from './categories.ts';
import { decide, type DisclosureRecord } from './decide.ts';
import { CARE_PURPOSES, deniedPurposes } from './purposes.ts';
import { relation } from './testing/decision-story.ts';

let scratch: ScratchDatabase;
let database: Database;

beforeAll(async () => {
  scratch = await createScratchDatabase({ template: inject('template').name });
  database = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'test' });
});

afterAll(async () => {
  await database.close();
  await scratch.drop();
});

const AT = new Date('2026-11-22T12:00:00.000Z');
const GRANTEES = ['person:anna', 'role:practice:GP', 'organisation:practice'];
const bits = fc.oneof(fc.integer({ min: 1, max: 7 }), fc.constant(-1));
const purposes = fc.oneof(fc.integer({ min: 1, max: 127 }), fc.constant(CARE_PURPOSES));
const scope = fc.record({
  granteeRank: fc.integer({ min: 1, max: GRANTEES.length }),
  categories: bits,
  purposes,
});
type Scope = Pick<DisclosureRecord, 'granteeRank' | 'categories' | 'purposes'>;

function recordOf(decision: DisclosureRecord['decision'], of: Scope): DisclosureRecord {
  const grantee = GRANTEES[of.granteeRank - 1] ?? '';
  const period = { validFrom: AT, validUntil: null, givenAt: AT, revokedAt: null };
  return { id: decision, decision, grantee, communityId: null, ...of, ...period };
}

/** Whether something of the permission stays closed, for any purpose that it names. */
function blocks(permit: Scope, objection: Scope): boolean {
  const facts = {
    // What is permitted for emergencies needs an open one; without paths it opens nothing itself.
    relations: [relation('BREAK_GLASS', GRANTEES[0] ?? '')],
    partners: [],
    notices: [],
    paths: [],
    records: [recordOf('PERMIT', permit), recordOf('DENY', objection)],
  };
  const meet = permit.purposes & deniedPurposes(objection.purposes);
  return Array.from({ length: 12 }, (_, bit) => 1 << bit)
    .filter((purpose) => (meet & purpose) !== 0)
    .some((purpose) => {
      const grantees = new Set(GRANTEES);
      const who = { purpose, organisation: null, grantees, ceiling: -1, at: AT };
      return decide(who, facts, null).permitted !== (permit.categories & KNOWN_CATEGORIES);
    });
}

test('an objection wins exactly where the decision lets it close something', async () => {
  const pairs = fc.array(fc.tuple(scope, scope), { minLength: 1, maxLength: 500, size: 'max' });
  await fc.assert(
    fc.asyncProperty(pairs, async (given) => {
      const rows = given.map(([permit, objection], place) => ({ place, permit, objection }));
      const answers = await database.sql<{ wins: boolean }[]>`
        select disclosure.objection_wins(
          (permit ->> 'granteeRank')::integer, (permit ->> 'categories')::integer,
          (permit ->> 'purposes')::integer, (objection ->> 'granteeRank')::integer,
          (objection ->> 'categories')::integer, (objection ->> 'purposes')::integer
        ) as wins
        from jsonb_to_recordset(${database.sql.json(rows)})
          as pair (place integer, permit jsonb, objection jsonb)
        order by place`;
      const expected = given.map(([permit, objection]) => blocks(permit, objection));
      expect(answers.map(({ wins }) => wins)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
