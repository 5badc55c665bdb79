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

const NOTICE = `query ($id: ID!) { referral(id: $id) {
  status kind priority community { slug } reason letter case { id } resident { id } withheld
} }`;
const RECEIVED = `{ referrals(direction: RECEIVED) { totalCount edges { node { id } } } }`;
const NOT_FOUND = { __typename: 'NotFound' };

let hub: TestHub;
let story: Story;
let move: MovementStory;
let gees: Village;
let coordinator: Caller;
let team: Organisation;
let first: Caller;
let second: Caller;
let resident: Resident;
let id: string;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  coordinator = await story.staff(gees, 'COORDINATOR');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  first = await story.staff(team, 'SOCIAL_WORKER');
  second = await story.staff(await story.careOrganisation('SOCIAL_TEAM', [gees]), 'SOCIAL_WORKER');
});
afterAll(() => hub.stop());
beforeEach(async () => {
  resident = await story.resident(gees);
  id = await move.sent(coordinator, resident, { kind: 'SOCIAL_TEAM' }, { priority: 'URGENT' });
});

const read = async (caller: Caller, query = NOTICE) => (await hub.ask(caller, query, { id })).data;

describe('an open request', () => {
  test('is a notice to partners of that kind: village, kind, urgency; no person, no case', async () => {
    for (const partner of [first, second])
      expect((await read(partner)).referral).toEqual({
        status: 'REQUESTED',
        kind: 'COMPANY',
        priority: 'URGENT',
        community: { slug: 'gees' },
        reason: null,
        letter: null,
        case: null,
        resident: null,
        withheld: ['REFERRAL_CONTENT'],
      });
  });

  test('does not exist for partners of another kind, nor for whoever is no partner', async () => {
    const strangers = [
      await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP'),
      await story.staff(await story.careOrganisation('SOCIAL_TEAM', []), 'SOCIAL_WORKER'),
    ];
    for (const stranger of strangers) {
      expect((await read(stranger)).referral).toBeNull();
      expect(await move.change(stranger, 'acceptReferral', id)).toMatchObject(NOT_FOUND);
    }
  });

  test('does not exist for who became a partner after it was sent, or is one no longer', async () => {
    const late = await story.careOrganisation('SOCIAL_TEAM', []);
    const gone = await story.careOrganisation('SOCIAL_TEAM', []);
    await hub.admin`
      insert into disclosure.network_partners (community_id, organisation_id, valid_from, valid_until)
      values (${gees.communityId}, ${late.id}, now() + interval '1 hour', null),
        (${gees.communityId}, ${gone.id}, '2020-01-01', now() - interval '1 hour')`;
    await hub.admin`select referrals.refresh_relations(${await move.caseOf(id)})`;
    for (const organisation of [late, gone])
      expect((await read(await story.staff(organisation, 'SOCIAL_WORKER'))).referral).toBeNull();
  });

  test('leads to no person even where the partner knows the resident from another case', async () => {
    await move.sent(coordinator, resident, team);
    expect((await read(first)).referral).toMatchObject({ case: null, resident: null });
    const list = `{ referrals(direction: RECEIVED) { edges { node {
      id targetKind case { referrals { id } } resident { referrals { totalCount edges { node { id } } } }
    } } } }`;
    const { edges } = (await read(first, list)).referrals;
    const known = edges.find((edge: any) => edge.node.targetKind === null).node;
    expect(known.resident.referrals.totalCount).toBe(1);
    expect(known.resident.referrals.edges).not.toContainEqual({ node: { id } });
    expect(known.case.referrals).not.toContainEqual({ id });
  });

  test('cannot be rejected for everybody by one that could claim it', async () => {
    expect(await move.change(first, 'rejectReferral', id, { reason: 'NO_CAPACITY' })).toMatchObject(
      { __typename: 'InvalidTransition', allowed: ['ACCEPTED'] },
    );
  });

  test('cannot be claimed by who sent it', async () => {
    expect(await move.change(coordinator, 'acceptReferral', id)).toMatchObject({
      __typename: 'InvalidTransition',
    });
  });
});

describe('a claim', () => {
  test('opens the letter and the person to who was first, and the notice is gone for all others', async () => {
    await read(second);
    expect(await move.change(first, 'acceptReferral', id)).toMatchObject({
      referral: { status: 'ACCEPTED' },
    });
    expect((await read(first)).referral).toMatchObject({
      letter: 'Graag kennismaken.',
      withheld: [],
    });
    expect((await read(first)).referral.resident).not.toBeNull();
    expect((await read(second)).referral).toBeNull();
    const { referrals } = await read(second, RECEIVED);
    expect(referrals.edges).not.toContainEqual({ node: { id } });
  });

  test('two at once: one wins, and the other is told so since it was shown the notice', async () => {
    await read(first);
    await read(second, RECEIVED);
    const input = { version: 2 };
    const results = await Promise.all([
      move.change(first, 'acceptReferral', id, input),
      move.change(second, 'acceptReferral', id, input),
    ]);
    const names = results.map((result) => result.__typename).sort();
    expect(names).toEqual(['AcceptReferralSuccess', 'AlreadyClaimed']);
    const loser = results.find((result) => result.__typename === 'AlreadyClaimed');
    expect(loser).toEqual({
      __typename: 'AlreadyClaimed',
      message: 'Another organisation accepted it first.',
    });
    const [{ count } = { count: 0 }] = await hub.admin`
      select count(*)::integer from referrals.referral_events
      where referral_id = ${id} and to_status = 'ACCEPTED'`;
    expect(count).toBe(1);
  });

  test('is unknown to who was never shown the notice, or longer than a day ago', async () => {
    await move.change(first, 'acceptReferral', id);
    expect(await move.change(second, 'acceptReferral', id)).toMatchObject(NOT_FOUND);
    await hub.admin`
      insert into referrals.notices_shown (referral_id, organisation_id, shown_at)
      values (${id}, ${second.organisationId!}, now() - interval '25 hours')`;
    expect(await move.change(second, 'acceptReferral', id)).toMatchObject(NOT_FOUND);
  });

  test('is still known to who was shown the notice less than a day ago', async () => {
    await move.change(first, 'acceptReferral', id);
    await hub.admin`
      insert into referrals.notices_shown (referral_id, organisation_id, shown_at)
      values (${id}, ${second.organisationId!}, now() - interval '23 hours')`;
    expect(await move.change(second, 'acceptReferral', id)).toMatchObject({
      __typename: 'AlreadyClaimed',
    });
  });

  test('never was where the request was cancelled instead', async () => {
    await read(second);
    await move.change(coordinator, 'cancelReferral', id, { reason: 'DUPLICATE' });
    expect(await move.change(second, 'acceptReferral', id)).toMatchObject(NOT_FOUND);
  });
});

test('a notice on a page counts as shown, one behind the page does not', async () => {
  const newer = await move.sent(coordinator, resident, { kind: 'SOCIAL_TEAM' });
  const third = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  await hub.admin`select referrals.refresh_relations(case_id) from referrals.referrals`;
  const worker = await story.staff(third, 'SOCIAL_WORKER');
  const page = `{ referrals(direction: RECEIVED, first: 1) { edges { node { id } } pageInfo { hasNextPage } } }`;
  expect((await read(worker, page)).referrals).toEqual({
    edges: [{ node: { id: newer } }],
    pageInfo: { hasNextPage: true },
  });
  const rows = await hub.admin`
    select referral_id from referrals.notices_shown where organisation_id = ${third.id}`;
  expect(rows).toEqual([{ referral_id: newer }]);
});
