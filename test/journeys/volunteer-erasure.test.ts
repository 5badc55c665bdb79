import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { relations } from '../../hub/reconcile/relations.ts';
import { openDatabase, type Database } from '../../platform/database.ts';
import { matchInState } from '../../subgraphs/volunteers/testing/match-story.ts';
import { tablesNaming } from '../kit/traces.ts';
import {
  createStory,
  type Resident,
  type Story,
  type Village,
  type Volunteer,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const ERASE = `mutation ($input: EraseVolunteerRecordInput!) { eraseVolunteerRecord(input: $input) {
  __typename
  ... on EraseVolunteerRecordSuccess { volunteerId }
  ... on OpenMatches { messageNl matchIds }
  ... on InvalidInput { problems { path code messageNl } }
} }`;
const VILLAGE = `query ($id: ID!) {
  community(slug: "gees") { volunteers(first: 100) { totalCount edges { node { name } } } }
  volunteer(id: $id) { name }
}`;
const MATCHES = `query ($id: ID!) { helpRequest(id: $id) {
  status matches { edges { node { status volunteer { name } } } } } }`;

describe('a volunteer erases their own record', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let coordinator: Caller;
  let resident: Resident;
  let volunteer: Volunteer;
  let database: Database;

  beforeAll(async () => {
    hub = await startTestHub();
    database = openDatabase({ url: hub.databaseUrl, poolSize: 1, applicationName: 'test' });
    story = createStory(hub);
    gees = await story.village('gees');
    coordinator = await story.staff(gees, 'COORDINATOR');
    resident = await story.resident(gees);
    volunteer = await story.volunteer(gees);
  });
  afterAll(async () => {
    await database.close();
    await hub.stop();
  });

  const erase = async (caller: Caller, input: object = {}) => {
    const { data, errors } = await hub.ask(caller, ERASE, {
      input: { volunteerId: volunteer.id, confirm: true, ...input },
    });
    expect(errors).toEqual([]);
    return data.eraseVolunteerRecord;
  };

  test('not while a match is open, not unconfirmed, and nobody else does', async () => {
    const open = await matchInState(
      hub,
      (await story.helpRequest(resident)).id,
      volunteer,
      'ACCEPTED',
    );
    expect(await erase(volunteer.self)).toMatchObject({
      __typename: 'OpenMatches',
      matchIds: [open],
    });
    await hub.admin`select volunteers.delete_match(${open}, true)`;
    expect((await erase(volunteer.self, { confirm: false })).problems).toMatchObject([
      { path: 'confirm' },
    ]);
    const other = await story.volunteer(gees);
    for (const caller of [other.self, coordinator, resident.self])
      expect((await erase(caller)).__typename).toBe('NotFound');
    const [row] =
      await hub.admin`select name from volunteers.volunteers where key = ${volunteer.key}`;
    expect(row).toEqual({ name: volunteer.name });
  });

  test('and is nobody from then on: what they did stays with the question', async () => {
    const asked = await story.helpRequest(resident);
    const match = await matchInState(hub, asked.id, volunteer, 'COMPLETED');
    await hub.admin`
      insert into volunteers.match_events
      values (${randomUUID()}, ${match}, now(), ${volunteer.self.subject}, 'VOLUNTEER', null, 'COMPLETED', 1)`;
    await hub.admin`insert into volunteers.offers values (${volunteer.key}, 'WALK', 2)`;
    expect((await hub.ask(coordinator, VILLAGE, { id: volunteer.id })).data.volunteer).toEqual({
      name: volunteer.name,
    });
    const idempotencyKey = randomUUID();
    const erased = await erase(volunteer.self, { idempotencyKey });
    expect(erased).toEqual({
      __typename: 'EraseVolunteerRecordSuccess',
      volunteerId: volunteer.id,
    });
    expect(await erase(volunteer.self, { idempotencyKey })).toEqual(erased);
    expect((await erase(volunteer.self)).__typename).toBe('NotFound');

    const { key, id, name, telephone, self } = volunteer;
    expect(await tablesNaming(hub, [key, id, name, telephone, self.subject])).toEqual([]);
    const { data } = await hub.ask(coordinator, VILLAGE, { id });
    const names = data.community.volunteers.edges.map(({ node }: any) => node.name);
    expect(names).not.toContain(name);
    expect(names).not.toContain('Gewist');
    expect(data.community.volunteers.totalCount).toBe(names.length);
    const unknown = await hub.ask(coordinator, VILLAGE, { id: randomUUID() });
    expect(data.volunteer).toEqual(unknown.data.volunteer);
    for (const caller of [coordinator, resident.self])
      expect(
        (await hub.ask(caller, MATCHES, { id: asked.id })).data.helpRequest.matches.edges,
      ).toEqual([{ node: { status: 'COMPLETED', volunteer: null } }]);
    const mine = await hub.ask(self, `{ myVolunteerRecords { name } me { role } }`);
    expect(mine.data).toEqual({ myVolunteerRecords: [], me: { role: 'VOLUNTEER' } });
    expect(await relations.find(database.sql, () => {})).toEqual([]);
  });
});
