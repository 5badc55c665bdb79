import { once } from 'node:events';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { explainDatabaseError } from './database-problem.ts';
import { assertSafeDatabase, inTransaction, openDatabase, type Database } from './database.ts';
import { createScratchDatabase, type ScratchDatabase } from './testing/scratch-database.ts';

let scratch: ScratchDatabase;
let admin: Database;
const opened: Database[] = [];

function open(options: Partial<Parameters<typeof openDatabase>[0]> = {}): Database {
  const url = scratch.adminUrl;
  const database = openDatabase({ url, poolSize: 2, applicationName: 'test', ...options });
  opened.push(database);
  return database;
}

beforeAll(async () => {
  scratch = await createScratchDatabase();
  admin = openDatabase({ url: scratch.adminUrl, poolSize: 2, applicationName: 'test' });
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

afterAll(async () => {
  await admin.close();
  await scratch.drop();
});

describe('values', () => {
  test('an instant is a Date, a day a string, an amount a string, a count a number', async () => {
    const [row] = await admin.sql`
      select '2026-03-01T10:00:00Z'::timestamptz as at, '2026-03-01'::date as on, 12.50::numeric as amount,
        count(*) as rows, 9007199254740993::int8 as huge, array['2026-03-01'::date] as days`;
    expect(row).toEqual({
      at: new Date('2026-03-01T10:00:00Z'),
      on: '2026-03-01',
      amount: '12.50',
      rows: 1,
      huge: 9007199254740993n,
      days: ['2026-03-01'],
    });
  });

  test('a day is sent as it is, in every time zone', async () => {
    const [row] =
      await admin.sql`select ${'1931-05-04'}::date as day, ${['1931-05-04']}::date[] as days`;
    expect(row).toEqual({ day: '1931-05-04', days: ['1931-05-04'] });
  });

  test('an undefined parameter is an error, not null', async () => {
    const nothing = undefined as unknown as string;
    await expect(admin.sql`select ${nothing}`).rejects.toThrow('Undefined values are not allowed');
  });

  test('many keys are one array parameter and one statement text', async () => {
    const texts: string[] = [];
    const { sql } = open({ onStatement: (text) => texts.push(text) });
    for (const size of [1, 500]) {
      const keys = Array.from({ length: size }, () => '7f5b1f0e-0c05-4f6b-8a43-1f3f5f0d0a11');
      await sql`select 1 where gen_random_uuid() = any(${keys}::uuid[])`;
    }
    expect(new Set(texts).size).toBe(1);
  });
});

describe('statements', () => {
  test('each statement is counted, those of a transaction too', async () => {
    const database = open({ onStatement: () => {} });
    await database.sql`select 1`;
    expect(database.statements).toBe(1);
    await inTransaction(database.sql, async (tx) => [await tx`select 1`, await tx`select 2`]);
    expect(database.statements).toBe(5);
  });

  test('a count that was not asked for is an error, not zero', () => {
    expect(() => open().statements).toThrow('onStatement');
  });
});

describe('inTransaction', () => {
  test('a rejected work leaves nothing behind', async () => {
    await admin.sql`create table attempts (id int constraint attempts_pkey primary key)`;
    const work = inTransaction(admin.sql, async (tx) => {
      await tx`insert into attempts values (1)`;
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await admin.sql`select * from attempts`).toHaveLength(0);
  });
});

describe('assertSafeDatabase', () => {
  const role = `test_role_${process.pid}`;

  beforeAll(async () => {
    await admin.sql.unsafe(`create role ${role} login password 'secret'`);
  });

  afterAll(async () => {
    await admin.sql.unsafe(`drop owned by ${role}; drop role ${role}`);
  });

  async function check(sqlBefore: string, sqlAfter: string): Promise<void> {
    await admin.sql.unsafe(sqlBefore);
    try {
      await assertSafeDatabase(open({ role, password: 'secret' }), scratch.adminUrl);
    } finally {
      await admin.sql.unsafe(sqlAfter);
    }
  }

  test('a role with nothing but its grants is accepted', async () => {
    await check('', '');
  });

  test.each([
    ['BYPASSRLS', `alter role ${role} bypassrls`, `alter role ${role} nobypassrls`],
    ['SUPERUSER', `alter role ${role} superuser`, `alter role ${role} nosuperuser`],
    [
      'pg_read_all_data',
      `grant pg_read_all_data to ${role}`,
      `revoke pg_read_all_data from ${role}`,
    ],
    ['owns 1 objects', `create schema owned authorization ${role}`, 'drop schema owned'],
  ])('a role with %s is refused', async (told, before, after) => {
    await expect(check(before, after)).rejects.toThrow(told);
  });

  test('a role that may become a mightier one is refused', async () => {
    const before = `create role ${role}_mighty bypassrls; grant ${role}_mighty to ${role}`;
    await expect(check(before, `drop role ${role}_mighty`)).rejects.toThrow('BYPASSRLS');
  });

  test('a database whose commits are not durable is refused', async () => {
    const before = `alter role ${role} set synchronous_commit = off`;
    const after = `alter role ${role} reset synchronous_commit`;
    await expect(check(before, after)).rejects.toThrow('synchronous_commit off');
  });

  test('the superuser is refused', async () => {
    await expect(assertSafeDatabase(open(), scratch.adminUrl)).rejects.toThrow('SUPERUSER');
  });

  test('a wrong password is told in one line that does not hold it', async () => {
    const database = open({ role, password: 'CANARY' });
    const problem = await assertSafeDatabase(database, scratch.adminUrl).catch(String);
    expect(problem).toMatch(
      /^DatabaseProblem: The database .* the password is not accepted \(28P01\)\.$/,
    );
    expect(problem).not.toContain('CANARY');
  });
});

describe('explainDatabaseError', () => {
  async function failure(url: string): Promise<string> {
    const database = open({ url });
    const error: unknown = await database.sql`select 1`.catch((reason: unknown) => reason);
    return String(explainDatabaseError(error, url));
  }

  test('a closed port is told with host, port and what to look at', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    server.close();
    const told = await failure(`postgres://hub:CANARY@127.0.0.1:${port}/noaberhub`);
    expect(told).toContain(`noaberhub at 127.0.0.1:${port} (user hub)`);
    expect(told).toContain('nothing listens there');
    expect(told).not.toContain('CANARY');
  });

  test('an unknown database is told by its name', async () => {
    expect(await failure(scratch.adminUrl.replace(/\w+$/, 'absent'))).toMatch(
      /absent at .* no such database/,
    );
  });

  test('an unknown host is told', async () => {
    expect(await failure('postgres://hub@no-such-host.invalid/noaberhub')).toContain('host name');
  });

  test('an error of another kind stays as it is', () => {
    const bug = new TypeError('bug');
    expect(explainDatabaseError(bug, 'postgres://h/d')).toBe(bug);
  });
});
