import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildASTSchema, parse } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DEMO_IDENTITIES } from '../../hub/issuer/demo-identities.ts';
import { fetchToken } from '../../hub/issuer/fetch-token.ts';
import { loadConfig } from '../../hub/load-config.ts';
import { startHub, type RunningHub } from '../../hub/start.ts';
import { createLog } from '../../platform/log.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../../platform/testing/scratch-database.ts';
import { readSupergraphSdl } from '../../schema/subgraph-sdl.ts';
import { startCollector, type Collector } from './collector.ts';
import { everyMutation } from './every-mutation.ts';
import { seededValues, valuesIn } from './seeded-values.ts';

/** As few as the demo region is whole with. */
const RESIDENTS = '1000';
const TRACE = '0af7651916cd43dd8448eb211c80319c';

/** A person of the demo region whose values are put where they do not belong. */
interface Victim {
  readonly name: string;
  readonly telephone: string;
  readonly key: string;
}

const README_QUERIES = [
  ...readFileSync('README.md', 'utf8').matchAll(/```graphql as=\S+[^\n]*\n([\s\S]*?)```/g),
].map(([, query = '']) => query);

describe('logs, metrics, spans and errors hold nothing of a person', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'noaberhub-canary-'));
  const lines: string[] = [];
  const errors: string[] = [];
  const tokens = new Map<string, string>();
  let scratch: ScratchDatabase;
  let admin: postgres.Sql;
  let collector: Collector;
  let hub: RunningHub;
  let values: ReadonlySet<string>;
  let victim: Victim;
  let metrics = '';

  async function send(init: RequestInit, where = '/graphql'): Promise<number> {
    const headers = { 'content-type': 'application/json', ...(init.headers as object) };
    const response = await fetch(`${hub.url}${where}`, { method: 'POST', ...init, headers });
    const text = await response.text();
    const parsed = text.startsWith('{') ? (JSON.parse(text) as { errors?: unknown }) : {};
    if (parsed.errors) errors.push(JSON.stringify(parsed.errors));
    return response.status;
  }

  const ask = (as: string, query: string, variables: object = {}, headers: object = {}) =>
    send({
      body: JSON.stringify({ query, variables }),
      headers: { authorization: `Bearer ${tokens.get(as) ?? ''}`, ...headers },
    });

  beforeAll(async () => {
    const { name, hubSecret } = inject('template');
    scratch = await createScratchDatabase({ template: name });
    admin = postgres(scratch.adminUrl, { max: 1, onnotice: () => {} });
    collector = await startCollector();
    const config = loadConfig({
      NODE_ENV: 'test',
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: scratch.adminUrl,
      HUB_SECRET: hubSecret,
      SEED_RESIDENTS: RESIDENTS,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    });
    const log = createLog({ level: 'trace', write: (line) => void lines.push(line) });
    hub = await startHub({ config, log });
    for (const identity of DEMO_IDENTITIES) {
      const token = await fetchToken({ identity, actingFor: null, url: hub.url, dataDir });
      if (!token.ok) throw new Error(token.problem);
      tokens.set(identity.name, token.token);
    }
    values = await seededValues(admin);
    const [found] = await admin<Victim[]>`
      select r.name, r.telephone, r.key::text from villages.residents r
      join villages.communities c on c.id = r.community_id
      where c.slug = 'gees' and r.telephone is not null order by r.name limit 1`;
    if (!found) throw new Error('The demo region has nobody in Gees with a telephone.');
    victim = found;
  }, 120_000);

  afterAll(async () => {
    await admin.end();
    await collector.stop();
    await scratch.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('every identity asks everything that the README asks', async () => {
    expect(values.size).toBeGreaterThan(Number(RESIDENTS) * 3);
    expect(README_QUERIES.length).toBeGreaterThan(10);
    for (const { name } of DEMO_IDENTITIES) {
      for (const query of README_QUERIES) {
        const traced = { traceparent: `00-${TRACE}-b7ad6b7169203331-01` };
        const status = await ask(name, query, { id: victim.key }, traced);
        expect(status).toBe(200);
      }
    }
  }, 120_000);

  test('values of people where they do not belong', async () => {
    const { name, telephone, key } = victim;
    const quoted = JSON.stringify(name);
    const operation = name.replaceAll(/\W/g, '_');
    for (const query of [
      `{ community(slug: ${quoted}) { name } resident(id: ${quoted}) { name } }`,
      `query ${operation} { ${operation}: resident(id: "${key}") { name } }`,
      `{ helpRequest(id: 12345678901, text: ${quoted}) { id } }`,
      `{ community(slug: "gees") { residents(after: ${quoted}) { totalCount } } }`,
      `{ community(slug: "gees") { residents(first: ${quoted}) { totalCount } } }`,
      `{ "${telephone}" `,
      `{ ${operation} }`,
    ]) {
      await ask('coordinator-gees', query);
    }
    const typed =
      'query ($n: Int) { community(slug: "gees") { residents(first: $n) { totalCount } } }';
    await ask('coordinator-gees', typed, { n: name });
    await ask('gp-oosterhesselen', '{ me { kind } }', {}, { 'x-purpose-of-use': telephone });
    await ask('gp-oosterhesselen', '{ me { kind } }', {}, { traceparent: telephone });
    expect(await send({ body: `{"query": ${quoted}` })).toBe(400);
    expect(await send({ body: '{}', headers: { authorization: `Bearer ${telephone}` } })).toBe(401);
    const search = new URLSearchParams({ query: `{ resident(id: ${quoted}) { id } }` }).toString();
    await send({ method: 'GET' }, `/graphql?${search}`);
    expect(await send({ method: 'GET' }, `/${encodeURIComponent(telephone)}`)).toBe(404);
  }, 60_000);

  test('every change that there is, with values of people in all its texts', async () => {
    const api = buildASTSchema(parse(readSupergraphSdl()), {
      assumeValid: true,
      assumeValidSDL: true,
    });
    const [ids] = await admin<Record<string, string>[]>`
      select h.id::text as "helpRequestId", m.id::text as "matchId", r.id::text as "referralId",
        d.id::text as "handoverId", v.id::text as "volunteerId", c.id::text as "consentId"
      from (select id from villages.help_requests limit 1) h,
        (select id from volunteers.matches limit 1) m, (select id from referrals.referrals limit 1) r,
        (select id from referrals.handovers limit 1) d, (select id from volunteers.volunteers limit 1) v,
        (select id from disclosure.records limit 1) c`;
    const text = `Gebeld met ${victim.name} op ${victim.telephone}.`;
    const tries = everyMutation(api, text, ids ?? {});
    expect(tries.length).toBeGreaterThan(40);
    for (const identity of ['coordinator-gees', 'gp-oosterhesselen', 'resident-gees'])
      for (const { query, variables } of tries)
        expect(await ask(identity, query, variables)).toBeLessThan(500);
  }, 120_000);

  test('a database that refuses, with the values in its messages', async () => {
    const [request] = await admin<{ id: string }[]>`
      select h.id::text from villages.help_requests h
      join villages.communities c on c.id = h.community_id
      where c.slug = 'gees' and h.status = 'OPEN' limit 1`;
    await admin`alter table villages.log_entries add constraint canary check (false) not valid`;
    const add = `mutation ($input: AddLogEntryInput!) { addLogEntry(input: $input) { __typename } }`;
    const text = `Gebeld met ${victim.name} op ${victim.telephone}.`;
    await ask('coordinator-gees', add, { input: { helpRequestId: request?.id, text } });
    await admin`revoke select on villages.residents from noaberhub_villages`;
    const list = '{ community(slug: "gees") { residents { edges { node { name } } } } }';
    await ask('coordinator-gees', list);
    const masked = errors.filter((error) => error.includes('INTERNAL_SERVER_ERROR'));
    expect(masked.length).toBeGreaterThanOrEqual(2);
    expect(lines.filter((line) => line.includes('bug masked')).length).toBeGreaterThanOrEqual(2);
  });

  test('no value of the demo region stands in what the hub told outside its answers', async () => {
    metrics = await (await fetch(`${hub.url}/metrics`)).text();
    await hub.stop();
    expect(lines.length).toBeGreaterThan(200);
    expect(errors.length).toBeGreaterThan(10);
    expect(valuesIn(lines.join(''), values)).toEqual([]);
    expect(valuesIn(metrics, values)).toEqual([]);
    expect(valuesIn(collector.text, values)).toEqual([]);
    expect(valuesIn(errors.join('\n'), values)).toEqual([]);
  }, 180_000);

  test('nor in what waits to be done, or in a file beside the database', async () => {
    const jobs = await admin<{ payload: string }[]>`
      select payload::text from graphile_worker._private_jobs`;
    expect(valuesIn(jobs.map(({ payload }) => payload).join('\n'), values)).toEqual([]);
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    const found = files.filter((file) => valuesIn(readFileSync(file, 'latin1'), values).length > 0);
    expect(found).toEqual([]);
  });

  test('the search finds what is there', () => {
    const told = `{"msg":"called ${victim.name} on ${victim.telephone} of ${victim.key}"}`;
    expect(valuesIn(told, values)).toEqual(
      expect.arrayContaining([victim.name, victim.telephone, victim.key]),
    );
  });

  test('every answer has its line, with the role and without the name of the operation', () => {
    const answered = lines.filter((line) => line.includes('"request answered"'));
    const fields = answered.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(fields).toContainEqual(
      expect.objectContaining({ role: 'GP', kind: 'query', status: 200, traceId: TRACE }),
    );
    expect(fields).toContainEqual(
      expect.objectContaining({ status: 401, code: 'UNAUTHENTICATED' }),
    );
    expect(lines.join('')).not.toContain('WhatBecameOfIt');
  });

  test('metrics tell requests, statements, decisions and lines', () => {
    expect(metrics).toMatch(/noaberhub_requests_total\{kind="query",role="GP",status="200"\} \d+/);
    expect(metrics).toMatch(/noaberhub_sql_statements_total\{pool="noaberhub_referrals"\} \d+/);
    expect(metrics).toMatch(/noaberhub_decisions_total\{.*decision="refused"\} [1-9]/);
    expect(metrics).toMatch(/noaberhub_access_log_lines_total\{.*outcome="disclosed"\} [1-9]/);
    expect(metrics).toMatch(/noaberhub_errors_total\{code="INTERNAL_SERVER_ERROR"\} [1-9]/);
    expect(metrics).not.toContain('WhatBecameOfIt');
  });

  test('spans tell request, plan, fetch and settle, below the request in the trace of the caller', () => {
    const { spans } = collector;
    const names = new Set(spans.map(({ name }) => name));
    expect(names).toEqual(
      new Set(['noaberhub.request', 'noaberhub.plan', 'noaberhub.fetch', 'noaberhub.settle']),
    );
    const of = spans.filter(({ traceId }) => traceId === TRACE);
    expect(of.length).toBeGreaterThan(DEMO_IDENTITIES.length * 3);
    for (const { name, parentSpanId = '' } of of)
      expect(parentSpanId === '').toBe(name === 'noaberhub.request');
    expect(collector.text).not.toContain('WhatBecameOfIt');
  });
});
