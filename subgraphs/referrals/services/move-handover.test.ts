import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createStory, type Organisation, type Resident } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import {
  AGREEMENT,
  CONTENT,
  createMovementStory,
  type MovementStory,
} from '../testing/movement-story.ts';

const INVALID = { __typename: 'InvalidTransition' };
const NOT_FOUND = { __typename: 'NotFound' };

let hub: TestHub;
let move: MovementStory;
let gees: Organisation;
let team: Organisation;
let care: Organisation;
let supporter: Caller;
let worker: Caller;
let nurse: Caller;
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  move = createMovementStory(hub);
  const story = createStory(hub);
  const village = await story.village('gees');
  gees = village;
  team = await story.careOrganisation('SOCIAL_TEAM', [village]);
  care = await story.careOrganisation('HOME_CARE', [village]);
  supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  nurse = await story.staff(care, 'HOME_CARE_NURSE');
  resident = await story.resident(village);
});
afterAll(() => hub.stop());

async function responsibleOf(handoverId: string) {
  const [row] = await hub.admin`
    select responsible_organisation_id as id, version from referrals.cases
    where id = ${await move.caseOf(handoverId)}`;
  return row;
}

describe('a handover', () => {
  let id: string;
  beforeEach(async () => {
    id = await move.offered(supporter, resident, team);
  });

  test('is listed for its two sides alone', async () => {
    const list = (direction: string) =>
      `{ handovers(direction: ${direction}, first: 1) { totalCount edges { node { id sender { id } receiver { id } } } } }`;
    const node = { id, sender: { id: gees.id }, receiver: { id: team.id } };
    for (const [caller, direction] of [
      [supporter, 'SENT'],
      [worker, 'RECEIVED'],
    ] as const) {
      const { data } = await hub.ask(caller, list(direction));
      expect(data.handovers.edges).toEqual([{ node }]);
    }
    for (const [caller, direction] of [
      [supporter, 'RECEIVED'],
      [worker, 'SENT'],
      [nurse, 'RECEIVED'],
      [null, 'SENT'],
    ] as const) {
      const { data } = await hub.ask(caller, list(direction));
      expect(data.handovers).toEqual({ totalCount: 0, edges: [] });
    }
  });

  test('accepted moves responsibility; its sender still reads what it wrote', async () => {
    expect(await responsibleOf(id)).toEqual({ id: gees.id, version: 1 });
    await move.change(worker, 'acceptHandover', id);
    expect(await responsibleOf(id)).toEqual({ id: team.id, version: 2 });
    const { data } = await hub.ask(
      supporter,
      `query ($id: ID!) { handover(id: $id) { topics {
        content { situation background assessment recommendation goals }
      } } }`,
      { id },
    );
    expect(data.handover.topics).toEqual([{ content: { ...CONTENT, goals: [] } }]);
    // The resident reads who had it before; a party knows of its own movements alone.
    const chain = async (caller: Caller) =>
      (
        await hub.ask(
          caller,
          `query ($id: ID!) { handover(id: $id) { topics { case {
            responsibilities { organisation { id } since }
          } } } }`,
          { id },
        )
      ).data.handover.topics[0].case.responsibilities;
    expect(await chain(resident.self)).toEqual([
      { organisation: { id: gees.id }, since: expect.any(String) },
      { organisation: { id: team.id }, since: expect.any(String) },
    ]);
    for (const caller of [supporter, worker]) expect(await chain(caller)).toBeNull();
  });

  test('rejected leaves responsibility where it is, and the receiver a status without a name', async () => {
    await move.change(worker, 'rejectHandover', id, { reason: 'NO_CAPACITY' });
    expect(await responsibleOf(id)).toMatchObject({ id: gees.id });
    // Somebody the team does not know otherwise.
    const somebody = await createStory(hub).resident(resident.village);
    const other = await move.offered(supporter, somebody, team);
    await move.change(worker, 'rejectHandover', other, { reason: 'OUT_OF_SCOPE' });
    const { data } = await hub.ask(
      worker,
      `query ($id: ID!) { handover(id: $id) {
        status statusReason topics { content { situation } case { id } withheld } resident { name }
      } }`,
      { id: other },
    );
    expect(data.handover).toEqual({
      status: 'REJECTED',
      statusReason: null,
      topics: null,
      resident: null,
    });
  });

  test('withdrawn by its sender cannot be accepted', async () => {
    expect(
      await move.change(supporter, 'cancelHandover', id, { reason: 'SENT_IN_ERROR' }),
    ).toMatchObject({ handover: { status: 'CANCELLED', statusReason: 'SENT_IN_ERROR' } });
    expect(await move.change(worker, 'acceptHandover', id)).toMatchObject({
      ...INVALID,
      from: 'CANCELLED',
      allowed: [],
    });
  });

  test('accepted cannot be withdrawn by its sender; given up, the receiver stays responsible', async () => {
    await move.change(worker, 'acceptHandover', id);
    const input = { reason: 'OUT_OF_SCOPE' };
    expect(await move.change(supporter, 'cancelHandover', id, input)).toMatchObject(INVALID);
    expect(await move.change(worker, 'cancelHandover', id, input)).toMatchObject({
      handover: { status: 'CANCELLED' },
    });
    expect(await responsibleOf(id)).toMatchObject({ id: team.id });
  });

  test('a reason in words is needed for another reason', async () => {
    expect(await move.change(worker, 'rejectHandover', id, { reason: 'OTHER' })).toMatchObject({
      problems: [{ path: 'note', code: 'REQUIRED' }],
    });
  });

  test('is changed by nobody who is no party, by no role that may not, on no old version', async () => {
    expect(await move.change(nurse, 'acceptHandover', id)).toMatchObject(NOT_FOUND);
    const officer = await createStory(hub).staff(team, 'HOUSING_OFFICER');
    const { errors } = await move.ask(officer, 'acceptHandover', id);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await move.change(worker, 'acceptHandover', id, { version: 9 })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 1,
    });
    // A resident withdraws by another mutation.
    const own = await move.ask(resident.self, 'cancelHandover', id, {
      reason: 'RESIDENT_DECLINED',
    });
    expect(own.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('accepted twice at once is accepted once', async () => {
    const results = await Promise.all(
      [1, 1].map((version) => move.change(worker, 'acceptHandover', id, { version })),
    );
    expect(results.map(({ __typename }) => __typename).sort()).toEqual([
      'AcceptHandoverSuccess',
      'StaleVersion',
    ]);
    expect(await responsibleOf(id)).toMatchObject({ version: 2 });
  });
});

describe('handing over an existing case', () => {
  const about = (caseId: string) => [{ caseId, content: CONTENT }];

  test('is for the organisation that is responsible for it now', async () => {
    const first = await move.offered(supporter, resident, team);
    const caseId = await move.caseOf(first);
    await move.change(worker, 'acceptHandover', first);
    const offer = { topics: about(caseId), receiverId: care.id };
    const late = await move.offer(supporter, offer);
    expect(late.data.offerHandover).toMatchObject({
      __typename: 'NotResponsible',
      caseIds: [caseId],
    });
    const passedOn = await move.offer(worker, offer);
    expect(passedOn.data.offerHandover).toMatchObject({
      handover: { status: 'REQUESTED', topics: [{ case: { id: caseId } }] },
    });
  });

  test('of which there is none for this actor is not found', async () => {
    const caseId = await move.caseOf(await move.offered(supporter, resident, team));
    for (const id of [caseId, 'x', '5b0e5e39-4e14-4c3c-9b3f-0d6b3c1a8b11']) {
      const { data } = await move.offer(nurse, { topics: about(id), receiverId: team.id });
      expect(data.offerHandover).toMatchObject(NOT_FOUND);
    }
  });

  test('offered to two, the second cannot accept what is no longer the sender’s to give', async () => {
    const first = await move.offered(supporter, resident, team);
    const caseId = await move.caseOf(first);
    const second = await move.offered(supporter, resident, care, { topics: about(caseId) });
    await move.change(worker, 'acceptHandover', first);
    expect(await move.change(nurse, 'acceptHandover', second)).toMatchObject({
      __typename: 'NotResponsible',
      caseIds: [caseId],
    });
    expect(await responsibleOf(first)).toEqual({ id: team.id, version: 2 });
    const { data } = await hub.ask(nurse, `query ($id: ID!) { handover(id: $id) { status } }`, {
      id: second,
    });
    expect(data.handover).toEqual({ status: 'REQUESTED' });
  });

  test('offered twice to the same, the second time there is nothing to take over', async () => {
    const first = await move.offered(supporter, resident, team);
    const caseId = await move.caseOf(first);
    const second = await move.offered(supporter, resident, team, { topics: about(caseId) });
    await move.change(worker, 'acceptHandover', first);
    expect(await move.change(worker, 'acceptHandover', second)).toMatchObject({
      __typename: 'NotResponsible',
      caseIds: [caseId],
      message: expect.stringMatching(/^Your own organisation is responsible for this already/),
    });
  });

  test('offered to two who accept at once, one of them is responsible', async () => {
    const first = await move.offered(supporter, resident, team);
    const caseId = await move.caseOf(first);
    const second = await move.offered(supporter, resident, care, { topics: about(caseId) });
    const results = await Promise.all([
      move.change(worker, 'acceptHandover', first),
      move.change(nurse, 'acceptHandover', second),
    ]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual([
      'AcceptHandoverSuccess',
      'NotResponsible',
    ]);
    const winner = results[0].__typename === 'AcceptHandoverSuccess' ? team : care;
    expect(await responsibleOf(first)).toEqual({ id: winner.id, version: 2 });
  });
});

describe('an offer', () => {
  const problems = async (input: Record<string, unknown>) => {
    const { data } = await move.offer(supporter, { receiverId: team.id, ...input });
    return data.offerHandover.problems.map(
      ({ path, code }: { path: string; code: string }) => `${path} ${code}`,
    );
  };

  test('is told every problem at once, each with its place', async () => {
    const content = { ...CONTENT, situation: '', goals: ['Rust', 'BSN 111222333'] };
    expect(
      await problems({
        resident: null,
        receiverId: gees.id,
        topics: [{ kind: 'COMPANY', content }, { content: CONTENT }],
        agreement: { ...AGREEMENT, givenOn: '2999-01-01' },
      }),
    ).toEqual([
      'resident REQUIRED',
      'receiverId NOT_ALLOWED',
      'topics.0.content.situation EMPTY',
      'topics.0.content.goals.1 CONTAINS_BSN',
      'topics.1 REQUIRED',
      'agreement.givenOn OUT_OF_RANGE',
    ]);
  });

  test('has 1 to 20 topics, each case once, of an existing one no other kind', async () => {
    const code = { resident: { referralCode: 'AAAAAAAAAA' } };
    expect(await problems({ ...code, topics: [] })).toEqual(['topics REQUIRED']);
    const topic = { kind: 'COMPANY', content: CONTENT };
    const many = Array.from({ length: 21 }, () => topic);
    expect(await problems({ ...code, topics: many })).toEqual(['topics TOO_LONG']);
    const caseId = await move.caseOf(await move.offered(supporter, resident, team));
    const own = { caseId, content: CONTENT };
    expect(await problems({ topics: [own, { ...own, kind: 'COMPANY' }] })).toEqual([
      'topics.1.kind NOT_ALLOWED',
      'topics.1.caseId NOT_ALLOWED',
    ]);
    expect(await problems({ ...code, topics: [own] })).toEqual(['resident NOT_ALLOWED']);
  });

  test('is about one resident', async () => {
    const caseId = await move.caseOf(await move.offered(supporter, resident, team));
    const other = await createStory(hub).resident(resident.village);
    const otherCase = await move.caseOf(await move.offered(supporter, other, team));
    const topics = [caseId, otherCase].map((id) => ({ caseId: id, content: CONTENT }));
    expect(await problems({ topics })).toEqual(['topics NOT_ALLOWED']);
  });

  test('that was refused uses up no code and opens no case', async () => {
    const referralCode = await move.codeOf(resident);
    const [before] = await hub.admin`select count(*) from referrals.cases`;
    await problems({ resident: { referralCode }, topics: [] });
    expect(await hub.admin`select count(*) from referrals.cases`).toEqual([before]);
    const { data } = await move.offer(supporter, {
      receiverId: team.id,
      resident: { referralCode },
    });
    expect(data.offerHandover.__typename).toBe('OfferHandoverSuccess');
  });
});

test('the receiver of one movement reads nothing of another on the same case', async () => {
  const referral = await move.sent(supporter, resident, care);
  const caseId = await move.caseOf(referral);
  const handover = await move.offered(supporter, resident, team, {
    topics: [{ caseId, content: CONTENT }],
  });
  await move.change(worker, 'acceptHandover', handover);
  await move.change(nurse, 'acceptReferral', referral);
  const query = `query ($case: ID!, $handover: ID!, $referral: ID!) {
    case(id: $case) { topic referrals { id letter } handovers { id topics { content { situation } } } }
    handover(id: $handover) { status }
    referral(id: $referral) { status }
  }`;
  const variables = { case: caseId, handover, referral };
  const forTeam = (await hub.ask(worker, query, variables)).data;
  expect(forTeam).toEqual({
    case: {
      topic: 'COMPANY',
      referrals: [],
      handovers: [{ id: handover, topics: [{ content: { situation: CONTENT.situation } }] }],
    },
    handover: { status: 'ACCEPTED' },
    referral: null,
  });
  const forNurse = (await hub.ask(nurse, query, variables)).data;
  expect(forNurse).toEqual({
    case: {
      topic: 'COMPANY',
      referrals: [{ id: referral, letter: 'Graag kennismaken.' }],
      handovers: [],
    },
    handover: null,
    referral: { status: 'ACCEPTED' },
  });
});
