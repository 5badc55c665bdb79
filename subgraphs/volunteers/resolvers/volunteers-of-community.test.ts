import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Story, type Village, type Volunteer } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { matchInState } from '../testing/match-story.ts';

const VOLUNTEER = `query ($id: ID!) { volunteer(id: $id) {
  id name telephone community { slug } offers { kind hoursAWeek }
  agreement { textVersion signedOn validUntil covers }
  agreements { textVersion validUntil } withheld
} }`;
const PAGE = `query ($first: Int, $after: String) { community(slug: "gees") {
  volunteers(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id name offers { kind } agreement { covers } community { slug } } }
  }
} }`;

let hub: TestHub;
let story: Story;
let gees: Village;
let wedde: Village;
let coordinator: Caller;
let volunteer: Volunteer;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  gees = await story.village('gees');
  wedde = await story.village('wedde');
  coordinator = await story.staff(gees, 'COORDINATOR');
  volunteer = await story.volunteer(gees);
  await hub.admin`
    insert into volunteers.offers (volunteer_key, kind, hours_a_week)
    values (${volunteer.key}, 'WALK', null), (${volunteer.key}, 'TRANSPORT', 4)`;
  await hub.admin`
    insert into volunteers.agreements (id, volunteer_key, text_version, signed_on, valid_until, covers)
    values (gen_random_uuid(), ${volunteer.key}, '2023-1', '2023-02-01', '2024-02-01', '{WALK}')`;
  await story.volunteer(wedde);
});
afterAll(() => hub.stop());

describe('a volunteer', () => {
  test('is read with offers and agreement by the own village and by the volunteer', async () => {
    for (const caller of [coordinator, volunteer.self]) {
      const { data, errors } = await hub.ask(caller, VOLUNTEER, { id: volunteer.id });
      expect(errors).toEqual([]);
      expect(data.volunteer).toEqual({
        id: volunteer.id,
        name: volunteer.name,
        telephone: volunteer.telephone,
        community: { slug: 'gees' },
        offers: [
          { kind: 'TRANSPORT', hoursAWeek: 4 },
          { kind: 'WALK', hoursAWeek: null },
        ],
        agreement: {
          textVersion: '2025-1',
          signedOn: '2025-01-01',
          validUntil: null,
          covers: ['COMPANY', 'TRANSPORT', 'WALK'],
        },
        agreements: [
          { textVersion: '2025-1', validUntil: null },
          { textVersion: '2023-1', validUntil: '2024-02-01' },
        ],
        withheld: [],
      });
    }
  });

  test('is read by a matched resident with name and telephone, and no agreement', async () => {
    const resident = await story.resident(gees);
    const asked = await story.helpRequest(resident);
    await matchInState(hub, asked.id, volunteer, 'ACCEPTED');
    const { data } = await hub.ask(resident.self, VOLUNTEER, { id: volunteer.id });
    expect(data.volunteer).toMatchObject({
      name: volunteer.name,
      telephone: volunteer.telephone,
      offers: null,
      agreement: null,
      agreements: null,
      withheld: ['VOLUNTEER_AGREEMENT'],
    });
  });

  test('does not exist for whoever does not reach it, nor under the key', async () => {
    const resident = await story.resident(gees);
    const strangers = [
      resident.self,
      await story.staff(wedde, 'COORDINATOR'),
      (await story.volunteer(gees)).self,
      null,
    ];
    for (const stranger of strangers) {
      const { data, errors } = await hub.ask(stranger, VOLUNTEER, { id: volunteer.id });
      expect({ data, errors }).toEqual({ data: { volunteer: null }, errors: [] });
    }
    const byKey = await hub.ask(coordinator, VOLUNTEER, { id: volunteer.key });
    expect(byKey.data.volunteer).toBeNull();
  });
});

describe('the volunteers of a community', () => {
  test('are those of the village alone, and nobody for who works elsewhere', async () => {
    const elsewhere = await story.staff(wedde, 'COORDINATOR');
    const own = (await hub.ask(coordinator, PAGE)).data.community.volunteers;
    expect(own.edges.map((edge: any) => edge.node.id)).toContain(volunteer.id);
    expect(own.totalCount).toBe(own.edges.length);
    for (const caller of [elsewhere, null]) {
      const { data, errors } = await hub.ask(caller, PAGE);
      expect(errors).toEqual([]);
      expect(data.community.volunteers).toMatchObject({ totalCount: 0, edges: [] });
    }
  });

  test('cost the same number of statements for two or for thirty', async () => {
    const few = await hub.statementsDuring(() => hub.ask(coordinator, PAGE));
    for (let i = 0; i < 30; i += 1) await story.volunteer(gees);
    const many = await hub.statementsDuring(() => hub.ask(coordinator, PAGE));
    expect(many).toHaveLength(few.length);
  });

  test('are paged without a gap or a repetition', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await hub.ask(coordinator, PAGE, { first: 7, after });
      expect(errors).toEqual([]);
      const { edges, pageInfo } = data.community.volunteers;
      ids.push(...edges.map((edge: any) => edge.node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const whole = (await hub.ask(coordinator, PAGE)).data.community.volunteers;
    expect(ids).toEqual(whole.edges.map((edge: any) => edge.node.id));
    expect(new Set(ids).size).toBe(whole.totalCount);
  });

  test('refuse too large a page, and the cursor of another reader', async () => {
    const { data } = await hub.ask(coordinator, PAGE, { first: 1 });
    const after = data.community.volunteers.pageInfo.endCursor as string;
    const other = await story.staff(wedde, 'COORDINATOR');
    const answers = [
      await hub.ask(coordinator, PAGE, { first: 1_000_000 }),
      await hub.ask(other, PAGE, { after }),
      await hub.ask(coordinator, PAGE, { after: 'made up' }),
    ];
    for (const { errors } of answers)
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('the own matches of a volunteer', () => {
  const MINE = `query ($first: Int, $after: String, $status: MatchStatus) {
    myMatches(first: $first, after: $after, status: $status) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id status kind volunteer { name } helpRequest { text resident { name } } } }
    }
  }`;
  let helper: Volunteer;

  const matches = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      const asked = await story.helpRequest(await story.resident(gees));
      await matchInState(hub, asked.id, helper, i % 2 ? 'ACCEPTED' : 'PROPOSED', { daysAgo: i });
    }
  };

  beforeAll(async () => {
    helper = await story.volunteer(gees);
    await matches(3);
  });

  test('stand newest first, and are filtered and counted by status', async () => {
    const { data, errors } = await hub.ask(helper.self, MINE, { status: 'PROPOSED' });
    expect(errors).toEqual([]);
    expect(data.myMatches.totalCount).toBe(2);
    expect(data.myMatches.edges.map((edge: any) => edge.node)).toEqual([
      expect.objectContaining({ status: 'PROPOSED', helpRequest: null }),
      expect.objectContaining({ status: 'PROPOSED', helpRequest: null }),
    ]);
  });

  test('are paged, and a cursor of another filter is refused', async () => {
    const first = (await hub.ask(helper.self, MINE, { first: 2 })).data.myMatches;
    const after = first.pageInfo.endCursor as string;
    const second = (await hub.ask(helper.self, MINE, { first: 2, after })).data.myMatches;
    expect([...first.edges, ...second.edges].map((edge: any) => edge.node.status)).toEqual([
      'PROPOSED',
      'ACCEPTED',
      'PROPOSED',
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const { errors } = await hub.ask(helper.self, MINE, { after, status: 'PROPOSED' });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('cost the same number of statements for three or for thirty', async () => {
    const few = await hub.statementsDuring(() => hub.ask(helper.self, MINE));
    await matches(30);
    const many = await hub.statementsDuring(() => hub.ask(helper.self, MINE));
    expect(many).toHaveLength(few.length);
  });
});
