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
import { SUBGRAPHS } from '../schema/subgraph-sdl.ts';
import { askOnce, type Load, type Measured } from './load.ts';
import { makeManyReferrals } from './many-referrals.ts';
import { hasPgbench, runPgbench, writeScript } from './pgbench.ts';
import {
  cpuOf,
  cpuOfEach,
  floorOf,
  startServer,
  startWorker,
  statementsOf,
  type Worker,
} from './processes.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { tableOf, type Round } from './table.ts';
import { createTokens } from './tokens.ts';
import { APART, VARIANTS, type Variant } from './variants.ts';

const { values } = parseArgs({
  options: {
    residents: { type: 'string', default: '10000' },
    'data-dir': { type: 'string', default: '.data/bench' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1' },
    callers: { type: 'string', default: '1,32' },
    variants: { type: 'string', default: VARIANTS.filter((name) => !APART.includes(name)).join() },
    questions: { type: 'string', default: QUESTIONS.map(({ name }) => name).join() },
    /** Where each server leaves a profile of its processor time. */
    profile: { type: 'string' },
  },
});
const listed = (text: string) => text.split(',').map((part) => part.trim());
const residents = Number(values.residents);
const dataDir = path.resolve(values['data-dir']);
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const callerCounts = listed(values.callers).map(Number);
const questions = QUESTIONS.filter(({ name }) => listed(values.questions).includes(name));
const pgbenchIsThere = await hasPgbench();
const variants = VARIANTS.filter(
  (name) => listed(values.variants).includes(name) && (name !== 'pgbench' || pgbenchIsThere),
);
const [base = 'hub'] = variants;

/** In this copy everybody may read everything that a statement finds. */
async function makeOpenDatabase(sql: postgres.Sql, url: string): Promise<string> {
  const name = 'bench_open';
  const { database } = sql.options;
  const server = postgres(url.replace(/\/[^/]*$/, '/template1'), { max: 1, onnotice: () => {} });
  await sql.end();
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

const cluster = await startEmbeddedPostgres({ dataDir, log: silentLog });
const hubSecret = loadHubSecret(null, dataDir);
const adminUrl = cluster.url;
await migrateHub({ adminUrl, hubSecret, log: silentLog });
const begun = performance.now();
const seeded = await seedDemoRegion({
  adminUrl,
  residents,
  resume: true,
  onProgress: (done, of) => process.stderr.write(`${done} of ${of} residents\n`),
});
if (seeded) {
  const minutes = (performance.now() - begun) / 60_000;
  const { user, system } = process.cpuUsage();
  process.stdout.write(
    `seeded in ${(minutes * 60).toFixed(0)} s, ${(residents / minutes).toFixed(0)} residents a minute; ` +
      `${((user + system) / 1e6).toFixed(0)} s of the processor in this process\n\n`,
  );
}
let admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
const made = await makeManyReferrals(admin);
if (seeded || made) await admin.unsafe('vacuum analyze');
const [{ there } = { there: 0 }] = await admin<{ there: number }[]>`
  select count(*)::integer as there from villages.residents
`;
const { jwk, tokenOf } = await createTokens();
const openUrl = variants.includes('consent and log off')
  ? await makeOpenDatabase(admin, adminUrl)
  : adminUrl;
admin = postgres(adminUrl, { max: 1, onnotice: () => {} });

type Server = Worker & { readonly url: string };
const subgraphs = new Map<string, Server>();
if (variants.some((name) => APART.includes(name))) {
  for (const name of SUBGRAPHS) {
    const setup = { variant: name, url: adminUrl, hubSecret, jwk };
    subgraphs.set(name, await startServer(setup, values.profile));
  }
}
const urls = Object.fromEntries([...subgraphs].map(([name, { url }]) => [name, url]));
const servers = new Map<Variant, Server>();
for (const variant of [...variants, 'floor' as const]) {
  if (variant === 'pgbench' || servers.has(variant)) continue;
  const url = variant === 'consent and log off' ? openUrl : adminUrl;
  servers.set(variant, await startServer({ variant, url, hubSecret, jwk, urls }, values.profile));
}
const loader = startWorker('./load.ts', { BENCH_LOAD: '1' });

try {
  process.stdout.write(`${there.toLocaleString('en')} residents\n\n`);
  for (const question of questions) await measure(question);
} finally {
  for (const { child } of [...servers.values(), ...subgraphs.values(), loader])
    if (child.connected) child.disconnect();
  await admin.end();
  await cluster.stop();
}

async function measure({ name, caller, query }: Question): Promise<void> {
  const most = Math.max(...callerCounts);
  const organisation = organisationId(caller.organisation);
  const tokens = await Promise.all(
    Array.from({ length: most }, (_, n) => tokenOf(caller, organisation, n)),
  );
  await checkSameAnswers(query, tokens[0] ?? '');
  const askPgbench = await preparePgbench(query, tokens[0] ?? '');
  for (const callers of callerCounts) {
    const load = { url: '', query, tokens, callers, seconds };
    await round({ ...load, seconds: seconds * 2 }, 0, askPgbench);
    const measured: Round[] = [];
    for (let n = 0; n < rounds; n += 1) measured.push(await round(load, n, askPgbench));
    process.stdout.write(tableOf(`${name}, ${callers} callers`, measured, base));
  }
}

type AskPgbench = (load: Load) => Promise<Measured>;

async function preparePgbench(query: string, token: string): Promise<AskPgbench | null> {
  const floor = servers.get('floor');
  if (!floor || !variants.includes('pgbench')) return null;
  const script = path.join(dataDir, 'pgbench.sql');
  const settings = writeScript(script, await statementsOf(floor, query, token));
  return (load) => runPgbench({ url: adminUrl, script, settings }, load);
}

/** Every server once, beginning with another one each time. */
async function round(load: Load, turn: number, askPgbench: AskPgbench | null): Promise<Round> {
  const order = variants.map((_, place) => variants[(place + turn) % variants.length] as Variant);
  const measured: Round = new Map();
  for (const variant of order) {
    const server = servers.get(variant);
    const behind = APART.includes(variant) ? [...subgraphs.values()] : [];
    const before = await cpuNow(server, behind);
    const result = await ask(variant, load, server, askPgbench);
    const after = await cpuNow(server, behind);
    measured.set(variant, {
      ...result,
      serverMs: after.server - before.server,
      subgraphsMs: after.subgraphs - before.subgraphs,
      databaseMs: result.databaseMs ?? growth(before.database, after.database),
    });
  }
  return measured;
}

async function ask(
  variant: Variant,
  load: Load,
  server: Server | undefined,
  askPgbench: AskPgbench | null,
): Promise<Measured & { readonly databaseMs?: number }> {
  if (variant === 'pgbench') {
    if (!askPgbench) throw new Error('pgbench was not prepared.');
    // Its connections are gone when it ends, and their processor time with them.
    return { ...(await askPgbench(load)), databaseMs: Number.NaN };
  }
  if (!server) throw new Error(`${variant} was not started.`);
  const slot = { ...load, url: server.url };
  return variant === 'floor' ? floorOf(server, slot) : loader.ask<Measured>(slot);
}

/** One variant works at a time, so what any connection of the database used is its own. */
async function cpuNow(server: Worker | undefined, behind: readonly Worker[]) {
  const rows = await admin<{ pid: number }[]>`
    select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
  `;
  const each = await Promise.all(behind.map(cpuOf));
  return {
    server: server ? await cpuOf(server) : 0,
    subgraphs: each.reduce((sum, ms) => sum + ms, 0),
    database: cpuOfEach(rows.map(({ pid }) => pid)),
  };
}

/** Of a process that was not there before, all of it. */
function growth(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
}

async function checkSameAnswers(query: string, token: string): Promise<void> {
  const asked = [...servers].filter(
    ([variant]) => !['floor', 'consent and log off'].includes(variant),
  );
  const answers = await Promise.all(asked.map(([, { url }]) => askOnce(url, query, token)));
  for (const [place, answer] of answers.entries()) {
    if (isDeepStrictEqual(JSON.parse(answer), JSON.parse(answers[0] ?? ''))) continue;
    process.stderr.write(`${answers[0]?.slice(0, 1500)}\n\n${answer.slice(0, 1500)}\n`);
    throw new Error(`${asked[0]?.[0]} and ${asked[place]?.[0]} do not answer the same.`);
  }
}
