import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const LIST = `{ community(slug: "gees") { residents { edges { node { id name } } }
  helpRequests { edges { node { id log { totalCount } resident { id name } } } } } }`;

const ADD = `mutation ($input: AddLogEntryInput!) { addLogEntry(input: $input) {
  ... on AddLogEntrySuccess { logEntry { id } } ... on UserError { message } } }`;

describe('two gateways and two of each subgraph', () => {
  let hub: TestHub;
  let gees: Village;
  let resident: Resident;
  let coordinator: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    hub = await startTestHub({ apart: { gateways: 2, replicas: 2 } });
    const story = createStory(hub);
    gees = await story.village('gees');
    coordinator = await story.staff(gees, 'COORDINATOR');
    stranger = await story.staff(await story.village('wedde'), 'COORDINATOR');
    resident = await story.resident(gees);
    await story.helpRequest(resident);
  });
  afterAll(() => hub.stop());

  test('answer the same, ids and cursors too, whichever is asked', async () => {
    const answers = [];
    for (let i = 0; i < 8; i += 1) answers.push((await hub.ask(coordinator, LIST)).text);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain(resident.name);
  });

  test('what one has written, every other shows at once', async () => {
    const read = async () => (await hub.ask(coordinator, LIST)).data.community.helpRequests.edges;
    const helpRequestId = (await read())[0].node.id as string;
    for (let written = 1; written <= 4; written += 1) {
      const input = { helpRequestId, text: 'Gebeld.' };
      expect((await hub.ask(coordinator, ADD, { input })).errors).toEqual([]);
      for (let i = 0; i < 4; i += 1) expect((await read())[0].node.log.totalCount).toBe(written);
    }
  });

  test('one key happens once, though it comes to all of them at the same moment', async () => {
    const list = await hub.ask(coordinator, LIST);
    const helpRequestId = list.data.community.helpRequests.edges[0].node.id as string;
    const input = { helpRequestId, text: 'Langs geweest.', idempotencyKey: crypto.randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => hub.ask(coordinator, ADD, { input })),
    );
    const ids = answers.map(({ data }) => data.addLogEntry.logEntry.id as string);
    expect(new Set(ids).size).toBe(1);
  });

  test('nobody gets the answer of another, whoever asks beside whom', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const caller = [coordinator, stranger, null][i % 3] ?? null;
        return { caller, answer: await hub.ask(caller, LIST) };
      }),
    );
    for (const { caller, answer } of answers) {
      expect(answer.errors).toEqual([]);
      expect(answer.text.includes(resident.name)).toBe(caller === coordinator);
    }
  });

  test('each line of the log names the request that caused it', async () => {
    const before = await hub.admin`select from disclosure.access_log`;
    const { headers } = await hub.ask(coordinator, LIST);
    const requestId = headers.get('x-request-id') ?? '';
    const lines = await hub.admin`
      select actor_subject from disclosure.access_log where request_id = ${requestId}`;
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line['actor_subject'] === coordinator.subject)).toBe(true);
    expect(await hub.admin`select from disclosure.access_log`).toHaveLength(
      before.length + lines.length,
    );
  });
});
