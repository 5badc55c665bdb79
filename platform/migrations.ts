import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DatabaseProblem, explainDatabaseError } from './database-problem.ts';
import { ensureRoles, type RoleSecret, type SubgraphRole } from './database-roles.ts';
import { assertDirect } from './direct-connection.ts';
import type { Sql } from './database.ts';
import type { Log } from './log.ts';
import { StartProblem } from './start-problem.ts';

/** Plain SQL files `0001-what-it-does.sql`, upwards only, that make and change one schema. */
export interface MigrationSet {
  readonly schema: string;
  readonly directory: string;
}

export interface MigrateOptions {
  /** A role that may create roles and schemas; straight to the server, not through a pooler. */
  readonly adminUrl: string;
  /** In the order in which they build on each other; platform's own comes before them. */
  readonly sets: readonly MigrationSet[];
  readonly roles: readonly SubgraphRole[];
  /** Whose the roles are; without it nobody's. */
  readonly secret?: RoleSecret;
  readonly log: Log;
}

interface PlannedSet extends MigrationSet {
  readonly pending: readonly string[];
}

const PLATFORM: MigrationSet = {
  schema: 'platform',
  directory: fileURLToPath(new URL('./migrations', import.meta.url)),
};
const OLDEST_SERVER = 150_000;
const LOCK_KEY = 7_460_228_150;
const FILE_NAME = /^\d{4}-[a-z0-9-]+\.sql$/;

/**
 * Brings the database up to this version: roles, schemas, tables, job queue. Hubs that start together
 * wait for each other; with nothing to do it only looks. Throws StartProblem, and then nothing of the
 * set that failed has happened. Answers `schema/migration` for each that ran.
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  await assertDirect(options.adminUrl);
  const client = new pg.Client({
    connectionString: options.adminUrl,
    application_name: 'noaberhub migrate',
  });
  // A lost connection shows in the statement that runs; without a listener it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    await assertServerVersion(client);
    await takeLock(client);
    return await migrateLocked(client, options);
  } catch (error) {
    throw explainDatabaseError(error, options.adminUrl);
  } finally {
    // The end of the session is the end of its lock.
    await client.end().catch(() => {});
  }
}

/** Whether a hub has ever migrated this database; any role may ask. */
export async function isMigrated(sql: Sql): Promise<boolean> {
  const rows = await sql`
    select from pg_catalog.pg_tables
    where schemaname = ${PLATFORM.schema} and tablename = ${bookkeepingTable(PLATFORM)}`;
  return rows.length > 0;
}

async function migrateLocked(
  client: pg.Client,
  options: MigrateOptions,
): Promise<readonly string[]> {
  // All sets are judged before anything changes.
  const planned = await plan(client, [PLATFORM, ...options.sets]);
  await ensureRoles(client, options.roles, options.secret);
  for (const { schema } of planned) await client.query(`create schema if not exists ${schema}`);
  await migrateJobQueue(options.adminUrl);
  const applied: string[] = [];
  for (const set of planned) {
    if (set.pending.length === 0) continue;
    const names = await runSet(client, set);
    for (const migration of names)
      options.log.info({ schema: set.schema, migration }, 'migration applied');
    applied.push(...names.map((name) => `${set.schema}/${name}`));
  }
  return applied;
}

async function assertServerVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  );
  const [server] = rows;
  if (server && server.number < OLDEST_SERVER) {
    throw new DatabaseProblem(
      `The database is PostgreSQL ${server.version}; the hub needs 15 or later.`,
    );
  }
}

async function takeLock(client: pg.Client): Promise<void> {
  try {
    await client.query(`set lock_timeout = '120s'`);
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query('reset lock_timeout');
  } catch (error) {
    if ((error as { code?: string }).code !== '55P03') throw error;
    throw new DatabaseProblem(
      'Another hub has been migrating this database for two minutes; wait for it, or end it.',
    );
  }
}

async function plan(client: pg.Client, sets: readonly MigrationSet[]): Promise<PlannedSet[]> {
  const done = await readDone(client, sets);
  return Promise.all(
    sets.map(async (set) => {
      const names = await migrationNames(set);
      const ran = done.get(set.schema) ?? new Set();
      const unknown = [...ran].find((name) => !names.includes(name));
      if (unknown !== undefined) {
        throw new DatabaseProblem(
          `The database was migrated by a newer version of the hub (${set.schema}: ${unknown}); start that version, or restore a backup from before it.`,
        );
      }
      return { ...set, pending: names.filter((name) => !ran.has(name)) };
    }),
  );
}

/** Names without their ending, in order. */
async function migrationNames({ schema, directory }: MigrationSet): Promise<string[]> {
  if (!/^[a-z_]+$/.test(schema)) throw new Error(`${schema} is not a name of a schema`);
  const files = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  const wrong = files.find((name) => !FILE_NAME.test(name));
  if (wrong !== undefined)
    throw new Error(`${schema}: ${wrong} is not named like 0001-what-it-does.sql`);
  const repeated = files.find((name, index) => files[index - 1]?.slice(0, 4) === name.slice(0, 4));
  if (repeated !== undefined)
    throw new Error(`${schema}: the number of ${repeated} is taken twice`);
  return files.map((name) => name.slice(0, -'.sql'.length));
}

async function readDone(
  client: pg.Client,
  sets: readonly MigrationSet[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const done = new Map<string, Set<string>>();
  const { rows: tables } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'platform' and tablename = any($1)`,
    [sets.map(bookkeepingTable)],
  );
  if (tables.length === 0) return done;
  const parts = tables.map(({ name }) => `select '${name}' as "table", name from platform.${name}`);
  const { rows } = await client.query<{ table: string; name: string }>(parts.join(' union all '));
  for (const { schema } of sets) {
    const own = rows.filter(({ table }) => table === bookkeepingTable({ schema }));
    done.set(schema, new Set(own.map(({ name }) => name)));
  }
  return done;
}

const bookkeepingTable = ({ schema }: Pick<MigrationSet, 'schema'>) => `${schema}_migrations`;

/** Runs what is pending of one set, all of it or nothing, with `search_path` on its schema. */
async function runSet(client: pg.Client, set: PlannedSet): Promise<string[]> {
  const { runner } = await import('node-pg-migrate');
  try {
    const ran = await runner({
      dbClient: client,
      dir: set.directory,
      // Everything that is not SQL: node-pg-migrate would execute it.
      ignorePattern: '(?!.*\\.sql$).*',
      direction: 'up',
      schema: set.schema,
      migrationsSchema: PLATFORM.schema,
      migrationsTable: bookkeepingTable(set),
      checkOrder: true,
      singleTransaction: true,
      noLock: true,
      logger: SILENT,
    });
    return ran.map(({ name }) => name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no reason given';
    throw new MigrationProblem(
      `Migrating the schema ${set.schema} failed, nothing of it was kept: ${reason}`,
    );
  } finally {
    await client.query('reset search_path');
  }
}

/** The job queue keeps its own schema and its own books; it only looks when it is current. */
async function migrateJobQueue(connectionString: string): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  await runMigrations({
    connectionString,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  });
}

class MigrationProblem extends StartProblem {
  override readonly name = 'MigrationProblem';
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
