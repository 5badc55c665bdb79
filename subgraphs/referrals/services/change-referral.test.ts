import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createStory, type Organisation, type Resident } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import {
  CONTENT,
  AGREEMENT,
  createMovementStory,
  type MovementStory,
} from '../testing/movement-story.ts';

let hub: TestHub;
let move: MovementStory;
let practice: Organisation;
let team: Organisation;
let gp: Caller;
let worker: Caller;
let housing: Caller;
let stranger: Caller;
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  move = createMovementStory(hub);
  const story = createStory(hub);
  const gees = await story.village('gees');
  practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  gp = await story.staff(practice, 'GP');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  housing = await story.staff(team, 'HOUSING_OFFICER');
  stranger = await story.staff(await story.careOrganisation('WELFARE', [gees]), 'WELFARE_WORKER');
  resident = await story.resident(gees);
});
afterAll(() => hub.stop());

describe('the resident decides before anything is sent', () => {
  let id: string;
  beforeEach(async () => {
    id = await move.draft(gp, resident, team, { agreement: null });
  });

  test('a draft without a decision waits, and cannot be sent', async () => {
    const { data } = await hub.ask(
      gp,
      `query ($id: ID!) { referral(id: $id) { residentDecision businessStatus } }`,
      { id },
    );
    expect(data.referral).toEqual({
      residentDecision: 'PENDING',
      businessStatus: 'AWAITING_RESIDENT_DECISION',
    });
    expect(await move.change(gp, 'sendReferral', id)).toMatchObject({
      __typename: 'ResidentDecisionMissing',
    });
  });

  test('the resident agrees, and it can be sent', async () => {
    expect(await move.change(resident.self, 'decideReferral', id, { agree: true })).toMatchObject({
      referral: { status: 'DRAFT', residentDecision: 'AGREED', businessStatus: null, version: 2 },
    });
    expect(await move.change(gp, 'sendReferral', id)).toMatchObject({
      referral: { status: 'REQUESTED' },
    });
  });

  test('the resident declines, and it is over', async () => {
    expect(await move.change(resident.self, 'decideReferral', id, { agree: false })).toMatchObject({
      referral: {
        status: 'CANCELLED',
        residentDecision: 'DECLINED',
        statusReason: 'RESIDENT_DECLINED',
      },
    });
    expect(await move.change(gp, 'sendReferral', id)).toMatchObject({
      __typename: 'InvalidTransition',
      from: 'CANCELLED',
    });
  });

  test('a yes on a draft can be taken back', async () => {
    await move.change(resident.self, 'decideReferral', id, { agree: true });
    expect(await move.change(resident.self, 'decideReferral', id, { agree: false })).toMatchObject({
      referral: { status: 'CANCELLED', residentDecision: 'DECLINED' },
    });
  });

  test('nobody else decides: the author may not, for a stranger it does not exist', async () => {
    const { errors } = await move.ask(gp, 'decideReferral', id, { agree: true });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await move.change(stranger, 'decideReferral', id, { agree: true })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  test('a spoken agreement counts, with who, when and how', async () => {
    const recorded = await move.change(gp, 'recordSpokenAgreement', id, { agreement: AGREEMENT });
    expect(recorded).toMatchObject({ referral: { residentDecision: 'AGREED', version: 2 } });
    const [row] = await hub.admin`
      select decided_by, decision_given_on::text, decision_how from referrals.referrals where id = ${id}`;
    expect(row).toEqual({
      decided_by: gp.subject,
      decision_given_on: AGREEMENT.givenOn,
      decision_how: AGREEMENT.how,
    });
  });

  test('a spoken agreement of tomorrow or with a BSN is refused, and nothing is written', async () => {
    const agreement = { givenOn: '2999-01-01', how: 'Met BSN 111222333.' };
    expect(await move.change(gp, 'recordSpokenAgreement', id, { agreement })).toMatchObject({
      problems: [
        { path: 'agreement.givenOn', code: 'OUT_OF_RANGE' },
        { path: 'agreement.how', code: 'CONTAINS_BSN' },
      ],
    });
    expect((await stored(id))?.['version']).toBe(1);
  });
});

describe('a referral on its way', () => {
  let id: string;
  beforeEach(async () => {
    id = await move.sent(gp, resident, team);
  });

  test('is accepted, started, paused, resumed and completed, an event each', async () => {
    await move.change(worker, 'acceptReferral', id);
    await move.change(worker, 'startReferral', id, { businessStatus: 'INTAKE_PLANNED' });
    const held = await move.change(worker, 'holdReferral', id, {
      reason: 'WAITLIST',
      businessStatus: 'ON_WAITLIST',
    });
    expect(held).toMatchObject({
      referral: { status: 'ON_HOLD', statusReason: 'WAITLIST', businessStatus: 'ON_WAITLIST' },
    });
    expect(await move.change(worker, 'resumeReferral', id)).toMatchObject({
      referral: { status: 'IN_PROGRESS', statusReason: null, businessStatus: null },
    });
    const note = 'Er gaat nu iemand mee wandelen.';
    expect(
      await move.change(worker, 'completeReferral', id, { outcome: 'SHARED_SUPPORT', note }),
    ).toMatchObject({ referral: { status: 'COMPLETED', outcome: 'SHARED_SUPPORT', version: 7 } });

    const { data } = await hub.ask(
      gp,
      `query ($id: ID!) { referral(id: $id) {
        acceptedAt endedAt events { from to reason note role organisation { name } }
      } }`,
      { id },
    );
    expect(data.referral.acceptedAt).not.toBeNull();
    expect(data.referral.endedAt).not.toBeNull();
    expect(data.referral.events).toEqual([
      event(null, 'DRAFT', 'GP', practice),
      event('DRAFT', 'REQUESTED', 'GP', practice),
      event('REQUESTED', 'ACCEPTED', 'SOCIAL_WORKER', team),
      event('ACCEPTED', 'IN_PROGRESS', 'SOCIAL_WORKER', team),
      { ...event('IN_PROGRESS', 'ON_HOLD', 'SOCIAL_WORKER', team), reason: 'WAITLIST' },
      event('ON_HOLD', 'IN_PROGRESS', 'SOCIAL_WORKER', team),
      { ...event('IN_PROGRESS', 'COMPLETED', 'SOCIAL_WORKER', team), note },
    ]);
  });

  test('is rejected with a reason; another reason takes words', async () => {
    expect(await move.change(worker, 'rejectReferral', id, { reason: 'OTHER' })).toMatchObject({
      problems: [{ path: 'note', code: 'REQUIRED' }],
    });
    expect((await stored(id))?.['status']).toBe('REQUESTED');
    expect(
      await move.change(worker, 'rejectReferral', id, { reason: 'NO_CAPACITY' }),
    ).toMatchObject({ referral: { status: 'REJECTED', statusReason: null } });
    expect((await stored(id))?.['status']).toBe('REJECTED');
  });

  test('fails with a reason, once it was accepted', async () => {
    expect(await move.change(worker, 'failReferral', id, { reason: 'NO_CONTACT' })).toMatchObject({
      __typename: 'InvalidTransition',
      from: 'REQUESTED',
      to: 'FAILED',
      allowed: ['ACCEPTED', 'REJECTED', 'CANCELLED'],
    });
    await move.change(worker, 'acceptReferral', id);
    expect(await move.change(worker, 'failReferral', id, { reason: 'NO_CONTACT' })).toMatchObject({
      referral: { status: 'FAILED', statusReason: 'NO_CONTACT' },
    });
  });

  test('the resident withdraws from it at any time, and no longer agrees', async () => {
    await move.change(worker, 'acceptReferral', id);
    expect(
      await move.change(resident.self, 'withdrawReferral', id, { note: 'Ik zie er van af.' }),
    ).toMatchObject({
      referral: {
        status: 'CANCELLED',
        statusReason: 'RESIDENT_DECLINED',
        residentDecision: 'DECLINED',
      },
    });
    const [last] = await hub.admin`
      select role, organisation_id from referrals.referral_events
      where referral_id = ${id} order by version desc limit 1`;
    expect(last).toEqual({ role: 'RESIDENT', organisation_id: null });
  });

  test('its sender cannot accept it, a stranger does not know it, a role may not act', async () => {
    expect(await move.change(gp, 'acceptReferral', id)).toMatchObject({
      __typename: 'InvalidTransition',
      allowed: ['CANCELLED', 'ENTERED_IN_ERROR'],
    });
    expect(await move.change(stranger, 'acceptReferral', id)).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await move.change(null, 'acceptReferral', id)).toMatchObject({ __typename: 'NotFound' });
    const { errors } = await move.ask(housing, 'acceptReferral', id);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await stored(id))?.['status']).toBe('REQUESTED');
  });

  test('a consent to read it gives no right to change it', async () => {
    await createStory(hub).record(resident, { to: { id: stranger.organisationId!, name: '' } });
    const { data } = await hub.ask(stranger, `query ($id: ID!) { referral(id: $id) { status } }`, {
      id,
    });
    expect(data.referral).toEqual({ status: 'REQUESTED' });
    expect(
      await move.change(stranger, 'cancelReferral', id, { reason: 'DUPLICATE' }),
    ).toMatchObject({ __typename: 'NotFound' });
    await hub.admin`delete from disclosure.records`;
  });

  test('an old version is told the version of now, and nothing is written', async () => {
    expect(await move.change(worker, 'acceptReferral', id, { version: 1 })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
    });
    expect((await stored(id))?.['status']).toBe('REQUESTED');
  });

  test('two changes of the same version: one happens, the other is told the version of now', async () => {
    const results = await Promise.all([
      move.change(worker, 'acceptReferral', id, { version: 2 }),
      move.change(gp, 'cancelReferral', id, { version: 2, reason: 'DUPLICATE' }),
    ]);
    const names = results.map((result) => result.__typename).sort();
    expect(names[0]).toMatch(/^(Accept|Cancel)ReferralSuccess$/);
    expect(names[1]).toBe('StaleVersion');
    expect((await stored(id))?.['version']).toBe(3);
  });

  test('the same call twice with one key happens once; another input with the key does not', async () => {
    const idempotencyKey = `accept-${id}`;
    const first = await move.change(worker, 'acceptReferral', id, { version: 2, idempotencyKey });
    const again = await move.change(worker, 'acceptReferral', id, { version: 2, idempotencyKey });
    expect(again).toEqual(first);
    expect((await stored(id))?.['version']).toBe(3);
    expect(
      await move.change(worker, 'acceptReferral', id, { version: 3, idempotencyKey }),
    ).toMatchObject({ __typename: 'IdempotencyKeyReused' });
  });

  test('nothing final is opened again', async () => {
    await move.change(gp, 'cancelReferral', id, { reason: 'SENT_IN_ERROR' });
    for (const [mutation, input] of [
      ['acceptReferral', {}],
      ['startReferral', {}],
      ['completeReferral', { outcome: 'UNRESOLVED' }],
      ['cancelReferral', { reason: 'DUPLICATE' }],
    ] as const)
      expect(await move.change(worker, mutation, id, input)).toMatchObject({
        __typename: 'InvalidTransition',
        from: 'CANCELLED',
        allowed: [],
      });
  });

  test('a try on an id that is not reached leaves one refused line, as on one that is none', async () => {
    const unknown = '5b0e5e39-4e14-4c3c-9b3f-0d6b3c1a8b11';
    await hub.admin`truncate disclosure.access_log cascade`;
    for (const tried of [id, unknown, 'x']) await move.change(stranger, 'acceptReferral', tried);
    const lines = await hub.admin`
      select outcome, categories, fields, subject_ref is not null as known
      from disclosure.access_log order by known desc`;
    const line = {
      outcome: 'REFUSED',
      categories: ['REFERRAL_STATUS'],
      fields: ['Mutation.acceptReferral'],
    };
    expect(lines).toEqual([
      { ...line, known: true },
      { ...line, known: false },
      { ...line, known: false },
    ]);
  });
});

describe('responsibility', () => {
  const responsible = async (id: string) => {
    const [row] = await hub.admin`
      select c.responsible_organisation_id as organisation
      from referrals.cases c join referrals.referrals r on r.case_id = c.id where r.id = ${id}`;
    return row?.['organisation'];
  };

  test('stays with the sender of an ordinary referral', async () => {
    const id = await move.sent(gp, resident, team);
    await move.change(worker, 'acceptReferral', id);
    expect(await responsible(id)).toBe(practice.id);
  });

  test('moves with the acceptance of one that transfers it', async () => {
    const id = await move.sent(gp, resident, team, { transfersResponsibility: true });
    expect(await responsible(id)).toBe(practice.id);
    await move.change(worker, 'acceptReferral', id);
    expect(await responsible(id)).toBe(team.id);
  });

  test('does not move when the sender has it no longer', async () => {
    const id = await move.sent(gp, resident, team, { transfersResponsibility: true });
    const story = createStory(hub);
    const other = await story.careOrganisation('WELFARE', [resident.village]);
    const topics = [{ caseId: await move.caseOf(id), content: CONTENT }];
    const handover = await move.offered(gp, resident, other, { topics });
    await move.change(await story.staff(other, 'WELFARE_WORKER'), 'acceptHandover', handover);
    await move.change(worker, 'acceptReferral', id);
    expect(await responsible(id)).toBe(other.id);
  });
});

function event(from: string | null, to: string, role: string, { name }: Organisation) {
  return { from, to, reason: null, note: null, role, organisation: { name } };
}

async function stored(id: string) {
  const [row] = await hub.admin`select status, version from referrals.referrals where id = ${id}`;
  return row;
}
