import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase, type Database } from '../platform/database.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../platform/testing/scratch-database.ts';
import { decide, type Path } from './decide.ts';
import { decisionCase, ORGANISATIONS } from './testing/random-cases.ts';
import { decideInSql, inOrder, readPaths, type DecisionCase } from './testing/sql-decisions.ts';

let scratch: ScratchDatabase;
let database: Database;
let paths: readonly Path[];

beforeAll(async () => {
  scratch = await createScratchDatabase({ template: inject('template').name });
  database = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'test' });
  paths = await readPaths(database.sql);
  await database.sql`
    insert into disclosure.organisations (id, name, kind)
    select id, 'Praktijk', 'GP_PRACTICE' from unnest(${[...ORGANISATIONS]}::uuid[]) listed (id)`;
});

afterAll(async () => {
  await database.close();
  await scratch.drop();
});

const byReference = ({ who, facts, inCase }: DecisionCase) =>
  inOrder(decide(who, { ...facts, paths }, inCase));

const seen = { cases: 0, permitted: 0, denied: 0, bases: new Set<string>() };

test('the decision in SQL and its reference agree on random facts', async () => {
  const batches = fc.array(decisionCase, { minLength: 1, maxLength: 400, size: 'max' });
  await fc.assert(
    fc.asyncProperty(batches, async (cases) => {
      const expected = cases.map(byReference);
      for (const { permitted, grounds } of expected) {
        seen.cases += 1;
        if (permitted === 0) seen.denied += 1;
        else seen.permitted += 1;
        for (const { basis } of grounds) seen.bases.add(basis);
      }
      expect((await decideInSql(database, cases)).map(inOrder)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('the random facts permit and deny, on every path', () => {
  expect(seen.cases).toBeGreaterThan(3_000);
  expect(seen.permitted / seen.cases).toBeGreaterThan(0.2);
  expect(seen.denied / seen.cases).toBeGreaterThan(0.2);
  expect([...seen.bases].sort()).toEqual(
    [...new Set(paths.map(({ basis }) => basis)), 'CONSENT'].sort(),
  );
});
