import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { OCCASIONS } from '../../../disclosure/notices/occasions.ts';
import { CHANNELS } from '../../../platform/carriers/carrier.ts';
import { readSupergraphSdl } from '../../../schema/subgraph-sdl.ts';
import { createStory, type Resident, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const READ = `query ($first: Int, $after: String) { myNotices(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { occasion aboutId createdAt deliveredAt channel withheld } }
} }`;

let hub: TestHub;
let gees: Village;
let resident: Resident;
let coordinator: Caller;

beforeAll(async () => {
  hub = await startTestHub();
  const story = createStory(hub);
  gees = await story.village('gees');
  resident = await story.resident(gees);
  const neighbour = await story.resident(gees);
  coordinator = await story.staff(gees, 'COORDINATOR');
  for (const [key, occasion, daysAgo] of [
    [resident.key, 'REFERRAL_CHANGED', 2],
    [resident.key, 'SPOKEN_AGREEMENT_RECORDED', 1],
    [neighbour.key, 'EXPORT_READY', 1],
  ] as const)
    await hub.admin`
      insert into disclosure.notices (id, occasion, resident, created_at, changed_at, status, channel)
      values (gen_random_uuid(), ${occasion}, ${key}, now() - ${daysAgo} * interval '1 day', now(),
        'DELIVERED', 'SMS')`;
});
afterAll(() => hub.stop());

describe('myNotices', () => {
  test('tells a resident what it was told, newest first, and it stands in the log', async () => {
    const { data, errors } = await hub.ask(resident.self, READ);
    expect(errors).toEqual([]);
    expect(data.myNotices.totalCount).toBe(2);
    expect(data.myNotices.edges.map(({ node }: any) => node.occasion)).toEqual([
      'SPOKEN_AGREEMENT_RECORDED',
      'REFERRAL_CHANGED',
    ]);
    expect(data.myNotices.edges[0].node).toMatchObject({
      channel: 'SMS',
      aboutId: null,
      withheld: [],
    });
    expect(data.myNotices.edges[0].node.deliveredAt).not.toBeNull();
    const lines = await hub.admin`
      select l.categories, l.bases from disclosure.access_log l
      join disclosure.subject_refs s on s.ref = l.subject_ref where s.subject = ${resident.key}`;
    expect(lines).toEqual([{ categories: ['CONTACT'], bases: ['SELF'] }]);
  });

  test('in pages', async () => {
    const one = await hub.ask(resident.self, READ, { first: 1 });
    expect(one.data.myNotices.pageInfo.hasNextPage).toBe(true);
    const after = one.data.myNotices.pageInfo.endCursor;
    const two = await hub.ask(resident.self, READ, { first: 1, after });
    expect(two.data.myNotices.edges.map(({ node }: any) => node.occasion)).toEqual([
      'REFERRAL_CHANGED',
    ]);
  });

  test('is empty for everybody else, the village of the resident too', async () => {
    for (const caller of [coordinator, null]) {
      const { data, errors } = await hub.ask(caller, READ);
      expect(errors).toEqual([]);
      expect(data.myNotices).toMatchObject({ totalCount: 0, edges: [] });
    }
  });

  test('knows every occasion and every channel', () => {
    const schema = buildSchema(readSupergraphSdl(), { assumeValid: true, assumeValidSDL: true });
    const names = (type: string) =>
      (schema.getType(type) as GraphQLEnumType)
        .getValues()
        .map(({ name }) => name)
        .sort();
    expect(names('NoticeOccasion')).toEqual([...OCCASIONS].sort());
    expect(names('ContactChannel')).toEqual([...CHANNELS].sort());
  });
});
