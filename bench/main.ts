import path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import postgres from 'postgres';
import { ALL_CATEGORIES } from '../disclosure/categories.ts';
import { migrateHub } from '../hub/migrate-hub.ts';
import { organisationId } from '../hub/seed/public-facts.ts';
import { seedDemoRegion } from '../hub/seed/seed.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/start-embedded-postgres.ts';
import { silentLog } from '../platform/log.ts';
import { loadHubSecret } from '../platform/secrets.ts';
import { askOnce, type Load, type Measured } from './load.ts';
import {
  cpuOf,
  cpuOfProcesses,
  floorOf,
  startServer,
  startWorker,
  type Worker,
} from './processes.ts';
import { QUESTIONS } from './questions.ts';
import { tableOf, type Round } from './table.ts';
import { createTokens } from './tokens.ts';
import { VARIANTS, type Variant } from './variants.ts';

const { values } = parseArgs({
  options: {
    residents: { type: 'string', default: '10000' },
    'data-dir': { type: 'string', default: '.data/bench' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '1.5' },
    callers: { type: 'string', default: '1,32' },
    variants: { type: 'string', default: VARIANTS.join(',') },
  },
});
const residents = Number(values.residents);
const dataDir = path.resolve(values['data-dir']);
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const callerCounts = values.callers.split(',').map(Number);
const variants = VARIANTS.filter((name) => values.variants.split(',').includes(name));

/** In this copy everybody may read everything that a statement finds. */
async function makeOpenDatabase(admin: postgres.Sql, url: string): Promise<string> {
  const name = 'bench_open';
  const { database } = admin.options;
  const server = postgres(url.replace(/\/[^/]*$/, '/template1'), { max: 1, onnotice: () => {} });
  await admin.end();
  await server`drop database if exists ${server(name)} with (force)`;
  await server`create database ${server(name)} template ${server(database)}`;
  await server.end();
  const openUrl = url.replace(/\/[^/]*$/, `/${name}`);
  const open = postgres(openUrl, { max: 1, onnotice: () => {} });
  await open.unsafe(`
    create or replace function
      disclosure.decide(who disclosure.standing, about uuid, in_case uuid)
      returns table (permitted integer, reached boolean, grounds json)
      language sql stable
      as $$ select ${ALL_CATEGORIES}, true, '[]'::json $$
  `);
  await open.unsafe('vacuum analyze');
  await open.end();
  return openUrl;
}

/** Processes of the database that work for this one. */
async function backendsOf(sql: postgres.Sql, server: Variant): Promise<number[]> {
  const open = server === 'consent and log off';
  const hub = server === 'hub' || open;
  const rows = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity
    where application_name like ${hub ? 'noaberhub %' : 'bench'}
      and (datname = 'bench_open') = ${open}
  `;
  return rows.map(({ pid }) => pid);
}

const cluster = await startEmbeddedPostgres({ dataDir, log: silentLog });
const hubSecret = loadHubSecret(null, dataDir);
const adminUrl = cluster.url;
await migrateHub({ adminUrl, hubSecret, log: silentLog });
const seeded = await seedDemoRegion({
  adminUrl,
  residents,
  resume: true,
  onProgress: (done, of) => process.stderr.write(`${done} of ${of} residents\n`),
});
let admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
if (seeded) await admin.unsafe('vacuum analyze');
const [{ there } = { there: 0 }] = await admin<{ there: number }[]>`
  select count(*)::integer as there from villages.residents
`;
const { jwk, tokenOf } = await createTokens();
const openUrl = variants.includes('consent and log off')
  ? await makeOpenDatabase(admin, adminUrl)
  : adminUrl;
admin = postgres(adminUrl, { max: 1, onnotice: () => {} });

const servers = new Map<Variant, Worker & { readonly url: string }>();
for (const variant of variants) {
  const url = variant === 'consent and log off' ? openUrl : adminUrl;
  servers.set(variant, await startServer({ variant, url, hubSecret, jwk }));
}
const loader = startWorker('./load.ts', { BENCH_LOAD: '1' });

try {
  process.stdout.write(`${there.toLocaleString('en')} residents\n\n`);
  for (const question of QUESTIONS) {
    const { caller, query } = question;
    const most = Math.max(...callerCounts);
    const organisation = organisationId(caller.organisation);
    const tokens = await Promise.all(
      Array.from({ length: most }, (_, n) => tokenOf(caller, organisation, n)),
    );
    await checkSameAnswers(query, tokens[0] ?? '');
    for (const callers of callerCounts) {
      const load = (url: string): Load => ({ url, query, tokens, callers, seconds });
      await round({ ...load(''), seconds: seconds * 2 });
      const measured: Round[] = [];
      for (let n = 0; n < rounds; n += 1) measured.push(await round(load(''), n));
      process.stdout.write(tableOf(`${question.name}, ${callers} callers`, measured));
    }
  }
} finally {
  for (const { child } of [...servers.values(), loader]) child.disconnect();
  await admin.end();
  await cluster.stop();
}

/** Every server once, beginning with another one each time. */
async function round(load: Load, turn = 0): Promise<Round> {
  const order = variants.map((_, place) => variants[(place + turn) % variants.length] as Variant);
  const measured: Round = new Map();
  for (const variant of order) {
    const server = servers.get(variant);
    if (!server) continue;
    const backends = await backendsOf(admin, variant);
    const databaseBefore = cpuOfProcesses(backends);
    const serverBefore = await cpuOf(server);
    const slot = { ...load, url: server.url };
    const result =
      variant === 'floor' ? await floorOf(server, slot) : await loader.ask<Measured>(slot);
    const serverMs = (await cpuOf(server)) - serverBefore;
    const databaseMs = cpuOfProcesses(backends) - databaseBefore;
    measured.set(variant, { ...result, serverMs, databaseMs });
  }
  return measured;
}

async function checkSameAnswers(query: string, token: string): Promise<void> {
  const of = (variant: Variant) => {
    const server = servers.get(variant);
    return server && askOnce(server.url, query, token);
  };
  const [hub, monolith] = await Promise.all([of('hub'), of('monolith')]);
  if (!hub || !monolith) return;
  if (!isDeepStrictEqual(JSON.parse(hub), JSON.parse(monolith))) {
    process.stderr.write(`${hub.slice(0, 1500)}\n\n${monolith.slice(0, 1500)}\n`);
    throw new Error('Hub and monolith do not answer the same.');
  }
}
