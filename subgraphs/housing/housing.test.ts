import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Story, type Village } from '../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../test/kit/test-hub.ts';

let hub: TestHub;
let story: Story;
let village: Village;
let coordinator: Caller;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  village = await story.village('vledder');
  coordinator = await story.staff(village, 'COORDINATOR');
});
afterAll(() => hub.stop());

async function project(name: string, facts: { phase?: string; bottlenecks?: string[] } = {}) {
  const id = randomUUID();
  await hub.admin`
    insert into housing.projects (id, name, community_id, phase, already_found)
    values (${id}, ${name}, ${village.communityId}, ${facts.phase ?? null}, '{financiers}')`;
  for (const kind of facts.bottlenecks ?? [])
    await hub.admin`insert into housing.bottlenecks (project_id, kind) values (${id}, ${kind})`;
  return id;
}

describe('a housing project', () => {
  test('is public, and what the sources do not say is null', async () => {
    const id = await project('Borgstee', {
      phase: 'LAND_ACQUISITION',
      bottlenecks: ['MUNICIPAL_RETICENCE', 'LAND_PURCHASE'],
    });
    const { data, errors } = await hub.ask(
      null,
      `query ($id: ID!) { housingProject(id: $id) {
        name type phase why alreadyFound bottlenecks { kind since } community { slug }
      } }`,
      { id },
    );
    expect(errors).toEqual([]);
    expect(data.housingProject).toEqual({
      name: 'Borgstee',
      type: null,
      phase: 'LAND_ACQUISITION',
      why: null,
      alreadyFound: ['financiers'],
      bottlenecks: [
        { kind: 'LAND_PURCHASE', since: null },
        { kind: 'MUNICIPAL_RETICENCE', since: null },
      ],
      community: { slug: 'vledder' },
    });
  });

  test('stands under its community', async () => {
    const { data } = await hub.ask(
      null,
      '{ community(slug: "vledder") { housingProjects { name } } }',
    );
    expect(data.community.housingProjects).toContainEqual({ name: 'Borgstee' });
  });

  test.each([
    ['an unknown id', '00000000-0000-4000-8000-000000000000'],
    ['no id at all', 'no id at all'],
    ['an empty id', ''],
  ])('is null under %s', async (_name, id) => {
    const query = 'query ($id: ID!) { housingProject(id: $id) { name } }';
    const { data, errors } = await hub.ask(null, query, { id });
    expect(errors).toEqual([]);
    expect(data).toEqual({ housingProject: null });
  });

  test('costs the same number of statements, alone or among many', async () => {
    const list = () => hub.ask(null, '{ housingProjects { name bottlenecks { kind } } }');
    const few = await hub.statementsDuring(list);
    for (let i = 0; i < 20; i += 1) await project(`Hof ${i}`, { bottlenecks: ['ZONING'] });
    expect(await hub.statementsDuring(list)).toHaveLength(few.length);
    expect(few).toHaveLength(2);
  });
});

describe('a wish for a home', () => {
  const READ = `{ community(slug: "vledder") { residents { edges { node {
    withheld housingInterests { type fromYear registeredOn project { name } withheld }
  } } } } }`;
  const OWN = '{ me { resident { housingInterests { type fromYear registeredOn } } } }';
  let resident: Resident;

  beforeAll(async () => {
    resident = await story.resident(village);
    await story.housingInterest(resident);
  });

  const seenBy = async (caller: Caller) => {
    const { data, errors } = await hub.ask(caller, READ);
    expect(errors).toEqual([]);
    return data.community.residents.edges[0].node;
  };

  test('is withheld from the home village', async () => {
    const seen = await seenBy(coordinator);
    expect(seen.housingInterests).toBeNull();
    expect(seen.withheld).toContain('HOUSING_INTEREST');
  });

  test('is read by the home village once the resident consented', async () => {
    await story.record(resident, { to: village, categories: ['HOUSING_INTEREST'] });
    expect((await seenBy(coordinator)).housingInterests).toEqual([
      {
        type: 'COURTYARD',
        fromYear: 2028,
        registeredOn: '2026-01-01',
        project: null,
        withheld: [],
      },
    ]);
  });

  test('leaves a line in the access log with the consent as its basis', async () => {
    const lines = await hub.admin`
      select l.categories, l.bases from disclosure.access_log l
      join disclosure.subject_refs s on s.ref = l.subject_ref
      where s.subject = ${resident.key} and l.subgraph = 'housing' and l.outcome = 'DISCLOSED'`;
    expect(lines).toEqual([{ categories: ['HOUSING_INTEREST'], bases: ['CONSENT'] }]);
  });

  test('is read by the resident', async () => {
    const { data, errors } = await hub.ask(resident.self, OWN);
    expect(errors).toEqual([]);
    expect(data.me.resident.housingInterests).toEqual([
      { type: 'COURTYARD', fromYear: 2028, registeredOn: '2026-01-01' },
    ]);
  });

  test('costs the same number of statements for one resident or many', async () => {
    const few = await hub.statementsDuring(() => hub.ask(coordinator, READ));
    for (let i = 0; i < 20; i += 1) {
      const other = await story.resident(village);
      await story.housingInterest(other);
      await story.record(other, { to: village, categories: ['HOUSING_INTEREST'] });
    }
    expect(await hub.statementsDuring(() => hub.ask(coordinator, READ))).toHaveLength(few.length);
  });
});
