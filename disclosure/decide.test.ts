import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase, type Database } from '../platform/database.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../platform/testing/scratch-database.ts';
import type { Decision, Path } from './decide.ts';
import { decidePlainly, reasonsOf, type Comparison } from './testing/plain-decision.ts';
import { decisionCase, ORGANISATIONS } from './testing/random-cases.ts';
import {
  decideCase,
  decideInSql,
  inOrder,
  readPaths,
  type DecisionCase,
} from './testing/sql-decisions.ts';

/** `DECISION_CASES=5000000 npx vitest run disclosure/decide.test.ts` for a longer run. */
const CASES = Number(process.env['DECISION_CASES'] ?? 100_000);
const BATCH = 2_000;

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

const byReference = (one: DecisionCase) => inOrder(decideCase(one, paths));

const seen = {
  cases: 0,
  permitted: 0,
  bases: new Set<string>(),
  meetings: new Set<string>(),
  addedPartners: 0,
  atTheMillisecond: 0,
};

test('the decision in SQL, its reference and the plain one agree on random facts', async () => {
  const seed = Number(process.env['DECISION_SEED'] ?? Date.now() % 2 ** 31);
  for (let batch = 0; seen.cases < CASES; batch += 1) {
    const cases = fc.sample(decisionCase, { numRuns: BATCH, seed: seed + batch });
    const answers = await decideInSql(database, cases);
    const astray = cases.find((one, place) => !agrees(one, answers[place]));
    if (astray) await shrink(seed + batch);
    expect(astray, `DECISION_SEED=${String(seed + batch)}`).toBeUndefined();
    for (const one of cases) observe(one);
  }
}, 1_000_000_000);

function agrees(one: DecisionCase, bySql: Decision | undefined): boolean {
  const reference = byReference(one);
  const plain = decidePlainly(one, (meeting) => seen.meetings.add(meeting.join(' ')));
  return (
    bySql !== undefined &&
    isDeepStrictEqual(inOrder(bySql), reference) &&
    isDeepStrictEqual(plain, { reasons: reasonsOf(reference), reached: reference.reached })
  );
}

/** The smallest case on which they differ, for whoever has to mend it. */
async function shrink(seed: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(decisionCase, async (one) => {
      const [bySql] = await decideInSql(database, [one]);
      expect(bySql && inOrder(bySql)).toEqual(byReference(one));
      const reference = byReference(one);
      expect(decidePlainly(one)).toEqual({
        reasons: reasonsOf(reference),
        reached: reference.reached,
      });
    }),
    { numRuns: BATCH, seed },
  );
}

function observe(one: DecisionCase): void {
  const { who, facts } = one;
  const decision = byReference(one);
  seen.cases += 1;
  if (decision.permitted !== 0) seen.permitted += 1;
  for (const { basis, record } of decision.grounds) {
    seen.bases.add(basis);
    const consent = facts.records.find(({ id }) => id === record);
    if (consent?.granteeRank !== 4) continue;
    const there = facts.partners.some(
      (partner) =>
        partner.communityId === consent.communityId &&
        partner.organisationId === who.organisation &&
        partner.validFrom <= consent.givenAt,
    );
    if (!there) seen.addedPartners += 1;
  }
  const instants = [...facts.relations, ...facts.records].flatMap(({ validFrom, validUntil }) => [
    validFrom,
    validUntil,
  ]);
  if (instants.some((instant) => instant?.getTime() === who.at.getTime()))
    seen.atTheMillisecond += 1;
}

test('the random facts permit and deny, on every path, in every comparison, at the very millisecond', () => {
  expect(seen.cases).toBeGreaterThanOrEqual(CASES);
  expect(seen.permitted / seen.cases).toBeGreaterThan(0.2);
  expect(seen.permitted / seen.cases).toBeLessThan(0.8);
  expect([...seen.bases].sort()).toEqual(
    [...new Set(paths.map(({ basis }) => basis)), 'CONSENT'].sort(),
  );
  expect(seen.addedPartners).toBeGreaterThan(0);
  expect(seen.atTheMillisecond).toBeGreaterThan(0);
  const ranks: Comparison[] = ['equal', 'narrower', 'wider'];
  const sets: Comparison[] = [...ranks, 'incomparable'];
  const all = ranks.flatMap((grantee) =>
    sets.flatMap((categories) => sets.map((purposes) => [grantee, categories, purposes].join(' '))),
  );
  expect([...seen.meetings].sort()).toEqual(all.sort());
});
