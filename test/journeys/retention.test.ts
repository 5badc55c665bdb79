import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPostmanDatabase } from '../../disclosure/notices/postman-role.ts';
import { dueAt } from '../../disclosure/retention/term.ts';
import { appendLines } from '../../disclosure/sealing/testing/log-line.ts';
import { openLogKey } from '../../disclosure/sealing/log-key.ts';
import { createSealer } from '../../disclosure/sealing/sealer.ts';
import { openSealerDatabase } from '../../disclosure/sealing/sealer-role.ts';
import { readLogId } from '../../disclosure/sealing/tree-storage.ts';
import { sealUntilDone } from '../../disclosure/sealing/testing/sealing-kit.ts';
import { openParts, type Parts } from '../../hub/parts.ts';
import { keepTerm } from '../../hub/retention/keep-terms.ts';
import { RETENTION_RULES } from '../../hub/retention/rules.ts';
import { openHubRetention, type HubRetention } from '../../hub/retention/open-retention.ts';
import { openDatabase, type Database } from '../../platform/database.ts';
import { keepingOf, MOVEMENT_RULES } from '../../subgraphs/referrals/domain/retention.ts';
import { startTestJobs } from '../kit/jobs.ts';
import { createLongAgo, type LongAgo, type Planted } from '../kit/long-ago.ts';
import { createStory } from '../kit/story.ts';
import { startTestHub, type TestHub } from '../kit/test-hub.ts';
import { tablesNaming, tablesOf } from '../kit/traces.ts';

const BIN = fileURLToPath(new URL('../../hub/bin.js', import.meta.url));
const SLOW_MS = 120_000;
/** Of the log: what there is of it is the test's own. */
const LOG = 'ACCESS_LOG';
/** Its own day stands with each: see below. */
const RECEIPTS = 'ERASURE_RECEIPTS';
const TO_THE_DAY = RETENTION_RULES.map(({ name }) => name).filter(
  (name) => name !== LOG && name !== RECEIPTS,
);
const NOW = new Date();
const OPEN = new AbortController().signal;

let hub: TestHub;
let parts: Parts;
let postman: Database;
let retention: HubRetention;
let past: LongAgo;
let directory: string;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'hub-retention-'));
  hub = await startTestHub();
  const { hubSecret } = inject('template');
  const url = hub.databaseUrl;
  parts = await openParts({ url, hubSecret, poolSize: 4, statementTimeoutMs: 10_000 });
  postman = openPostmanDatabase(url, hubSecret);
  retention = await openHubRetention({
    url,
    hubSecret,
    parts,
    postman: postman.sql,
    logYears: 5,
    clock: { now: () => NOW },
  });
  past = await createLongAgo(hub);
}, SLOW_MS);
afterAll(async () => {
  await retention.stop();
  await postman.close();
  await parts.close();
  await hub.stop();
  rmSync(directory, { recursive: true, force: true });
});

const classOf = (name: string) => {
  const found = retention.classes.find(({ rule }) => rule.name === name);
  if (found === undefined) throw new Error(`There is no class ${name}.`);
  return found;
};
const keep = (name: string) => keepTerm(classOf(name), retention, { signal: OPEN });
const beginOf = (name: string) => dueAt(classOf(name).rule.term, NOW, 5).before;
/** The last instant at which something went on that is due today, and the first that is not. */
const outsideOf = (name: string) => new Date(beginOf(name).getTime() - 1);
const plant = (name: string, since: Date) => past.plants[name]!(since);

/** Every row of every table, but of jobs. */
async function wholeDatabase(): Promise<string> {
  const rows = [];
  for (const table of await tablesOf(hub))
    rows.push(
      ...(await hub.admin.unsafe(
        `select '${table}' as of, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as rows from ${table} t`,
      )),
    );
  return JSON.stringify(rows);
}

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
function command(...args: string[]) {
  const child = spawn(process.execPath, [BIN, 'retention', ...args], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: directory,
      DATABASE_URL: hub.databaseUrl,
      HUB_SECRET: inject('template').hubSecret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const done = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    stdout,
    stderr,
  }));
  return { child, done };
}
const run = (...args: string[]): Promise<Run> => command(...args).done;

describe('each class, to the day', { timeout: SLOW_MS }, () => {
  test('has a case here', () => {
    const names = retention.classes.map(({ rule }) => rule.name).filter((name) => name !== LOG);
    expect(Object.keys(past.plants).sort()).toEqual([...names].sort());
  });

  test.each(TO_THE_DAY)('%s: what is past its term goes, what is in it stays', async (name) => {
    // What classes before left.
    await keep(name);
    const gone = await plant(name, outsideOf(name));
    const stays = await plant(name, beginOf(name));
    const due = dueAt(classOf(name).rule.term, NOW, 5);
    expect(await classOf(name).look(due)).toEqual({ count: 1, oldest: outsideOf(name) });
    expect(await keep(name)).toEqual({ removed: 1, interrupted: false });
    expect([await past.isThere(gone), await past.isThere(stays)]).toEqual([false, true]);
    expect(await tablesNaming(hub, [gone.id])).toEqual([]);
    expect(await keep(name)).toEqual({ removed: 0, interrupted: false });
  });
});

test('a sender reads its own no longer than it is kept', async () => {
  const rows = await hub.admin<{ kind: string; years: number; months: number }[]>`
    select kind, extract(year from keeps)::integer as years, extract(month from keeps)::integer as months
    from (
      select distinct on (o.kind) o.kind, referrals.sender_keeps(o.id, true) as keeps
      from disclosure.organisations o order by o.kind
    ) kept`;
  expect(rows.length).toBeGreaterThan(2);
  for (const { kind, years, months } of rows) {
    const { term } = MOVEMENT_RULES[keepingOf([kind])];
    expect([kind, { months: 12 * years + months }]).toEqual([
      kind,
      { months: 'years' in (term as object) ? 12 * (term as { years: number }).years : 24 },
    ]);
  }
});

test('a receipt of an erasure goes when its code opens nothing and no line of the log is left', async () => {
  const years = (count: number) => new Date(NOW.getTime() - count * 366 * 86_400_000);
  const stays = await plant(RECEIPTS, years(4));
  const gone = await plant(RECEIPTS, years(6));
  const withLine = await plant(RECEIPTS, years(6));
  await hub.admin`
    insert into disclosure.access_log (
      id, at, subgraph, subject_ref, outcome, categories, bases, records, fields, cases, actor_kind,
      actor_subject, role, purpose, operation_hash, request_id, trace_id
    )
    select gen_random_uuid(), now(), 'villages', e.ref, 'REFUSED', '{}', '{}', '{}', '{}', '{}', 'PERSON',
      'x', 'GP', 'TREATMENT', '', gen_random_uuid(), ''
    from consents.erasures e where e.id = ${withLine.id}`;
  expect(await keep(RECEIPTS)).toEqual({ removed: 1, interrupted: false });
  for (const [row, there] of [
    [stays, true],
    [gone, false],
    [withLine, true],
  ] as const)
    expect(await past.isThere(row)).toBe(there);
});

describe('what does not go', { timeout: SLOW_MS }, () => {
  const LONG_AGO = new Date('1990-01-01T12:00:00Z');

  test('of a resident whose data are restricted, until the restriction is withdrawn', async () => {
    const planted: [string, Planted][] = [];
    for (const name of Object.keys(past.plants)) planted.push([name, await plant(name, LONG_AGO)]);
    const restriction = await createStory(hub).record(past.resident, {
      decision: 'RESTRICT',
      to: 'everybody',
    });
    const aboutNobody = [
      'WEBHOOK_DELIVERIES',
      'REFERRAL_CODES',
      RECEIPTS,
      'CONSENT_PROOFS',
      'FAILED_TRIES',
    ];
    for (const [name, row] of planted) {
      await keep(name);
      expect([name, await past.isThere(row)]).toEqual([name, !aboutNobody.includes(name)]);
    }
    await hub.admin`update disclosure.records set revoked_at = now() where id = ${restriction}`;
    for (const [name, row] of planted) {
      await keep(name);
      expect([name, await past.isThere(row)]).toEqual([name, false]);
    }
  });

  test('an open movement, an open question, one with an open match, and an access that nobody judged', async () => {
    const { admin } = hub;
    const question = await plant('VILLAGE_LOG', LONG_AGO);
    await admin`update volunteers.matches set status = 'ACCEPTED', ended_at = null where help_request_id = ${question.id}`;
    const open = await plant('VILLAGE_LOG', LONG_AGO);
    await admin`update villages.help_requests set status = 'OPEN', closed_at = null where id = ${open.id}`;
    const access = await plant('BREAK_GLASS_SESSIONS', LONG_AGO);
    await admin`delete from consents.break_glass_reviews where session_id = ${access.id} and side = 'OVERSIGHT'`;
    const referral = await plant('SUPPORT_RECORDS', LONG_AGO);
    await admin`
      update referrals.referrals set status = 'IN_PROGRESS', ended_at = null, outcome = null
      where id = ${referral.id}`;
    for (const name of ['VILLAGE_LOG', 'BREAK_GLASS_SESSIONS', 'SUPPORT_RECORDS']) await keep(name);
    for (const row of [question, open, access, referral])
      expect([row.table, await past.isThere(row)]).toEqual([row.table, true]);
  });

  test('what was touched since: a late entry of the log, a late message, a late judgement', async () => {
    const { admin } = hub;
    const question = await plant('VILLAGE_LOG', LONG_AGO);
    await admin`update villages.log_entries set at = now() where help_request_id = ${question.id}`;
    const referral = await plant('SUPPORT_RECORDS', LONG_AGO);
    await admin`
      insert into referrals.referral_messages
        (id, referral_id, sent_at, organisation_id, role, author_subject, text)
      select gen_random_uuid(), r.id, now(), r.requester_organisation_id, 'COORDINATOR', 'x', 'Dag'
      from referrals.referrals r where r.id = ${referral.id}`;
    for (const name of ['VILLAGE_LOG', 'SUPPORT_RECORDS']) await keep(name);
    expect(await past.isThere(question)).toBe(true);
    expect(await past.isThere(referral)).toBe(true);
  });

  test('what a village referred to another of a question that it still has', async () => {
    const { admin } = hub;
    const question = await plant('VILLAGE_LOG', LONG_AGO);
    await admin`update villages.log_entries set at = now() where help_request_id = ${question.id}`;
    const referral = await plant('VILLAGE_RECORDS', LONG_AGO);
    await admin`update referrals.referrals set help_request_id = ${question.id} where id = ${referral.id}`;
    await keep('VILLAGE_RECORDS');
    expect(await past.isThere(referral)).toBe(true);
    await admin`update villages.log_entries set at = ${LONG_AGO} where help_request_id = ${question.id}`;
    await keep('VILLAGE_LOG');
    await keep('VILLAGE_RECORDS');
    expect([await past.isThere(question), await past.isThere(referral)]).toEqual([false, false]);
  });

  test('a village that keeps its log for a shorter time loses it sooner', async () => {
    const months = (count: number) => dueAt({ months: count }, NOW, 5).before;
    const since = new Date(months(6).getTime() - 1);
    const planted = await plant('VILLAGE_LOG', since);
    await keep('VILLAGE_LOG');
    expect(await past.isThere(planted)).toBe(true);
    await hub.admin`update villages.communities set log_retention_months = 6`;
    const inside = await plant('VILLAGE_LOG', months(6));
    await keep('VILLAGE_LOG');
    expect([await past.isThere(planted), await past.isThere(inside)]).toEqual([false, true]);
    await hub.admin`update villages.communities set log_retention_months = 24`;
  });
});

test(
  'the jobs of the night remove by the clock that they are given',
  { timeout: SLOW_MS },
  async () => {
    const planted = await plant('VILLAGE_LOG', NOW);
    const notice = await plant('NOTICES', NOW);
    for (const [months, there] of [
      [23, true],
      [25, false],
    ] as const) {
      const jobs = await startTestJobs(hub, {
        now: () => new Date(NOW.getTime() + months * 30.5 * 86_400_000),
      });
      for (const owner of ['villages', 'notices'])
        await hub.admin`select platform.emit(${`${owner}.retention`}, '{}')`;
      await jobs.idle();
      await jobs.stop();
      expect([await past.isThere(planted), await past.isThere(notice)]).toEqual([there, there]);
    }
  },
);

describe('hub retention', { timeout: SLOW_MS }, () => {
  test('says in a dry run what would go, and writes nothing anywhere', async () => {
    await plant('FAILED_TRIES', outsideOf('FAILED_TRIES'));
    const planted = await plant('SUPPORT_RECORDS', outsideOf('SUPPORT_RECORDS'));
    const before = await wholeDatabase();
    const { code, stdout } = await run('--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^SUPPORT_RECORDS: 1 would go, the oldest of \d{4}-\d\d-\d\d; kept 15 years, cut-off \d{4}-\d\d-\d\d \(Wmo 2015 5\.3\.4/m,
    );
    expect(stdout).toMatch(/Nothing was written\. What to do next: `npx hub retention`/);
    expect(stdout).not.toContain(planted.id);
    const json = JSON.parse((await run('--dry-run', '--json')).stdout) as {
      classes: { class: string; due: number; removed: number }[];
    };
    expect(json.classes.find((one) => one.class === 'SUPPORT_RECORDS')).toMatchObject({
      owner: 'referrals',
      due: 1,
      removed: 0,
    });
    expect(await wholeDatabase()).toBe(before);
  });

  test('says which villages keep their log for a shorter time, and for how long', async () => {
    const lineOf = async () =>
      (await run('--dry-run', '--class', 'VILLAGE_LOG')).stdout.split('\n')[0];
    const { admin } = hub;
    expect(await lineOf()).toMatch(/; kept 24 months, cut-off \d{4}-\d\d-\d\d \(No law;/);
    await admin`
      update villages.communities set log_retention_months = 6
      where id = (select min(id::text)::uuid from villages.communities)`;
    try {
      expect(await lineOf()).toMatch(
        /; kept 24 months, cut-off \d{4}-\d\d-\d\d, in 1 village shorter: 6 months \(No law;/,
      );
      await admin`
        insert into villages.communities (id, slug, name, kind, log_retention_months)
        values (gen_random_uuid(), 'schoonoord', 'Schoonoord', 'VILLAGE', 12)`;
      expect(await lineOf()).toMatch(/, in 2 villages shorter: 6 to 12 months \(No law;/);
      const json = JSON.parse((await run('--dry-run', '--json')).stdout) as {
        classes: { class: string; ownTerms: unknown }[];
      };
      expect(
        Object.fromEntries(json.classes.map((one) => [one.class, one.ownTerms])),
      ).toMatchObject({
        VILLAGE_LOG: { parties: 2, shortestMonths: 6, longestMonths: 12 },
        SUPPORT_RECORDS: null,
        ACCESS_LOG: null,
      });
    } finally {
      await admin`update villages.communities set log_retention_months = 24`;
    }
  });

  test('removes one class alone, then all', async () => {
    const one = await run('--class', 'SUPPORT_RECORDS');
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(one.stdout).toMatch(/^SUPPORT_RECORDS: 1 removed;/);
    const all = await run();
    expect(all.code).toBe(0);
    expect(all.stdout).toMatch(/^FAILED_TRIES: \d+ removed;/m);
    expect((await run('--dry-run')).stdout).toMatch(/Nothing is due\.\n$/);
  });

  test('takes several classes, named once or twice', async () => {
    for (const args of [
      ['--class', 'SUPPORT_RECORDS', 'EMPTY_CASES'],
      ['--class', 'SUPPORT_RECORDS', '--class', 'EMPTY_CASES'],
    ]) {
      const { code, stdout } = await run('--dry-run', ...args);
      expect(code).toBe(0);
      expect(stdout.match(/^[A-Z_]+(?=: )/gm)?.sort()).toEqual(['EMPTY_CASES', 'SUPPORT_RECORDS']);
    }
  });

  test('stopped before its first batch it says that nothing was removed', async () => {
    const asked = await hub.admin.begin(async (sql) => {
      await sql`lock table referrals.cases in access exclusive mode`;
      const started = command('--class', 'EMPTY_CASES');
      const waits = async () =>
        (
          await sql`
          select from pg_locks where relation = 'referrals.cases'::regclass and not granted`
        ).length;
      while ((await waits()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      started.child.kill('SIGINT');
      return started;
    });
    const { code, stdout } = await asked.done;
    expect(code).toBe(130);
    expect(stdout).toMatch(/Stopped before the first batch: nothing was removed/);
  });

  test('does not understand a class that there is not', async () => {
    const { code, stderr } = await run('--class', 'LETTERS');
    expect(code).toBe(2);
    expect(stderr).toMatch(/There is no class LETTERS\. There are: .*VILLAGE_LOG/);
  });

  test('killed in the middle it leaves whole batches, and goes on with the rest', async () => {
    const since = outsideOf('EMPTY_CASES');
    const all = 1500;
    await hub.admin`
      insert into referrals.cases (id, resident_key, topic, responsible_organisation_id, opened_at)
      select gen_random_uuid(), ${past.resident.key}, 'WALK', o.id, ${since}
      from generate_series(1, ${all}) cross join (select id from disclosure.organisations limit 1) o`;
    const left = async () => {
      const [row] = await hub.admin<{ count: number }[]>`
        select count(*)::integer as count from referrals.cases where opened_at = ${since}`;
      return row?.count ?? 0;
    };
    const { child, done } = command('--class', 'EMPTY_CASES');
    while ((await left()) === all) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await done;
    const some = await left();
    expect(some).toBeGreaterThan(0);
    expect(some % 100).toBe(0);
    expect(await dangling()).toBe(0);

    const asked = command('--class', 'EMPTY_CASES');
    while ((await left()) === some) await new Promise((resolve) => setTimeout(resolve, 5));
    asked.child.kill('SIGINT');
    const stopped = await asked.done;
    expect(stopped.code).toBe(130);
    expect(stopped.stdout).toMatch(/Stopped between two batches/);
    expect(await left()).toBeGreaterThan(0);

    expect(await run('--class', 'EMPTY_CASES')).toMatchObject({ code: 0 });
    expect(await left()).toBe(0);
  });

  /** Links without a case. */
  async function dangling(): Promise<number> {
    const [row] = await hub.admin<{ count: number }[]>`
      select count(*)::integer as count from referrals.responsibilities s
      where not exists (select from referrals.cases c where c.id = s.case_id)`;
    return row?.count ?? 0;
  }
});

describe('the access log', { timeout: SLOW_MS }, () => {
  const verify = async () => {
    const child = spawn(process.execPath, [BIN, 'verify-log'], {
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: directory,
        DATABASE_URL: hub.databaseUrl,
        HUB_SECRET: inject('template').hubSecret,
      },
    });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, stdout };
  };

  test('loses whole batches older than its term, by the role of the sealer, and stays what was sealed', async () => {
    const { hubSecret } = inject('template');
    const admin = openDatabase({ url: hub.databaseUrl, poolSize: 2, applicationName: 'test' });
    // What the story itself left is of today.
    await admin.sql`truncate disclosure.access_log, disclosure.access_log_unsealed`;
    const key = openLogKey(hubSecret, await readLogId(admin.sql));
    const sealAt = async (at: Date, lines: number) => {
      const database = openSealerDatabase(hub.databaseUrl, hubSecret);
      await appendLines(admin.sql, lines, { at });
      await sealUntilDone(createSealer({ database, key, clock: { now: () => at } }));
      await database.close();
    };
    const limit = beginOf(LOG).getTime();
    await sealAt(new Date(limit - 400 * 86_400_000), 7);
    await sealAt(new Date(limit - 60_000), 5);
    await sealAt(new Date(limit + 2 * 86_400_000), 3);
    expect(await classOf(LOG).look(dueAt('AS_ACCESS_LOG', NOW, 5))).toMatchObject({ count: 12 });
    expect(await keep(LOG)).toEqual({ removed: 12, interrupted: false });
    expect(await keep(LOG)).toEqual({ removed: 0, interrupted: false });
    const { code, stdout } = await verify();
    expect(code).toBe(0);
    expect(stdout).toMatch(/12 lines removed by policy ACCESS_LOG_5_YEARS, with a signed record\./);

    // What is younger than the law allows does not go, whoever asks.
    const sealer = openSealerDatabase(hub.databaseUrl, hubSecret);
    await expect(sealer.sql`select disclosure.prune_access_log(12, 15, 'x')`).rejects.toThrow(
      /kept for five years/,
    );
    await expect(sealer.sql`select disclosure.prune_access_log(0, 12, 'x')`).rejects.toThrow(
      /from the beginning on/,
    );
    await sealer.close();
    await admin.close();
  });

  test('with less than five years is refused as a setting', async () => {
    const child = spawn(process.execPath, [BIN, 'retention', '--dry-run'], {
      env: { PATH: process.env['PATH'], LOG_RETENTION_YEARS: '4' },
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(2);
    expect(stderr).toBe('LOG_RETENTION_YEARS must be a whole number from 5 to 100.\n');
  });
});
