import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { decideSubjects } from '../disclosure/subjects.ts';
import { migrateHub } from '../hub/migrate-hub.ts';
import { organisationId } from '../hub/seed/public-facts.ts';
import { seedDemoRegion } from '../hub/seed/seed.ts';
import { openDatabase } from '../platform/database.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/start-embedded-postgres.ts';
import { silentLog } from '../platform/log.ts';
import type { RequestContext } from '../platform/request.ts';
import { listSent } from '../subgraphs/referrals/storage/referral-lists.ts';
import { firstPage } from './monolith/context.ts';
import { cpuOfEach } from './processes.ts';
import { PAGE } from './questions.ts';

/**
 * What decisions cost as relations and records grow: the same statements about the same people, before
 * and after so many rows about others were made in SQL. Prints medians, what PostgreSQL read for them, and
 * the plan.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000000' } } });
const TIMES = 201;
const PERSONS = 100;
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
  const keys = await somePersons();
  await admin.unsafe('vacuum analyze');
  // As the roles of the hub do: a plan for every call alike.
  await sql.unsafe('set plan_cache_mode = force_generic_plan');
  await report('demo region', keys);
  await grow(Number(values.rows));
  await report(`with ${Number(values.rows).toLocaleString('en')} rows more in each table`, keys);
  await explain(keys);
} finally {
  await database.close();
  await admin.end();
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** People who gave the practice a consent and made an objection; some of them it referred. */
async function somePersons(): Promise<string[]> {
  const rows = await admin<{ subject: string }[]>`
    select distinct subject from disclosure.relations where grantee = ${`organisation:${PRACTICE}`}
    union (select key from villages.residents order by key limit ${PERSONS})
    limit ${PERSONS}
  `;
  const keys = rows.map(({ subject }) => subject);
  await admin`
    insert into disclosure.records
      (id, subject, decision, grantee_rank, grantee, categories, purposes, valid_from, given_at, given_by)
    select gen_random_uuid(), key, decision, 3, ${`organisation:${PRACTICE}`}, categories, 16,
      now() - interval '1 year', now() - interval '1 year', 'bench'
    from unnest(${keys}::uuid[]) key, (values ('PERMIT', 7), ('DENY', 4096)) made (decision, categories)
  `;
  return keys;
}

async function report(title: string, keys: readonly string[]): Promise<void> {
  const [sizes] = await admin<{ relations: number; records: number }[]>`
    select (select count(*) from disclosure.relations)::integer as relations,
      (select count(*) from disclosure.records)::integer as records
  `;
  process.stdout.write(
    `${title}: ${String(sizes?.relations)} relations, ${String(sizes?.records)} records\n`,
  );
  await measure(`${keys.length} persons decided`, () => decideSubjects(sql, request, keys));
  await measure('a list of 25 referrals', () => listSent(sql, request, null, firstPage(PAGE)));
}

/** Medians of the time on the wall and of the processor of the database's own process. */
async function measure(what: string, run: () => Promise<unknown>): Promise<void> {
  const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const pid = backend?.pid ?? 0;
  const cpu = () => cpuOfEach([pid]).get(pid) ?? 0;
  const begun = performance.now();
  await run();
  const first = performance.now() - begun;
  const walls: number[] = [];
  const processor: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const [wall, used] = [performance.now(), cpu()];
    await run();
    walls.push(performance.now() - wall);
    processor.push(cpu() - used);
  }
  const ms = (numbers: number[]) =>
    `${(numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0).toFixed(2)} ms`;
  process.stdout.write(
    `  ${what}: ${ms(walls)}, of the processor ${ms(processor)}; the first time ${first.toFixed(2)} ms\n`,
  );
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

async function explain(keys: readonly string[]): Promise<void> {
  await admin.unsafe('set plan_cache_mode = force_generic_plan');
  const list = keys.map((key) => `'${key}'`).join(',');
  // Twice: what is read from the disk the first time is in memory the second.
  for (const turn of ['first', 'second']) {
    const plan = await admin.unsafe<{ 'QUERY PLAN': string }[]>(`
      explain (analyze, costs off, timing off, buffers)
      with asking as materialized (
        select s as who from disclosure.standing(
          'PERSON', 'demo:gp-oosterhesselen', 'GP', '${PRACTICE}',
          disclosure.purpose_mask('TREATMENT'), null, now()) s
      )
      select named.key, d.permitted, d.reached, d.grounds from asking
      cross join unnest(array[${list}]::uuid[]) named (key)
      cross join lateral disclosure.decide(asking.who, named.key, null) d where d.reached
    `);
    const lines = plan.map((row) => row['QUERY PLAN'].slice(0, 130));
    process.stdout.write(`\nplan, ${turn} time:\n${lines.join('\n')}\n`);
  }
}
