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

  test('without a database is of one process alone', async () => {
    const [here, there] = [ownLocks(), ownLocks()];
    expect([await here.take('x'), await here.take('x'), await there.take('x')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
