import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const LIST = `query (
  $slug: String!, $first: Int, $after: String, $status: HelpRequestStatus, $kind: HelpRequestKind
) { community(slug: $slug) {
  helpRequests(first: $first, after: $after, status: $status, kind: $kind) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id text } }
  }
} }`;
const ONE = `query ($id: ID!) { helpRequest(id: $id) {
  id kind status origin text createdAt closedAt version withheld community { slug } resident { name }
  log { totalCount edges { node { text authorName authorRole } } }
} }`;

describe('questions for help', () => {
  let hub: TestHub;
  let story: Story;
  let village: Village;
  let resident: Resident;
  let coordinator: Caller & { name: string };
  let stranger: Caller;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    village = await story.village('gees');
    resident = await story.resident(village);
    coordinator = await story.staff(village, 'COORDINATOR');
    stranger = await story.staff(await story.village('wedde'), 'COORDINATOR');
  });
  afterAll(() => hub.stop());

  test('the home village reads a question, who asks, and its log with the names of its authors', async () => {
    const { id, text } = await story.helpRequest(resident);
    const entry = await story.logEntry({ id }, coordinator);
    const { data, errors } = await hub.ask(coordinator, ONE, { id });
    expect(errors).toEqual([]);
    expect(data.helpRequest).toMatchObject({
      id,
      kind: 'TRANSPORT',
      status: 'OPEN',
      origin: 'SELF',
      text,
      closedAt: null,
      version: 1,
      withheld: [],
      community: { slug: 'gees' },
      resident: { name: resident.name },
      log: {
        totalCount: 1,
        edges: [
          {
            node: { text: entry.text, authorName: coordinator.name, authorRole: 'COORDINATOR' },
          },
        ],
      },
    });
  });

  test("a resident reads their own questions, and nobody else's", async () => {
    const other = await story.resident(village);
    const { id } = await story.helpRequest(resident);
    expect((await hub.ask(resident.self, ONE, { id })).data.helpRequest.id).toBe(id);
    expect((await hub.ask(other.self, ONE, { id })).data).toEqual({ helpRequest: null });
  });

  test('who may read questions but not the log, gets null for the log, and a line for both', async () => {
    const app = await story.app(village, 'HELP_REQUESTS');
    const { id, text } = await story.helpRequest(resident);
    await story.logEntry({ id }, coordinator);
    const { data } = await hub.ask(
      app,
      `query ($id: ID!) { helpRequest(id: $id) {
      text withheld log { totalCount } } }`,
      { id },
    );
    expect(data.helpRequest).toEqual({
      text,
      withheld: ['LOGBOOK'],
      log: null,
    });
    const lines = await hub.admin`
      select outcome, categories, to_jsonb(bases) as bases, fields, cases from disclosure.access_log
      where actor_subject = ${app.subject} order by outcome`;
    expect([...lines]).toEqual([
      {
        outcome: 'DISCLOSED',
        categories: ['HELP_REQUESTS'],
        bases: ['HOME_VILLAGE'],
        fields: ['HelpRequest.text'],
        cases: [id],
      },
      {
        outcome: 'REFUSED',
        categories: ['LOGBOOK'],
        bases: [null],
        fields: ['HelpRequest.log'],
        cases: [id],
      },
    ]);
  });

  test('an id that exists, one that does not and no id give the same answer; only the resident hears of it', async () => {
    const { id } = await story.helpRequest(resident);
    for (const asked of [id, randomUUID(), 'no-id', id.toUpperCase()])
      expect((await hub.ask(stranger, ONE, { id: asked })).text).toBe(
        '{"data":{"helpRequest":null}}\n',
      );
    const lines = await hub.admin`
      select subject_ref is not null as known, outcome, categories, fields
      from disclosure.access_log where actor_subject = ${stranger.subject} order by at`;
    const line = {
      outcome: 'REFUSED',
      categories: ['HELP_REQUESTS'],
      fields: ['Query.helpRequest'],
    };
    expect([...lines]).toEqual([
      { known: true, ...line },
      { known: false, ...line },
      { known: false, ...line },
      { known: false, ...line },
    ]);
  });

  describe('of a community', () => {
    let own: Village;
    let reader: Caller;
    let made: { id: string; text: string }[];
    let objector: Resident;

    beforeAll(async () => {
      own = await story.village('lijstdorp');
      reader = await story.staff(own, 'COORDINATOR');
      const asking = await story.resident(own);
      objector = await story.resident(own);
      await story.record(objector, { decision: 'DENY', to: own, categories: ['HELP_REQUESTS'] });
      made = [];
      for (const kind of ['TRANSPORT', 'WALK', 'WALK', 'MEAL', 'TRANSPORT'])
        made.push(await story.helpRequest(asking, kind));
      await story.helpRequest(objector, 'WALK');
      // Two at the very same moment: the id decides.
      await hub.admin`
        update villages.help_requests set created_at = '2026-02-03T04:05:06.789Z'
        where id = any(${[made[1]!.id, made[2]!.id]})`;
    });

    const pageThrough = async (variables: Record<string, unknown>) => {
      const seen: string[] = [];
      const totals = new Set<number>();
      let after: string | null = null;
      do {
        const { data } = await hub.ask(reader, LIST, { slug: own.slug, after, ...variables });
        const { edges, pageInfo, totalCount } = data.community.helpRequests;
        totals.add(totalCount);
        seen.push(...edges.map(({ node }: any) => node.text));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      return { seen: seen.sort(), totals: [...totals] };
    };
    const texts = (...places: number[]) => places.map((place) => made[place]!.text).sort();

    test.each([1, 2, 3, 5, 50])('pages of %s hold every question once', async (first) => {
      expect(await pageThrough({ first })).toEqual({ seen: texts(0, 1, 2, 3, 4), totals: [5] });
    });

    test('a filter holds for the rows, the count and the pages', async () => {
      expect(await pageThrough({ first: 1, kind: 'WALK' })).toEqual({
        seen: texts(1, 2),
        totals: [2],
      });
      expect(await pageThrough({ first: 5, status: 'RESOLVED' })).toEqual({
        seen: [],
        totals: [0],
      });
    });

    test('a cursor serves its list and its organisation alone', async () => {
      const { data } = await hub.ask(reader, LIST, { slug: own.slug, first: 1 });
      const after = data.community.helpRequests.pageInfo.endCursor as string;
      const wrong = [
        await hub.ask(reader, LIST, { slug: own.slug, after, kind: 'WALK' }),
        await hub.ask(reader, LIST, { slug: 'gees', after }),
        await hub.ask(stranger, LIST, { slug: own.slug, after }),
        await hub.ask(reader, LIST, { slug: own.slug, after: 'xyz' }),
        await hub.ask(reader, LIST, { slug: own.slug, first: 1_000_000 }),
        await hub.ask(reader, LIST, { slug: own.slug, first: -1 }),
      ];
      for (const { errors, text } of wrong) {
        expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
        expect(text).not.toContain(after);
      }
    });

    test('an objection takes the questions of that resident out of list and count, not the person', async () => {
      const { data } = await hub.ask(
        reader,
        `{ community(slug: "lijstdorp") {
          residents { edges { node { name helpRequests { totalCount edges { node { id } } } } } }
        } }`,
      );
      const nodes = data.community.residents.edges.map(({ node }: any) => node);
      expect(nodes).toContainEqual({
        name: objector.name,
        helpRequests: { totalCount: 0, edges: [] },
      });
    });

    test('what is reached on its own case alone is listed and counted too', async () => {
      const { id, text } = await story.helpRequest(objector, 'COMPANY');
      const HELP_REQUESTS = 64;
      await hub.admin`
        insert into disclosure.relations
          (subject, grantee, kind, case_id, categories, case_categories, agreed, valid_from)
        values (${objector.key}, ${`person:${reader.subject}`}, 'MATCH', ${id}, 0, ${HELP_REQUESTS}, true, now() - interval '1 day')`;
      expect(await pageThrough({ first: 3, kind: 'COMPANY' })).toEqual({
        seen: [text],
        totals: [1],
      });
      const counts = `{ community(slug: "lijstdorp") { counts { byMonthAndKind { kind count } } } }`;
      const { data } = await hub.ask(reader, counts);
      expect(data.community.counts.byMonthAndKind).toContainEqual({ kind: 'COMPANY', count: 1 });
    });
  });

  test('an answer costs the same statements for one question as for five hundred', async () => {
    const large = await story.village('grootdorp');
    const reader = await story.staff(large, 'COORDINATOR');
    await hub.admin`
      with made as (
        insert into villages.residents (key, community_id, registered_at, name)
        select gen_random_uuid(), ${large.communityId}, now() - interval '1 day', 'Inwoner ' || n
        from generate_series(1, 500) n returning key
      ), asked as (
        insert into villages.help_requests (id, resident_key, community_id, kind, status, origin, text, created_at)
        select gen_random_uuid(), key, ${large.communityId}, 'WALK', 'OPEN', 'SELF', 'Vraag', now()
        from made returning id
      )
      insert into villages.log_entries (id, help_request_id, at, author_subject, author_role, text)
      select gen_random_uuid(), id, now(), 'nobody', 'COORDINATOR', 'Regel' from asked`;
    await hub.admin`
      insert into disclosure.relations select e.* from villages.expected_relations e
      join villages.residents r on r.key = e.subject where r.community_id = ${large.communityId}`;
    const query = `query ($first: Int) { community(slug: "grootdorp") { helpRequests(first: $first) {
      totalCount edges { node { text community { name } resident { id name community { slug } }
        log(first: 1) { totalCount edges { node { text authorName } } } } }
    } } }`;
    const one = await hub.statementsDuring(() => hub.ask(reader, query, { first: 1 }));
    const all = await hub.statementsDuring(async () => {
      const { data } = await hub.ask(reader, query, { first: 500 });
      const { edges } = data.community.helpRequests;
      expect(edges).toHaveLength(500);
      expect(edges[499].node.log).toEqual({
        totalCount: 1,
        edges: [{ node: { text: 'Regel', authorName: null } }],
      });
    });
    expect(all).toEqual(one);
  });
});
