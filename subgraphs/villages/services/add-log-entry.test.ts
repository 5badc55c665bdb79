import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const ADD = `mutation ($input: AddLogEntryInput!) { addLogEntry(input: $input) {
  __typename
  ... on AddLogEntrySuccess { logEntry { text authorName authorRole withheld } }
  ... on UserError { message }
  ... on InvalidInput { problems { path code } }
} }`;

describe('addLogEntry', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let resident: Resident;
  let supporter: Caller & { name: string };
  let helpRequestId: string;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    resident = await story.resident(gees);
    supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
    helpRequestId = (await story.helpRequest(resident)).id;
  });
  afterAll(() => hub.stop());

  const add = async (caller: Caller | null, input: Record<string, unknown> = {}) =>
    hub.ask(caller, ADD, { input: { helpRequestId, text: 'Gebeld, komt goed.', ...input } });
  const written = async () => {
    const [row] = await hub.admin`select count(*)::integer as n from villages.log_entries`;
    return row!['n'] as number;
  };

  test('a supporter writes under their own name and role', async () => {
    const { data, errors } = await add(supporter);
    expect(errors).toEqual([]);
    expect(data.addLogEntry).toEqual({
      __typename: 'AddLogEntrySuccess',
      logEntry: {
        text: 'Gebeld, komt goed.',
        authorName: supporter.name,
        authorRole: 'VILLAGE_SUPPORTER',
        withheld: [],
      },
    });
  });

  test('the log stands newest first, page by page', async () => {
    const request = await story.helpRequest(resident);
    for (const text of ['een', 'twee', 'drie'])
      await add(supporter, { helpRequestId: request.id, text });
    const query = `query ($id: ID!, $after: String) { helpRequest(id: $id) {
      log(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { text } } } } }`;
    const first = (await hub.ask(supporter, query, { id: request.id })).data.helpRequest.log;
    const after = first.pageInfo.endCursor as string;
    const rest = (await hub.ask(supporter, query, { id: request.id, after })).data.helpRequest.log;
    const texts = (page: any) => page.edges.map(({ node }: any) => node.text as string);
    expect([texts(first), texts(rest)]).toEqual([['drie', 'twee'], ['een']]);
    expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([
      3,
      true,
      false,
    ]);
  });

  test('a resident reads the log of their question, and does not write in it', async () => {
    const before = await written();
    const { errors } = await add(resident.self);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await written()).toBe(before);
  });

  test('where the log is closed to the village, an entry is written and not read back', async () => {
    const objector = await story.resident(gees);
    await story.record(objector, { decision: 'DENY', to: gees, categories: ['LOGBOOK'] });
    const request = await story.helpRequest(objector);
    const { data } = await add(supporter, { helpRequestId: request.id });
    expect(data.addLogEntry).toEqual({ __typename: 'AddLogEntrySuccess', logEntry: null });
  });

  test('a question that is not reached is not there', async () => {
    const stranger = await story.staff(await story.village('wedde'), 'COORDINATOR');
    const before = await written();
    const answers = [
      await add(stranger),
      await add(stranger, { helpRequestId: randomUUID() }),
      await add(stranger, { helpRequestId: 'no-id' }),
      await add(null),
    ];
    for (const { text } of answers) expect(text).toBe(answers[0]!.text);
    expect(answers[0]!.data.addLogEntry.__typename).toBe('NotFound');
    expect(await written()).toBe(before);
  });

  test('consent gives no right to write', async () => {
    const wedde = await story.village('oude-wedde');
    await story.record(resident, { to: wedde });
    const { data } = await add(await story.staff(wedde, 'COORDINATOR'));
    expect(data.addLogEntry.__typename).toBe('NotFound');
  });

  test.each([
    ['EMPTY', ''],
    ['TOO_LONG', 'x'.repeat(4001)],
    ['CONTAINS_BSN', '111222333'],
  ])('a text that is %s is refused', async (code, text) => {
    const { data } = await add(supporter, { text });
    expect(data.addLogEntry.problems).toEqual([{ path: 'text', code }]);
  });

  test('an entry that is sent twice stands once', async () => {
    const before = await written();
    const first = await add(supporter, { idempotencyKey: 'once' });
    const second = await add(supporter, { idempotencyKey: 'once' });
    expect(first.text).toBe(second.text);
    expect(await written()).toBe(before + 1);
  });
});
