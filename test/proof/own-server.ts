import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { inject } from 'vitest';
import { migrateHub } from '../../hub/migrate-hub.ts';
import { startEmbeddedPostgres } from '../../platform/embedded-postgres/start-embedded-postgres.ts';
import { silentLog } from '../../platform/log.ts';

/** A PostgreSQL that may be killed: nobody else is on it. */
export interface OwnServer {
  readonly url: string;
  readonly admin: postgres.Sql;
  /** `kill -9` of a process of the server that works for the hub: all of them are gone, and what was not on disk. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startOwnServer(): Promise<OwnServer> {
  const base = mkdtempSync(path.join(tmpdir(), 'noaberhub-proof-'));
  chmodSync(base, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: path.join(base, 'data'), log: silentLog });
  await migrateHub({
    adminUrl: server.url,
    hubSecret: inject('template').hubSecret,
    log: silentLog,
  });
  const admin = postgres(server.url, { max: 2, onnotice: () => {} });
  return {
    url: server.url,
    admin,
    async kill() {
      const [victim] = await admin<{ pid: number }[]>`
        select pid from pg_stat_activity where usename like 'noaberhub\_%'
        order by state = 'active' desc, query_start desc limit 1`;
      if (!victim) throw new Error('Nobody works for the hub.');
      process.kill(victim.pid, 'SIGKILL');
      await comesBack(admin);
    },
    async stop() {
      await admin.end({ timeout: 1 });
      await server.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

const RECOVERY_MS = 30_000;

async function comesBack(admin: postgres.Sql): Promise<void> {
  const until = Date.now() + RECOVERY_MS;
  await new Promise((resolve) => setTimeout(resolve, 200));
  for (;;) {
    try {
      await admin`select count(*) from disclosure.access_log`;
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
