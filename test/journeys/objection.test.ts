import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import { matchInState } from '../../subgraphs/volunteers/testing/match-story.ts';
import { representativeOf } from '../../subgraphs/consents/testing/mandate-story.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const OBJECT = `mutation ($input: GiveObjectionInput!) { giveObjection(input: $input) {
  __typename
  ... on GiveObjectionSuccess { objection { id decision status categories purposes textNl grantee { kind label } }
    effect { closed stillReadable despite { id } } }
  ... on OpenMatters { messageNl matters { kind id mayBeWithdrawn organisation { id } } }
  ... on InvalidInput { problems { path code messageNl } }
  ... on NotFound { messageNl }
} }`;
const HOME = `{ community(slug: "gees") { residents(first: 100) { edges { node { name } } } } }`;

describe('a resident objects', () => {
  let hub: TestHub;
  let story: Story;
  let moves: MovementStory;
  let gees: Village;
  let practice: Organisation;
  let socialTeam: Organisation;
  let coordinator: Caller;
  let gp: Caller & { name: string };
  let worker: Caller;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    moves = createMovementStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    socialTeam = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    coordinator = await story.staff(gees, 'COORDINATOR');
    gp = await story.staff(practice, 'GP');
    worker = await story.staff(socialTeam, 'SOCIAL_WORKER');
  });
  afterAll(() => hub.stop());

  const object = async (caller: Caller, input: object) => {
    const { data, errors } = await hub.ask(caller, OBJECT, {
      input: { allCategories: true, ...input },
    });
    expect(errors).toEqual([]);
    return data.giveObjection;
  };
  const toTeam = () => ({ against: { kind: 'ORGANISATION', organisationId: socialTeam.id } });
  const records = async ({ key }: Resident) =>
    (await hub.admin`select from disclosure.records where subject = ${key}`).length;
  const readsReferral = async (caller: Caller, id: string) =>
    (await hub.ask(caller, `query ($id: ID!) { referral(id: $id) { status } }`, { id })).data
      .referral;

  test('to the home village, which from then on does not know the resident', async () => {
    const resident = await story.resident(gees);
    const given = await object(resident.self, { against: { kind: 'HOME_VILLAGE' } });
    expect(given.objection).toMatchObject({
      decision: 'DENY',
      status: 'ACTIVE',
      grantee: { kind: 'HOME_VILLAGE', label: 'Het eigen dorp' },
    });
    const { data } = await hub.ask(coordinator, HOME);
    const names = data.community.residents.edges.map(({ node }: any) => node.name);
    expect(names).not.toContain(resident.name);
  });

  test('to access in emergencies, by everybody', async () => {
    const resident = await story.resident(gees);
    const input = { against: { kind: 'EVERYBODY' }, purposes: ['BREAK_GLASS'] };
    expect((await object(resident.self, input)).objection).toMatchObject({
      purposes: ['BREAK_GLASS'],
      grantee: { kind: 'EVERYBODY', label: 'Iedereen' },
    });
    const wider = await object(resident.self, { ...input, purposes: ['TREATMENT'] });
    expect(wider.problems).toEqual([
      {
        path: 'purposes',
        code: 'NOT_ALLOWED',
        messageNl: 'Tegen deze ontvanger kunt u alleen bezwaar maken voor: een noodgeval.',
      },
    ]);
  });

  test('to a team that is at work on a referral: it is asked, and nothing is written', async () => {
    const resident = await story.resident(gees);
    const id = await moves.sent(gp, resident, socialTeam);
    const asked = await object(resident.self, toTeam());
    expect(asked).toMatchObject({
      __typename: 'OpenMatters',
      matters: [
        { kind: 'REFERRAL', id, mayBeWithdrawn: true, organisation: { id: socialTeam.id } },
      ],
    });
    expect(asked.messageNl).toContain('Er is nog niets veranderd.');
    expect(await records(resident)).toBe(0);
    expect(await readsReferral(worker, id)).toEqual({ status: 'REQUESTED' });
  });

  test('and withdraws the referral in the same step', async () => {
    const resident = await story.resident(gees);
    const id = await moves.sent(gp, resident, socialTeam);
    const given = await object(resident.self, { ...toTeam(), withdraw: [id] });
    expect(given.__typename).toBe('GiveObjectionSuccess');
    expect(await readsReferral(gp, id)).toEqual({ status: 'CANCELLED' });
    expect(await readsReferral(worker, id)).toBeNull();
    const { data } = await hub.ask(
      resident.self,
      `query ($id: ID!) { referral(id: $id) { statusReason residentDecision events { to } } }`,
      { id },
    );
    expect(data.referral).toMatchObject({
      statusReason: 'RESIDENT_DECLINED',
      residentDecision: 'DECLINED',
    });
    expect(data.referral.events.at(-1) ?? data.referral.events[0]).toBeDefined();
  });

  test('and withdraws a handover in the same step, before and after it was accepted', async () => {
    for (const accepted of [false, true]) {
      const resident = await story.resident(gees);
      const id = await moves.offered(coordinator, resident, socialTeam);
      if (accepted) await moves.change(worker, 'acceptHandover', id);
      const given = await object(resident.self, { ...toTeam(), withdraw: [id] });
      expect(given.__typename).toBe('GiveObjectionSuccess');
      const { data } = await hub.ask(
        resident.self,
        'query ($id: ID!) { handover(id: $id) { status statusReason residentDecision } }',
        { id },
      );
      expect(data.handover).toEqual({
        status: 'CANCELLED',
        statusReason: 'RESIDENT_DECLINED',
        residentDecision: 'DECLINED',
      });
    }
  });

  test('and withdraws a referral that came from a question for help, which hears of it', async () => {
    const resident = await story.resident(gees);
    const { id: helpRequestId } = await story.helpRequest(resident);
    const id = await moves.sent(gp, resident, socialTeam);
    await hub.admin`update referrals.referrals set help_request_id = ${helpRequestId} where id = ${id}`;
    await hub.admin`delete from graphile_worker._private_jobs`;
    const given = await object(resident.self, { ...toTeam(), withdraw: [id] });
    expect(given.__typename).toBe('GiveObjectionSuccess');
    const jobs = await hub.admin`
      select task_identifier, payload from graphile_worker.jobs j
      join graphile_worker._private_jobs p using (id)
      where task_identifier = 'referrals.referral-moved'`;
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ helpRequestId });
  });

  test('and excepts the referral, which goes on', async () => {
    const resident = await story.resident(gees);
    const id = await moves.sent(gp, resident, socialTeam);
    const given = await object(resident.self, { ...toTeam(), except: [id] });
    expect(given.__typename).toBe('GiveObjectionSuccess');
    expect(given.effect).toMatchObject({
      stillReadable: expect.arrayContaining(['IDENTITY', 'REFERRAL_STATUS']),
      despite: [],
    });
    expect(given.effect.closed).not.toContain('IDENTITY');
    expect(given.objection.textNl).toMatch(
      /Bij een verwijzing, overdracht of koppeling die doorgaat, blijft te zien: .*uw naam/,
    );
    expect(await readsReferral(worker, id)).toEqual({ status: 'REQUESTED' });
    expect(await moves.change(worker, 'acceptReferral', id)).toMatchObject({
      __typename: 'AcceptReferralSuccess',
    });
  });

  test('to a kind of organisation and to one person, which touch the same referral', async () => {
    const resident = await story.resident(gees);
    const id = await moves.sent(gp, resident, socialTeam);
    const [professional] = await hub.admin`
      select id from disclosure.staff where subject = ${worker.subject}`;
    for (const against of [
      { kind: 'ORGANISATION_CATEGORY', organisationKind: 'SOCIAL_TEAM' },
      { kind: 'PERSON', professionalId: professional?.['id'] },
      { kind: 'ROLE_IN_ORGANISATION', organisationId: socialTeam.id, role: 'SOCIAL_WORKER' },
    ]) {
      const asked = await object(resident.self, { against });
      expect(asked.matters.map((matter: any) => matter.id)).toEqual([id]);
    }
    const other = { kind: 'ORGANISATION', organisationId: practice.id };
    expect((await object(resident.self, { against: other })).__typename).toBe(
      'GiveObjectionSuccess',
    );
  });

  test('to a volunteer by their match, and lets it go on or ends it', async () => {
    for (const [answer, status] of [
      ['except', 'ACCEPTED'],
      ['withdraw', 'CANCELLED'],
    ] as const) {
      const resident = await story.resident(gees);
      const volunteer = await story.volunteer(gees);
      const request = await story.helpRequest(resident);
      const matchId = await matchInState(hub, request.id, volunteer, 'ACCEPTED');
      const against = { kind: 'PERSON', matchId };
      const asked = await object(resident.self, { against });
      expect(asked.matters).toEqual([
        { kind: 'MATCH', id: matchId, mayBeWithdrawn: true, organisation: null },
      ]);
      const given = await object(resident.self, { against, [answer]: [matchId] });
      expect(given.__typename).toBe('GiveObjectionSuccess');
      const { data } = await hub.ask(
        volunteer.self,
        `{ myMatches { edges { node { id helpRequest { resident { name } } } } } }`,
      );
      const seen = data.myMatches.edges.map(({ node }: any) => node.id);
      expect(seen.includes(matchId)).toBe(answer === 'except');
      const [match] = await hub.admin`select status from volunteers.matches where id = ${matchId}`;
      expect(match?.['status']).toBe(status);
    }
    const astray = await hub.admin`
      select * from volunteers.expected_relations where kind = 'MATCH'
      except select * from disclosure.relations`;
    expect([...astray]).toEqual([]);
  });

  test('answers about what it does not touch, or both ways, are refused in words', async () => {
    const resident = await story.resident(gees);
    const id = await moves.sent(gp, resident, socialTeam);
    const refused = await object(resident.self, {
      ...toTeam(),
      withdraw: [id, 'nothing'],
      except: [id],
    });
    expect(refused.problems.map(({ path, code }: any) => `${path} ${code}`)).toEqual([
      'withdraw.0 NOT_ALLOWED',
      'withdraw.1 UNKNOWN',
    ]);
    expect(await records(resident)).toBe(0);
  });

  test('by a representative who may not read referrals: what is open goes on, untold', async () => {
    const resident = await story.resident(gees);
    const id = await moves.sent(gp, resident, socialTeam);
    const { self, residentId } = await representativeOf(hub, resident, {
      categories: ['CONSENTS', 'CONTACT'],
    });
    const given = await object(self, {
      ...toTeam(),
      residentId,
      allCategories: false,
      categories: ['CONTACT'],
    });
    expect(given.__typename).toBe('GiveObjectionSuccess');
    // Nor do the effect and its words tell that there is a case.
    expect(given.effect).toEqual({ closed: ['CONTACT'], stillReadable: [], despite: [] });
    expect(given.objection.textNl).not.toMatch(/blijft te zien/);
    expect(await readsReferral(worker, id)).toEqual({ status: 'REQUESTED' });
  });

  test('for somebody else is for nobody', async () => {
    const answer = await object(gp, toTeam());
    expect(answer).toEqual({
      __typename: 'NotFound',
      messageNl: 'U bent niet ingelogd als inwoner.',
    });
  });
});
