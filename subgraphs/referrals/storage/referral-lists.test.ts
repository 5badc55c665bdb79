import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { createMovementStory, type MovementStory } from '../testing/movement-story.ts';

const PAGE = `query ($direction: MovementDirection!, $status: ReferralStatus, $first: Int, $after: String) {
  referrals(direction: $direction, status: $status, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }
  }
}`;
const OF_RESIDENT = `query ($id: ID!, $first: Int, $after: String) { referral(id: $id) { resident {
  referrals(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id letter withheld } } }
} } }`;

let hub: TestHub;
let story: Story;
let move: MovementStory;
let gees: Village;
let team: Organisation;
let gp: Caller;
let worker: Caller;
let resident: Resident;
/** Oldest first. */
const sent: string[] = [];
let draft: string;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  resident = await story.resident(gees);
  for (let count = 0; count < 3; count += 1) sent.push(await move.sent(gp, resident, team));
  sent.push(await move.sent(gp, resident, { kind: 'SOCIAL_TEAM' }));
  sent.push(await move.sent(gp, resident, gees));
  draft = await move.draft(gp, resident, team);
});
afterAll(() => hub.stop());

async function page(caller: Caller | null, direction: string, args: Record<string, unknown> = {}) {
  const answer = await hub.ask(caller, PAGE, { direction, ...args });
  expect(answer.errors).toEqual([]);
  return answer.data.referrals;
}
const idsOf = (connection: any): string[] => connection.edges.map((edge: any) => edge.node.id);

describe('what an organisation sent', () => {
  test('is all of it, drafts too, newest first', async () => {
    const found = await page(gp, 'SENT');
    expect(idsOf(found)).toEqual([draft, ...sent.toReversed()]);
    expect(found.totalCount).toBe(6);
  });

  test('with a status is that alone', async () => {
    expect(idsOf(await page(gp, 'SENT', { status: 'DRAFT' }))).toEqual([draft]);
    expect(await page(gp, 'SENT', { status: 'FAILED' })).toMatchObject({
      totalCount: 0,
      edges: [],
    });
  });

  test('is read page by page without a gap or a repetition', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const found: any = await page(gp, 'SENT', { first: 4, after });
      ids.push(...idsOf(found));
      expect(found.totalCount).toBe(6);
      expect(found.pageInfo.hasPreviousPage).toBe(after !== null);
      after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids).toEqual([draft, ...sent.toReversed()]);
  });
});

describe('what an organisation received', () => {
  test('is what was sent to it and what it may claim, no drafts, newest first', async () => {
    const found = await page(worker, 'RECEIVED');
    expect(idsOf(found)).toEqual(sent.slice(0, 4).toReversed());
    expect(found.totalCount).toBe(4);
  });

  test('is read page by page across both', async () => {
    const first = await page(worker, 'RECEIVED', { first: 2 });
    const second = await page(worker, 'RECEIVED', { first: 2, after: first.pageInfo.endCursor });
    expect([...idsOf(first), ...idsOf(second)]).toEqual(sent.slice(0, 4).toReversed());
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('is nothing for residents and for the public', async () => {
    for (const caller of [resident.self, null])
      for (const direction of ['SENT', 'RECEIVED'])
        expect(await page(caller, direction)).toMatchObject({ totalCount: 0, edges: [] });
  });
});

describe('a page that cannot be', () => {
  test.each([[{ first: 501 }], [{ first: -1 }], [{ after: 'x' }]])('%j is told', async (args) => {
    const { errors } = await hub.ask(gp, PAGE, { direction: 'SENT', ...args });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('a cursor of another list or of another reader is told', async () => {
    const { startCursor } = (await page(gp, 'SENT', { first: 1 })).pageInfo;
    for (const [caller, args] of [
      [gp, { direction: 'RECEIVED' }],
      [gp, { direction: 'SENT', status: 'DRAFT' }],
      [worker, { direction: 'SENT' }],
    ] as const) {
      const { errors } = await hub.ask(caller, PAGE, { ...args, after: startCursor });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('the referrals about a resident', () => {
  const ofResident = async (caller: Caller, args: Record<string, unknown> = {}) =>
    (await hub.ask(caller, OF_RESIDENT, { id: sent[0], ...args })).data.referral.resident.referrals;

  test('are those of the own organisation; an open request is no more than a notice', async () => {
    expect(idsOf(await ofResident(gp))).toEqual([draft, ...sent.toReversed()]);
    const forTeam = await ofResident(worker);
    expect(idsOf(forTeam)).toEqual(sent.slice(0, 3).toReversed());
    expect(forTeam.totalCount).toBe(3);
  });

  test('are all of them for the resident', async () => {
    const own = await ofResident(resident.self);
    expect(own.totalCount).toBe(6);
    expect(own.edges[0].node).toEqual({
      id: draft,
      letter: 'Graag kennismaken.',
      withheld: [],
    });
  });

  test('are those of others by consent, and no longer the moment it is withdrawn', async () => {
    await story.record(resident, { to: team, categories: ['REFERRAL_STATUS'] });
    const permitted = await ofResident(worker, { first: 2 });
    expect(idsOf(permitted)).toEqual([draft, sent[4]]);
    expect(permitted.edges[0].node).toMatchObject({
      letter: null,
      withheld: ['REFERRAL_CONTENT'],
    });
    expect(permitted.totalCount).toBe(6);
    const next = await ofResident(worker, { first: 2, after: permitted.pageInfo.endCursor });
    expect(idsOf(next)).toEqual([sent[3], sent[2]]);
    await hub.admin`update disclosure.records set revoked_at = now()`;
    expect(idsOf(await ofResident(worker))).toEqual(sent.slice(0, 3).toReversed());
  });
});

test('an objection closes what was received, and the sender still reads its own', async () => {
  const other = await story.resident(gees);
  const id = await move.sent(gp, other, team);
  // The yes to this case and party outranks an objection; without it the objection stands.
  await story.record(other, { decision: 'DENY', to: team });
  const read = `query ($id: ID!) { referral(id: $id) { status } }`;
  expect((await hub.ask(worker, read, { id })).data.referral).not.toBeNull();
  await move.change(other.self, 'withdrawReferral', id);
  expect((await hub.ask(worker, read, { id })).data.referral).toBeNull();
  expect(idsOf(await page(worker, 'RECEIVED'))).not.toContain(id);
  expect((await hub.ask(gp, read, { id })).data.referral).toEqual({ status: 'CANCELLED' });
});
