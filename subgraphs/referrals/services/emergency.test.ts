import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ActorRole } from '../../../platform/actor.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { createMovementStory, type MovementStory } from '../testing/movement-story.ts';

const REASON = 'Gevallen, verward, niemand in huis.';
const READ = `query ($id: ID!) { referral(id: $id) {
  status reason letter residentDecision emergency { reason role }
  resident { name telephone emergencySet { name } } withheld
} }`;

let hub: TestHub;
let story: Story;
let move: MovementStory;
let gees: Village;
let practice: Organisation;
let team: Organisation;
let gp: Caller;
let worker: Caller;
let resident: Resident;
let id: string;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  gp = await story.staff(practice, 'GP');
  worker = await story.staff(team, 'SOCIAL_WORKER');
});
afterAll(() => hub.stop());
beforeEach(async () => {
  resident = await story.resident(gees);
  id = await move.draft(gp, resident, team, { agreement: null });
});

const send = (caller: Caller, which: string, reason = REASON) =>
  move.ask(caller, 'sendReferralInEmergency', which, { reason });
const read = async (caller: Caller) => (await hub.ask(caller, READ, { id })).data.referral;

describe('an emergency', () => {
  test('opens the letter and what may be known in one to the target at once, nothing more', async () => {
    await send(gp, id);
    expect(await read(worker)).toMatchObject({
      status: 'REQUESTED',
      residentDecision: 'PENDING',
      letter: 'Graag kennismaken.',
      emergency: { reason: REASON, role: 'GP' },
      resident: { name: resident.name, telephone: null, emergencySet: { name: resident.name } },
      withheld: [],
    });
  });

  test('is seen by the resident, with its reason and who sent it, and told at once', async () => {
    await send(gp, id);
    const { data } = await hub.ask(
      resident.self,
      `query ($id: ID!) { referral(id: $id) {
        emergency { reason role } events { to note role organisation { name } }
      } }`,
      { id },
    );
    expect(data.referral.emergency).toEqual({ reason: REASON, role: 'GP' });
    expect(data.referral.events.at(-1)).toEqual({
      to: 'REQUESTED',
      note: REASON,
      role: 'GP',
      organisation: { name: practice.name },
    });
    const notices = await hub.admin`
      select from disclosure.notices where about = ${id} and resident = ${resident.key}`;
    expect(notices).toHaveLength(2);
  });

  test('stays one after acceptance; when it ends, what may be known in one closes', async () => {
    await send(gp, id);
    await move.change(worker, 'acceptReferral', id);
    expect((await read(worker)).resident).toMatchObject({
      telephone: resident.telephone,
      emergencySet: { name: resident.name },
    });
    await move.change(worker, 'completeReferral', id, { outcome: 'RESOLVED_PROFESSIONALLY' });
    expect((await read(worker)).resident.emergencySet).toBeNull();
  });

  test('the resident withdraws from it like from any other', async () => {
    await send(gp, id);
    expect(await move.change(resident.self, 'withdrawReferral', id)).toMatchObject({
      referral: { status: 'CANCELLED', residentDecision: 'DECLINED' },
    });
    expect(await read(worker)).toMatchObject({ letter: null, resident: null });
  });

  test('without a reason, or with a BSN in it, is none and nothing is written', async () => {
    for (const [reason, code] of [
      [' ', 'EMPTY'],
      ['BSN 111222333', 'CONTAINS_BSN'],
      ['x'.repeat(2001), 'TOO_LONG'],
    ] as const)
      expect((await send(gp, id, reason)).data.sendReferralInEmergency).toMatchObject({
        problems: [{ path: 'reason', code }],
      });
    expect(await read(gp)).toMatchObject({ status: 'DRAFT', emergency: null });
  });

  test('is for one organisation, and for a resident who was not asked', async () => {
    const open = await move.draft(gp, resident, { kind: 'SOCIAL_TEAM' }, { agreement: null });
    const agreed = await move.draft(gp, resident, team);
    for (const which of [open, agreed])
      expect((await send(gp, which)).data.sendReferralInEmergency).toMatchObject({
        problems: [{ path: 'referralId', code: 'NOT_ALLOWED' }],
      });
  });

  test('is not judged against the no of the resident', async () => {
    await move.change(resident.self, 'decideReferral', id, { agree: false });
    expect((await send(gp, id)).data.sendReferralInEmergency).toMatchObject({
      __typename: 'InvalidTransition',
      from: 'CANCELLED',
    });
  });

  test.each([
    ['PRACTICE_NURSE', 'GP_PRACTICE', true],
    ['HOME_CARE_NURSE', 'HOME_CARE', true],
    ['SOCIAL_WORKER', 'SOCIAL_TEAM', true],
    ['WELFARE_WORKER', 'WELFARE', false],
    ['COORDINATOR', 'village', false],
    ['VILLAGE_SUPPORTER', 'village', false],
  ] as const)('by a %s of a %s: %s', async (role: ActorRole, kind, may) => {
    const at =
      kind === 'village'
        ? resident.village
        : await story.careOrganisation(kind, [resident.village]);
    const sender = await story.staff(at, role);
    const which = await move.draft(sender, resident, team, { agreement: null });
    const answer = await send(sender, which);
    if (may) expect(answer.data.sendReferralInEmergency).toMatchObject({ referral: { id: which } });
    else expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('an objection of the resident against the target closes it', async () => {
    await send(gp, id);
    await story.record(resident, { decision: 'DENY', to: team });
    expect(await read(worker)).toBeNull();
    await hub.admin`delete from disclosure.records`;
  });
});

describe('afterwards an emergency is judged', () => {
  const LIST = `{ emergencyReferralsToReview {
    referralId reason role requester { name } target { name } reviewDueOn resident { id }
    reviews { side } withheld
  } }`;
  const REVIEW = `mutation ($input: ReviewEmergencyReferralInput!) { reviewEmergencyReferral(input: $input) {
    __typename
    ... on ReviewEmergencyReferralSuccess { emergency { reviews { side justified note role } } }
    ... on InvalidInput { problems { path code } }
    ... on InvalidTransition { from }
  } }`;
  const list = async (caller: Caller) =>
    (await hub.ask(caller, LIST)).data.emergencyReferralsToReview.filter(
      ({ referralId }: { referralId: string }) => referralId === id,
    );
  const review = (caller: Caller, rest: object = {}) =>
    hub.ask(caller, REVIEW, { input: { referralId: id, justified: true, ...rest } });
  const JUDGED = `query ($id: ID!) { referral(id: $id) {
    emergencyReferral { reason role reviews { side justified note role } withheld } withheld
  } }`;
  const judged = async (caller: Caller, which = id) =>
    (await hub.ask(caller, JUDGED, { id: which })).data.referral;
  let officer: Caller;
  beforeEach(async () => {
    officer = await story.staff(gees, 'PRIVACY_OFFICER');
    await send(gp, id);
  });

  test('not by who reads it by a consent: that gives no right to write', async () => {
    await story.record(resident, { to: practice, categories: ['ACCESS_LOG'] });
    expect((await judged(gp)).emergencyReferral).toMatchObject({ reason: REASON });
    expect((await review(gp)).data.reviewEmergencyReferral).toEqual({ __typename: 'NotFound' });
    await hub.admin`delete from disclosure.records`;
  });

  test('by the privacy officer of the village, who is told and reads why, and no letter', async () => {
    const [notice] = await hub.admin`
      select occasion from disclosure.notices where about = ${id} and staff_subject = ${officer.subject}`;
    expect(notice).toEqual({ occasion: 'REFERRAL_CHANGED' });
    expect(await list(officer)).toEqual([
      {
        referralId: id,
        reason: REASON,
        role: 'GP',
        requester: { name: practice.name },
        target: { name: team.name },
        reviewDueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        resident: expect.anything(),
        reviews: [],
        withheld: [],
      },
    ]);
    const { data } = await hub.ask(officer, READ, { id });
    expect(data.referral).toBeNull();
    const note = 'Terecht.';
    expect((await review(officer, { note })).data.reviewEmergencyReferral).toEqual({
      __typename: 'ReviewEmergencyReferralSuccess',
      emergency: {
        reviews: [{ side: 'OVERSIGHT', justified: true, note, role: 'PRIVACY_OFFICER' }],
      },
    });
    expect(await list(officer)).toEqual([]);
  });

  test('by the resident too, each side once', async () => {
    expect(await list(resident.self)).toHaveLength(1);
    await review(officer);
    const mine = await review(resident.self, { justified: false });
    expect(mine.data.reviewEmergencyReferral.emergency.reviews).toMatchObject([
      { side: 'OVERSIGHT', justified: true },
      { side: 'RESIDENT', justified: false },
    ]);
    for (const caller of [officer, resident.self])
      expect((await review(caller)).data.reviewEmergencyReferral).toEqual({
        __typename: 'InvalidTransition',
        from: 'REVIEWED',
      });
  });

  test('and the judgements stay with the referral, for the resident and no party to it', async () => {
    expect((await judged(resident.self)).emergencyReferral.reviews).toEqual([]);
    await review(officer, { note: 'Terecht.' });
    await review(resident.self, { justified: false });
    const whole = {
      emergencyReferral: {
        reason: REASON,
        role: 'GP',
        reviews: [
          { side: 'OVERSIGHT', justified: true, note: 'Terecht.', role: 'PRIVACY_OFFICER' },
          { side: 'RESIDENT', justified: false, note: null, role: 'RESIDENT' },
        ],
        withheld: [],
      },
      withheld: [],
    };
    expect(await judged(resident.self)).toEqual(whole);
    for (const caller of [gp, worker])
      expect(await judged(caller)).toEqual({ emergencyReferral: null, withheld: [] });
    for (const caller of [officer, (await story.resident(gees)).self])
      expect(await judged(caller)).toBeNull();
  });

  test('which none has that was sent with the yes of the resident', async () => {
    const agreed = await move.sent(gp, resident, team);
    expect((await judged(resident.self, agreed)).emergencyReferral).toBeNull();
  });

  test('and of an unlinked person the sender does not learn there that somebody was found', async () => {
    const known = await story.resident(gees);
    const { data } = await move.create(gp, {
      unlinkedPerson: { name: 'B. Nieuwkomer (test)' },
      target: { organisationId: team.id },
    });
    const unlinked = data.createReferral.referral.id as string;
    await send(gp, unlinked);
    await move.change(worker, 'acceptReferral', unlinked);
    for (const who of [known, resident])
      await story.record(who, { to: practice, categories: ['ACCESS_LOG'] });
    const before = await judged(gp, unlinked);
    const found = { resident: { referralCode: await move.codeOf(known) } };
    await move.change(worker, 'linkUnlinkedPerson', unlinked, found);
    expect((await judged(known.self, unlinked)).emergencyReferral).toMatchObject({
      reason: REASON,
    });
    expect(await judged(gp, unlinked)).toEqual(before);
    expect(before).toEqual({ emergencyReferral: null, withheld: [] });
    // Of whom the sender knows, such a consent opens it.
    expect((await judged(gp)).emergencyReferral).toMatchObject({ reason: REASON });
    await hub.admin`delete from disclosure.records`;
  });

  test('by nobody else: for them there is none', async () => {
    const elsewhere = await story.staff(await story.village('wedde'), 'PRIVACY_OFFICER');
    const strangers = [gp, worker, elsewhere, (await story.resident(gees)).self];
    for (const caller of strangers) {
      expect(await list(caller)).toEqual([]);
      expect((await review(caller)).data.reviewEmergencyReferral.__typename).toBe('NotFound');
    }
  });

  test('in words without a BSN', async () => {
    expect((await review(officer, { note: 'BSN 111222333' })).data).toMatchObject({
      reviewEmergencyReferral: { problems: [{ path: 'note', code: 'CONTAINS_BSN' }] },
    });
  });
});
