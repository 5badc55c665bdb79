import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const ALL = `
  name birthYear telephone address { street houseNumber postcode place } community { slug }
  household { size livesAlone } informalNetwork { name relation informalCarer } functionalNeeds
  emergencySet { name contactPerson keyHolder mobility alerts } withheld
`;
const LIST = `query ($slug: String!, $first: Int, $after: String) { community(slug: $slug) {
  residents(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { id name } }
  }
} }`;
const ONE = `query ($id: ID!) { resident(id: $id) { ${ALL} } }`;

describe('residents', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let resident: Resident;
  let coordinator: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    resident = await story.resident(gees);
    coordinator = await story.staff(gees, 'COORDINATOR');
    stranger = await story.staff(await story.village('wedde'), 'COORDINATOR');
    await hub.admin`
      insert into villages.informal_contacts (id, resident_key, name, relation, informal_carer)
      values (gen_random_uuid(), ${resident.key}, 'Naaste Voorbeeld', 'dochter', true)`;
  });
  afterAll(() => hub.stop());

  const idFor = async (caller: Caller, name: string): Promise<string> => {
    const { data } = await hub.ask(caller, LIST, { slug: 'gees', first: 500 });
    const edges = data.community.residents.edges as { node: { id: string; name: string } }[];
    return edges.find(({ node }) => node.name === name)?.node.id ?? 'none';
  };

  test('the home village reads what it holds, and hears what is withheld', async () => {
    const id = await idFor(coordinator, resident.name);
    const { data, errors } = await hub.ask(coordinator, ONE, { id });
    expect(errors).toEqual([]);
    expect(data.resident).toEqual({
      name: resident.name,
      birthYear: resident.birthYear,
      telephone: resident.telephone,
      address: { street: resident.street, houseNumber: '1', postcode: '7863 TA', place: 'gees' },
      community: { slug: 'gees' },
      household: { size: 1, livesAlone: true },
      informalNetwork: null,
      functionalNeeds: null,
      emergencySet: {
        name: resident.name,
        contactPerson: null,
        keyHolder: null,
        mobility: null,
        alerts: [],
      },
      withheld: expect.arrayContaining(['FUNCTIONAL_NEEDS', 'INFORMAL_NETWORK']),
    });
  });

  test('the home village is told nothing for a purpose that is not its own', async () => {
    const officer = await story.staff(gees, 'PRIVACY_OFFICER');
    const { data } = await hub.ask(officer, LIST, { slug: 'gees' });
    expect(data.community.residents.edges).toEqual(
      data.community.residents.edges.map(({ node }: any) => ({ node: { ...node, name: null } })),
    );
  });

  test('an app reads the categories that its village switched on', async () => {
    const app = await story.app(gees, 'IDENTITY', 'CONTACT');
    const id = await idFor(app, resident.name);
    const { data } = await hub.ask(app, ONE, { id });
    expect(data.resident).toMatchObject({
      name: resident.name,
      telephone: resident.telephone,
      address: null,
      community: null,
      emergencySet: null,
    });
  });

  test('an id of another organisation, and no id at all, lead to nobody and leave the same line', async () => {
    const theirs = await idFor(coordinator, resident.name);
    const ids = [theirs, 'AAAA', resident.key, ''];
    for (const id of ids) {
      const { text } = await hub.ask(stranger, ONE, { id });
      expect(text).toBe('{"data":{"resident":null}}\n');
    }
    const lines = await hub.admin`
      select distinct subject_ref, outcome, categories, to_jsonb(bases) as bases, fields, cases
      from disclosure.access_log where actor_subject = ${stranger.subject}`;
    expect([...lines]).toEqual([
      {
        subject_ref: null,
        outcome: 'REFUSED',
        categories: ['IDENTITY'],
        bases: [null],
        fields: ['Query.resident'],
        cases: [],
      },
    ]);
  });

  test('a village to which somebody does not belong looks like one without residents', async () => {
    const empty = await story.village('leeg');
    const [own, other] = await Promise.all(
      ['gees', empty.slug].map((slug) => hub.ask(stranger, LIST, { slug })),
    );
    expect(own!.text).toBe(other!.text);
    expect(own!.data.community.residents).toEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
      edges: [],
    });
  });

  test('pages hold every resident once, and the count is that of all', async () => {
    const village = await story.village('paginadorp');
    const caller = await story.staff(village, 'VILLAGE_SUPPORTER');
    const made = [];
    for (let n = 0; n < 5; n += 1) made.push(await story.resident(village));
    await story.record(made[0]!, { decision: 'RESTRICT', to: 'everybody' });

    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await hub.ask(caller, LIST, { slug: village.slug, first: 2, after });
      const { edges, pageInfo, totalCount } = data.community.residents;
      expect(totalCount).toBe(4);
      seen.push(...edges.map(({ node }: any) => node.name));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.sort()).toEqual(
      made
        .slice(1)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test('two organisations hold different ids for one resident', async () => {
    const colleague = await story.staff(gees, 'VILLAGE_SUPPORTER');
    expect(await idFor(colleague, resident.name)).toBe(await idFor(coordinator, resident.name));
    await hub.admin`
      insert into disclosure.serves (organisation_id, community_id)
      values (${(await story.village('buur')).id}, ${gees.communityId})`;
    const [neighbour] = await hub.admin`
      select o.id from disclosure.organisations o join disclosure.serves s on s.organisation_id = o.id
      where s.community_id = ${gees.communityId} and o.id <> ${gees.id}`;
    const other = await story.staff({ id: neighbour!['id'] as string, name: '' }, 'COORDINATOR');
    const id = await idFor(other, resident.name);
    expect(id).toMatch(/^\w/);
    expect(id).not.toBe(await idFor(coordinator, resident.name));
  });

  test('an answer costs the same statements for one resident as for five hundred', async () => {
    const village = await story.village('grootdorp');
    const caller = await story.staff(village, 'COORDINATOR');
    const query = `query ($first: Int) { community(slug: "grootdorp") { residents(first: $first) {
      totalCount edges { node { ${ALL} helpRequests(first: 2) { totalCount edges { node { text } } } } }
    } } }`;
    await hub.admin`
      with made as (
        insert into villages.residents (key, community_id, registered_at, name)
        select gen_random_uuid(), ${village.communityId}, now() - interval '1 day', 'Inwoner ' || n
        from generate_series(1, 500) n returning key
      )
      insert into villages.help_requests (id, resident_key, community_id, kind, status, origin, text, created_at)
      select gen_random_uuid(), key, ${village.communityId}, 'WALK', 'OPEN', 'SELF', 'Vraag', now() from made`;
    await hub.admin`
      insert into disclosure.relations select e.* from villages.expected_relations e
      join villages.residents r on r.key = e.subject where r.community_id = ${village.communityId}`;
    const one = await hub.statementsDuring(() => hub.ask(caller, query, { first: 1 }));
    const all = await hub.statementsDuring(async () => {
      const { data } = await hub.ask(caller, query, { first: 500 });
      expect(data.community.residents.edges).toHaveLength(500);
      expect(data.community.residents.edges[0].node.helpRequests.totalCount).toBe(1);
    });
    expect(all).toEqual(one);
  });
});
