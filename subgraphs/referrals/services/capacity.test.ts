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

const SET = `mutation ($input: SetCapacityInput!) { setCapacity(input: $input) {
  __typename ... on SetCapacitySuccess { capacity { kind status expectedOn } }
  ... on InvalidInput { problems { path code } }
} }`;
const SEND = `mutation ($input: SendReferralInput!) { sendReferral(input: $input) {
  __typename ... on SendReferralSuccess { referral { status } }
  ... on NoCapacity { message messageNl expectedOn alternatives { id } }
} }`;
const FORWARD = `mutation ($input: ForwardReferralInput!) { forwardReferral(input: $input) {
  __typename
  ... on ForwardReferralSuccess { referral {
    id status residentDecision businessStatus kind reason letter priority version
    case { id } forwardedFrom { id } attachments { title } events { from to }
    target { id } targetKind
  } }
  ... on NoCapacity { alternatives { id } }
  ... on InvalidTransition { from to }
  ... on InvalidInput { problems { path code } }
} }`;

let hub: TestHub;
let story: Story;
let move: MovementStory;
let gees: Village;
let team: Organisation;
let second: Organisation;
let third: Organisation;
let gp: Caller;
let worker: Caller;
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  await story.careOrganisation('HOME_CARE', [gees]);
  await story.careOrganisation('SOCIAL_TEAM', []);
});
afterAll(() => hub.stop());
beforeEach(async () => {
  await hub.admin`update disclosure.network_partners set valid_until = now() - interval '1 hour'
    where organisation_id in (select id from disclosure.organisations where kind = 'SOCIAL_TEAM')`;
  [team, second, third] = [
    await story.careOrganisation('SOCIAL_TEAM', [gees]),
    await story.careOrganisation('SOCIAL_TEAM', [gees]),
    await story.careOrganisation('SOCIAL_TEAM', [gees]),
  ];
  worker = await story.staff(team, 'SOCIAL_WORKER');
  resident = await story.resident(gees);
});

const say = async (caller: Caller, status: string, rest: object = {}) =>
  (await hub.ask(caller, SET, { input: { kind: 'COMPANY', status, ...rest } })).data?.setCapacity;
const at = (organisation: Organisation) => story.staff(organisation, 'SOCIAL_WORKER');
const send = async (id: string, rest: object = {}) =>
  (await hub.ask(gp, SEND, { input: { referralId: id, version: 1, ...rest } })).data.sendReferral;

describe('room', () => {
  test('is what an organisation says of itself, for everybody to read', async () => {
    await say(worker, 'WAITLIST', { expectedOn: '2999-03-01' });
    await say(worker, 'HAS_CAPACITY', { kind: 'WALK' });
    expect(await say(worker, 'NO_CAPACITY', { expectedOn: '2999-04-01' })).toEqual({
      __typename: 'SetCapacitySuccess',
      capacity: [
        { kind: 'COMPANY', status: 'NO_CAPACITY', expectedOn: '2999-04-01' },
        { kind: 'WALK', status: 'HAS_CAPACITY', expectedOn: null },
      ],
    });
    const { data } = await hub.ask(
      null,
      `query ($id: ID!) { careOrganisation(id: $id) { capacity { kind status } } }`,
      { id: team.id },
    );
    expect(data.careOrganisation.capacity).toHaveLength(2);
  });

  test('is not expected in the past, nor where there is some; a resident says nothing of it', async () => {
    expect(await say(worker, 'WAITLIST', { expectedOn: '2020-01-01' })).toMatchObject({
      problems: [{ path: 'expectedOn', code: 'OUT_OF_RANGE' }],
    });
    expect(await say(worker, 'HAS_CAPACITY', { expectedOn: '2999-01-01' })).toMatchObject({
      problems: [{ path: 'expectedOn', code: 'NOT_ALLOWED' }],
    });
    const input = { kind: 'COMPANY', status: 'NO_CAPACITY' };
    for (const caller of [resident.self, null])
      expect((await hub.ask(caller, SET, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('sending to one without room', () => {
  test('warns, offers others, and loses nothing', async () => {
    await say(worker, 'NO_CAPACITY', { expectedOn: '2999-04-01' });
    await say(await at(second), 'WAITLIST');
    await say(await at(third), 'HAS_CAPACITY');
    const id = await move.draft(gp, resident, team);
    expect(await send(id)).toEqual({
      __typename: 'NoCapacity',
      message: expect.stringContaining('despiteNoCapacity'),
      messageNl: expect.stringContaining('geen plek'),
      expectedOn: '2999-04-01',
      alternatives: [{ id: third.id }, { id: second.id }],
    });
    expect(await send(id, { despiteNoCapacity: true })).toMatchObject({
      referral: { status: 'REQUESTED' },
    });
  });

  test('with a waiting list, or with room for this kind, goes on', async () => {
    await say(worker, 'WAITLIST');
    await say(worker, 'NO_CAPACITY', { kind: 'WALK' });
    expect(await send(await move.draft(gp, resident, team))).toMatchObject({
      referral: { status: 'REQUESTED' },
    });
  });

  test('is not in the way of an emergency', async () => {
    await say(worker, 'NO_CAPACITY');
    const id = await move.draft(gp, resident, team, { agreement: null });
    const reason = 'Gevallen, niemand in huis.';
    expect(await move.change(gp, 'sendReferralInEmergency', id, { reason })).toMatchObject({
      referral: { status: 'REQUESTED' },
    });
  });
});

describe('going on after a rejection for want of room', () => {
  const attachments = [
    {
      title: 'Brief',
      mediaType: 'application/pdf',
      sizeInBytes: 1,
      sha256: 'b'.repeat(64),
      location: 'https://his.example.nl/1',
    },
  ];
  const rejected = async (input: object = {}, reason = 'NO_CAPACITY') => {
    const id = await move.sent(gp, resident, team, { attachments, priority: 'URGENT', ...input });
    await move.change(worker, 'rejectReferral', id, { reason });
    return id;
  };
  const forward = async (caller: Caller, id: string, target: object, rest: object = {}) =>
    (await hub.ask(caller, FORWARD, { input: { referralId: id, version: 3, target, ...rest } }))
      .data.forwardReferral;

  test('needs a new decision where the resident named the one alone, and nothing is retyped', async () => {
    const id = await rejected();
    expect(await forward(gp, id, { organisationId: second.id })).toMatchObject({
      referral: {
        status: 'DRAFT',
        residentDecision: 'PENDING',
        businessStatus: 'AWAITING_RESIDENT_DECISION',
        kind: 'COMPANY',
        reason: 'LONELINESS',
        letter: 'Graag kennismaken.',
        priority: 'URGENT',
        case: { id: await move.caseOf(id) },
        forwardedFrom: { id },
        attachments: [{ title: 'Brief' }],
        target: { id: second.id },
      },
    });
  });

  test('is sent at once where the decision named any partner of the kind', async () => {
    const id = await rejected({ orAnyOfKind: true });
    expect(await forward(gp, id, { organisationId: second.id })).toMatchObject({
      referral: {
        status: 'REQUESTED',
        residentDecision: 'AGREED',
        version: 2,
        events: [
          { from: null, to: 'DRAFT' },
          { from: 'DRAFT', to: 'REQUESTED' },
        ],
      },
    });
    const open = await rejected({ orAnyOfKind: true });
    expect(await forward(gp, open, { kind: 'SOCIAL_TEAM' })).toMatchObject({
      referral: { status: 'REQUESTED', target: null, targetKind: 'SOCIAL_TEAM' },
    });
  });

  test('to another kind needs a new decision, also where any of one kind was agreed', async () => {
    const id = await rejected({ orAnyOfKind: true });
    expect(await forward(gp, id, { kind: 'HOME_CARE' })).toMatchObject({
      referral: { status: 'DRAFT', residentDecision: 'PENDING' },
    });
  });

  test('goes on once, also of two at the same moment', async () => {
    const id = await rejected({ orAnyOfKind: true });
    const results = await Promise.all([
      forward(gp, id, { organisationId: second.id }),
      forward(gp, id, { organisationId: third.id }),
    ]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual([
      'ForwardReferralSuccess',
      'InvalidInput',
    ]);
  });

  test('warns where the next has no room either', async () => {
    const id = await rejected();
    await say(await at(second), 'NO_CAPACITY');
    expect(await forward(gp, id, { organisationId: second.id })).toMatchObject({
      __typename: 'NoCapacity',
      alternatives: [{ id: team.id }, { id: third.id }],
    });
  });

  test('is for the requester, after that reason, to a partner of the network', async () => {
    const id = await rejected();
    const elsewhere = await story.careOrganisation('SOCIAL_TEAM', []);
    expect(await forward(worker, id, { kind: 'SOCIAL_TEAM' })).toMatchObject({
      __typename: 'InvalidTransition',
    });
    expect(await forward(await at(second), id, { kind: 'SOCIAL_TEAM' })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await forward(gp, id, { organisationId: elsewhere.id })).toMatchObject({
      problems: [{ path: 'target', code: 'NOT_ALLOWED' }],
    });
    const other = await rejected({}, 'OUT_OF_SCOPE');
    expect(await forward(gp, other, { kind: 'SOCIAL_TEAM' })).toMatchObject({
      __typename: 'InvalidTransition',
      from: 'REJECTED',
      to: 'REQUESTED',
    });
  });
});

describe('the term for an answer', () => {
  const AGREE = `mutation ($input: SetResponseAgreementInput!) { setResponseAgreement(input: $input) {
    __typename
    ... on SetResponseAgreementSuccess { responseAgreements { priority businessDays agreed } }
    ... on InvalidInput { problems { path code } }
  } }`;
  const agree = async (caller: Caller, rest: object = {}) => {
    const about = { communityId: gees.communityId, kind: 'GROCERIES', priority: 'URGENT' };
    return hub.ask(caller, AGREE, { input: { ...about, businessDays: 1, ...rest } });
  };

  test('is what the village agreed with its network, else what the hub takes', async () => {
    const coordinator = await story.staff(gees, 'COORDINATOR');
    expect((await agree(coordinator)).data.setResponseAgreement).toEqual({
      __typename: 'SetResponseAgreementSuccess',
      responseAgreements: [
        { priority: 'ROUTINE', businessDays: 5, agreed: false },
        { priority: 'URGENT', businessDays: 1, agreed: true },
        { priority: 'ASAP', businessDays: 0, agreed: false },
      ],
    });
    const { data } = await hub.ask(
      null,
      `{ community(slug: "gees") { responseAgreements(kind: GROCERIES) { businessDays } } }`,
    );
    expect(data.community.responseAgreements).toEqual([
      { businessDays: 5 },
      { businessDays: 1 },
      { businessDays: 0 },
    ]);
  });

  test('is agreed by its own village, in a whole number of days up to sixty', async () => {
    const coordinator = await story.staff(gees, 'COORDINATOR');
    const other = await story.staff(await story.village('wedde'), 'COORDINATOR');
    expect((await agree(other)).data.setResponseAgreement.__typename).toBe('NotFound');
    expect((await agree(gp)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    for (const businessDays of [-1, 61])
      expect((await agree(coordinator, { businessDays })).data.setResponseAgreement).toMatchObject({
        problems: [{ path: 'businessDays', code: 'OUT_OF_RANGE' }],
      });
  });

  test('begins when it is sent, and stands on the referral for both sides', async () => {
    const id = await move.sent(gp, resident, team);
    const read = `query ($id: ID!) { referral(id: $id) { respondBy overdue } }`;
    const [mine, theirs] = [await hub.ask(gp, read, { id }), await hub.ask(worker, read, { id })];
    expect(mine.data.referral).toEqual({
      respondBy: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      overdue: false,
    });
    expect(theirs.data).toEqual(mine.data);
    await hub.admin`update referrals.referrals set respond_by = current_date - 1 where id = ${id}`;
    expect((await hub.ask(worker, read, { id })).data.referral.overdue).toBe(true);
  });
});
