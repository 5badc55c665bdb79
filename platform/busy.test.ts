import { afterAll, beforeAll, expect, test } from 'vitest';
import { whenNobodyIsAtWork } from './busy.ts';
import { inTransaction, openDatabase, type Database } from './database.ts';
import { createScratchDatabase, type ScratchDatabase } from './testing/scratch-database.ts';

let scratch: ScratchDatabase;
let database: Database;

beforeAll(async () => {
  scratch = await createScratchDatabase();
  database = openDatabase({ url: scratch.adminUrl, poolSize: 2, applicationName: 'test' });
  await database.sql`create table meadow (place integer primary key, changes integer not null default 0)`;
  await database.sql`insert into meadow (place) values (1), (2)`;
});

afterAll(async () => {
  await database.close();
  await scratch.drop();
});

test('two changes that wait for each other are both made', async () => {
  let tries = 0;
  let arrived = 0;
  let bothAreThere = (): void => undefined;
  const meeting = new Promise<void>((resolve) => (bothAreThere = resolve));
  const change = (first: number, second: number) =>
    whenNobodyIsAtWork(() =>
      inTransaction(database.sql, async (tx) => {
        tries += 1;
        await tx`update meadow set changes = changes + 1 where place = ${first}::integer`;
        arrived += 1;
        if (arrived === 2) bothAreThere();
        await meeting;
        await tx`update meadow set changes = changes + 1 where place = ${second}::integer`;
      }),
    );
  await Promise.all([change(1, 2), change(2, 1)]);
  expect(tries).toBe(3);
  expect(await database.sql`select changes from meadow order by place`).toEqual([
    { changes: 2 },
    { changes: 2 },
  ]);
});

test('another error is not tried again', async () => {
  let tries = 0;
  const twice = whenNobodyIsAtWork(() =>
    inTransaction(database.sql, async (tx) => {
      tries += 1;
      await tx`insert into meadow (place) values (1)`;
    }),
  );
  await expect(twice).rejects.toMatchObject({ code: '23505' });
  expect(tries).toBe(1);
});

test('what went away meanwhile is looked for again, five times at most', async () => {
  await database.sql`create table flowers (place integer not null references meadow (place))`;
  let tries = 0;
  const plant = whenNobodyIsAtWork(() =>
    inTransaction(database.sql, async (tx) => {
      tries += 1;
      const [row] = await tx`select from meadow where place = 3`;
      if (tries > 1) return row === undefined ? 'nowhere' : 'planted';
      await tx`insert into flowers (place) values (3)`;
      return 'planted';
    }),
  );
  expect(await plant).toBe('nowhere');

  let mistakes = 0;
  const mistaken = whenNobodyIsAtWork(() =>
    inTransaction(database.sql, async (tx) => {
      mistakes += 1;
      await tx`insert into flowers (place) values (3)`;
    }),
  );
  await expect(mistaken).rejects.toMatchObject({ code: '23503' });
  expect(mistakes).toBe(5);
});
