import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { subgraphRole } from '../../hub/migrate-hub.ts';
import { openDatabase } from '../../platform/database.ts';
import {
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import {
  changeMatch,
  matchInState,
  proposeMatch,
} from '../../subgraphs/volunteers/testing/match-story.ts';
import { startTestJobs, type TestJobs } from '../kit/jobs.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
  type Volunteer,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

let hub: TestHub;
let story: Story;
let movements: MovementStory;
let gees: Village;
let practice: Organisation;
let coordinator: Caller;
let gp: Caller;
let volunteer: Volunteer;
let resident: Resident;
let asked: { id: string };
let jobs: TestJobs;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  movements = createMovementStory(hub);
  gees = await story.village('gees');
  practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  coordinator = await story.staff(gees, 'COORDINATOR');
  gp = await story.staff(practice, 'GP');
  volunteer = await story.volunteer(gees);
  resident = await story.resident(gees);
});
afterAll(() => hub.stop());
beforeEach(async () => {
  asked = await create('TRANSPORT');
  jobs = await startTestJobs(hub);
});
afterEach(async () => {
  await jobs.stop();
  await hub.admin`delete from graphile_worker._private_jobs`;
});

async function create(kind: string): Promise<{ id: string }> {
  const { data } = await hub.ask(
    resident.self,
    `mutation ($input: CreateHelpRequestInput!) { createHelpRequest(input: $input) {
      ... on CreateHelpRequestSuccess { helpRequest { id } } } }`,
    { input: { residentId: await residentId(), kind, text: 'Kan iemand helpen?' } },
  );
  return data.createHelpRequest.helpRequest;
}

async function residentId(): Promise<string> {
  const { data } = await hub.ask(resident.self, '{ me { resident { id } } }');
  return data.me.resident.id;
}

async function status(caller: Caller = coordinator): Promise<string> {
  await jobs.idle();
  const { data } = await hub.ask(
    caller,
    'query ($id: ID!) { helpRequest(id: $id) { status closedAt version } }',
    { id: asked.id },
  );
  const { helpRequest } = data;
  if (helpRequest === null) return 'not reached';
  expect(helpRequest.closedAt === null).toBe(
    !['RESOLVED', 'REFERRED'].includes(helpRequest.status),
  );
  return `${helpRequest.status} ${helpRequest.version}`;
}

const propose = async (plannedAt?: string): Promise<string> => {
  const input = {
    helpRequestId: asked.id,
    volunteerId: volunteer.id,
    ...(plannedAt ? { plannedAt } : {}),
  };
  const { data } = await proposeMatch(hub, coordinator, input);
  return data.proposeMatch.match.id;
};

describe('a question for help follows its match', () => {
  test('proposed, accepted, completed', async () => {
    expect(await status()).toBe('OPEN 1');
    const matchId = await propose();
    expect(await status()).toBe('TRIAGED 2');
    await changeMatch(hub, volunteer.self, 'acceptMatch', { matchId, version: 1 });
    expect(await status()).toBe('MATCHED 3');
    await changeMatch(hub, volunteer.self, 'completeMatch', { matchId, version: 2 });
    expect(await status()).toBe('RESOLVED 4');
  });

  test('declined: the coordinator goes on', async () => {
    const matchId = await propose();
    await changeMatch(hub, volunteer.self, 'declineMatch', { matchId, version: 1 });
    expect(await status()).toBe('TRIAGED 2');
  });

  test('under way from the moment that was planned', async () => {
    const matchId = await propose(new Date(Date.now() + 3_600_000).toISOString());
    await changeMatch(hub, volunteer.self, 'acceptMatch', { matchId, version: 1 });
    expect(await status()).toMatch(/^MATCHED/);
    const [waiting] = await hub.admin`select task_identifier from graphile_worker.jobs`;
    expect(waiting).toEqual({ task_identifier: 'villages.help-request-due' });
    await hub.admin`update volunteers.matches set planned_at = now() where id = ${matchId}`;
    await hub.admin`update graphile_worker._private_jobs set run_at = now()`;
    expect(await status()).toMatch(/^IN_PROGRESS/);
  });

  test('once, however often the job runs, and in whatever order', async () => {
    const matchId = await propose();
    await jobs.stop();
    await changeMatch(hub, volunteer.self, 'acceptMatch', { matchId, version: 1 });
    await changeMatch(hub, volunteer.self, 'completeMatch', { matchId, version: 2 });
    for (let i = 0; i < 5; i += 1)
      await hub.admin`select platform.emit('volunteers.match-changed', jsonb_build_object('helpRequestId', ${asked.id}::uuid))`;
    jobs = await startTestJobs(hub);
    expect(await status()).toMatch(/^RESOLVED/);
    const [row] =
      await hub.admin`select version from villages.help_requests where id = ${asked.id}`;
    // From TRIAGED at once to the last.
    expect(row).toEqual({ version: 3 });
  });

  test('not where the resident withdrew it', async () => {
    await hub.admin`
      update villages.help_requests set status = 'WITHDRAWN', closed_at = now() where id = ${asked.id}`;
    await matchInState(hub, asked.id, volunteer, 'ACCEPTED');
    await hub.admin`select platform.emit('volunteers.match-changed', jsonb_build_object('helpRequestId', ${asked.id}::uuid))`;
    await jobs.idle();
    const [row] = await hub.admin`select status from villages.help_requests where id = ${asked.id}`;
    expect(row).toEqual({ status: 'WITHDRAWN' });
  });
});

describe('a question for help follows a referral that arose from it', () => {
  const referTo = async (sender: Caller, receiver: Organisation): Promise<string> => {
    const id = await movements.sent(sender, resident, receiver, { transfersResponsibility: false });
    await hub.admin`update referrals.referrals set help_request_id = ${asked.id} where id = ${id}`;
    return id;
  };

  test('from its acceptance, and comes back where it fails', async () => {
    await jobs.idle();
    const id = await referTo(coordinator, practice);
    expect(await status()).toBe('OPEN 1');
    await movements.change(gp, 'acceptReferral', id);
    expect(await status()).toBe('REFERRED 2');
    await movements.change(gp, 'failReferral', id, { reason: 'NO_CONTACT' });
    expect(await status()).toBe('TRIAGED 3');
  });

  test('not one that another organisation sent: that is not the village’s to know', async () => {
    await jobs.idle();
    const other = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    const worker = await story.staff(other, 'SOCIAL_WORKER');
    const id = await referTo(gp, other);
    await movements.change(worker, 'acceptReferral', id);
    expect(await status()).toBe('OPEN 1');
  });
});

describe('what referrals knows of a question for help', () => {
  const projected = async () => {
    await jobs.idle();
    const [row] = await hub.admin`
      select resident_key, community_id, kind, boundary_categories, boundary_outcome
      from referrals.help_requests where id = ${asked.id}`;
    return row;
  };

  test('arrives by a job: kind, village, what it touches and what follows', async () => {
    expect(await projected()).toEqual({
      resident_key: resident.key,
      community_id: gees.communityId,
      kind: 'TRANSPORT',
      boundary_categories: ['TRANSPORT'],
      boundary_outcome: 'VOLUNTEER_OK',
    });
  });

  test('is what stands today, whenever the job runs', async () => {
    await jobs.idle();
    await hub.admin`
      update volunteers.help_requests set boundary_categories = '{WOUND_CARE,TRANSPORT}' where id = ${asked.id}`;
    for (let i = 0; i < 2; i += 1)
      await hub.admin`select platform.emit('villages.help-request-recorded', jsonb_build_object('helpRequestId', ${asked.id}::uuid))`;
    expect(await projected()).toMatchObject({
      boundary_categories: ['TRANSPORT', 'WOUND_CARE'],
      boundary_outcome: 'PROFESSIONAL_ONLY',
    });
  });
});

describe('who sees the status', () => {
  test('the volunteer and the resident follow it, an organisation without a permission does not reach it', async () => {
    const matchId = await propose();
    await changeMatch(hub, volunteer.self, 'acceptMatch', { matchId, version: 1 });
    expect(await status(volunteer.self)).toMatch(/^MATCHED/);
    expect(await status(resident.self)).toMatch(/^MATCHED/);
    expect(await status(gp)).toBe('not reached');
  });

  test('an organisation that has referred, and may not see the question, learns nothing of it by an answer', async () => {
    const read = () =>
      hub.ask(
        gp,
        '{ referrals(direction: SENT) { totalCount edges { node { id status version } } } me { role } }',
      );
    const before = await read();
    const matchId = await propose();
    await changeMatch(hub, volunteer.self, 'acceptMatch', { matchId, version: 1 });
    await jobs.idle();
    expect((await read()).text).toBe(before.text);
  });

  test.each(['villages', 'consents'] as const)(
    '%s may not read matches or referrals',
    async (name) => {
      const { name: role, password } = subgraphRole(name, inject('template').hubSecret);
      const url = hub.databaseUrl;
      const database = openDatabase({ url, role, password, poolSize: 1, applicationName: 'test' });
      for (const table of ['volunteers.matches', 'referrals.referrals', 'referrals.help_requests'])
        await expect(database.sql.unsafe(`select from ${table}`)).rejects.toMatchObject({
          code: '42501',
        });
      await database.close();
    },
  );
});
