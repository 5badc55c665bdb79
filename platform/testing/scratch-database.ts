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
  /** A further database, equal to this one, to be dropped before it; nobody may be connected to this one meanwhile. */
  copy(): Promise<ScratchDatabase>;
  /** Drops the database; the last user of the server stops it. */
  drop(): Promise<void>;
}

/** `template`: the name of a database to copy; nobody may be connected to it meanwhile. */
export async function createScratchDatabase(
  options: { template?: string } = {},
): Promise<ScratchDatabase> {
  const dataDir = path.join(tmpdir(), `noaberhub-test-${userInfo().uid}`);
  const server = await startEmbeddedPostgres({ dataDir, log: silentLog });
  const database = await createOn(server.url, options.template);
  return {
    ...database,
    drop: async () => {
      await database.drop();
      await server.stop();
    },
  };
}

/** On a server that runs for as long as the database is there. */
async function createOn(url: string, template: string | undefined): Promise<ScratchDatabase> {
  const name = `scratch_${randomBytes(6).toString('hex')}`;
  await asAdmin(url, (sql) =>
    template === undefined
      ? sql`create database ${sql(name)}`
      : sql`create database ${sql(name)} template ${sql(template)}`,
  );
  return {
    adminUrl: url.replace(/\/postgres$/, `/${name}`),
    name,
    copy: () => createOn(url, name),
    drop: async () => {
      await asAdmin(url, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
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
