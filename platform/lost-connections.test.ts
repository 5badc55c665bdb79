import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction, openDatabase, type Database, type Transaction } from './database.ts';
import { createScratchDatabase, type ScratchDatabase } from './testing/scratch-database.ts';

// An error that nobody can catch would end the process, and fails the test run here.
let scratch: ScratchDatabase;
let admin: Database;
let database: Database;

beforeAll(async () => {
  scratch = await createScratchDatabase();
  admin = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'admin' });
  await admin.sql`create table written (who text)`;
});
beforeEach(() => {
  database = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'lost' });
});
afterEach(async () => {
  await database.close();
  await admin.sql`delete from written`;
});
afterAll(async () => {
  await admin.close();
  await scratch.drop();
});

/** Ends the connection between two statements, and waits until the driver has seen it. */
async function loseConnection(tx: Transaction): Promise<void> {
  const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await admin.sql`select pg_terminate_backend(${row?.pid ?? 0}, 5000)`;
  await new Promise((resolve) => setTimeout(resolve, 100));
}

const written = async () =>
  (await admin.sql<{ who: string }[]>`select who from written order by who`).map(({ who }) => who);

test('a statement after the loss rejects, the transaction too, and the pool goes on', async () => {
  let second: unknown;
  const whole = inTransaction(database.sql, async (tx) => {
    await tx`insert into written values ('before')`;
    await loseConnection(tx);
    second = await tx`insert into written values ('after')`.catch((error: unknown) => error);
  });
  await expect(whole).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await expect.poll(() => second).toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect([...(await database.sql`select 1 as one`)]).toEqual([{ one: 1 }]);
  expect(await written()).toEqual([]);
});

test.each([
  ['fails', () => Promise.reject(new Error('no'))],
  ['is done', () => Promise.resolve('done')],
])('no word is sent when the work %s after the loss', async (_how, end) => {
  const whole = inTransaction(database.sql, async (tx) => {
    await loseConnection(tx);
    return end();
  });
  await expect(whole).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  // The turn in which it would have been sent.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([...(await database.sql`select 1 as one`)]).toEqual([{ one: 1 }]);
});

test('a savepoint after the loss rejects, and so does one that is open', async () => {
  const seen: unknown[] = [];
  const note = (error: unknown) => void seen.push(error);
  const whole = inTransaction(database.sql, async (tx) => {
    await tx.savepoint(async (inner) => loseConnection(inner)).catch(note);
    await tx.savepoint(async (inner) => inner`select 1`).catch(note);
  });
  await expect(whole).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  const lost = expect.objectContaining({ code: 'CONNECTION_CLOSED' }) as unknown;
  await expect.poll(() => seen).toEqual([lost, lost]);
});

test('a statement of a lost transaction never runs in that of another', async () => {
  let goOn: () => void = () => {};
  const otherHasBegun = new Promise<void>((resolve) => (goOn = resolve));
  let late: unknown;
  let isLate: () => void = () => {};
  const lateWasTried = new Promise<void>((resolve) => (isLate = resolve));
  const mine = inTransaction(database.sql, async (tx) => {
    await loseConnection(tx);
    await otherHasBegun;
    late = await tx`insert into written values ('mine')`.catch((error: unknown) => error);
    isLate();
  });
  await expect(mine).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  // The pool has one connection: it is the same to the driver.
  await inTransaction(database.sql, async (tx) => {
    await tx`insert into written values ('other')`;
    goOn();
    await lateWasTried;
  });
  expect(late).toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect(await written()).toEqual(['other']);
});
