import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { createMovementStory, type MovementStory } from '../testing/movement-story.ts';

const CHANGES = `query ($since: DateTime, $before: DateTime, $status: [ReferralStatus!], $requesterId: ID, $ownerId: ID, $residentId: ID, $first: Int, $after: String) {
  referralChanges(since: $since, before: $before, status: $status, requesterId: $requesterId, ownerId: $ownerId, residentId: $residentId, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id status changedAt version resident { id } } }
  }
}`;
const ACCEPT = `mutation ($id: ID!) { acceptReferral(input: { referralId: $id, version: 2 }) {
  ... on AcceptReferralSuccess { referral { changedAt } } } }`;

let hub: TestHub;
let story: Story;
let move: MovementStory;
let gees: Village;
let team: Organisation;
let practice: Organisation;
let gp: Caller;
let worker: Caller;
let stranger: Caller;
let anna: Resident;
let bert: Resident;
let toTeam: string;
let open: string;
let draft: string;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  gp = await story.staff(practice, 'GP');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  stranger = await story.staff(
    await story.careOrganisation('HOME_CARE', [gees]),
    'HOME_CARE_NURSE',
  );
  anna = await story.resident(gees);
  bert = await story.resident(gees);
  toTeam = await move.sent(gp, anna, team);
  open = await move.sent(gp, bert, { kind: 'SOCIAL_TEAM' });
  draft = await move.draft(gp, anna, team);
});
afterAll(() => hub.stop());

async function changes(caller: Caller | null, args: Record<string, unknown> = {}): Promise<any> {
  const answer = await hub.ask(caller, CHANGES, args);
  expect(answer.errors).toEqual([]);
  return answer.data.referralChanges;
}
const idsOf = (connection: any): string[] => connection.edges.map((edge: any) => edge.node.id);

test('both ends see their own, the least recently changed first', async () => {
  expect(idsOf(await changes(gp))).toEqual([toTeam, open, draft]);
  const received = await changes(worker);
  expect(idsOf(received)).toEqual([toTeam, open]);
  expect(received.totalCount).toBe(2);
});

test('others and the public see none', async () => {
  for (const caller of [stranger, null])
    expect(await changes(caller)).toMatchObject({ totalCount: 0, edges: [] });
});

test('pages follow each other without a gap or a repetition', async () => {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const found: any = await changes(gp, { first: 1, after });
    ids.push(...idsOf(found));
    after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  } while (after !== null);
  expect(ids).toEqual([toTeam, open, draft]);
});

test('filters take what the row category covers', async () => {
  expect(idsOf(await changes(gp, { status: ['DRAFT'] }))).toEqual([draft]);
  expect(idsOf(await changes(gp, { status: [] }))).toEqual([]);
  expect(idsOf(await changes(worker, { requesterId: practice.id }))).toEqual([toTeam, open]);
  expect(idsOf(await changes(worker, { requesterId: team.id }))).toEqual([]);
  expect(idsOf(await changes(worker, { requesterId: 'no id' }))).toEqual([]);
  expect(idsOf(await changes(gp, { ownerId: team.id }))).toEqual([]);
});

test('by resident they are those of a person whom the actor reaches; an open request shows none', async () => {
  const [first] = (await changes(gp, { first: 1 })).edges;
  expect(idsOf(await changes(gp, { residentId: first.node.resident.id }))).toEqual([toTeam, draft]);
  // The same text is another recipient's id: nobody.
  expect(idsOf(await changes(worker, { residentId: first.node.resident.id }))).toEqual([]);
  const own = (await changes(worker)).edges[0].node.resident.id;
  expect(idsOf(await changes(worker, { residentId: own }))).toEqual([toTeam]);
  expect((await changes(worker)).edges[1].node.resident).toBeNull();
});

test('a resident not reached is a refusal in the log', async () => {
  const before = await refusals();
  await changes(stranger, { residentId: 'nobody' });
  expect(await refusals()).toBe(before + 1);
});

test('a change moves a referral to the end, with its instant', async () => {
  const [row] = (await changes(gp, { status: ['REQUESTED'], first: 1 })).edges;
  const accepted = await hub.ask(worker, ACCEPT, { id: toTeam });
  const { changedAt } = accepted.data.acceptReferral.referral;
  expect(new Date(changedAt) > new Date(row.node.changedAt)).toBe(true);
  expect(idsOf(await changes(gp, { since: changedAt }))).toEqual([toTeam]);
  expect(idsOf(await changes(gp, { before: changedAt }))).toEqual([open, draft]);
  expect(idsOf(await changes(gp, { ownerId: team.id }))).toEqual([toTeam]);
});

async function refusals(): Promise<number> {
  const [row] = await hub.admin<{ lines: number }[]>`
    select count(*)::integer as lines from disclosure.access_log
    where outcome = 'REFUSED' and fields @> array['Query.referralChanges']`;
  return row?.lines ?? 0;
}
