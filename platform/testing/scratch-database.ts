import { randomBytes } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { silentLog } from '../log.ts';

/** A database of its own for one test file, on a server that all test processes of this user share. */
export interface ScratchDatabase {
  /** As superuser. */
  readonly adminUrl: string;
  readonly name: string;
  /** Drops the database; the last user of the server stops it. */
  drop(): Promise<void>;
}

/** `template`: the name of a database to copy; nobody may be connected to it meanwhile. */
export async function createScratchDatabase(
  options: { template?: string } = {},
): Promise<ScratchDatabase> {
  const dataDir = path.join(tmpdir(), `noaberhub-test-${userInfo().uid}`);
  const server = await startEmbeddedPostgres({ dataDir, log: silentLog });
  const name = `scratch_${randomBytes(6).toString('hex')}`;
  await asAdmin(server.url, (sql) =>
    options.template === undefined
      ? sql`create database ${sql(name)}`
      : sql`create database ${sql(name)} template ${sql(options.template)}`,
  );
  return {
    adminUrl: server.url.replace(/\/postgres$/, `/${name}`),
    name,
    drop: async () => {
      await asAdmin(server.url, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
      await server.stop();
    },
  };
}

async function asAdmin(url: string, run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end();
  }
}
