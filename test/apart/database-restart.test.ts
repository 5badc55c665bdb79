import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { appendLines } from '../../disclosure/sealing/testing/log-line.ts';
import { openDatabase } from '../../platform/database.ts';
import { startEmbeddedPostgres } from '../../platform/embedded-postgres/start-embedded-postgres.ts';
import { silentLog } from '../../platform/log.ts';
import { spawnHub, type HubProcess } from '../kit/processes.ts';
import { follow, overWebSocket } from '../live/live-kit.ts';

const SLOW_MS = 240_000;
const QUERY =
  '{ community(slug: "gees") { residents(first: 5) { totalCount edges { node { name } } } } }';

// Its own server: PostgreSQL ends every connection of every database when one of its processes is killed.
test.each([
  ['one process', ['start']],
  ['workers', ['start', '--workers', '2']],
])(
  'a PostgreSQL that crashes under load costs errors, and then %s goes on without a restart of ours',
  { timeout: SLOW_MS },
  async (_layout, command) => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'hub-restart-'));
    const server = await startEmbeddedPostgres({ dataDir, log: silentLog });
    const settings = {
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: server.url,
      SEED_RESIDENTS: '20',
      HUB_SECRET: 'a secret that guards nothing but this test',
    };
    const database = openDatabase({ url: server.url, poolSize: 1, applicationName: 'test' });
    const admin = database.sql;
    const hub: HubProcess = spawnHub(command, settings);
    let isOver = false;
    try {
      const url = await hub.until(/GraphQL +(http:\S+)\/graphql[\s\S]*Ctrl-C/);
      const tokenOf = async (identity: string) => {
        const printed = spawnHub(['token', '--as', identity, '--url', url], settings);
        expect(await printed.end()).toBe(0);
        return printed.output().trim();
      };
      const authorization = `Bearer ${await tokenOf('coordinator-gees')}`;
      const resident = { token: await tokenOf('resident-gees') };
      const ask = async (): Promise<string> => {
        const answer = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body: JSON.stringify({ query: QUERY }),
        });
        return answer.text();
      };
      const right = await ask();
      expect(right).toContain('totalCount');
      const mine = await follow({ admin: admin as never }, overWebSocket(url, resident));

      const answers = new Set<string>();
      const load = Array.from({ length: 4 }, async () => {
        while (!isOver) answers.add(await ask().catch(() => 'no answer'));
      });
      await sleep(500);
      const [victim] = await admin<{ pid: number }[]>`
        select pid from pg_stat_activity where application_name = 'noaberhub villages' limit 1`;
      process.kill(victim?.pid ?? 0, 'SIGKILL');
      await expect
        .poll(ask, { timeout: 60_000, interval: 250 })
        .toBe(right)
        .catch((cause: unknown) => {
          const end = `exit code ${String(hub.child.exitCode)}, ${hub.output().slice(-2000)}`;
          throw new Error(`The hub does not answer again: ${end}`, { cause });
        });
      isOver = true;
      await Promise.all(load);
      // Right, or an error that says nothing of the inside; never a part without its line.
      for (const answer of answers) {
        if (answer !== right) expect(answer).toContain('"errors"');
        expect(answer).not.toMatch(/127\.0\.0\.1|ECONN|recovery|noaberhub_|terminat/);
      }

      // Who followed was told that something may have been missed, and hears again.
      await mine.ended();
      expect(JSON.stringify([mine.results, mine.end])).toContain('LIVE_UNAVAILABLE');
      await expect
        .poll(
          async () => {
            const again = await follow(
              { admin: admin as never },
              overWebSocket(url, resident),
            ).catch(() => null);
            await ask();
            await sleep(500);
            again?.stop();
            return again?.results.length ?? 0;
          },
          { timeout: 40_000, interval: 500 },
        )
        .toBeGreaterThan(0);

      // Jobs are taken and lines are sealed again.
      await admin`select graphile_worker.add_job('hub.forget-idempotency-keys')`;
      await appendLines(admin, 1);
      const left = async () => {
        const [row] = await admin`
          select (select count(*)::int from graphile_worker.jobs
            where task_identifier = 'hub.forget-idempotency-keys') +
            (select count(*)::int from disclosure.access_log_unsealed) as count`;
        return row?.['count'] as number;
      };
      await expect.poll(left, { timeout: 40_000, interval: 500 }).toBe(0);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      expect(hub.child.exitCode).toBeNull();
      expect(await hub.end('SIGINT')).toBe(0);
    } finally {
      isOver = true;
      if (hub.child.exitCode === null) await hub.end('SIGKILL');
      await database.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);
