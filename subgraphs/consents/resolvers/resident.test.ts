import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const ALL = `query ($slug: String!) { community(slug: $slug) { residents(first: 500) { edges { node {
  consents(first: 2) { totalCount edges { cursor node { id grantee { label } } } }
  accessLog(first: 2) { totalCount edges { node { actorName organisation { name } } } }
} } } } }`;

describe('consents and access log of many residents', () => {
  let hub: TestHub;
  let story: Story;
  let practice: Organisation;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    practice = await story.careOrganisation('GP_PRACTICE', []);
  });
  afterAll(() => hub.stop());

  /** A village of so many residents, each with three consents and a line in the log. */
  async function inhabited(slug: string, residents: number): Promise<Village> {
    const village = await story.village(slug);
    const coordinator = await story.staff(village, 'COORDINATOR');
    for (let n = 0; n < residents; n += 1) {
      const resident = await story.resident(village);
      for (let m = 0; m < 3; m += 1) await story.record(resident, { to: practice });
    }
    await hub.ask(
      coordinator,
      `{ community(slug: "${slug}") { residents(first: 500) { edges { node { name } } } } }`,
    );
    return village;
  }

  async function statementsFor(village: Village, residents: number): Promise<number> {
    const officer: Caller = await story.staff(village, 'PRIVACY_OFFICER');
    const read = async () => (await hub.ask(officer, ALL, { slug: village.slug })).data.community;
    await read();
    const { length } = await hub.statementsDuring(async () => {
      const { edges } = (await read()).residents;
      expect(edges).toHaveLength(residents);
      for (const { node } of edges) {
        expect(node.consents.totalCount).toBe(3);
        expect(node.consents.edges).toHaveLength(2);
        expect(node.accessLog.totalCount).toBeGreaterThan(0);
      }
    });
    return length;
  }

  test('take as many statements as those of one', async () => {
    const one = await statementsFor(await inhabited('een', 1), 1);
    const many = await statementsFor(await inhabited('veel', 40), 40);
    expect(many).toBe(one);
  });

  test('begin a next page for their own resident alone', async () => {
    const village = await inhabited('twee', 2);
    const officer = await story.staff(village, 'PRIVACY_OFFICER');
    const { data } = await hub.ask(officer, ALL, { slug: 'twee' });
    const [first] = data.community.residents.edges;
    const after = first.node.consents.edges[1].cursor;
    const next = await hub.ask(
      officer,
      `query ($after: String) { community(slug: "twee") { residents { edges { node {
        consents(after: $after) { edges { node { id } } } } } } } }`,
      { after },
    );
    expect(next.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(
      next.data.community.residents.edges.map(({ node }: any) => node.consents?.edges.length),
    ).toEqual([1, undefined]);
  });
});
