import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase, type Database } from '../platform/database.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../platform/testing/scratch-database.ts';
import { maskOf } from './categories.ts';
import type { Decision, Relation } from './decide.ts';
import { purposeMaskOf } from './purposes.ts';
import { decisionCase, ORGANISATIONS } from './testing/random-cases.ts';
import { decideInSql, foreseeInSql, inOrder, type DecisionCase } from './testing/sql-decisions.ts';

const CASES = 4_000;
const BATCH = 2_000;
const EMERGENCY = purposeMaskOf('BREAK_GLASS');
const EMERGENCY_SET = maskOf('EMERGENCY_SET');
const LONG_AGO = new Date('2020-01-01T00:00:00.000Z');

let scratch: ScratchDatabase;
let database: Database;

beforeAll(async () => {
  scratch = await createScratchDatabase({ template: inject('template').name });
  database = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'test' });
  await database.sql`
    insert into disclosure.organisations (id, name, kind)
    select id, 'Praktijk', 'GP_PRACTICE' from unnest(${[...ORGANISATIONS]}::uuid[]) listed (id)`;
});

afterAll(async () => {
  await database.close();
  await scratch.drop();
});

const always = (kind: string, grantee: string, categories: number): Relation => ({
  kind,
  grantee,
  categories,
  caseId: null,
  caseCategories: 0,
  agreed: false,
  reachesSubject: true,
  validFrom: LONG_AGO,
  validUntil: null,
});
const home = always('HOME_VILLAGE', 'community:c0000000-0000-4000-8000-00000000000f', -1);
const session = always('BREAK_GLASS', 'person:opener', EMERGENCY_SET);

/** Somebody else than the resident, who has no emergency access open yet. */
const unopened = decisionCase.map((one): DecisionCase => {
  const { who, facts } = one;
  const relations = facts.relations.filter(
    ({ kind }) => !['SELF', 'BREAK_GLASS', 'HOME_VILLAGE'].includes(kind),
  );
  return {
    ...one,
    inCase: null,
    byOrganisation: null,
    who: {
      ...who,
      purpose: EMERGENCY,
      grantees: new Set([...who.grantees, 'person:opener']),
    },
    facts: {
      ...facts,
      // What counts in an emergency is seldom among random purposes.
      records: facts.records.map((record, place) =>
        place % 3 === 0 ? record : { ...record, purposes: record.purposes | EMERGENCY },
      ),
      relations: [...relations, home],
    },
  };
});

const opened = (one: DecisionCase): DecisionCase => ({
  ...one,
  facts: { ...one.facts, relations: [...one.facts.relations, session] },
});

const none: Decision = { permitted: 0, reached: false, grounds: [] };

test('what is foreseen of an emergency is what the decision permits once it is open', async () => {
  const seed = Number(process.env['DECISION_SEED'] ?? Date.now() % 2 ** 31);
  const seen = { opens: 0, none: 0, byConsent: 0 };
  for (let asked = 0; asked < CASES; asked += BATCH) {
    const cases = fc.sample(unopened, { numRuns: BATCH, seed: seed + asked });
    const foreseen = await foreseeInSql(database, cases);
    const decided = await decideInSql(database, cases.map(opened));
    for (const [place, decision] of decided.entries()) {
      const opens = (decision.permitted & EMERGENCY_SET) !== 0;
      const expected = opens ? { ...decision, reached: true } : none;
      const before = foreseen[place] ?? none;
      if (!isDeepStrictEqual(inOrder(before), inOrder(expected)))
        expect(before, `DECISION_SEED=${String(seed)}, case ${String(place)}`).toEqual(expected);
      if (!opens) seen.none += 1;
      else if (before.permitted === EMERGENCY_SET) seen.opens += 1;
      else seen.byConsent += 1;
    }
  }
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(CASES / 50);
});

test('nothing is foreseen for another purpose, nor about somebody who lives nowhere', async () => {
  const [one] = fc.sample(unopened, { numRuns: 1, seed: 1 });
  if (!one) throw new Error('no case');
  const free = { ...one, who: { ...one.who, ceiling: -1 }, facts: { ...one.facts, records: [] } };
  const elsewhere = { ...free, facts: { ...free.facts, relations: [] } };
  const otherwise = { ...free, who: { ...free.who, purpose: purposeMaskOf('TREATMENT') } };
  const answers = await foreseeInSql(database, [free, elsewhere, otherwise]);
  expect(answers.map(({ permitted }) => permitted)).toEqual([EMERGENCY_SET, 0, 0]);
});
