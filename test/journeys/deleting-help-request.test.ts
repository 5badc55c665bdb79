import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import { matchInState } from '../../subgraphs/volunteers/testing/match-story.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Volunteer,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';
import { tablesNaming } from '../kit/traces.ts';

let hub: TestHub;
let story: Story;
let move: MovementStory;
let team: Organisation;
let supporter: Caller;
let resident: Resident;
let volunteer: Volunteer;
let asked: { id: string };
let entry: { id: string };

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  move = createMovementStory(hub);
  const gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
  resident = await story.resident(gees);
  volunteer = await story.volunteer(gees);
});
afterAll(() => hub.stop());

const deleted = async (what: string, id: string, ...more: boolean[]) => {
  const [row] = await hub.admin.unsafe<{ deleted: boolean }[]>(
    `select ${what}(${['$1::uuid', ...more.map(String)].join(', ')}) as deleted`,
    [id],
  );
  return row?.deleted;
};
const close = (id: string) => hub.admin`
  update villages.help_requests set status = 'RESOLVED', closed_at = now() where id = ${id}`;
const relationsAstray = async () => {
  const [row] = await hub.admin<{ count: number }[]>`
    select count(*)::integer as count from (
      select subject, grantee, case_id from disclosure.relations where kind in ('MATCH', 'MATCHED_RESIDENT')
      except select subject, grantee, case_id from volunteers.expected_relations
    ) astray`;
  return row?.count;
};

beforeEach(async () => {
  asked = await story.helpRequest(resident);
  entry = await story.logEntry(asked, supporter);
});

describe('a question for help goes', () => {
  test('with its log, its matches and what other owners keep of it; its referral stays', async () => {
    const match = await matchInState(hub, asked.id, volunteer, 'COMPLETED');
    await hub.admin`
      insert into volunteers.match_events (id, match_id, at, actor_subject, actor_role, to_status, version)
      values (${randomUUID()}, ${match}, now(), 'x', 'COORDINATOR', 'COMPLETED', 1)`;
    const referral = await move.draft(supporter, resident, team);
    await hub.admin`
      select referrals.project_help_request(
        ${asked.id}, ${resident.key}, ${resident.village.communityId}, 'TRANSPORT', '{TRANSPORT}', 'VOLUNTEER_OK'
      )`;
    await hub.admin`update referrals.referrals set help_request_id = ${asked.id} where id = ${referral}`;
    await close(asked.id);
    const ids = [asked.id, entry.id, match];
    expect(await tablesNaming(hub, ids)).toEqual([
      'disclosure.relations',
      'referrals.help_requests',
      'referrals.referrals',
      'villages.help_requests',
      'villages.log_entries',
      'volunteers.help_requests',
      'volunteers.match_events',
      'volunteers.matches',
    ]);
    expect(await deleted('villages.delete_help_request', asked.id)).toBe(true);
    expect(await tablesNaming(hub, ids)).toEqual([]);
    expect(await tablesNaming(hub, [referral])).toContain('referrals.referrals');
    expect(await relationsAstray()).toBe(0);
  });

  test('not while it is open, or a match on it is, unless that is asked for', async () => {
    expect(await deleted('villages.delete_help_request', asked.id)).toBe(false);
    await close(asked.id);
    const match = await matchInState(hub, asked.id, volunteer, 'ACCEPTED');
    expect(await deleted('villages.delete_help_request', asked.id)).toBe(false);
    expect(await tablesNaming(hub, [match])).toContain('volunteers.matches');
    expect(await deleted('villages.delete_help_request', asked.id, true)).toBe(true);
    expect(await tablesNaming(hub, [asked.id, match, entry.id])).toEqual([]);
  });
});

test('one entry of a log goes alone', async () => {
  const other = await story.logEntry(asked, supporter);
  expect(await deleted('villages.delete_log_entry', entry.id)).toBe(true);
  expect(await deleted('villages.delete_log_entry', entry.id)).toBe(false);
  expect(await tablesNaming(hub, [entry.id])).toEqual([]);
  expect(await tablesNaming(hub, [other.id])).toEqual(['villages.log_entries']);
});

test('a match goes alone, and the relation that another on the same question gives stays', async () => {
  const first = await matchInState(hub, asked.id, volunteer, 'COMPLETED');
  const second = await matchInState(hub, asked.id, volunteer, 'ACCEPTED');
  expect(await deleted('volunteers.delete_match', first)).toBe(true);
  expect(await tablesNaming(hub, [first])).toEqual([]);
  expect(await tablesNaming(hub, [second])).toEqual(['disclosure.relations', 'volunteers.matches']);
  const [row] = await hub.admin<{ count: number }[]>`
    select count(*)::integer as count from disclosure.relations
    where kind = 'MATCH' and case_id = ${asked.id}`;
  expect(row?.count).toBe(1);
  expect(await deleted('volunteers.delete_match', second)).toBe(false);
  expect(await deleted('volunteers.delete_match', second, true)).toBe(true);
  expect(await tablesNaming(hub, [second])).toEqual([]);
  expect(await relationsAstray()).toBe(0);
});
