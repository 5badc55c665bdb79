import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertSafeDatabase, openDatabase, type Database } from './database.ts';
import type { SubgraphRole } from './database-roles.ts';
import { silentLog } from './log.ts';
import { migrate } from './migrations.ts';
import { createScratchDatabase, type ScratchDatabase } from './testing/scratch-database.ts';

/** The platform's own, which come before those of any set. */
const PLATFORM = readdirSync(new URL('./migrations', import.meta.url))
  .map((file) => `platform/${path.basename(file, '.sql')}`)
  .sort();

const ROLE: SubgraphRole = { name: 'noaberhub_orchard', password: 'password-of-orchard' };
const CREATE =
  'create table trees (id uuid constraint trees_pkey primary key); grant usage on schema orchard to noaberhub_orchard; grant select on trees to noaberhub_subgraph;';

let scratch: ScratchDatabase;
let directory: string;
let admin: Database;

beforeEach(async () => {
  scratch = await createScratchDatabase();
  admin = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'test' });
  directory = await mkdtemp(path.join(tmpdir(), 'noaberhub-migrations-'));
  await write('0001-trees.sql', CREATE);
});

afterEach(async () => {
  await admin.close();
  await scratch.drop();
  await rm(directory, { recursive: true, force: true });
});

const write = (name: string, sql: string) => writeFile(path.join(directory, name), sql);

const run = (roles = [ROLE]) =>
  migrate({
    adminUrl: scratch.adminUrl,
    sets: [{ schema: 'orchard', directory }],
    roles,
    log: silentLog,
  });

async function asRole<T>(password: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase({
    url: scratch.adminUrl,
    role: ROLE.name,
    password,
    poolSize: 1,
    applicationName: 'test',
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

describe('an empty database', () => {
  test('gets schemas, tables, the job queue and harmless roles', async () => {
    expect(await run()).toEqual([...PLATFORM, 'orchard/0001-trees']);
    const [found] = await admin.sql`
      select to_regclass('orchard.trees') is not null as tables,
        to_regclass('platform.idempotency_keys') is not null as platform,
        to_regclass('graphile_worker.jobs') is not null as jobs`;
    expect(found).toEqual({ tables: true, platform: true, jobs: true });
    await asRole(ROLE.password, async (database) => {
      await assertSafeDatabase(database, scratch.adminUrl);
      expect(await database.sql`select * from orchard.trees`).toEqual([]);
      expect(await database.sql`show plan_cache_mode`).toMatchObject([
        { planCacheMode: 'force_generic_plan' },
      ]);
      await expect(database.sql`create table orchard.weeds ()`).rejects.toThrow(
        'permission denied',
      );
      await expect(database.sql`select * from graphile_worker.jobs`).rejects.toThrow(
        'permission denied',
      );
    });
  });

  test('is migrated once by two hubs that start together', async () => {
    const [one, other] = await Promise.all([run(), run()]);
    expect([...one, ...other].sort()).toEqual(['orchard/0001-trees', ...PLATFORM].sort());
  });

  test('shares its server with a database that is migrated at the same moment', async () => {
    const neighbour = await createScratchDatabase();
    try {
      const sets = [{ schema: 'orchard', directory }];
      const next = migrate({ adminUrl: neighbour.adminUrl, sets, roles: [ROLE], log: silentLog });
      expect((await Promise.all([run(), next])).map((names) => names.length)).toEqual([
        PLATFORM.length + 1,
        PLATFORM.length + 1,
      ]);
    } finally {
      await neighbour.drop();
    }
  });
});

describe('a database that is current', () => {
  test('is only looked at', async () => {
    await run();
    expect(await run()).toEqual([]);
  });

  test('gets the new password of a role', async () => {
    await run();
    await run([{ ...ROLE, password: 'another-password' }]);
    await asRole('another-password', async ({ sql }) =>
      expect(await sql`select 1`).toHaveLength(1),
    );
    await run();
  });

  test('gets only the migrations that it lacks', async () => {
    await run();
    await write('0002-pears.sql', 'create table pears ();');
    expect(await run()).toEqual(['orchard/0002-pears']);
  });

  test('is refused when a newer version migrated it', async () => {
    await write('0002-pears.sql', 'create table pears ();');
    await run();
    await rm(path.join(directory, '0002-pears.sql'));
    await expect(run()).rejects.toThrow('newer version of the hub (orchard: 0002-pears)');
  });
});

describe('a set', () => {
  test('that fails leaves nothing behind and is named', async () => {
    await write('0002-broken.sql', 'create table pears (); select * from nowhere;');
    await expect(run()).rejects.toThrow('Migrating the schema orchard failed');
    const [found] = await admin.sql`select to_regclass('orchard.trees') as trees`;
    expect(found).toEqual({ trees: null });
  });

  test('that inserts a migration before one that ran is refused', async () => {
    await write('0003-plums.sql', 'create table plums ();');
    await run();
    await write('0002-pears.sql', 'create table pears ();');
    await expect(run()).rejects.toThrow('0002-pears is preceding already run migration 0003-plums');
  });

  test('may hold a README, which is not executed', async () => {
    await write('README.md', 'not sql');
    expect(await run()).toContain('orchard/0001-trees');
  });

  test.each(['1-short.sql', '0002_underscore.sql', '0001-z.sql'])(
    'with a file named %s is refused',
    async (name) => {
      await write(name, 'select 1;');
      await expect(run()).rejects.toThrow(name);
    },
  );
});

test('a role that is too mighty is refused before anything is made', async () => {
  const name = `noaberhub_mighty${process.pid}`;
  await admin.sql.unsafe(`create role ${name} bypassrls`);
  try {
    await expect(run([{ name, password: 'x' }])).rejects.toThrow(
      `role ${name} is SUPERUSER or BYPASSRLS`,
    );
  } finally {
    await admin.sql.unsafe(`drop role ${name}`);
  }
});

test('a database that does not answer is told in one line', async () => {
  const adminUrl = 'postgres://hub:CANARY@127.0.0.1:1/noaberhub';
  const told = await migrate({ adminUrl, sets: [], roles: [], log: silentLog }).catch(String);
  expect(told).toMatch(/noaberhub at 127\.0\.0\.1:1 .* nothing listens there/);
  expect(told).not.toContain('CANARY');
});
