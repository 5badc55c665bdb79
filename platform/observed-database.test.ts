import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction, openDatabase, type Database } from './database.ts';
import { poolUse, sentStatements } from './observations.ts';
import { observedDatabase } from './observed-database.ts';
import { createScratchDatabase, type ScratchDatabase } from './testing/scratch-database.ts';

describe('observedDatabase', () => {
  let scratch: ScratchDatabase;
  let database: Database;
  let statements = 0;
  let inUse = 0;
  let most = 0;
  const stops = [
    sentStatements.watch(() => (statements += 1)),
    poolUse.watch(({ change }) => {
      inUse += change;
      most = Math.max(most, inUse);
    }),
  ];

  beforeAll(async () => {
    scratch = await createScratchDatabase();
    const plain = openDatabase({ url: scratch.adminUrl, poolSize: 2, applicationName: 'observed' });
    database = observedDatabase(plain);
  });
  afterEach(() => {
    expect(inUse).toBe(0);
    [statements, most] = [0, 0];
  });
  afterAll(async () => {
    for (const stop of stops) stop();
    await database.close();
    await scratch.drop();
  });

  test('a statement is told once, however many fragments it is made of', async () => {
    const { sql } = database;
    const one = sql`select 1 as one`;
    expect([...(await sql`with x as (${one}) select one from x`)]).toEqual([{ one: 1 }]);
    expect([statements, most]).toEqual([1, 1]);
  });

  test('a statement that fails gives its connection back and rejects as ever', async () => {
    await expect(database.sql`select 1 / 0`).rejects.toThrow('division by zero');
    expect(statements).toBe(1);
  });

  test('a transaction takes one connection for all its statements', async () => {
    const answer = await inTransaction(database.sql, async (tx) => {
      await tx`select 1`;
      return (await tx`select ${tx.json({ a: 1 })}::jsonb as kept`)[0]?.['kept'] as unknown;
    });
    expect(answer).toEqual({ a: 1 });
    expect([statements, most]).toEqual([2, 1]);
  });

  test('a transaction that fails gives its connection back', async () => {
    const failing = inTransaction(database.sql, async (tx) => {
      await tx`select 1`;
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(most).toBe(1);
  });

  test('statements at once are counted at once', async () => {
    await Promise.all([1, 2, 3].map((n) => database.sql`select ${n}::int`));
    expect([statements, most]).toEqual([3, 3]);
  });
});
