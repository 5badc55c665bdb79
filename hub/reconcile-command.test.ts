import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { silentLog } from '../platform/log.ts';
import { createMovementStory } from '../subgraphs/referrals/testing/movement-story.ts';
import { matchInState } from '../subgraphs/volunteers/testing/match-story.ts';
import { startTestJobs } from '../test/kit/jobs.ts';
import { createStory, type Resident, type Volunteer } from '../test/kit/story.ts';
import { startTestHub, type TestHub } from '../test/kit/test-hub.ts';
import { seedWhenEmpty } from './demo-region.ts';

const BIN = fileURLToPath(new URL('./bin.js', import.meta.url));
const SLOW_MS = 90_000;

let hub: TestHub;
let directory: string;
let resident: Resident;
let volunteer: Volunteer;
let asked: { id: string };
let matchId: string;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'hub-reconcile-'));
  hub = await startTestHub();
  const story = createStory(hub);
  const gees = await story.village('gees');
  const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  const gp = await story.staff(practice, 'GP');
  resident = await story.resident(gees);
  volunteer = await story.volunteer(gees);
  asked = await story.helpRequest(resident);
  matchId = await matchInState(hub, asked.id, volunteer, 'ACCEPTED');
  await createMovementStory(hub).sent(gp, resident, gees);
  await bring();
}, SLOW_MS);

afterAll(async () => {
  await hub.stop();
  rmSync(directory, { recursive: true, force: true });
});

async function run(command: string, ...args: string[]) {
  const child = spawn(process.execPath, [BIN, command, ...args], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: directory,
      DATABASE_URL: hub.databaseUrl,
      HUB_SECRET: inject('template').hubSecret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

const reconcile = (...args: string[]) => run('reconcile', ...args);

/** Asks for what jobs derive from the facts of the story, and waits for it. */
async function bring(): Promise<void> {
  for (const topic of ['villages.help-request-recorded', 'volunteers.match-changed'])
    await hub.admin`select platform.emit(${topic}, jsonb_build_object('helpRequestId', ${asked.id}::uuid))`;
  await runJobs();
}

async function runJobs(): Promise<void> {
  const jobs = await startTestJobs(hub);
  await jobs.idle();
  await jobs.stop();
}

const AGREES = [
  'volunteers.help_requests: agrees with the facts',
  'referrals.help_requests: agrees with the facts',
  'disclosure.relations: agrees with the facts',
  'villages.help_requests.status: agrees with the facts',
  '',
].join('\n');

describe('hub reconcile', { timeout: SLOW_MS }, () => {
  test('says that all agrees', async () => {
    expect(await reconcile()).toEqual({ code: 0, stdout: AGREES, stderr: '' });
  });

  const { admin } = { admin: () => hub.admin };
  const BROKEN: [string, string, () => Promise<unknown>][] = [
    [
      'a relation that is gone',
      'disclosure.relations: 1 missing (relation HOME_VILLAGE)',
      () =>
        admin()`delete from disclosure.relations where subject = ${resident.key} and kind = 'HOME_VILLAGE'`,
    ],
    [
      'a relation that somebody added',
      'disclosure.relations: 1 extra (relation SENDER)',
      () => admin()`
        insert into disclosure.relations
          (subject, grantee, kind, case_id, categories, case_categories, valid_from)
        values (${resident.key}, ${`organisation:${randomUUID()}`}, 'SENDER', ${randomUUID()}, -1, -1, now())`,
    ],
    [
      'a relation that opens too much',
      'disclosure.relations: 1 different (relation MATCH)',
      () =>
        admin()`update disclosure.relations set categories = -1 where kind = 'MATCH' and case_id = ${matchId}`,
    ],
    [
      'a question that volunteers do not know',
      'volunteers.help_requests: 1 missing (question for help)',
      () => admin()`
        insert into villages.help_requests
          (id, resident_key, community_id, kind, status, origin, text, created_at)
        select gen_random_uuid(), resident_key, community_id, 'WALK', 'OPEN', 'SELF', 'x', now()
        from villages.help_requests where id = ${asked.id}`,
    ],
    [
      'a question that referrals know otherwise',
      'referrals.help_requests: 1 different (question for help)',
      () => admin()`
        update referrals.help_requests set boundary_outcome = 'URGENT' where id = ${asked.id}`,
    ],
    [
      'a question of nobody',
      'referrals.help_requests: 1 extra (question for help)',
      () => admin()`
        insert into referrals.help_requests
        select gen_random_uuid(), resident_key, community_id, kind, '{}', 'COORDINATOR_DECIDES'
        from referrals.help_requests where id = ${asked.id}`,
    ],
    [
      'a status that does not follow',
      'villages.help_requests.status: 1 different (status of a question)',
      () => admin()`update villages.help_requests set status = 'OPEN' where id = ${asked.id}`,
    ],
  ];

  test.each(BROKEN)('finds and repairs %s, and names nobody', async (_what, told, spoil) => {
    await spoil();
    const found = await reconcile();
    expect(found).toMatchObject({ code: 1, stderr: '' });
    expect(found.stdout).toContain(told);
    for (const value of [resident.key, resident.name, volunteer.key, volunteer.name])
      expect(found.stdout).not.toContain(value);
    const repaired = await reconcile('--repair');
    expect(repaired.stdout).toContain('repaired');
    expect(repaired.code).toBe(0);
    await runJobs();
    expect(await reconcile()).toEqual({ code: 0, stdout: AGREES, stderr: '' });
  });
});

describe('hub notices', { timeout: SLOW_MS }, () => {
  test('lists what failed, names nobody, and tries it again', async () => {
    await hub.admin`delete from disclosure.notices`;
    expect(await run('notices')).toEqual({
      code: 0,
      stdout: 'Every notice is delivered.\n',
      stderr: '',
    });
    const id = randomUUID();
    await hub.admin`
      insert into disclosure.notices (id, occasion, resident, status, problem, channel, attempts, created_at, changed_at)
      values (${id}, 'EXPORT_READY', ${resident.key}, 'FAILED', 'HTTP_422', 'SMS', 1, now(), now())`;
    const listed = await run('notices');
    expect(listed.code).toBe(1);
    expect(listed.stdout).toMatch(
      new RegExp(`^\\S+  FAILED  EXPORT_READY  to resident  SMS  HTTP_422  attempts 1  ${id}\n$`),
    );
    expect((await run('notices', '--retry')).stdout).toBe('1 notices are tried again.\n');
    await runJobs();
    expect((await run('notices')).code).toBe(0);
  });
});

test('the demo region agrees with itself', { timeout: SLOW_MS }, async () => {
  await hub.stop();
  hub = await startTestHub();
  await seedWhenEmpty({ adminUrl: hub.databaseUrl, residents: 500, log: silentLog });
  expect(await reconcile()).toEqual({ code: 0, stdout: AGREES, stderr: '' });
});
