import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseLocks, ownLocks, type HeldLocks } from './held-locks.ts';
import { openDatabase, type Database } from './database.ts';
import { createScratchDatabase, type ScratchDatabase } from './testing/scratch-database.ts';

let scratch: ScratchDatabase;
let admin: Database;
let one: HeldLocks;
let other: HeldLocks;

beforeAll(async () => {
  scratch = await createScratchDatabase();
  admin = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'test' });
  one = databaseLocks(scratch.adminUrl);
  other = databaseLocks(scratch.adminUrl);
});
afterAll(async () => {
  await Promise.all([one.close(), other.close(), admin.close()]);
  await scratch.drop();
});

describe('a lock that is held', () => {
  test('is taken by one process, once, until it lets go', async () => {
    expect(await one.take('export of a')).toBe(true);
    expect(await one.take('export of a')).toBe(false);
    expect(await other.take('export of a')).toBe(false);
    expect(await other.take('export of b')).toBe(true);
    await one.release('export of a');
    expect(await other.take('export of a')).toBe(true);
    await other.release('export of a');
    await other.release('export of b');
  });

  test('is free when the session that held it is gone', async () => {
    expect(await one.take('crash')).toBe(true);
    await admin.sql`
      select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
    await expect.poll(() => other.take('crash')).toBe(true);
    await other.release('crash');
    // Whoever lost it lets go without a word, and goes on.
    await one.release('crash');
    expect(await one.take('crash')).toBe(true);
    await one.release('crash');
  });

  test('by a new session, while the end of the lost one is told, is let go of too', async () => {
    for (let i = 0; i < 10; i += 1) {
      expect(await one.take('first')).toBe(true);
      await admin.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'noaberhub locks' and datname = current_database()`;
      await expect.poll(() => one.take('second').catch(() => false), { interval: 1 }).toBe(true);
      await one.release('first');
      await one.release('second');
      expect(await other.take('second').catch(() => other.take('second'))).toBe(true);
      await other.release('second');
    }
  });

  test('without a database is of one process alone', async () => {
    const [here, there] = [ownLocks(), ownLocks()];
    expect([await here.take('x'), await here.take('x'), await there.take('x')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
