import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestJobs, type TestJobs } from '../../../test/kit/jobs.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import {
  AGREEMENT,
  CONTENT,
  createMovementStory,
  type MovementStory,
} from '../testing/movement-story.ts';

let hub: TestHub;
let jobs: TestJobs;
let move: MovementStory;
let gees: Village;
let team: Organisation;
let supporter: Caller;
let worker: Caller;
let resident: Resident;
let id: string;

beforeAll(async () => {
  hub = await startTestHub();
  jobs = await startTestJobs(hub);
  move = createMovementStory(hub);
  const story = createStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  resident = await story.resident(gees);
});
afterAll(async () => {
  await jobs.stop();
  await hub.stop();
});

const read = async (caller: Caller, which = id) =>
  (
    await hub.ask(
      caller,
      `query ($id: ID!) { handover(id: $id) {
        status residentDecision returnedAt statusReason
        resident { name telephone }
        events { from to note action role organisation { id } standingAgreement { id } }
        topics {
          id status kind returnReason returnNote withheld
          case { responsibleOrganisation { id } }
          content { version situation changes { part before after } }
          contentVersions { version situation }
        }
      } }`,
      { id: which },
    )
  ).data.handover;

const topic = (kind: string, situation = CONTENT.situation) => ({
  kind,
  content: { ...CONTENT, situation },
});

describe('without the resident’s yes a handover', () => {
  beforeEach(async () => {
    id = await move.offered(supporter, resident, team, { agreement: null });
  });

  test('is a draft that nobody but its sender and the resident reads', async () => {
    expect(await read(supporter)).toMatchObject({ status: 'DRAFT', residentDecision: 'PENDING' });
    expect(await read(resident.self)).toMatchObject({ topics: [{ content: { version: 1 } }] });
    expect(await read(worker)).toBeNull();
    const received = await hub.ask(
      worker,
      '{ handovers(direction: RECEIVED) { edges { node { id } } } }',
    );
    expect(received.text).not.toContain(id);
  });

  test('is not sent', async () => {
    expect(await move.change(supporter, 'sendHandover', id)).toMatchObject({
      __typename: 'ResidentDecisionMissing',
    });
  });

  test('is sent after the resident agreed', async () => {
    expect(await move.change(resident.self, 'decideHandover', id, { agree: true })).toMatchObject({
      handover: { status: 'DRAFT', residentDecision: 'AGREED' },
    });
    expect(await move.change(supporter, 'sendHandover', id)).toMatchObject({
      handover: { status: 'REQUESTED' },
    });
    expect(await read(worker)).toMatchObject({
      events: [
        { to: 'DRAFT', action: 'offerHandover' },
        { from: 'DRAFT', to: 'DRAFT', action: 'decideHandover', organisation: null },
        { to: 'REQUESTED', action: 'sendHandover' },
      ],
      topics: [{ content: null, contentVersions: null }],
    });
  });

  test('is sent after the sender recorded what was said', async () => {
    const input = { agreement: AGREEMENT };
    await move.change(supporter, 'recordSpokenHandoverAgreement', id, input);
    expect(await move.change(supporter, 'sendHandover', id)).toMatchObject({
      handover: { status: 'REQUESTED' },
    });
  });

  test('lapses after six weeks without an answer, by the hub, and the resident is told', async () => {
    await hub.admin`
      update referrals.handovers set created_at = now() - interval '43 days' where id = ${id}`;
    await hub.admin`select graphile_worker.add_job('referrals.lapse-handovers', '{}'::json)`;
    await jobs.idle();
    expect(await read(supporter)).toMatchObject({
      status: 'CANCELLED',
      statusReason: 'NO_CONTACT',
      events: [{ to: 'DRAFT' }, { to: 'CANCELLED', role: null, action: null, organisation: null }],
    });
    const told = await hub.admin`
      select occasion from disclosure.notices where about = ${id} and resident = ${resident.key}`;
    expect(told.map(({ occasion }) => occasion)).toEqual(['REFERRAL_CHANGED', 'REFERRAL_CHANGED']);
  });

  test('ends by the resident’s no', async () => {
    expect(await move.change(resident.self, 'decideHandover', id, { agree: false })).toMatchObject({
      handover: { status: 'CANCELLED', statusReason: 'RESIDENT_DECLINED' },
    });
    expect(await read(worker)).toBeNull();
  });
});

describe('information', () => {
  beforeEach(async () => {
    id = await move.offered(supporter, resident, team);
  });

  test('is asked and given before acceptance, with new content that opens with it', async () => {
    const question = 'Wie heeft de sleutel?';
    await move.change(worker, 'requestHandoverInformation', id, { question });
    expect(await read(supporter)).toMatchObject({
      status: 'ON_HOLD',
      statusReason: 'MORE_INFO_NEEDED',
    });
    const { topics } = await read(supporter);
    const content = {
      ...CONTENT,
      situation: 'De buurvrouw heeft de sleutel.',
      openTasks: ['Bellen'],
    };
    await move.change(supporter, 'supplyHandoverInformation', id, {
      answer: 'De buurvrouw.',
      contents: [{ topicId: topics[0].id, content }],
    });
    expect(await read(worker)).toMatchObject({
      status: 'REQUESTED',
      statusReason: null,
      events: [{}, { to: 'ON_HOLD', note: question }, { to: 'REQUESTED', note: 'De buurvrouw.' }],
      topics: [{ content: null }],
    });
    await move.change(worker, 'acceptHandover', id);
    expect((await read(worker)).topics).toMatchObject([
      {
        content: {
          version: 2,
          changes: [
            { part: 'SITUATION', before: [CONTENT.situation], after: [content.situation] },
            { part: 'OPEN_TASKS', before: [], after: ['Bellen'] },
          ],
        },
        contentVersions: [{ version: 1, situation: CONTENT.situation }, { version: 2 }],
      },
    ]);
  });

  test('is words, without a BSN, about topics of this handover', async () => {
    const ask = (question: string) =>
      move.change(worker, 'requestHandoverInformation', id, { question });
    expect(await ask(' ')).toMatchObject({ problems: [{ path: 'question', code: 'EMPTY' }] });
    expect(await ask('BSN 111222333')).toMatchObject({ problems: [{ code: 'CONTAINS_BSN' }] });
    await ask('Wat nog meer?');
    const contents = [{ topicId: id, content: CONTENT }];
    expect(
      await move.change(supporter, 'supplyHandoverInformation', id, { answer: '', contents }),
    ).toMatchObject({
      problems: [
        { path: 'answer', code: 'EMPTY' },
        { path: 'contents.0.topicId', code: 'UNKNOWN' },
      ],
    });
    expect(await read(supporter)).toMatchObject({ status: 'ON_HOLD' });
  });
});

describe('of two topics', () => {
  let topics: { id: string }[];
  beforeEach(async () => {
    id = await move.offered(supporter, resident, team, {
      topics: [topic('FINANCIAL_QUESTION', 'Post.'), topic('COMPANY', 'Alleen.')],
    });
    topics = (await read(supporter)).topics;
  });

  test('one is accepted and the other goes back whole, closed, to its sender', async () => {
    const returned = [
      { topicId: topics[1]?.id, reason: 'OUT_OF_SCOPE', note: 'Dat kan het dorp.' },
    ];
    await move.change(worker, 'acceptHandover', id, { returned });
    const sides = {
      accepted: { kind: 'FINANCIAL_QUESTION', status: 'ACCEPTED' },
      returned: {
        kind: 'COMPANY',
        status: 'RETURNED',
        returnReason: 'OUT_OF_SCOPE',
        returnNote: 'Dat kan het dorp.',
      },
    };
    const by = (organisation: Organisation) => ({
      responsibleOrganisation: { id: organisation.id },
    });
    expect((await read(worker)).topics).toMatchObject([
      { ...sides.accepted, case: by(team), content: { situation: 'Post.' } },
      { ...sides.returned, case: null, content: null, withheld: ['HANDOVER_CONTENT'] },
    ]);
    expect((await read(supporter)).topics).toMatchObject([
      { ...sides.accepted, case: by(team), content: { situation: 'Post.' } },
      { ...sides.returned, case: by(gees), content: { situation: 'Alleen.' } },
    ]);
  });

  test('all going back is a rejection, an unknown one or one without a reason nothing', async () => {
    const back = (topicId: unknown, reason = 'WAITLIST') => ({ topicId, reason });
    const answer = (...returned: unknown[]) =>
      move.change(worker, 'acceptHandover', id, { returned });
    expect(await answer(back(topics[0]?.id), back(topics[1]?.id))).toMatchObject({
      problems: [{ path: 'returned', code: 'NOT_ALLOWED' }],
    });
    expect(await answer(back('x'))).toMatchObject({ problems: [{ code: 'UNKNOWN' }] });
    expect(await answer(back(topics[0]?.id, 'OTHER'))).toMatchObject({
      problems: [{ path: 'returned.0.note', code: 'REQUIRED' }],
    });
    expect(await read(worker)).toMatchObject({
      status: 'REQUESTED',
      topics: [{ status: 'OFFERED' }, {}],
    });
  });
});

describe('given up after acceptance', () => {
  beforeEach(async () => {
    id = await move.offered(supporter, resident, team);
    await move.change(worker, 'acceptHandover', id);
    await move.change(worker, 'cancelHandover', id, { reason: 'NO_CAPACITY' });
  });
  const responsible = async () => (await read(supporter)).topics[0].case.responsibleOrganisation.id;

  test('the receiver stays responsible and reads on until the sender takes it back', async () => {
    expect(await responsible()).toBe(team.id);
    expect(await read(worker)).toMatchObject({
      status: 'CANCELLED',
      resident: { telephone: resident.telephone },
      topics: [{ content: { version: 1 } }],
    });
    expect(await move.change(supporter, 'confirmHandoverReturn', id)).toMatchObject({
      handover: { status: 'CANCELLED', returnedAt: expect.any(String) },
    });
    expect(await responsible()).toBe(gees.id);
    expect((await read(worker)).topics).toBeNull();
  });

  test('is taken back once, and by the sender', async () => {
    expect(await move.change(worker, 'confirmHandoverReturn', id)).toMatchObject({
      __typename: 'InvalidTransition',
    });
    await move.change(supporter, 'confirmHandoverReturn', id);
    expect(await move.change(supporter, 'confirmHandoverReturn', id)).toMatchObject({
      __typename: 'InvalidTransition',
    });
  });

  test('what the receiver passed on meanwhile is not its to give back', async () => {
    const other = await createStory(hub).careOrganisation('HOME_CARE', [gees]);
    const nurse = await createStory(hub).staff(other, 'HOME_CARE_NURSE');
    const caseId = await move.caseOf(id);
    const next = await move.offered(worker, resident, other, {
      topics: [{ caseId, content: CONTENT }],
    });
    await move.change(nurse, 'acceptHandover', next);
    expect(await move.change(supporter, 'confirmHandoverReturn', id)).toMatchObject({
      __typename: 'NotResponsible',
      caseIds: [caseId],
    });
    expect(await responsible()).toBe(other.id);
  });

  test('withdrawn by the resident it closes at once; responsibility waits for the sender', async () => {
    const which = await move.offered(supporter, resident, team);
    await move.change(worker, 'acceptHandover', which);
    await move.change(worker, 'startHandover', which);
    const note = 'Ik wil dit niet meer.';
    expect(await move.change(resident.self, 'withdrawHandover', which, { note })).toMatchObject({
      handover: { status: 'CANCELLED', residentDecision: 'DECLINED' },
    });
    expect((await read(worker, which)).topics).toBeNull();
    expect((await read(supporter, which)).topics[0].case.responsibleOrganisation.id).toBe(team.id);
    await move.change(supporter, 'confirmHandoverReturn', which);
    expect((await read(supporter, which)).topics[0].case.responsibleOrganisation.id).toBe(gees.id);
  });
});

describe('a standing agreement', () => {
  const AGREEMENT_FIELDS = 'agreement { id status version }';
  const say = async (caller: Caller, mutation: string, input: Record<string, unknown>) => {
    const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const answer = await hub.ask(
      caller,
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
        __typename ... on ${type}Success { ${AGREEMENT_FIELDS} }
        ... on UserError { message ... on InvalidInput { problems { path code } } }
      } }`,
      { input },
    );
    return answer.data?.[mutation] ?? { code: answer.errors[0]?.extensions.code };
  };
  const propose = (caller: Caller, input: Record<string, unknown> = {}) =>
    say(caller, 'proposeStandingAgreement', {
      communityId: gees.communityId,
      senderId: gees.id,
      receiverId: team.id,
      kinds: ['MEAL', 'RESPITE'],
      ...input,
    });

  test('of both accepts and begins what is offered by it, in three events of one moment', async () => {
    const proposed = (await propose(supporter)).agreement;
    expect(proposed).toMatchObject({ status: 'PROPOSED' });
    const { id: agreementId, version } = proposed;
    expect(
      await say(supporter, 'agreeToStandingAgreement', { agreementId, version }),
    ).toMatchObject({
      __typename: 'InvalidTransition',
    });
    const waiting = await move.offered(supporter, resident, team, { topics: [topic('MEAL')] });
    expect(await read(supporter, waiting)).toMatchObject({ status: 'REQUESTED' });

    const agreed = await say(worker, 'agreeToStandingAgreement', { agreementId, version });
    expect(agreed).toMatchObject({ agreement: { status: 'IN_FORCE' } });
    const handover = await move.offered(supporter, resident, team, { topics: [topic('MEAL')] });
    const byRule = {
      role: null,
      action: null,
      organisation: { id: team.id },
      standingAgreement: { id: agreementId },
    };
    expect(await read(worker, handover)).toMatchObject({
      status: 'IN_PROGRESS',
      events: [
        { from: null, to: 'REQUESTED', role: 'VILLAGE_SUPPORTER', standingAgreement: null },
        { from: 'REQUESTED', to: 'ACCEPTED', ...byRule },
        { from: 'ACCEPTED', to: 'IN_PROGRESS', ...byRule },
      ],
      topics: [
        {
          status: 'ACCEPTED',
          case: { responsibleOrganisation: { id: team.id } },
          content: { version: 1 },
        },
      ],
    });

    const draft = await move.offered(supporter, resident, team, {
      topics: [topic('RESPITE')],
      agreement: null,
    });
    await move.change(resident.self, 'decideHandover', draft, { agree: true });
    expect(await move.change(supporter, 'sendHandover', draft)).toMatchObject({
      handover: { status: 'IN_PROGRESS', version: 5 },
    });
    const wider = await move.offered(supporter, resident, team, {
      topics: [topic('MEAL'), topic('COMPANY')],
    });
    expect(await read(supporter, wider)).toMatchObject({ status: 'REQUESTED' });

    const ended = await say(supporter, 'endStandingAgreement', { agreementId, version: 2 });
    expect(ended).toMatchObject({ agreement: { status: 'ENDED', version: 3 } });
    const after = await move.offered(supporter, resident, team, { topics: [topic('MEAL')] });
    expect(await read(supporter, after)).toMatchObject({ status: 'REQUESTED' });
    expect(await say(worker, 'endStandingAgreement', { agreementId, version: 3 })).toMatchObject({
      __typename: 'InvalidTransition',
    });
  });

  test('is of two organisations of the network, seen by them alone', async () => {
    const story = createStory(hub);
    const stranger = await story.careOrganisation('WELFARE', []);
    expect(await propose(supporter, { receiverId: stranger.id })).toMatchObject({
      problems: [{ path: 'receiverId', code: 'NOT_ALLOWED' }],
    });
    expect(await propose(supporter, { receiverId: gees.id, kinds: [] })).toMatchObject({
      problems: [
        { path: 'senderId', code: 'NOT_ALLOWED' },
        { path: 'kinds', code: 'REQUIRED' },
      ],
    });
    expect(await propose(supporter, { communityId: 'x' })).toMatchObject({
      problems: [{ path: 'communityId', code: 'UNKNOWN' }],
    });
    const elsewhere = await story.staff(stranger, 'WELFARE_WORKER');
    const { agreement } = await propose(supporter, { kinds: ['WALK'] });
    const list = '{ standingAgreements { id } }';
    expect((await hub.ask(worker, list)).text).toContain(agreement.id);
    for (const caller of [elsewhere, resident.self, null])
      expect((await hub.ask(caller, list)).data).toEqual({ standingAgreements: [] });
    const change = { agreementId: agreement.id, version: 1 };
    expect(await say(elsewhere, 'endStandingAgreement', change)).toMatchObject({
      __typename: 'NotFound',
    });
    const officer = await story.staff(team, 'HOUSING_OFFICER');
    expect(await say(officer, 'agreeToStandingAgreement', change)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await propose(resident.self)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await say(worker, 'agreeToStandingAgreement', { ...change, version: 7 })).toMatchObject({
      __typename: 'StaleVersion',
    });
  });
});
