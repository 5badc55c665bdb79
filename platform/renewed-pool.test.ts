import { once } from 'node:events';
import net from 'node:net';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction, openDatabase, type Database } from './database.ts';
import { renewedPool } from './renewed-pool.ts';
import { createScratchDatabase, type ScratchDatabase } from './testing/scratch-database.ts';

let scratch: ScratchDatabase;
let admin: Database;
let database: Database;

beforeAll(async () => {
  scratch = await createScratchDatabase();
  admin = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'admin' });
});
beforeEach(() => {
  database = openDatabase({ url: scratch.adminUrl, poolSize: 2, applicationName: 'renewed' });
});
afterEach(() => database.close());
afterAll(async () => {
  await admin.close();
  await scratch.drop();
});

const terminate = (pid: number) => admin.sql`select pg_terminate_backend(${pid}, 5000)`;

async function openConnections(): Promise<number[]> {
  const rows = await admin.sql<{ pid: number }[]>`
    select pid from pg_stat_activity
    where application_name = 'renewed' and datname = current_database() order by pid`;
  return rows.map(({ pid }) => pid);
}

test('a connection that is lost between a write and its sending costs that statement alone', async () => {
  const { hostname, port } = new URL(scratch.adminUrl);
  const sockets: net.Socket[] = [];
  const connect = async () => {
    const socket = net.connect(Number(port), hostname);
    sockets.push(socket);
    await once(socket, 'connect');
    return socket;
  };
  const pool = renewedPool((onclose) =>
    postgres(scratch.adminUrl, { max: 1, connect_timeout: 2, socket: connect, onclose } as object),
  );
  const { sql } = pool;
  try {
    await sql`select 1`;
    const lost = new Promise((resolve) => {
      // Both in one immediate: the socket closes before the next, in which the driver would write.
      setImmediate(() => {
        sockets.at(-1)?.destroy();
        sql`select 2`.then(resolve, resolve);
      });
    });
    expect(await lost).toMatchObject({ code: 'CONNECTION_CLOSED' });
    for (let i = 0; i < 3; i += 1) expect([...(await sql`select 3 as n`)]).toEqual([{ n: 3 }]);
  } finally {
    await pool.end({ timeout: 1 });
  }
});

test('what runs on another connection ends there, and then that one is closed', async () => {
  await inTransaction(database.sql, async (tx) => {
    const [own] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const [other] = await database.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await terminate(other?.pid ?? 0);
    const [later] = await database.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    expect(await tx`select pg_backend_pid() as pid`).toEqual([own]);
    expect(await openConnections()).toEqual([own?.pid, later?.pid].sort((a, b) => a! - b!));
  });
  await expect.poll(openConnections).toHaveLength(1);
});

test('a statement that was made before the loss is sent after it', async () => {
  const [row] = await database.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const statement = database.sql`select 'made before' as text`;
  await terminate(row?.pid ?? 0);
  await expect.poll(openConnections).toEqual([]);
  expect([...(await statement)]).toEqual([{ text: 'made before' }]);
});

test('a pool that was closed after a loss stays closed', async () => {
  const [row] = await database.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await terminate(row?.pid ?? 0);
  await database.sql`select 1`;
  await database.close();
  await expect(database.sql`select 1`).rejects.toMatchObject({ code: 'CONNECTION_ENDED' });
  expect(await openConnections()).toEqual([]);
});
