import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { decideSubjects } from '../disclosure/subjects.ts';
import { migrateHub } from '../hub/migrate-hub.ts';
import { organisationId } from '../hub/seed/public-facts.ts';
import { seedDemoRegion } from '../hub/seed/seed.ts';
import { openDatabase, type Sql } from '../platform/database.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/start-embedded-postgres.ts';
import { silentLog } from '../platform/log.ts';
import type { RequestContext } from '../platform/request.ts';
import { listSent } from '../subgraphs/referrals/storage/referral-lists.ts';
import { firstPage } from './monolith/context.ts';
import { PAGE } from './questions.ts';

/**
 * What decisions cost as relations and records grow: the same statements about the same people, before
 * and after so many rows about others were made in SQL. Prints medians and the plan.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000000' } } });
const TIMES = 101;
const PRACTICE = organisationId('huisartsenpraktijk-oosterhesselen-demo');

const request: RequestContext = {
  actor: {
    kind: 'PERSON',
    subject: 'demo:gp-oosterhesselen',
    role: 'GP',
    organisationId: PRACTICE,
    purpose: 'TREATMENT',
    actingFor: null,
  },
  requestId: 'bench',
  traceId: '0'.repeat(32),
  operation: { name: null, hash: 'bench' },
  now: new Date(),
};

const dataDir = mkdtempSync(path.join(tmpdir(), 'noaberhub-size-'));
const cluster = await startEmbeddedPostgres({ dataDir, log: silentLog });
const admin = postgres(cluster.url, { max: 1, onnotice: () => {} });
const database = openDatabase({ url: cluster.url, poolSize: 1, applicationName: 'bench' });
const { sql } = database;
try {
  await migrateHub({ adminUrl: cluster.url, hubSecret: 'bench', log: silentLog });
  await seedDemoRegion({ adminUrl: cluster.url, residents: 2000 });
  await admin.unsafe('vacuum analyze');
  await report('demo region');
  await grow(Number(values.rows));
  await report(`with ${Number(values.rows).toLocaleString('en')} rows more in each table`);
  await explain();
} finally {
  await database.close();
  await admin.end();
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function report(title: string): Promise<void> {
  const referrals = await listSent(sql, request, null, firstPage(PAGE));
  const keys = await someResidents(sql);
  const [sizes] = await admin<{ relations: number; records: number }[]>`
    select (select count(*) from disclosure.relations)::integer as relations,
      (select count(*) from disclosure.records)::integer as records
  `;
  const decide = await medianOf(() => decideSubjects(sql, request, keys));
  const list = await medianOf(() => listSent(sql, request, null, firstPage(PAGE)));
  process.stdout.write(
    `${title}: ${String(sizes?.relations)} relations, ${String(sizes?.records)} records; ` +
      `${keys.length} persons decided in ${decide.toFixed(2)} ms, ` +
      `list of ${referrals.length - 1} referrals in ${list.toFixed(2)} ms\n`,
  );
}

/** People of whom the practice reads something, so that there is something to decide. */
async function someResidents(from: Sql): Promise<string[]> {
  const rows = await from<{ subject: string }[]>`
    select distinct subject from disclosure.relations
    where grantee = ${`organisation:${PRACTICE}`} order by subject limit 100
  `;
  return rows.map(({ subject }) => subject);
}

async function medianOf(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const begin = performance.now();
    await run();
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}

/** Four relations and two records of each stranger; indexes are made afterwards, which is faster. */
async function grow(rows: number): Promise<void> {
  const indexes = await admin<{ definition: string }[]>`
    select pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relname in
      ('relations_by_case', 'relations_by_grantee', 'records_of_subject', 'records_history')
  `;
  await admin.unsafe(`
    set synchronous_commit = off; set maintenance_work_mem = '1GB';
    alter table disclosure.relations drop constraint relations_once;
    drop index disclosure.relations_by_case, disclosure.relations_by_grantee,
      disclosure.records_of_subject, disclosure.records_history;
    insert into disclosure.relations (subject, grantee, kind, case_id, categories, case_categories, valid_from)
    select md5('s' || n / 4)::uuid, 'organisation:' || md5('o' || n % 5000)::uuid, 'SENDER',
      md5('c' || n)::uuid, 6, 512, now() - interval '1 year'
    from generate_series(1, ${rows}) n;
    insert into disclosure.records
      (id, subject, decision, grantee_rank, grantee, categories, purposes, valid_from, given_at, given_by)
    select md5('r' || n)::uuid, md5('s' || n / 2)::uuid, case n % 4 when 0 then 'DENY' else 'PERMIT' end,
      3, 'organisation:' || md5('o' || n % 5000)::uuid, 6, 16, now() - interval '1 year', now(), 'bench'
    from generate_series(1, ${rows}) n;
    alter table disclosure.relations add constraint relations_once
      unique nulls not distinct (subject, grantee, kind, case_id);
    ${indexes.map(({ definition }) => definition).join(';')};
  `);
  await admin.unsafe('vacuum analyze disclosure.relations, disclosure.records');
}

async function explain(): Promise<void> {
  const [keys] = await admin<{ list: string }[]>`
    select string_agg(distinct quote_literal(subject), ',') as list from (
      select subject from disclosure.relations
      where grantee = ${`organisation:${PRACTICE}`} limit 25
    ) known
  `;
  const plan = await admin.unsafe<{ 'QUERY PLAN': string }[]>(`
    explain (analyze, costs off, timing off, buffers off)
    with asking as materialized (
      select s as who from disclosure.standing(
        'PERSON', 'demo:gp-oosterhesselen', 'GP', '${PRACTICE}',
        disclosure.purpose_mask('TREATMENT'), null, now()) s
    )
    select named.key, d.permitted from asking
    cross join unnest(array[${keys?.list ?? ''}]::uuid[]) named (key)
    cross join lateral disclosure.decide(asking.who, named.key, null) d where d.reached
  `);
  const lines = plan.map((row) => row['QUERY PLAN'].slice(0, 120));
  process.stdout.write(`\n${lines.join('\n')}\n`);
}
