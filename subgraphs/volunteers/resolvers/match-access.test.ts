import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createStory,
  type Resident,
  type Story,
  type Village,
  type Volunteer,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import type { MatchStatus } from '../generated/types.ts';
import { matchInState } from '../testing/match-story.ts';

const MATCH = `query ($id: ID!) { match(id: $id) {
  status kind community { slug } withheld
  volunteer { name telephone }
  helpRequest { kind text resident { name telephone address { street } birthYear } }
} }`;
const OF_REQUEST = `query ($id: ID!) { helpRequest(id: $id) {
  matches { totalCount edges { node { id } } }
} }`;
const MINE = '{ myMatches(first: 500) { totalCount edges { node { id } } } }';

let hub: TestHub;
let story: Story;
let gees: Village;
let others: Record<string, Caller | null>;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  gees = await story.village('gees');
  const wedde = await story.village('wedde');
  const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  others = {
    coordinator: await story.staff(gees, 'COORDINATOR'),
    supporter: await story.staff(gees, 'VILLAGE_SUPPORTER'),
    app: await story.app(gees, 'HELP_REQUESTS', 'VOLUNTEER_MATCHES'),
    'app without the category': await story.app(gees, 'HELP_REQUESTS'),
    'other volunteer': (await story.volunteer(gees)).self,
    'other resident': (await story.resident(gees)).self,
    'coordinator of another village': await story.staff(wedde, 'COORDINATOR'),
    practice: await story.staff(practice, 'GP'),
    public: null,
  };
});
afterAll(() => hub.stop());

/** What is seen of the match: nothing, the match, or with it the volunteer, the person, or both. */
type Sight = 'nothing' | 'match' | 'match and volunteer' | 'match, volunteer and person';

interface Row {
  readonly state: string;
  readonly status: MatchStatus;
  readonly options?: { endedDaysAgo?: number; accepted?: boolean };
  readonly volunteer: Sight;
  readonly resident: Sight;
}

const TABLE: Row[] = [
  { state: 'PROPOSED', status: 'PROPOSED', volunteer: 'match and volunteer', resident: 'match' },
  {
    state: 'ACCEPTED',
    status: 'ACCEPTED',
    volunteer: 'match, volunteer and person',
    resident: 'match, volunteer and person',
  },
  {
    state: 'COMPLETED 6 days ago',
    status: 'COMPLETED',
    options: { endedDaysAgo: 6 },
    volunteer: 'match, volunteer and person',
    resident: 'match, volunteer and person',
  },
  {
    state: 'COMPLETED 8 days ago',
    status: 'COMPLETED',
    options: { endedDaysAgo: 8 },
    volunteer: 'nothing',
    resident: 'match',
  },
  {
    state: 'CANCELLED after ACCEPTED, 6 days ago',
    status: 'CANCELLED',
    options: { endedDaysAgo: 6 },
    volunteer: 'match, volunteer and person',
    resident: 'match, volunteer and person',
  },
  {
    state: 'CANCELLED before ACCEPTED',
    status: 'CANCELLED',
    options: { accepted: false },
    volunteer: 'match and volunteer',
    resident: 'match',
  },
  {
    state: 'DECLINED 6 days ago',
    status: 'DECLINED',
    options: { endedDaysAgo: 6 },
    volunteer: 'match and volunteer',
    resident: 'match',
  },
  {
    state: 'DECLINED 8 days ago',
    status: 'DECLINED',
    options: { endedDaysAgo: 8 },
    volunteer: 'nothing',
    resident: 'match',
  },
];

const NOBODY = [
  'app without the category',
  'other volunteer',
  'other resident',
  'coordinator of another village',
  'practice',
  'volunteer as a resident',
  'public',
];
const VILLAGE = ['coordinator', 'supporter'];

describe.each(TABLE)('a match that is $state', (row) => {
  let volunteer: Volunteer;
  let resident: Resident;
  let who: Record<string, Caller | null>;
  let asked: { id: string; text: string };
  let id: string;

  beforeAll(async () => {
    // Of their own for each state: what another match of the two opens, it opens for both everywhere.
    volunteer = await story.volunteer(gees);
    resident = await story.resident(gees);
    who = {
      ...others,
      volunteer: volunteer.self,
      resident: resident.self,
      'volunteer as a resident': { subject: volunteer.self.subject, role: 'RESIDENT' },
    };
    asked = await story.helpRequest(resident);
    id = await matchInState(hub, asked.id, volunteer, row.status, row.options);
  });

  const seenBy = async (name: string) => {
    const { data, errors } = await hub.ask(who[name] ?? null, MATCH, { id });
    expect(errors).toEqual([]);
    return data.match;
  };
  const sightOf = (match: any): Sight => {
    if (match === null) return 'nothing';
    if (match.volunteer === null) return 'match';
    return match.helpRequest === null ? 'match and volunteer' : 'match, volunteer and person';
  };

  test(`shows its volunteer: ${row.volunteer}`, async () => {
    const match = await seenBy('volunteer');
    expect(sightOf(match)).toBe(row.volunteer);
    if (match === null) return;
    expect(match).toMatchObject({ kind: 'TRANSPORT', community: { slug: 'gees' }, withheld: [] });
    if (match.helpRequest === null) return;
    expect(match.helpRequest).toEqual({
      kind: 'TRANSPORT',
      text: asked.text,
      resident: {
        name: resident.name,
        telephone: resident.telephone,
        address: { street: resident.street },
        birthYear: null,
      },
    });
  });

  test(`shows the resident: ${row.resident}`, async () => {
    const match = await seenBy('resident');
    const sight = match.volunteer === null ? 'match' : 'match, volunteer and person';
    expect(sight).toBe(row.resident);
    expect(match.helpRequest.text).toBe(asked.text);
    if (match.volunteer !== null)
      expect(match.volunteer).toEqual({ name: volunteer.name, telephone: volunteer.telephone });
  });

  test.each(VILLAGE)('shows the %s of the village all of it', async (name) => {
    expect(sightOf(await seenBy(name))).toBe('match, volunteer and person');
  });

  test('shows the app the match and the question, of which the village switched that on', async () => {
    const match = await seenBy('app');
    expect(match).toMatchObject({ status: row.status, volunteer: null });
    expect(match.helpRequest.resident.name).toBeNull();
  });

  test.each(NOBODY)('does not exist for: %s', async (name) => {
    expect(await seenBy(name)).toBeNull();
  });

  test('stands in a list for whom it can be read, and for nobody else', async () => {
    for (const [name, caller] of Object.entries(who)) {
      const { data, errors } = await hub.ask(caller, OF_REQUEST, { id: asked.id });
      expect(errors).toEqual([]);
      if (data.helpRequest === null) continue;
      const readable = (await seenBy(name)) === null ? [] : [{ node: { id } }];
      expect(data.helpRequest.matches).toEqual({ totalCount: readable.length, edges: readable });
    }
  });

  test('stands among the own matches of its volunteer alone, while the volunteer reads it', async () => {
    for (const [name, caller] of Object.entries(who)) {
      const { data } = await hub.ask(caller, MINE);
      const ids = data.myMatches.edges.map((edge: any) => edge.node.id);
      expect(ids.includes(id)).toBe(name === 'volunteer' && row.volunteer !== 'nothing');
      expect(data.myMatches.totalCount).toBe(ids.length);
    }
  });
});

describe('of an addressed match', () => {
  let volunteer: Volunteer;
  let resident: Resident;

  beforeAll(async () => {
    volunteer = await story.volunteer(gees);
    resident = await story.resident(gees);
  });

  test('one that is not reached and one that is not there answer alike, each with a line', async () => {
    const asked = await story.helpRequest(resident);
    const id = await matchInState(hub, asked.id, volunteer, 'ACCEPTED');
    const lines = async () => {
      const [row] = await hub.admin`
        select count(*)::integer as lines from disclosure.access_log
        where outcome = 'REFUSED' and fields = '{Query.match}'`;
      return row!['lines'] as number;
    };
    const before = await lines();
    const stranger = others['practice'] ?? null;
    const ids = [id, '00000000-0000-4000-8000-000000000000', 'nothing'];
    const answers = await Promise.all(ids.map((one) => hub.ask(stranger, MATCH, { id: one })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await lines()).toBe(before + 3);
  });

  test("the volunteer's reading leaves a line with the match as its basis", async () => {
    const other = await story.resident(gees);
    const asked = await story.helpRequest(other);
    const id = await matchInState(hub, asked.id, volunteer, 'PROPOSED');
    await hub.ask(volunteer.self, 'query ($id: ID!) { match(id: $id) { status } }', { id });
    const lines = await hub.admin`
      select l.outcome, l.categories, l.bases, l.fields, l.cases from disclosure.access_log l
      join disclosure.subject_refs s on s.ref = l.subject_ref where s.subject = ${other.key}`;
    expect(lines).toEqual([
      {
        outcome: 'DISCLOSED',
        categories: ['VOLUNTEER_MATCHES'],
        bases: ['MATCH'],
        fields: ['Match.status'],
        cases: [id],
      },
    ]);
  });

  test("the resident's objection closes it for the volunteer", async () => {
    const other = await story.resident(gees);
    const asked = await story.helpRequest(other);
    const id = await matchInState(hub, asked.id, volunteer, 'ACCEPTED');
    const read = async () => (await hub.ask(volunteer.self, MATCH, { id })).data.match;
    expect(await read()).not.toBeNull();
    await story.record(other, { decision: 'RESTRICT', to: 'everybody' });
    expect(await read()).toBeNull();
  });
});
