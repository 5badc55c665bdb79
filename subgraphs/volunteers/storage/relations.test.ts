import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStory, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { changeMatch, matchInState, proposeMatch } from '../testing/match-story.ts';

let hub: TestHub;
let story: Story;
let gees: Village;
let coordinator: Caller;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  gees = await story.village('gees');
  coordinator = await story.staff(gees, 'COORDINATOR');
});
afterAll(() => hub.stop());

/** What the facts say and the relations do not, or the other way round. */
const astray = () => hub.admin`
  with kept as (
    select r.* from disclosure.relations r
    where r.kind in ('MATCH', 'MATCHED_RESIDENT')
      or r.subject in (select v.key from volunteers.volunteers v)
  )
  (select * from volunteers.expected_relations except select * from kept)
  union all
  (select * from kept except select * from volunteers.expected_relations)`;

test('the relations follow every change of a match', async () => {
  const volunteer = await story.volunteer(gees);
  const resident = await story.resident(gees);
  const propose = async () => {
    const asked = await story.helpRequest(resident);
    const input = { helpRequestId: asked.id, volunteerId: volunteer.id };
    const { data } = await proposeMatch(hub, coordinator, input);
    expect(await astray()).toEqual([]);
    return data.proposeMatch.match.id as string;
  };
  const declined = await propose();
  await changeMatch(hub, volunteer.self, 'declineMatch', { matchId: declined, version: 1 });
  expect(await astray()).toEqual([]);

  const completed = await propose();
  await changeMatch(hub, volunteer.self, 'acceptMatch', { matchId: completed, version: 1 });
  expect(await astray()).toEqual([]);
  await changeMatch(hub, volunteer.self, 'completeMatch', { matchId: completed, version: 2 });
  expect(await astray()).toEqual([]);

  const cancelled = await propose();
  await changeMatch(hub, coordinator, 'cancelMatch', { matchId: cancelled, version: 1 });
  expect(await astray()).toEqual([]);
});

test('a volunteer matched twice with one question keeps it until the later match ended', async () => {
  const volunteer = await story.volunteer(gees);
  const asked = await story.helpRequest(await story.resident(gees));
  const ended = { endedDaysAgo: 20, daysAgo: 30 };
  const running = await matchInState(hub, asked.id, volunteer, 'ACCEPTED');
  await matchInState(hub, asked.id, volunteer, 'COMPLETED', ended);
  expect(await astray()).toEqual([]);
  const read = async () => {
    const query = 'query ($id: ID!) { helpRequest(id: $id) { kind } }';
    return (await hub.ask(volunteer.self, query, { id: asked.id })).data.helpRequest;
  };
  expect(await read()).toEqual({ kind: 'TRANSPORT' });
  await hub.admin`
    update volunteers.matches set status = 'COMPLETED', ended_at = now() - interval '8 days'
    where id = ${running}`;
  await hub.admin`select volunteers.refresh_relations(${running})`;
  expect(await read()).toBeNull();
});

test('no other subgraph may read or write here, but for the projection', async () => {
  const rows = await hub.admin`
    select r.rolname, t.tablename
    from pg_roles r
    cross join pg_tables t
    where r.rolname like 'noaberhub\\_%' and r.rolname <> 'noaberhub_volunteers'
      and t.schemaname in ('volunteers', 'housing')
      and not (r.rolname = 'noaberhub_housing' and t.schemaname = 'housing')
      and has_any_column_privilege(r.oid, format('%I.%I', t.schemaname, t.tablename), 'SELECT, INSERT, UPDATE')`;
  expect(rows).toEqual([]);
  const callers = await hub.admin`
    select r.rolname from pg_roles r
    where r.rolname like 'noaberhub\\_%'
      and has_function_privilege(r.oid, 'volunteers.project_help_request(uuid,uuid,uuid,text)', 'EXECUTE')`;
  expect(callers).toEqual([{ rolname: 'noaberhub_villages' }]);
});
