import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { AGREEMENT, createMovementStory, type MovementStory } from '../testing/movement-story.ts';

const ISSUE = `mutation ($id: ID) { issueReferralCode(input: { residentId: $id }) {
  __typename ... on IssueReferralCodeSuccess { code expiresAt } ... on UserError { message }
} }`;

let hub: TestHub;
let story: Story;
let move: MovementStory;
let gees: Village;
let team: Organisation;
let gp: Caller;
let coordinator: Caller;
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  coordinator = await story.staff(gees, 'COORDINATOR');
});
afterAll(() => hub.stop());
beforeEach(async () => {
  // A practice of its own: what one test lets it know of a resident is unknown in the next.
  gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  resident = await story.resident(gees);
});

async function create(caller: Caller, input: Record<string, unknown>) {
  const answer = await move.create(caller, {
    target: { organisationId: team.id },
    agreement: AGREEMENT,
    ...input,
  });
  expect(answer.errors).toEqual([]);
  return answer.data.createReferral;
}

async function referralsAbout({ key }: Resident): Promise<number> {
  const [row] = await hub.admin`
    select count(*)::integer as rows from referrals.referrals where resident_key = ${key}`;
  return row?.['rows'] as number;
}

/** The id under which the caller's organisation knows the resident. */
async function idFor(caller: Caller): Promise<string> {
  const query = `{ referrals(direction: SENT, first: 1) { edges { node { resident { id } } } } }`;
  return (await hub.ask(caller, query)).data.referrals.edges[0].node.resident.id;
}

describe('naming the resident by a code', () => {
  test('makes a draft on a new case for which the sender is responsible', async () => {
    const referralCode = await move.codeOf(resident);
    const made = await create(gp, { resident: { referralCode }, priority: 'ASAP' });
    const { data } = await hub.ask(
      gp,
      `query ($id: ID!) { referral(id: $id) {
        status kind priority reason letter transfersResponsibility createdAt sentAt version
        community { slug } target { id } targetKind owner { id }
        case { topic version responsibleOrganisation { id } }
      } }`,
      { id: made.referral.id },
    );
    expect(data.referral).toEqual({
      status: 'DRAFT',
      kind: 'COMPANY',
      priority: 'ASAP',
      reason: 'LONELINESS',
      letter: 'Graag kennismaken.',
      transfersResponsibility: false,
      createdAt: expect.any(String),
      sentAt: null,
      version: 1,
      community: { slug: 'gees' },
      target: { id: team.id },
      targetKind: null,
      owner: null,
      case: { topic: 'COMPANY', version: 1, responsibleOrganisation: { id: gp.organisationId } },
    });
  });

  test('as somebody types it, in small letters and groups, is the same', async () => {
    const code = await move.codeOf(resident);
    const referralCode = ` ${code.slice(0, 5).toLowerCase()} - ${code.slice(5).toLowerCase()}`;
    expect(await create(gp, { resident: { referralCode } })).toMatchObject({
      referral: { status: 'DRAFT' },
    });
  });

  test('works once', async () => {
    const referralCode = await move.codeOf(resident);
    await create(gp, { resident: { referralCode } });
    expect(await create(gp, { resident: { referralCode } })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await referralsAbout(resident)).toBe(1);
  });

  test('is not used up by an input that is refused for another reason', async () => {
    const referralCode = await move.codeOf(resident);
    const refused = await create(gp, { resident: { referralCode }, letter: ' ' });
    expect(refused).toMatchObject({ problems: [{ path: 'letter', code: 'EMPTY' }] });
    expect(await create(gp, { resident: { referralCode } })).toMatchObject({
      referral: { status: 'DRAFT' },
    });
  });

  test('is not used up by a role that may not, and cannot be tried by one', async () => {
    const officer = await story.staff(team, 'HOUSING_OFFICER');
    const referralCode = await move.codeOf(resident);
    const target = { organisationId: gees.id };
    for (const code of [referralCode, 'ABCDEFGHJK']) {
      const { errors } = await move.create(officer, { resident: { referralCode: code }, target });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await create(gp, { resident: { referralCode } })).toMatchObject({
      referral: { status: 'DRAFT' },
    });
  });

  test('is counted when it fails: after ten in a day even a right one is not found', async () => {
    for (let count = 0; count < 10; count += 1)
      expect(await create(gp, { resident: { referralCode: 'ABCDEFGHJK' } })).toMatchObject({
        __typename: 'NotFound',
        message: expect.stringMatching(/^No resident is named by this code/),
      });
    const referralCode = await move.codeOf(resident);
    expect(await create(gp, { resident: { referralCode } })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  test('twice with one idempotency key makes one draft', async () => {
    const input = {
      resident: { referralCode: await move.codeOf(resident) },
      idempotencyKey: 'one draft',
    };
    expect((await move.create(gp, { ...input, target: {} })).errors[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    const keyed = { ...input, idempotencyKey: 'one-draft' };
    const made = await create(gp, keyed);
    expect(await create(gp, keyed)).toEqual(made);
    expect(await referralsAbout(resident)).toBe(1);
  });
});

describe('naming the resident by id', () => {
  test('takes an id of this organisation; that of another is unknown', async () => {
    await create(gp, { resident: { referralCode: await move.codeOf(resident) } });
    const residentId = await idFor(gp);
    expect(await create(gp, { resident: { residentId } })).toMatchObject({
      referral: { status: 'DRAFT' },
    });
    for (const id of [residentId, resident.key, 'x'])
      expect(await create(coordinator, { resident: { residentId: id } })).toMatchObject({
        __typename: 'NotFound',
      });
  });

  test('puts it on a case of the same resident, never of another', async () => {
    const first = await create(gp, { resident: { referralCode: await move.codeOf(resident) } });
    const residentId = await idFor(gp);
    const caseId = await move.caseOf(first.referral.id);
    const second = await create(gp, { resident: { residentId }, caseId });
    expect(await move.caseOf(second.referral.id)).toBe(caseId);

    const somebody = await story.resident(gees);
    await create(gp, { resident: { referralCode: await move.codeOf(somebody) } });
    const other = await create(gp, { resident: { residentId: await idFor(gp) }, caseId });
    expect(other).toMatchObject({ problems: [{ path: 'caseId', code: 'NOT_ALLOWED' }] });
    expect(await create(coordinator, { resident: {}, caseId })).toMatchObject({
      __typename: 'NotFound',
    });
  });
});

test('every problem is told at once, each with its place, and nothing is written', async () => {
  const refused = await create(gp, {
    resident: { residentId: null, referralCode: null },
    target: { organisationId: gp.organisationId },
    letter: 'BSN 111222333',
    agreement: { givenOn: '2999-01-01', how: '' },
  });
  expect(refused.problems).toEqual([
    { path: 'resident', code: 'REQUIRED' },
    { path: 'target.organisationId', code: 'NOT_ALLOWED' },
    { path: 'letter', code: 'CONTAINS_BSN' },
    { path: 'agreement.givenOn', code: 'OUT_OF_RANGE' },
    { path: 'agreement.how', code: 'EMPTY' },
  ]);
  expect(JSON.stringify(refused)).not.toContain('111222333');
  expect(await referralsAbout(resident)).toBe(0);
});

test.each([
  [{}, 'REQUIRED', 'target'],
  [{ organisationId: 'x', kind: 'WELFARE' }, 'NOT_ALLOWED', 'target'],
  [{ organisationId: 'x' }, 'UNKNOWN', 'target.organisationId'],
  [{ organisationId: '5b0e5e39-4e14-4c3c-9b3f-0d6b3c1a8b11' }, 'UNKNOWN', 'target.organisationId'],
])('target %j is %s', async (target, code, path) => {
  const resident = { referralCode: 'ABCDEFGHJK' };
  expect(await create(gp, { resident, target })).toMatchObject({ problems: [{ path, code }] });
});

test('whoever works for nobody any more writes for nobody', async () => {
  await hub.admin`
    update disclosure.staff set valid_until = now() - interval '1 minute'
    where subject = ${gp.subject}`;
  const input = {
    resident: { referralCode: await move.codeOf(resident) },
    target: { organisationId: team.id },
  };
  const { errors } = await move.create(gp, input);
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a machine writes only for a person that its token names', async () => {
  const system = await story.careSystem({ id: gp.organisationId!, name: '' });
  const input = async () => ({
    resident: { referralCode: await move.codeOf(resident) },
    target: { organisationId: team.id },
  });
  const alone = await move.create(system, await input());
  expect(alone.errors[0]).toMatchObject({
    message: expect.stringMatching(/^The token names no person: .*`act\.sub`/),
    extensions: { code: 'FORBIDDEN', messageNl: expect.stringContaining('niet door wie u bent') },
  });
  const named = await move.create({ ...system, actingFor: gp.subject }, await input());
  expect(named.data.createReferral).toMatchObject({ referral: { status: 'DRAFT' } });
  const [event] = await hub.admin`
    select actor_subject, acting_subject from referrals.referral_events
    where referral_id = ${named.data.createReferral.referral.id}`;
  expect(event).toEqual({ actor_subject: system.subject, acting_subject: gp.subject });
});

describe('issuing a code', () => {
  test('is for the resident and the home village; the code is kept as a hash alone', async () => {
    const own = await hub.ask(resident.self, ISSUE);
    expect(own.data.issueReferralCode).toEqual({
      __typename: 'IssueReferralCodeSuccess',
      code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{10}$/),
      expiresAt: expect.any(String),
    });
    const listed = await hub.ask(
      coordinator,
      `{ community(slug: "gees") { residents(first: 500) { edges { node { id name } } } } }`,
    );
    const { id } = listed.data.community.residents.edges.find(
      (edge: any) => edge.node.name === resident.name,
    ).node;
    const issued = await hub.ask(coordinator, ISSUE, { id });
    const { code } = issued.data.issueReferralCode;
    expect(await create(gp, { resident: { referralCode: code } })).toMatchObject({
      referral: { status: 'DRAFT' },
    });
    const [kept] = await hub.admin`select * from disclosure.referral_codes limit 1`;
    expect(JSON.stringify(kept)).not.toContain(code);
  });

  test('is not for a party to a case, nor for somebody who is no resident', async () => {
    await create(gp, { resident: { referralCode: await move.codeOf(resident) } });
    const id = await idFor(gp);
    for (const [caller, residentId] of [
      [gp, id],
      [coordinator, id],
      [gp, null],
      [null, null],
    ] as const) {
      const { data } = await hub.ask(caller, ISSUE, { id: residentId });
      expect(data.issueReferralCode.__typename).toBe('NotFound');
    }
  });

  test('of somebody who is a volunteer too names the resident', async () => {
    const volunteer = await story.volunteer(gees);
    // A volunteer's own categories, and none of a resident.
    await hub.admin`
      update disclosure.relations set grantee = ${`self:${resident.self.subject}`},
        categories = disclosure.mask('VOLUNTEER_CONTACT', 'VOLUNTEER_AGREEMENT', 'COMPENSATION')
      where subject = ${volunteer.key} and kind = 'SELF'`;
    await create(gp, { resident: { referralCode: await move.codeOf(resident) } });
    expect(await referralsAbout(resident)).toBe(1);
  });
});
