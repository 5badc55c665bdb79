/**
 * Open subscriptions: what each takes of a gateway's memory, and how long an event takes from its COMMIT
 * to the client. Bounded by `--seconds`; every hub is a process of its own on one private PostgreSQL.
 *
 *   tsx bench/subscriptions.ts --subscriptions 1000 --gateways 1 --seconds 30 --events 10
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import WebSocket from 'ws';
import { appendLines } from '../disclosure/sealing/testing/log-line.ts';
import { migrateHub } from '../hub/migrate-hub.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/start-embedded-postgres.ts';
import type { Sql } from '../platform/database.ts';
import { silentLog } from '../platform/log.ts';
import { spawnHub, type HubProcess } from '../test/kit/processes.ts';
import { createTokens } from './tokens.ts';

const HUB_SECRET = 'a secret that guards nothing but this benchmark';
const QUERY = 'subscription { myAccessLog { id at role outcome fields } }';
/** One person may hold so many. */
const PER_ACTOR = 10;
const OPENING_AT_ONCE = 20;

const { values } = parseArgs({
  options: {
    subscriptions: { type: 'string', default: '1000' },
    gateways: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '30' },
    /** A second, each about another person: told to 10 subscriptions. */
    events: { type: 'string', default: '10' },
  },
});
const subscriptions = Number(values.subscriptions);
const gateways = Number(values.gateways);
const seconds = Number(values.seconds);
const eventsPerSecond = Number(values.events);

const folder = mkdtempSync(path.join(tmpdir(), 'bench-subscriptions-'));
const server = await startEmbeddedPostgres({ dataDir: folder, log: silentLog });
const admin = postgres(server.url, { max: 4, onnotice: () => {} });
const tokens = await createTokens();
const issuer = createServer((_, res) => res.end(JSON.stringify({ keys: [tokens.jwk] })));
await new Promise<void>((listening) => issuer.listen(0, '127.0.0.1', listening));
/** When each line was committed, by its id. */
const committed = new Map<string, number>();
const arrived: { id: string; at: number }[] = [];
const hubs: HubProcess[] = [];
const sockets: WebSocket[] = [];

try {
  await migrateHub({ adminUrl: server.url, hubSecret: HUB_SECRET, log: silentLog });
  const residents = await makeResidents(Math.ceil(subscriptions / PER_ACTOR));
  const urls = await startHubs();
  const before = memory();
  const began = performance.now();
  await openAll(urls, residents);
  const openedIn = (performance.now() - began) / 1000;
  // Followers are registered and garbage of the opening is gone.
  await sleep(3000);
  const after = memory();
  const delays = await deliver(residents);
  report(before, after, memory(), openedIn, delays);
} finally {
  for (const socket of sockets) socket.terminate();
  for (const hub of hubs) if (hub.child.exitCode === null) await hub.end('SIGTERM');
  await admin.end();
  issuer.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

interface Resident {
  readonly key: string;
  readonly account: string;
}

async function makeResidents(count: number): Promise<Resident[]> {
  const communityId = randomUUID();
  await admin`
    insert into villages.communities (id, slug, name, kind)
    values (${communityId}, 'bench', 'bench', 'VILLAGE')`;
  const residents = Array.from({ length: count }, (_, i) => ({
    key: randomUUID(),
    account: `resident-${i}`,
  }));
  for (const { key, account } of residents) {
    await admin`
      insert into villages.residents (
        key, community_id, registered_at, account, name, birth_year, telephone, street, house_number,
        postcode, place, household_size, functional_needs
      ) values (
        ${key}, ${communityId}, '2020-01-01', ${account}, 'Inwoner', 1940, '06', 'Weg', '1', '7863 TA',
        'bench', 1, '{VISION}'
      )`;
    await admin`select villages.refresh_relations(${key})`;
  }
  return residents;
}

async function startHubs(): Promise<string[]> {
  const { port } = issuer.address() as AddressInfo;
  const settings = {
    PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: server.url,
    HUB_SECRET,
    OIDC_ISSUER: 'https://issuer.bench',
    OIDC_AUDIENCE: 'urn:noaberhub:bench',
    OIDC_JWKS_URL: `http://127.0.0.1:${port}/jwks`,
  };
  for (let i = 0; i < gateways; i += 1) hubs.push(spawnHub(['start'], settings));
  return Promise.all(hubs.map((hub) => hub.until(/GraphQL +(http:\S+)\/graphql[\s\S]*Ctrl-C/)));
}

async function openAll(urls: readonly string[], residents: readonly Resident[]): Promise<void> {
  for (let first = 0; first < subscriptions; first += OPENING_AT_ONCE) {
    const count = Math.min(OPENING_AT_ONCE, subscriptions - first);
    await Promise.all(
      Array.from({ length: count }, async (_, place) => {
        const number = first + place;
        const { account } = residents[Math.floor(number / PER_ACTOR)] as Resident;
        const token = await tokens.tokenOf({ subject: account, role: 'RESIDENT' }, null, number);
        sockets.push(await subscribe(urls[number % urls.length] ?? '', token));
      }),
    );
  }
}

function subscribe(url: string, token: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.once('open', () =>
      socket.send(
        JSON.stringify({
          type: 'connection_init',
          payload: { authorization: `Bearer ${token}` },
        }),
      ),
    );
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as {
        type: string;
        payload?: { data?: { myAccessLog?: { id: string } } };
      };
      if (message.type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY } }));
        resolve(socket);
      }
      const id = message.payload?.data?.myAccessLog?.id;
      if (id !== undefined) arrived.push({ id, at: performance.now() });
    });
    socket.once('error', reject);
    socket.once('close', (code) => reject(new Error(`The hub closed a subscription: ${code}.`)));
  });
}

/** Writes lines at an even pace; answers how long each took to each subscriber, in milliseconds. */
async function deliver(residents: readonly Resident[]): Promise<number[]> {
  const pause = 1000 / eventsPerSecond;
  const end = performance.now() + seconds * 1000;
  for (let i = 0; performance.now() < end; i += 1) {
    const next = performance.now() + pause;
    await writeLine(residents[i % residents.length] as Resident);
    await sleep(Math.max(0, next - performance.now()));
  }
  await sleep(3000);
  return arrived.flatMap(({ id, at }) => {
    const since = committed.get(id);
    return since === undefined ? [] : [at - since];
  });
}

async function writeLine({ key }: Resident): Promise<void> {
  const [id = ''] = await appendLines(admin as unknown as Sql, 1, {
    subject: key,
    fields: ['Resident.telephone'],
  });
  committed.set(id, performance.now());
}

/** Resident memory of the hubs together, in bytes; Linux only. */
function memory(): number {
  return hubs.reduce((sum, { child }) => {
    const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
    return sum + Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
  }, 0);
}

function report(
  before: number,
  after: number,
  atEnd: number,
  openedIn: number,
  delays: readonly number[],
): void {
  const sorted = [...delays].sort((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(0);
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  const each = (bytes: number) => ((bytes - before) / subscriptions / 1024).toFixed(1);
  const expected = committed.size * PER_ACTOR;
  console.log(
    [
      `${subscriptions} subscriptions on ${gateways} gateway(s), opened in ${openedIn.toFixed(1)} s`,
      `memory before, open, after delivery: ${[before, after, atEnd].map(megabytes).join(', ')} MB; each ${each(after)} KB open, ${each(atEnd)} KB after delivery`,
      `${committed.size} events in ${seconds} s, ${delays.length} of ${expected} deliveries; from COMMIT: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(0.9999)} ms`,
      `load average ${loadavg()[0]?.toFixed(1) ?? ''}`,
    ].join('\n'),
  );
}
