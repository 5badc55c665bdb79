import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { createMovementStory, type MovementStory } from '../testing/movement-story.ts';

let hub: TestHub;
let story: Story;
let move: MovementStory;
let gees: Village;
let team: Organisation;
let supporter: Caller & { name: string };
let worker: Caller & { name: string };
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
  worker = await story.staff(team, 'SOCIAL_WORKER');
});
afterAll(() => hub.stop());

type Kind = 'referral' | 'handover';
const KINDS = ['referral', 'handover'] as const;

const begin = (kind: Kind) =>
  kind === 'referral'
    ? move.sent(supporter, resident, team)
    : move.offered(supporter, resident, team);
const change = (kind: Kind, caller: Caller, verb: string, id: string, input = {}) =>
  move.change(caller, `${verb}${kind === 'referral' ? 'Referral' : 'Handover'}`, id, input);

async function say(caller: Caller | null, mutation: string, input: Record<string, unknown>) {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const answer = await hub.ask(
    caller,
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
      __typename ... on ${type}Success { messageId referral { id } handover { id } }
      ... on UserError { message ... on InvalidInput { problems { path code } } }
    } }`,
    { input },
  );
  return answer.data?.[mutation] ?? { code: answer.errors[0]?.extensions.code };
}
const send = (kind: Kind, caller: Caller | null, id: string, text: string) =>
  say(caller, 'sendMessage', { [`${kind}Id`]: id, text });
const mark = (kind: Kind, caller: Caller | null, id: string, upToMessageId: string) =>
  say(caller, 'markMessagesRead', { [`${kind}Id`]: id, upToMessageId });

async function read(kind: Kind, caller: Caller, id: string, page = 'first: 10') {
  const { data } = await hub.ask(
    caller,
    `query ($id: ID!) { ${kind}(id: $id) { status withheld messages(${page}) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { id text role authorName organisation { id } reads { name role organisation { id } } withheld } }
    } } }`,
    { id },
  );
  return data[kind];
}
const texts = (answer: { messages: { edges: { node: { text: string } }[] } }) =>
  answer.messages.edges.map(({ node }) => node.text);

describe.each(KINDS)('messages on a %s', (kind) => {
  let id: string;
  beforeEach(async () => {
    resident = await story.resident(gees);
    id = await begin(kind);
  });

  test('are read by both parties and the resident once it is accepted, by nobody else', async () => {
    await send(kind, supporter, id, 'Bel eerst de dochter.');
    const before = await read(kind, worker, id);
    expect(before).toMatchObject({ messages: null, withheld: [`${kind.toUpperCase()}_CONTENT`] });
    await change(kind, worker, 'accept', id);
    await send(kind, worker, id, 'Gedaan.');
    for (const caller of [supporter, worker, resident.self])
      expect(texts(await read(kind, caller, id))).toEqual(['Gedaan.', 'Bel eerst de dochter.']);
    const stranger = await story.staff(
      await story.careOrganisation('SOCIAL_TEAM', [gees]),
      'SOCIAL_WORKER',
    );
    expect(await read(kind, stranger, id)).toBeNull();
  });

  test('tell who wrote and, once marked, who of the other side read, never who else did', async () => {
    await change(kind, worker, 'accept', id);
    const { messageId } = await send(kind, supporter, id, 'Eerste.');
    const last = (await send(kind, supporter, id, 'Tweede.')).messageId;
    await mark(kind, supporter, id, last);
    const [message] = (await read(kind, worker, id)).messages.edges;
    expect(message.node).toMatchObject({
      id: last,
      role: 'VILLAGE_SUPPORTER',
      authorName: supporter.name,
      organisation: { id: gees.id },
      reads: [],
    });
    await mark(kind, worker, id, messageId);
    await mark(kind, worker, id, messageId);
    const reads = (await read(kind, supporter, id)).messages.edges.map(
      ({ node }: any) => node.reads,
    );
    expect(reads).toEqual([
      [],
      [{ name: worker.name, role: 'SOCIAL_WORKER', organisation: { id: team.id } }],
    ]);
  });

  test('read by consent leave no receipt, and give no right to write', async () => {
    await change(kind, worker, 'accept', id);
    const { messageId } = await send(kind, supporter, id, 'Hoe gaat het?');
    const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    const gp = await story.staff(practice, 'GP');
    const categories = ['REFERRAL_STATUS', `${kind.toUpperCase()}_CONTENT`] as const;
    await story.record(resident, { to: practice, categories: [...categories] as never });
    expect(texts(await read(kind, gp, id))).toEqual(['Hoe gaat het?']);
    for (const answer of [await mark(kind, gp, id, messageId), await send(kind, gp, id, 'Hallo.')])
      expect(answer).toMatchObject({ __typename: 'NotFound' });
    expect(await send(kind, resident.self, id, 'Hallo.')).toMatchObject({ __typename: 'NotFound' });
    const [message] = (await read(kind, supporter, id)).messages.edges;
    expect(message.node.reads).toEqual([]);
  });

  test('go while both read the content, or will', async () => {
    expect(await send(kind, worker, id, 'Mag ik iets vragen?')).toMatchObject({
      __typename: 'ConversationClosed',
    });
    expect(await send(kind, supporter, id, 'Dit is bekend.')).toMatchObject({
      messageId: expect.any(String),
    });
    await change(kind, worker, 'reject', id, { reason: 'NO_CAPACITY' });
    for (const caller of [supporter, worker])
      expect(await send(kind, caller, id, 'Jammer.')).toMatchObject({
        __typename: 'ConversationClosed',
      });
    expect(await read(kind, worker, id)).toMatchObject({ messages: null });
  });

  test('are words without a BSN, on what there is, by a role that may', async () => {
    await change(kind, worker, 'accept', id);
    const problem = async (text: string) => (await send(kind, worker, id, text)).problems;
    expect(await problem(' ')).toEqual([{ path: 'text', code: 'EMPTY' }]);
    expect(await problem('BSN 111222333')).toEqual([{ path: 'text', code: 'CONTAINS_BSN' }]);
    expect(await problem('x'.repeat(4001))).toEqual([{ path: 'text', code: 'TOO_LONG' }]);
    expect(await say(worker, 'sendMessage', { text: 'Hallo.' })).toMatchObject({
      problems: [{ path: 'referralId', code: 'REQUIRED' }],
    });
    expect(
      await say(worker, 'sendMessage', { referralId: id, handoverId: id, text: 'x' }),
    ).toMatchObject({
      problems: [{ path: 'referralId', code: 'REQUIRED' }],
    });
    const officer = await story.staff(team, 'HOUSING_OFFICER');
    expect(await send(kind, officer, id, 'Hallo.')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await send(kind, null, id, 'Hallo.')).toMatchObject({ __typename: 'NotFound' });
    for (const unknown of ['x', id])
      expect(await mark(kind, worker, id, unknown)).toMatchObject({ __typename: 'NotFound' });
  });

  test('of another movement cannot be marked through this one', async () => {
    await change(kind, worker, 'accept', id);
    const other = await begin(kind);
    const { messageId } = await send(kind, supporter, other, 'Elders.');
    expect(await mark(kind, worker, id, messageId)).toMatchObject({ __typename: 'NotFound' });
  });

  test('come in pages, each answer logged for the resident', async () => {
    await change(kind, worker, 'accept', id);
    for (const text of ['een', 'twee', 'drie']) await send(kind, supporter, id, text);
    const first = await read(kind, worker, id, 'first: 2');
    expect([texts(first), first.messages.totalCount]).toEqual([['drie', 'twee'], 3]);
    const { endCursor } = first.messages.pageInfo;
    const second = await read(kind, worker, id, `first: 2, after: "${endCursor}"`);
    expect([texts(second), second.messages.pageInfo.hasNextPage]).toEqual([['een'], false]);
    const log = await hub.ask(
      resident.self,
      '{ myAccessLog(first: 50) { edges { node { outcome fields organisation { name } } } } }',
    );
    const type = kind === 'referral' ? 'ReferralMessage' : 'HandoverMessage';
    expect(log.text).toContain(`${type}.text`);
  });

  test('an answer to the same key is one message', async () => {
    await change(kind, worker, 'accept', id);
    const input = { [`${kind}Id`]: id, text: 'Eén keer.', idempotencyKey: `key-${id}` };
    const [one, two] = [
      await say(worker, 'sendMessage', input),
      await say(worker, 'sendMessage', input),
    ];
    expect(two).toEqual(one);
    expect(texts(await read(kind, supporter, id))).toEqual(['Eén keer.']);
  });
});
