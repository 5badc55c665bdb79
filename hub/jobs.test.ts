import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWebhookSender } from '../platform/webhook-sender.ts';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { JobContext } from '../disclosure/jobs.ts';
import { createNoticeCodes } from '../disclosure/notices/notice-codes.ts';
import { createPseudonyms } from '../disclosure/pseudonyms.ts';
import { buildSubgraph, type DisclosureContext } from '../disclosure/subgraph.ts';
import { createCursors, CURSOR_SECRET_BYTES } from '../platform/cursors.ts';
import { inTransaction, openDatabase, type Database } from '../platform/database.ts';
import { randomIds } from '../platform/ids.ts';
import { silentLog } from '../platform/log.ts';
import { deriveSecret } from '../platform/secrets.ts';
import { CATEGORIES_OF_TYPE } from '../schema/generated/categories-of-type.ts';
import { subgraphDocument } from '../schema/subgraph-sdl.ts';
import { spawnHub } from '../test/kit/processes.ts';
import { createStory, type Resident, type Story } from '../test/kit/story.ts';
import { startTestHub, type TestHub } from '../test/kit/test-hub.ts';
import { startHubJobs, uniqueByTopic } from './jobs.ts';
import { subgraphRole } from './migrate-hub.ts';

let hub: TestHub;
let story: Story;
let resident: Resident;
let database: Database;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  resident = await story.resident(await story.village('gees'));
  const { name: role, password } = subgraphRole('villages', inject('template').hubSecret);
  database = openDatabase({
    url: hub.databaseUrl,
    role,
    password,
    poolSize: 4,
    applicationName: 'test',
  });
});
afterAll(async () => {
  await database.close();
  await hub.stop();
});

type Work = (context: JobContext<DisclosureContext>, payload: unknown) => Promise<void>;

/** The villages subgraph with one job, run until `done` holds. */
async function withJob(topic: string, run: Work, during: () => Promise<unknown>): Promise<void> {
  const { hubSecret } = inject('template');
  const villages = buildSubgraph({
    name: 'villages',
    typeDefs: subgraphDocument('villages'),
    resolvers: {},
    extend: (base) => base,
    jobs: { [topic]: { run } },
    parts: {
      database,
      pseudonyms: createPseudonyms(hubSecret),
      cursors: createCursors(deriveSecret(hubSecret, 'cursors', CURSOR_SECRET_BYTES)),
      ids: randomIds,
      noticeCodes: createNoticeCodes(hubSecret),
      webhooks: { send: createWebhookSender({ privateAddresses: false }), privateAddresses: false },
      // What would be withheld is no matter of jobs.
      categoriesOfType: Object.fromEntries(
        Object.keys(CATEGORIES_OF_TYPE).map((type) => [type, 0]),
      ),
    },
  });
  const parts = {
    subgraphs: { villages },
    forgetOldKeys: () => Promise.resolve(0),
    close: () => Promise.resolve(),
  };
  const jobs = await startHubJobs({ url: hub.databaseUrl, parts, jobs: [], log: silentLog });
  await during().finally(() => jobs.stop());
}

describe('a job that a subgraph declares', () => {
  test('gets what was emitted, under the role of its subgraph', async () => {
    const seen: unknown[] = [];
    const run: Work = async ({ sql }, payload) => {
      const [row] = await sql`select current_user::text as role`;
      seen.push([row?.['role'], payload]);
    };
    const payload = { residentKey: resident.key };
    await withJob('villages.greeted', run, async () => {
      await inTransaction(
        database.sql,
        (tx) => tx`select platform.emit('villages.greeted', ${tx.json(payload)})`,
      );
      await vi.waitFor(() => expect(seen).toEqual([['noaberhub_villages', payload]]), 5000);
    });
  });

  test('reads values of people as somebody, and then it stands in the access log', async () => {
    const names: (string | null)[] = [];
    const run: Work = ({ readAs, sql }) =>
      readAs(
        {
          kind: 'PERSON',
          subject: resident.self.subject,
          role: 'RESIDENT',
          organisationId: null,
          purpose: 'RESIDENT_REQUEST',
          actingFor: null,
        },
        'villages.read',
        async ({ subjects, access }) => {
          const decided = await subjects.load(resident.key);
          if (!decided) return;
          access.disclosed({ ...decided, subject: resident.key, caseId: null }, 1, 'Resident.name');
          const [row] = await sql<{ name: string }[]>`
            select name from villages.residents where key = ${resident.key}`;
          names.push(row?.name ?? null);
        },
      );
    await withJob('villages.read', run, async () => {
      await hub.admin`select platform.emit('villages.read', '{}')`;
      await vi.waitFor(() => expect(names).toEqual([resident.name]), 5000);
      await vi.waitFor(async () => {
        const lines = await hub.admin`
          select operation_name, categories, bases, actor_subject from disclosure.access_log`;
        expect(lines).toEqual([
          {
            operation_name: 'villages.read',
            categories: ['IDENTITY'],
            bases: ['SELF'],
            actor_subject: resident.self.subject,
          },
        ]);
      }, 5000);
    });
  });
});

describe('start-up refuses', () => {
  const job = (topic: string) => ({ topic, run: () => Promise.resolve() });

  test('two jobs of one topic', () => {
    expect(() => uniqueByTopic([job('villages.a'), job('villages.b'), job('villages.a')])).toThrow(
      'two jobs for the topic villages.a',
    );
  });

  test.each(['villages', 'villages.A', 'villages.a.b', ''])('the topic %o', (topic) => {
    expect(() => uniqueByTopic([job(topic)])).toThrow('<part>.<event>');
  });
});

describe('hub serve jobs', () => {
  test('ends with one line and exit code 1 when a newer version has changed the tables of jobs', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'hub-jobs-'));
    const serving = spawnHub(['serve', 'jobs'], {
      DATA_DIR: dataDir,
      DATABASE_URL: hub.databaseUrl,
      HUB_SECRET: inject('template').hubSecret,
    });
    try {
      await serving.until(/jobs is ready/);
      await hub.admin`insert into graphile_worker.migrations (id, breaking) values (999999, true)`;
      const told = setInterval(() => {
        void hub.admin`
          select pg_notify('worker:migrate', '{"breaking": true, "migrationNumber": 999999}')`.execute();
      }, 500);
      expect(await serving.end().finally(() => clearInterval(told))).toBe(1);
      expect(serving.output().match(/fatal/g)).toHaveLength(1);
      expect(serving.output()).toContain('the job runner cannot go on, and the hub ends');
    } finally {
      if (serving.child.exitCode === null) await serving.end('SIGKILL');
      await hub.admin`delete from graphile_worker.migrations where id = 999999`;
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 60_000);
});
