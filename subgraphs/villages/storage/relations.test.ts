import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type TestHub } from '../../../test/kit/test-hub.ts';

describe('relations of a resident', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let resident: Resident;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    resident = await story.resident(gees);
  });
  afterAll(() => hub.stop());

  const relations = () => hub.admin`
    select grantee, kind from disclosure.relations where subject = ${resident.key} order by kind`;
  const refresh = () => hub.admin`select villages.refresh_relations(${resident.key})`;

  test('are the home village and the own login', async () => {
    expect([...(await relations())]).toEqual([
      { grantee: `community:${gees.communityId}`, kind: 'HOME_VILLAGE' },
      { grantee: `self:${resident.self.subject}`, kind: 'SELF' },
    ]);
  });

  test('of other owners stay when they are refreshed', async () => {
    await hub.admin`
      insert into disclosure.relations (subject, grantee, kind, categories, case_categories, valid_from)
      values (${resident.key}, 'person:x', 'BREAK_GLASS', 1, 0, now())`;
    await refresh();
    expect((await relations()).map(({ kind }) => kind as string)).toEqual([
      'BREAK_GLASS',
      'HOME_VILLAGE',
      'SELF',
    ]);
  });

  test('follow a resident who moves, and the old village reaches nothing more', async () => {
    const wedde = await story.village('wedde');
    const [old, now] = [
      await story.staff(gees, 'COORDINATOR'),
      await story.staff(wedde, 'COORDINATOR'),
    ];
    const { id } = await story.helpRequest(resident);
    await hub.admin`
      update villages.residents set community_id = ${wedde.communityId}, account = null
      where key = ${resident.key}`;
    await refresh();
    const query = `query ($id: ID!) { helpRequest(id: $id) { community { slug } resident { community { slug } } } }`;
    expect((await hub.ask(old, query, { id })).data.helpRequest).toBeNull();
    expect((await hub.ask(now, query, { id })).data.helpRequest).toEqual({
      community: { slug: 'gees' },
      resident: { community: { slug: 'wedde' } },
    });
    expect((await relations()).map(({ grantee }) => grantee as string)).not.toContain(
      `self:${resident.self.subject}`,
    );
  });

  test('no subgraph may write a relation but by the function of its owner', async () => {
    const [rights] = await hub.admin`
      select
        has_function_privilege('noaberhub_villages', 'villages.refresh_relations(uuid)', 'execute') as own,
        has_function_privilege('noaberhub_volunteers', 'villages.refresh_relations(uuid)', 'execute') as others,
        has_table_privilege('noaberhub_villages', 'disclosure.relations', 'insert') as direct,
        has_schema_privilege('noaberhub_volunteers', 'villages', 'usage') as schema`;
    expect(rights).toEqual({ own: true, others: false, direct: false, schema: false });
  });
});
