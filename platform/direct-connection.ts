import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseProblem, explainDatabaseError } from './database-problem.ts';

const PROBE_MS = 3000;

/**
 * Proves that a session of this URL is one session of the server: a NOTIFY of another connection has to
 * arrive. Through a pooler that gives a connection per transaction it does not, and locks, jobs and live
 * events would be lost without a word. Throws a DatabaseProblem.
 */
export async function assertDirect(url: string): Promise<void> {
  const [listener, sender] = [newClient(url), newClient(url)];
  try {
    await Promise.all([listener.connect(), sender.connect()]);
    if (await isHeard(listener, sender)) return;
  } catch (error) {
    throw explainDatabaseError(error, url);
  } finally {
    await Promise.all([listener.end(), sender.end()].map((end) => end.catch(() => {})));
  }
  throw new DatabaseProblem(
    'A NOTIFY of the database does not arrive: DATABASE_DIRECT_URL (or DATABASE_URL) leads through a transaction pool; set DATABASE_DIRECT_URL to the PostgreSQL server itself.',
  );
}

async function isHeard(listener: pg.Client, sender: pg.Client): Promise<boolean> {
  const channel = `noaberhub_probe_${randomUUID().replaceAll('-', '')}`;
  const heard = new Promise<boolean>((resolve) => {
    listener.on('notification', (message) => {
      if (message.channel === channel) resolve(true);
    });
  });
  await listener.query(`listen ${channel}`);
  await sender.query('select pg_notify($1, $2)', [channel, '']);
  const arrived = await Promise.race([heard, sleep(PROBE_MS, false, { ref: false })]);
  // The session may be another's next.
  if (!arrived) await listener.query('unlisten *');
  return arrived;
}

function newClient(connectionString: string): pg.Client {
  const client = new pg.Client({
    connectionString,
    application_name: 'noaberhub probe',
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
  });
  // A lost connection shows in the statement that runs; without a listener it would end the process.
  client.on('error', () => {});
  return client;
}
