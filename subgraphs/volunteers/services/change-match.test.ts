import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createStory,
  type Resident,
  type Story,
  type Village,
  type Volunteer,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import type { MatchStatus } from '../generated/types.ts';
import { changeMatch, matchInState } from '../testing/match-story.ts';

const MUTATIONS = ['acceptMatch', 'declineMatch', 'completeMatch', 'cancelMatch'] as const;
type Mutation = (typeof MUTATIONS)[number];

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

const match = (status: MatchStatus) => matchInState(hub, asked.id, volunteer, status);
const stored = async (id: string) => {
  const [row] = await hub.admin`select status, version from volunteers.matches where id = ${id}`;
  return row;
};

describe('whose role stands for the change and whose match it is, changes it', () => {
  const mine = () => volunteer.self;
  const village = () => coordinator;
  test.each([
    ['acceptMatch', 'the volunteer', mine, 'PROPOSED', 'ACCEPTED'],
    ['declineMatch', 'the volunteer', mine, 'PROPOSED', 'DECLINED'],
    ['completeMatch', 'the volunteer', mine, 'ACCEPTED', 'COMPLETED'],
    ['completeMatch', 'the coordinator', village, 'ACCEPTED', 'COMPLETED'],
    ['cancelMatch', 'the coordinator', village, 'PROPOSED', 'CANCELLED'],
    ['cancelMatch', 'the coordinator', village, 'ACCEPTED', 'CANCELLED'],
  ] as const)('%s by %s', async (mutation, _who, callerOf, from, to) => {
    const matchId = await match(from);
    const { data, errors } = await changeMatch(hub, callerOf(), mutation, { matchId, version: 1 });
    expect(errors).toEqual([]);
    expect(data[mutation].match).toMatchObject({ id: matchId, status: to, version: 2 });
    const [event] = await hub.admin`
      select actor_subject, from_status, to_status, version
      from volunteers.match_events where match_id = ${matchId}`;
    expect(event).toEqual({
      actor_subject: callerOf().subject,
      from_status: from,
      to_status: to,
      version: 2,
    });
    // Both sides read the change with the match, and not whose doing it was.
    for (const caller of [volunteer.self, coordinator]) {
      const read = await hub.ask(
        caller,
        caller === volunteer.self
          ? '{ myMatches { edges { node { id events { at from to } } } } }'
          : `{ helpRequest(id: "${asked.id}") { matches { edges { node { id events { at from to } } } } } }`,
      );
      const { edges } = read.data.myMatches ?? read.data.helpRequest.matches;
      const found = edges.find(({ node }: any) => node.id === matchId);
      expect(found.node.events).toEqual([{ at: expect.any(String), from, to }]);
    }
  });

  test.each([
    ['acceptMatch', 'the coordinator', village],
    ['declineMatch', 'the coordinator', village],
    ['cancelMatch', 'the volunteer', mine],
    ['acceptMatch', 'the resident', () => resident.self],
    ['cancelMatch', 'the resident', () => resident.self],
  ] as const)('%s by %s is forbidden', async (mutation, _who, callerOf) => {
    const matchId = await match('PROPOSED');
    const { errors } = await changeMatch(hub, callerOf(), mutation, { matchId, version: 1 });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await stored(matchId)).toEqual({ status: 'PROPOSED', version: 1 });
  });

  test('a volunteer who said yes and a resident are told whom to ask to cancel it', async () => {
    const matchId = await match('ACCEPTED');
    const whom = 'Vraag de coördinator van het dorp';
    for (const caller of [volunteer.self, resident.self]) {
      const { errors } = await changeMatch(hub, caller, 'cancelMatch', { matchId, version: 1 });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect((errors[0]?.extensions as any).messageNl).toContain(whom);
      expect(errors[0]?.message).toContain('coordinator or village supporter');
    }
    const input = { matchId, version: 1 };
    const { data } = await hub.ask(
      volunteer.self,
      `mutation ($input: DeclineMatchInput!) { declineMatch(input: $input) {
        ... on InvalidTransition { from message messageNl } } }`,
      { input },
    );
    expect(data.declineMatch.from).toBe('ACCEPTED');
    expect(data.declineMatch.messageNl).toContain(whom);
    expect(await stored(matchId)).toEqual({ status: 'ACCEPTED', version: 1 });
  });

  test('a resident who is a volunteer too accepts no match of another volunteer', async () => {
    const matchId = await match('PROPOSED');
    const asVolunteer: Caller = { subject: resident.self.subject, role: 'VOLUNTEER' };
    const { errors } = await changeMatch(hub, asVolunteer, 'acceptMatch', { matchId, version: 1 });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await stored(matchId)).toEqual({ status: 'PROPOSED', version: 1 });
  });

  test('a coordinator cancels no match of another village in which it is the volunteer', async () => {
    const elsewhere = await story.staff(wedde, 'COORDINATOR');
    await hub.admin`
      update volunteers.volunteers set account = ${elsewhere.subject} where key = ${volunteer.key}`;
    const matchId = await match('ACCEPTED');
    const { errors } = await changeMatch(hub, elsewhere, 'cancelMatch', { matchId, version: 1 });
    await hub.admin`
      update volunteers.volunteers set account = ${volunteer.self.subject} where key = ${volunteer.key}`;
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('whoever does not reach the match finds nothing, as under an unknown id', () => {
  test.each(MUTATIONS)('%s', async (mutation) => {
    const matchId = await match('PROPOSED');
    const other = await story.volunteer(gees);
    const strangers = [other.self, await story.staff(wedde, 'COORDINATOR'), null];
    for (const stranger of strangers) {
      const answers = await Promise.all(
        [matchId, '00000000-0000-4000-8000-000000000000', 'nothing'].map((id) =>
          changeMatch(hub, stranger, mutation, { matchId: id, version: 1 }),
        ),
      );
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers[0]!.data[mutation].__typename).toBe('NotFound');
    }
    expect(await stored(matchId)).toEqual({ status: 'PROPOSED', version: 1 });
  });
});

describe('a change that cannot follow', () => {
  const REFUSED: [Mutation, () => Caller, MatchStatus, MatchStatus, MatchStatus[]][] = [
    ['acceptMatch', () => volunteer.self, 'ACCEPTED', 'ACCEPTED', ['COMPLETED']],
    ['declineMatch', () => volunteer.self, 'ACCEPTED', 'DECLINED', ['COMPLETED']],
    ['completeMatch', () => volunteer.self, 'PROPOSED', 'COMPLETED', ['ACCEPTED', 'DECLINED']],
    ['completeMatch', () => coordinator, 'PROPOSED', 'COMPLETED', ['CANCELLED']],
    ['acceptMatch', () => volunteer.self, 'DECLINED', 'ACCEPTED', []],
    ['cancelMatch', () => coordinator, 'COMPLETED', 'CANCELLED', []],
    ['completeMatch', () => coordinator, 'CANCELLED', 'COMPLETED', []],
  ];

  test.each(REFUSED)(
    '%s of what stands otherwise',
    async (mutation, callerOf, from, to, allowed) => {
      const matchId = await match(from);
      const { data } = await changeMatch(hub, callerOf(), mutation, { matchId, version: 1 });
      expect(data[mutation]).toMatchObject({ __typename: 'InvalidTransition', from, to, allowed });
      expect(await stored(matchId)).toEqual({ status: from, version: 1 });
    },
  );

  test('leaves a line: the answer tells the status', async () => {
    const other = await story.resident(gees);
    asked = await story.helpRequest(other);
    const matchId = await match('COMPLETED');
    await changeMatch(hub, coordinator, 'cancelMatch', { matchId, version: 1 });
    const lines = await hub.admin`
      select l.outcome, l.categories, l.bases from disclosure.access_log l
      join disclosure.subject_refs s on s.ref = l.subject_ref where s.subject = ${other.key}`;
    expect(lines).toEqual([
      { outcome: 'DISCLOSED', categories: ['VOLUNTEER_MATCHES'], bases: ['HOME_VILLAGE'] },
    ]);
  });
});

test('a stale version is told before the state, with the version that stands', async () => {
  const matchId = await match('COMPLETED');
  const { data } = await changeMatch(hub, coordinator, 'cancelMatch', { matchId, version: 7 });
  expect(data.cancelMatch).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
});

test('of two who change the same version at once, one succeeds', async () => {
  const matchId = await match('PROPOSED');
  const answers = await Promise.all([
    changeMatch(hub, volunteer.self, 'acceptMatch', { matchId, version: 1 }),
    changeMatch(hub, volunteer.self, 'declineMatch', { matchId, version: 1 }),
    changeMatch(hub, coordinator, 'cancelMatch', { matchId, version: 1 }),
  ]);
  const outcomes = answers.map(({ data }) => (Object.values(data)[0] as any).__typename as string);
  expect(outcomes.filter((name) => name.endsWith('Success'))).toHaveLength(1);
  expect(outcomes.filter((name) => name === 'StaleVersion')).toHaveLength(2);
});

test('matches on one question are accepted at once without getting in each other’s way', async () => {
  const volunteers = [volunteer, await story.volunteer(gees), await story.volunteer(gees)];
  const ids = await Promise.all(
    volunteers.map((one) => matchInState(hub, asked.id, one, 'PROPOSED')),
  );
  const answers = await Promise.all(
    ids.map((matchId, place) =>
      changeMatch(hub, volunteers[place]!.self, 'acceptMatch', { matchId, version: 1 }),
    ),
  );
  for (const { data } of answers)
    expect(data.acceptMatch.match).toMatchObject({ helpRequest: { id: asked.id } });
});

test('the same key accepts once, and answers the repetition alike', async () => {
  const matchId = await match('PROPOSED');
  const input = { matchId, version: 1, idempotencyKey: 'accept-once' };
  const once = await changeMatch(hub, volunteer.self, 'acceptMatch', input);
  const again = await changeMatch(hub, volunteer.self, 'acceptMatch', input);
  expect(once.data.acceptMatch.match.version).toBe(2);
  expect(again.text).toBe(once.text);
});
