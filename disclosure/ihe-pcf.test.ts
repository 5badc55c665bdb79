import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase, type Database } from '../platform/database.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../platform/testing/scratch-database.ts';
import { categoriesOf } from './categories.ts';
import type { Path } from './decide.ts';
import {
  categoryOf,
  IHE,
  lackingFor,
  ORGANISATIONS,
  PARTNERS,
  PEOPLE,
  recordsOf,
  SESSION,
  tokenOf,
  type IheCase,
  type IheRequest,
} from './testing/ihe-adapter.ts';
import { decidePlainly, reasonsOf } from './testing/plain-decision.ts';
import {
  decideCase,
  decideInSql,
  inOrder,
  readPaths,
  standingInSql,
} from './testing/sql-decisions.ts';

let scratch: ScratchDatabase;
let database: Database;
let paths: readonly Path[];

beforeAll(async () => {
  scratch = await createScratchDatabase({ template: inject('template').name });
  database = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'test' });
  paths = await readPaths(database.sql);
  await database.sql`insert into disclosure.organisations ${database.sql([...ORGANISATIONS])}`;
  for (const { subject, organisation, role } of Object.values(PEOPLE))
    await database.sql`
      insert into disclosure.staff (id, subject, organisation_id, role, name, valid_from)
      values (${randomUUID()}, ${subject}, ${organisation}, ${role}, 'Naam', '2000-01-01')`;
});

afterAll(async () => {
  await database.close();
  await scratch.drop();
});

const all = IHE.cases.flatMap((one) => one.requests.map((request) => ({ one, request })));
const mapped = all.filter(({ one, request }) => lackingFor(one, request) === null);

describe('a consent of IHE Privacy Consent on FHIR that maps', () => {
  test.each(
    mapped.map(({ one, request }) => [request.id, request.expected, one, request] as const),
  )('%s: %s', async (_id, expected, one, request) => {
    expect(await answerTo(one, request)).toBe(expected);
  });
});

/** By all three decisions, which must be equal. */
async function answerTo(one: IheCase, request: IheRequest): Promise<'PERMIT' | 'DENY'> {
  const at = new Date(`${request.when}T12:00:00.000Z`);
  const known = [{ subject: randomUUID(), relations: [SESSION] }];
  const who = await standingInSql(database, tokenOf(request), at, known);
  const facts = {
    relations: [SESSION],
    records: recordsOf(one),
    partners: PARTNERS,
    notices: [],
  };
  const asked = { who, facts, inCase: null };
  const decision = inOrder(decideCase(asked, paths));
  const [bySql] = await decideInSql(database, [asked]);
  expect(bySql && inOrder(bySql)).toEqual(decision);
  expect(decidePlainly(asked).reasons).toEqual(reasonsOf(decision));
  const category = categoryOf(request);
  return category !== null && categoriesOf(decision.permitted).includes(category)
    ? 'PERMIT'
    : 'DENY';
}

/** Cases of which nothing maps, and the element that the hub does not have. */
const CASES_LEFT: Readonly<Record<string, string>> = {
  'ex-consent-intermediate-timeframe': 'the period to which data relate',
  'ex-consent-intermediate-not-timeframe': 'the period to which data relate',
  'ex-consent-intermediate-authoredby': 'the author of data',
  'ex-consent-intermediate-not-authoredby': 'the author of data',
  'ex-consent-intermediate-encounter': 'the encounter to which data belong',
  'ex-consent-intermediate-not-encounter': 'the encounter to which data belong',
  'ex-consent-intermediate-data': 'single data items',
  'ex-consent-intermediate-not-data': 'single data items',
  'ex-consent-intermediate-purpose': 'purpose FooBar',
};

/** Single requests of the other cases. */
const REQUESTS_LEFT: Readonly<Record<string, string>> = {
  'ex-consent-basic-treat#2': 'purpose HPAYMT',
  'ex-consent-basic-treat-infant#3': 'purpose FAMRQT',
  'ex-consent-basic-ink#1': 'purpose HOPERAT',
  'ex-consent-basic-reject#2': 'purpose HPAYMT',
  'ex-consent-basic-reject#3': 'purpose HOPERAT',
  'ex-consent-basic-research#1': 'research on values of one person',
  'ex-consent-basic-research#2': 'purpose placeholder/research-project-under-HRESCH',
  'ex-consent-advanced-normal#3': 'a category for placeholder/observation-without-label',
  'ex-consent-advanced-normal-restricted#3':
    'a category for placeholder/observation-very-restricted',
  'ex-consent-advanced-normal-not-restricted#2': 'purpose HPAYMT',
  'ex-consent-advanced-normal-not-restricted#3':
    'a category for placeholder/observation-without-label',
  'ex-consent-advanced-normal-focused-psy#3': 'a category for placeholder/observation-hiv',
  'ex-consent-advanced-normal-focused-psy-or-sdv#4':
    'substance use and mental health as two categories',
};

test('every other is named with what the hub does not have; none is left out', () => {
  const left = all.flatMap(({ one, request }) => {
    const lacking = lackingFor(one, request);
    return lacking === null ? [] : [[one.id, request.id, lacking] as const];
  });
  expect(
    Object.fromEntries(left.filter(([id]) => id in CASES_LEFT).map(([id, , why]) => [id, why])),
  ).toEqual(CASES_LEFT);
  expect(
    Object.fromEntries(left.filter(([id]) => !(id in CASES_LEFT)).map(([, id, why]) => [id, why])),
  ).toEqual(REQUESTS_LEFT);
  expect(IHE.cases).toHaveLength(23);
  expect(all).toHaveLength(82);
  expect(mapped.length + left.length).toBe(82);
  const casesMapped = new Set(mapped.map(({ one }) => one.id));
  expect(casesMapped.size + Object.keys(CASES_LEFT).length).toBe(23);
});
