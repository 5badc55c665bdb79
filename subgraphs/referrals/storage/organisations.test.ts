import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Organisation, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const ONE = `query ($id: ID!) { careOrganisation(id: $id) {
  id name kind municipality { code } professionals { name role }
} }`;
const OF_VILLAGE = `{ community(slug: "gees") { organisations { name professionals { name role } } } }`;

let hub: TestHub;
let gees: Village;
let team: Organisation;
let worker: Caller & { name: string };
let coordinator: Caller & { name: string };
let stranger: Caller;
let resident: Caller;

beforeAll(async () => {
  hub = await startTestHub();
  const story = createStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  worker = await story.staff(team, 'SOCIAL_WORKER');
  coordinator = await story.staff(gees, 'COORDINATOR');
  stranger = await story.staff(await story.careOrganisation('GP_PRACTICE', []), 'GP');
  resident = (await story.resident(gees)).self;
  await story.careSystem(team);
  const left = await story.staff(team, 'SOCIAL_WORKER');
  await hub.admin`
    update disclosure.staff set valid_until = now() - interval '1 day' where subject = ${left.subject}`;
  await hub.admin`
    insert into villages.municipalities (code, name, province, veenkolonien)
    values ('GM0109', 'Coevorden', 'Drenthe', false)`;
  await hub.admin`
    update referrals.care_organisations set municipality_code = 'GM0109'
    where organisation_id = ${team.id}`;
});
afterAll(() => hub.stop());

describe('an organisation of formal care', () => {
  test('is public, with its kind and municipality; its people are not', async () => {
    const { data, errors } = await hub.ask(null, ONE, { id: team.id });
    expect(errors).toEqual([]);
    expect(data.careOrganisation).toEqual({
      id: team.id,
      name: team.name,
      kind: 'SOCIAL_TEAM',
      municipality: { code: 'GM0109' },
      professionals: null,
    });
  });

  test('tells its own people and residents who works there now, and no machines', async () => {
    for (const caller of [worker, resident]) {
      const { data } = await hub.ask(caller, ONE, { id: team.id });
      expect(data.careOrganisation.professionals).toEqual([
        { name: worker.name, role: 'SOCIAL_WORKER' },
      ]);
    }
    const { data } = await hub.ask(stranger, ONE, { id: team.id });
    expect(data.careOrganisation.professionals).toBeNull();
  });

  test('is not found under the id of a village, nor under what is no id', async () => {
    for (const id of [gees.id, 'x', '5b0e5e39-4e14-4c3c-9b3f-0d6b3c1a8b11'])
      expect((await hub.ask(null, ONE, { id })).data.careOrganisation).toBeNull();
  });

  test('stands in the list of all, by name, without the villages', async () => {
    const { data } = await hub.ask(null, `{ careOrganisations { name kind } }`);
    const names = data.careOrganisations.map((row: { name: string }) => row.name);
    expect(names).toEqual(names.toSorted());
    expect(names).toContain(team.name);
    expect(names).not.toContain(gees.name);
  });
});

test("a village's organisation tells its own people and residents who works there", async () => {
  for (const [caller, professionals] of [
    [coordinator, [{ name: coordinator.name, role: 'COORDINATOR' }]],
    [resident, [{ name: coordinator.name, role: 'COORDINATOR' }]],
    [worker, null],
    [null, null],
  ] as const) {
    const { data, errors } = await hub.ask(caller, OF_VILLAGE);
    expect(errors).toEqual([]);
    expect(data.community.organisations).toEqual([{ name: gees.name, professionals }]);
  }
});
