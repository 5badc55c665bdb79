import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStory, type Resident, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const ADD = `mutation ($input: AddLogEntryInput!) { addLogEntry(input: $input) {
  __typename
  ... on AddLogEntrySuccess { logEntry { id text withheldFromSubject { ground reviewOn } } }
  ... on InvalidInput { problems { path code } }
} }`;
const REVIEW = `mutation ($input: ReviewWithheldLogEntryInput!) { reviewWithheldLogEntry(input: $input) {
  __typename
  ... on ReviewWithheldLogEntrySuccess { logEntry { withheldFromSubject { reviewOn } } }
  ... on InvalidInput { problems { path code } }
} }`;
const LOG = `query ($id: ID!) { helpRequest(id: $id) {
  log { totalCount edges { node { text withheldFromSubject { ground } } } }
} }`;

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let hub: TestHub;
let gees: Village;
let resident: Resident;
let representative: Caller;
let coordinator: Caller;
let helpRequestId: string;
let hidden: string;

beforeAll(async () => {
  hub = await startTestHub();
  const story = createStory(hub);
  gees = await story.village('gees');
  resident = await story.resident(gees);
  coordinator = await story.staff(gees, 'COORDINATOR');
  helpRequestId = (await story.helpRequest(resident)).id;
  representative = { subject: `representative-${randomUUID()}`, role: 'REPRESENTATIVE' };
  await hub.admin`
    insert into disclosure.relations (
      subject, grantee, kind, categories, case_categories, valid_from
    ) values (
      ${resident.key}, ${`person:${representative.subject}`}, 'REPRESENTATIVE', -1, 0,
      now() - interval '1 day'
    )`;
  await add({ text: 'Gewone regel.' });
});
afterAll(() => hub.stop());

const add = async (input: object, caller = coordinator) =>
  (await hub.ask(caller, ADD, { input: { helpRequestId, ...input } })).data.addLogEntry;

const textsFor = async (caller: Caller) => {
  const { log } = (await hub.ask(caller, LOG, { id: helpRequestId })).data.helpRequest;
  const texts = (log.edges as { node: { text: string } }[]).map(({ node }) => node.text);
  expect(log.totalCount).toBe(texts.length);
  return texts;
};

test('an entry withheld from the resident does not exist for them, nor for whoever acts for them', async () => {
  const withholdFromSubject = { ground: 'SAFETY_OF_ANOTHER', reviewOn: inDays(90) };
  const { logEntry } = await add({ text: 'De buurvrouw is bang.', withholdFromSubject });
  expect(logEntry.withheldFromSubject).toEqual(withholdFromSubject);
  hidden = logEntry.id;
  expect(await textsFor(coordinator)).toEqual(['De buurvrouw is bang.', 'Gewone regel.']);
  expect(await textsFor(resident.self)).toEqual(['Gewone regel.']);
  expect(await textsFor(representative)).toEqual(['Gewone regel.']);
});

test('somebody who is the resident reads it in no role', async () => {
  const atWork: Caller = { ...coordinator, subject: resident.self.subject };
  await hub.admin`
    insert into disclosure.staff (id, subject, organisation_id, role, name, valid_from)
    values (${randomUUID()}, ${atWork.subject}, ${gees.id}, 'COORDINATOR', 'Naam', '2020-01-01')`;
  expect(await textsFor(atWork)).toEqual(['Gewone regel.']);
});

test.each([
  ['today', inDays(0)],
  ['in the past', inDays(-1)],
  ['in two years', inDays(730)],
])('a review %s is refused, and nothing is written', async (_when, reviewOn) => {
  const withholdFromSubject = { ground: 'PRIVACY_OF_ANOTHER', reviewOn };
  expect(await add({ text: 'x', withholdFromSubject })).toEqual({
    __typename: 'InvalidInput',
    problems: [{ path: 'withholdFromSubject.reviewOn', code: 'OUT_OF_RANGE' }],
  });
  expect(await textsFor(coordinator)).toHaveLength(2);
});

test('it stays withheld after the day of its review, until somebody judged', async () => {
  await hub.admin`
    update villages.log_entries set withheld_review_on = current_date - 1 where id = ${hidden}`;
  expect(await textsFor(resident.self)).toEqual(['Gewone regel.']);
  const review = (input: object, caller = coordinator) =>
    hub.ask(caller, REVIEW, { input: { logEntryId: hidden, ...input } });
  const { data } = await review({ reviewOn: inDays(30) });
  expect(data.reviewWithheldLogEntry.logEntry.withheldFromSubject).toEqual({
    reviewOn: inDays(30),
  });
  expect((await review({}, resident.self)).data.reviewWithheldLogEntry.__typename).toBe('NotFound');
  await review({});
  expect(await textsFor(resident.self)).toEqual(['De buurvrouw is bang.', 'Gewone regel.']);
  expect((await review({})).data.reviewWithheldLogEntry).toEqual({
    __typename: 'InvalidInput',
    problems: [{ path: 'logEntryId', code: 'NOT_ALLOWED' }],
  });
});
