import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../platform/embedded-postgres/start-embedded-postgres.ts';
import { silentLog } from '../../platform/log.ts';
import { spawnHub, type HubProcess } from '../kit/processes.ts';
import { chainProblems, startWriters, type Writers } from './one-case.ts';

/** A minute with `PROOF_SECONDS=60`. */
const SECONDS = Number(process.env['PROOF_SECONDS'] ?? 20);
const WRITERS = 100;
const LONG_MS = 300_000 + SECONDS * 1000;

let dataDir: string;
let port: number;
let hub: HubProcess;

beforeAll(async () => {
  const base = mkdtempSync(path.join(tmpdir(), 'noaberhub-one-case-'));
  // PostgreSQL may run as another user.
  chmodSync(base, 0o755);
  dataDir = path.join(base, 'data');
  port = await freePort();
  hub = await start();
}, LONG_MS);
afterAll(async () => {
  await hub.end('SIGTERM');
  rmSync(path.dirname(dataDir), { recursive: true, force: true });
}, LONG_MS);

const url = () => `http://127.0.0.1:${String(port)}`;

async function start(): Promise<HubProcess> {
  const started = spawnHub(['start'], {
    DATA_DIR: dataDir,
    PORT: String(port),
    SEED_RESIDENTS: '1000',
    HOME: tmpdir(),
  });
  for (;;) {
    if (started.child.exitCode !== null) throw new Error(`The hub ended: ${started.output()}`);
    const signal = AbortSignal.timeout(5000);
    const ready = await fetch(`${url()}/health/ready`, { signal }).catch(() => null);
    if (ready?.ok === true) return started;
    await sleep(100);
  }
}

/** `kill -9` of the process that is gateway and subgraphs. */
async function killHub(): Promise<void> {
  hub.child.kill('SIGKILL');
  await hub.end();
  hub = await start();
}

/** `kill -9` of the database server, then of the hub that lost it. */
async function killBoth(): Promise<void> {
  const { dataDirectory } = await openDatabase();
  const pid = Number(
    readFileSync(path.join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  process.kill(pid, 'SIGKILL');
  await sleep(500);
  await killHub();
}

const openDatabase = () => startEmbeddedPostgres({ dataDir, log: silentLog });

test(
  `${String(WRITERS)} writers on one case, gateway and database killed in between: nothing lost, nothing double, one responsible`,
  async () => {
    const writers: Writers = await startWriters({ url: url(), dataDir, count: WRITERS });
    const begun = performance.now();
    const quarter = (SECONDS * 1000) / 4;
    await sleep(quarter);
    await killHub();
    await sleep(quarter);
    await killBoth();
    await sleep(quarter);
    await killHub();
    await sleep(quarter);
    const done = await writers.stop();
    const seconds = (performance.now() - begun) / 1000;

    const server = await openDatabase();
    const sql = postgres(server.url, { max: 1, onnotice: () => {} });
    const events = await sql<{ id: string; events: number; version: number }[]>`
      select h.id, h.version, (
        select count(*)::integer from referrals.handover_events e where e.handover_id = h.id
      ) as events
      from referrals.handovers h
      join referrals.handover_topics t on t.handover_id = h.id and t.case_id = ${done.caseId}`;
    const [messages] = await sql<{ rows: number }[]>`
      select count(*)::integer as rows from referrals.handover_messages m
      join referrals.handover_topics t on t.handover_id = m.handover_id and t.case_id = ${done.caseId}`;
    const [links] = await sql<{ rows: number }[]>`
      select count(*)::integer as rows from referrals.responsibilities where case_id = ${done.caseId}`;
    const problems = await chainProblems(sql, done.caseId);
    await sql.end();
    await server.stop();

    console.log(
      `one case: ${String(WRITERS)} writers, ${seconds.toFixed(0)} s, ${String(done.asked)} mutations answered, ` +
        `${String(done.repeated)} repeated after a failure, ${String(done.changes.size)} handovers, ` +
        `${String([...done.changes.values()].reduce((sum, n) => sum + n, 0))} changes, ` +
        `${String(done.messages)} messages, responsibility moved ${String((links?.rows ?? 0) - 1)} times, kills: 3 gateways, 1 database`,
    );
    // Every change that was acknowledged is there, and no other: an event each, a version each.
    expect(new Map(events.map((row) => [row.id, row.events]))).toEqual(done.changes);
    expect(events.filter((row) => row.events !== row.version)).toEqual([]);
    expect(messages?.rows).toBe(done.messages);
    expect(problems).toEqual([]);
    expect(done.asked).toBeGreaterThan(WRITERS);
  },
  LONG_MS,
);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return free;
}
