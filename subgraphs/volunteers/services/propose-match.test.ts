import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createStory,
  type Resident,
  type Story,
  type Village,
  type Volunteer,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { proposeMatch } from '../testing/match-story.ts';

let hub: TestHub;
let story: Story;
let gees: Village;
let wedde: Village;
let coordinator: Caller;
let volunteer: Volunteer;
let resident: Resident;
let asked: { id: string };

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  gees = await story.village('gees');
  wedde = await story.village('wedde');
  coordinator = await story.staff(gees, 'COORDINATOR');
  volunteer = await story.volunteer(gees);
  resident = await story.resident(gees);
});
afterAll(() => hub.stop());
beforeEach(async () => {
  asked = await story.helpRequest(resident);
});

const propose = (
  caller: Caller | null,
  more: { plannedAt?: string; idempotencyKey?: string } = {},
) => proposeMatch(hub, caller, { helpRequestId: asked.id, volunteerId: volunteer.id, ...more });
const matchCount = async () => {
  const rows = await hub.admin`select from volunteers.matches where help_request_id = ${asked.id}`;
  return rows.length;
};
const touches = (...categories: string[]) => hub.admin`
  update volunteers.help_requests set boundary_categories = ${categories} where id = ${asked.id}`;

test.each(['COORDINATOR', 'VILLAGE_SUPPORTER'] as const)(
  'a %s proposes a volunteer',
  async (role) => {
    const proposer = await story.staff(gees, role);
    const plannedAt = new Date(Date.now() + 86_400_000).toISOString();
    const { data, errors } = await propose(proposer, { plannedAt });
    expect(errors).toEqual([]);
    expect(data.proposeMatch).toMatchObject({
      __typename: 'ProposeMatchSuccess',
      match: {
        status: 'PROPOSED',
        kind: 'TRANSPORT',
        version: 1,
        plannedAt,
        community: { slug: 'gees' },
      },
    });
    const events = await hub.admin`
    select actor_subject, actor_role, from_status, to_status, version
    from volunteers.match_events where match_id = ${data.proposeMatch.match.id}`;
    expect(events).toEqual([
      {
        actor_subject: proposer.subject,
        actor_role: role,
        from_status: null,
        to_status: 'PROPOSED',
        version: 1,
      },
    ]);
  },
);

describe('whoever does not reach the question finds nothing', () => {
  test.each([
    ['a coordinator of another village', () => story.staff(wedde, 'COORDINATOR')],
    ['a volunteer of the village', () => Promise.resolve(volunteer.self)],
    ['the public', () => Promise.resolve(null)],
  ])('%s', async (_name, callerOf) => {
    const { data, errors } = await propose(await callerOf());
    expect(errors).toEqual([]);
    expect(data.proposeMatch.__typename).toBe('NotFound');
    expect(await matchCount()).toBe(0);
  });

  test('an unknown question, and no id at all, answer as one that is not reached', async () => {
    const ids = [asked.id, '00000000-0000-4000-8000-000000000000', 'nothing'];
    const stranger = await story.staff(wedde, 'COORDINATOR');
    const answers = await Promise.all(
      ids.map((helpRequestId) =>
        proposeMatch(hub, stranger, { helpRequestId, volunteerId: volunteer.id }),
      ),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test('a practice with a consent reads the question and finds nothing to write on', async () => {
    const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    const gp = await story.staff(practice, 'GP');
    const other = await story.resident(gees);
    await story.record(other, { to: practice, categories: ['HELP_REQUESTS'] });
    asked = await story.helpRequest(other);
    expect((await propose(gp)).data.proposeMatch.__typename).toBe('NotFound');
  });
});

test('the resident may not propose a volunteer for the own question', async () => {
  const { data, errors } = await propose(resident.self);
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect(data?.proposeMatch ?? null).toBeNull();
  expect(await matchCount()).toBe(0);
});

describe('a volunteer is found in the same village alone', () => {
  test('a volunteer of another village is not', async () => {
    const stranger = await story.volunteer(wedde);
    const answer = await proposeMatch(hub, coordinator, {
      helpRequestId: asked.id,
      volunteerId: stranger.id,
    });
    const unknown = await proposeMatch(hub, coordinator, {
      helpRequestId: asked.id,
      volunteerId: '00000000-0000-4000-8000-000000000000',
    });
    expect(answer.data.proposeMatch.__typename).toBe('NotFound');
    expect(answer.text).toBe(unknown.text);
  });

  test('nor one of another village that the same organisation serves', async () => {
    const zwinderen = await story.village('zwinderen');
    await hub.admin`
      insert into disclosure.serves (organisation_id, community_id)
      values (${gees.id}, ${zwinderen.communityId})`;
    const neighbour = await story.volunteer(zwinderen);
    const { data } = await proposeMatch(hub, coordinator, {
      helpRequestId: asked.id,
      volunteerId: neighbour.id,
    });
    expect(data.proposeMatch.__typename).toBe('NotFound');
  });
});

describe('without an agreement in force that covers the kind nothing is proposed', () => {
  const agreement = (facts: { covers?: string; from?: string; until?: string | null }) =>
    hub.admin`
      update volunteers.agreements set
        covers = ${facts.covers ?? '{TRANSPORT}'}, signed_on = ${facts.from ?? '2025-01-01'},
        valid_until = ${facts.until ?? null}
      where volunteer_key = ${volunteer.key}`;
  const day = (offset: number) =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

  beforeAll(async () => {
    volunteer = await story.volunteer(gees);
  });
  afterAll(() => agreement({}));

  test.each([
    ['it covers another kind', { covers: '{COMPANY}' }],
    ['it ended', { until: day(-2) }],
    ['it begins later', { from: day(2) }],
  ])('%s', async (_name, facts) => {
    await agreement(facts);
    expect((await propose(coordinator)).data.proposeMatch.__typename).toBe('NoActiveAgreement');
    expect(await matchCount()).toBe(0);
  });

  test('it is in force on its last day', async () => {
    const [row] =
      await hub.admin`select (now() at time zone 'Europe/Amsterdam')::date::text as today`;
    await agreement({ until: row!['today'] as string });
    expect((await propose(coordinator)).data.proposeMatch.__typename).toBe('ProposeMatchSuccess');
  });

  test('one that the coordinator may not read counts as none, and its line says refused', async () => {
    await agreement({});
    await story.record({ key: volunteer.key, village: gees, self: volunteer.self } as Resident, {
      decision: 'DENY',
      to: gees,
      categories: ['VOLUNTEER_AGREEMENT'],
    });
    expect((await propose(coordinator)).data.proposeMatch.__typename).toBe('NoActiveAgreement');
    const lines = await hub.admin`
      select l.categories from disclosure.access_log l
      join disclosure.subject_refs s on s.ref = l.subject_ref
      where s.subject = ${volunteer.key} and l.outcome = 'REFUSED'`;
    expect(lines).toEqual([{ categories: ['VOLUNTEER_AGREEMENT'] }]);
    await hub.admin`delete from disclosure.records where subject = ${volunteer.key}`;
  });
});

describe('beyond the boundary nothing is proposed', () => {
  test.each([
    ['PROFESSIONAL_ONLY', 'WOUND_CARE', /professional/],
    ['URGENT', 'ACUTE_DANGER', /112/],
  ])('%s', async (outcome, category, advice) => {
    await touches('TRANSPORT', category);
    const { data } = await propose(coordinator);
    expect(data.proposeMatch).toMatchObject({
      __typename: 'BeyondBoundary',
      boundary: { outcome },
    });
    expect(data.proposeMatch.boundary.advice).toMatch(advice);
    expect(await matchCount()).toBe(0);
  });

  test('an urgent question answers with the emergency text whatever else is wrong', async () => {
    await touches('SUICIDALITY');
    const { data } = await propose(coordinator, { plannedAt: '2020-01-01T00:00:00Z' });
    expect(data.proposeMatch.__typename).toBe('BeyondBoundary');
  });

  test('to propose is how the coordinator decides', async () => {
    await touches('ACCOMPANY_CONSULTATION');
    expect((await propose(coordinator)).data.proposeMatch.__typename).toBe('ProposeMatchSuccess');
  });
});

test('a moment in the past is a problem of the input', async () => {
  const { data } = await propose(coordinator, { plannedAt: '2020-01-01T00:00:00Z' });
  expect(data.proposeMatch).toMatchObject({
    __typename: 'InvalidInput',
    problems: [{ path: 'plannedAt', code: 'OUT_OF_RANGE' }],
  });
  expect(await matchCount()).toBe(0);
});

describe('an idempotency key', () => {
  test('makes a repetition answer the same match', async () => {
    const once = await propose(coordinator, { idempotencyKey: 'propose-once' });
    const again = await propose(coordinator, { idempotencyKey: 'propose-once' });
    expect(again.text).toBe(once.text);
    expect(await matchCount()).toBe(1);
  });

  test('is refused for another input', async () => {
    await propose(coordinator, { idempotencyKey: 'propose-other' });
    asked = await story.helpRequest(resident);
    const { data } = await propose(coordinator, { idempotencyKey: 'propose-other' });
    expect(data.proposeMatch.__typename).toBe('IdempotencyKeyReused');
    expect(await matchCount()).toBe(0);
  });

  test('is free again after a refusal', async () => {
    await touches('WOUND_CARE');
    const key = { idempotencyKey: 'propose-after-refusal' };
    expect((await propose(coordinator, key)).data.proposeMatch.__typename).toBe('BeyondBoundary');
    await touches('TRANSPORT');
    expect((await propose(coordinator, key)).data.proposeMatch.__typename).toBe(
      'ProposeMatchSuccess',
    );
  });

  test('that is malformed is refused by name', async () => {
    const { errors } = await propose(coordinator, { idempotencyKey: 'with space' });
    expect(errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining('idempotencyKey'),
    });
  });
});
