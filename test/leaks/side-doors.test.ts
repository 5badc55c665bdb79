import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SUBGRAPHS } from '../../schema/subgraph-sdl.ts';
import { createStory, type Resident } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

/** Passes the eleven test; no person's. */
const BSN = '111222333';

let hub: TestHub;
let coordinator: Caller;
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  const story = createStory(hub);
  const gees = await story.village('gees');
  coordinator = await story.staff(gees, 'COORDINATOR');
  resident = await story.resident(gees);
});
afterAll(() => hub.stop());

const authorised = async (headers: Record<string, string> = {}) => ({
  authorization: `Bearer ${await hub.tokenFor(coordinator)}`,
  ...headers,
});

describe('a federated trace', () => {
  test('is answered to nobody who asks for one', async () => {
    const body = '{"query":"{ community(slug: \\"gees\\") { residents { totalCount } } }"}';
    const headers = await authorised({ 'apollo-federation-include-trace': 'ftv1' });
    const answer = await hub.post(body, headers);
    expect(answer.data.community.residents.totalCount).toBe(1);
    expect(answer.text).not.toMatch(/extensions|ftv1/);
  });
});

describe('persisted queries', () => {
  test('are neither taken nor told', async () => {
    const query = '{ communities { slug } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const answers = [
      await hub.post(JSON.stringify({ extensions })),
      await hub.post(JSON.stringify({ query, extensions })),
      await hub.post(JSON.stringify({ extensions })),
    ];
    for (const { data, errors } of answers) {
      expect(data).toBeUndefined();
      expect(errors[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
    }
  });

  test('nor several operations in one body', async () => {
    const answer = await hub.post('[{"query":"{ me { kind } }"},{"query":"{ me { kind } }"}]');
    expect([answer.status, answer.data]).toEqual([400, undefined]);
  });
});

describe('a value that does not fit', () => {
  const LOG = 'mutation ($v: AddLogEntryInput!) { addLogEntry(input: $v) { __typename } }';
  test.each([
    [
      'an enum',
      'query ($v: HelpRequestStatus) { community(slug: "gees") { helpRequests(status: $v) { totalCount } } }',
      BSN,
    ],
    [
      'a number',
      'query ($v: Int) { community(slug: "gees") { helpRequests(first: $v) { totalCount } } }',
      BSN,
    ],
    [
      'a day',
      'query ($v: LocalDate) { community(slug: "gees") { counts(from: $v) { total } } }',
      BSN,
    ],
    ['a text', LOG, { helpRequestId: 'x', text: { secret: BSN } }],
    ['an unknown field', LOG, { helpRequestId: 'x', text: 'x', [`n${BSN}`]: 1 }],
    ['a missing field', LOG, { text: BSN }],
    ['no object', LOG, BSN],
  ])('in the place of %s is refused, never repeated, and without a stack', async (_, query, v) => {
    const answer = await hub.ask(coordinator, query, { v });
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.text).not.toContain(BSN);
    expect(answer.text).not.toMatch(/stacktrace|\.ts:|node_modules/);
  });
});

describe('names of the prototype', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  const selection = (name: string) => `{
    ${name}: community(slug: "gees") { ${name}: name slug
      residents { ${name}: edges { ${name}: node { ${name}: name withheld } } }
      ${name}2: helpRequests { ${name}: totalCount }
    }
  }`;

  test.each(NAMES)('%s is an alias like any other', async (name) => {
    const { text } = await hub.ask(coordinator, selection(name));
    expect(text).toBe(
      (await hub.ask(coordinator, selection('alias'))).text.replaceAll('alias', name),
    );
    expect(text).toContain(resident.name);
  });

  test.each(NAMES)(
    '%s is a variable like any other, and none that the schema has not',
    async (name) => {
      const body = (value: string) =>
        `{"query":"query ($${name}: String!) { community(slug: $${name}) { name } }","variables":{"${name}":${value}}}`;
      expect((await hub.post(body('"gees"'))).data).toEqual({ community: { name: 'gees' } });
      const polluted = await hub.post(body('{"polluted":true,"slug":"gees"}'));
      expect(polluted.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  test('left nothing behind', () => {
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(
      Reflect.ownKeys(Object.prototype).filter((key) =>
        Object.keys(Object.prototype).includes(String(key)),
      ),
    ).toEqual([]);
  });
});

describe('the access log itself', () => {
  test('is read by whom it is about, and by nobody else through them', async () => {
    const list =
      '{ community(slug: "gees") { residents { edges { node { name accessLog { totalCount edges { node { actorName } } } } } } } }';
    await hub.ask(coordinator, list);
    const mine = await hub.ask(resident.self, '{ myAccessLog { totalCount } }');
    expect(mine.data.myAccessLog.totalCount).toBeGreaterThan(0);
    const theirs = await hub.ask(coordinator, list);
    expect(theirs.data.community.residents.edges[0].node.accessLog).toEqual({
      totalCount: 0,
      edges: [],
    });
    const own = await hub.ask(coordinator, '{ myAccessLog { totalCount } }');
    expect(own.data.myAccessLog.totalCount).toBe(0);
  });
});

describe('the roles of the database', () => {
  test('of the subgraphs own nothing and have no power beside their grants', async () => {
    const roles = await hub.admin`
      select r.rolname as name,
        r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication as mighty,
        (select count(*)::integer from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o') as owned,
        has_table_privilege(r.rolname, 'disclosure.access_log', 'insert, update, delete, truncate') as forges
      from pg_roles r where r.rolname = any(${SUBGRAPHS.map((name) => `noaberhub_${name}`)})
      order by 1`;
    expect(roles.map(({ name }) => name as string)).toEqual(
      [...SUBGRAPHS].map((name) => `noaberhub_${name}`).sort(),
    );
    for (const role of roles)
      expect(role).toMatchObject({ mighty: false, owned: 0, forges: false });
  });

  test('and the connections of the hub are theirs alone', async () => {
    const users = await hub.admin`
      select distinct usename as name from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name like 'noaberhub %'`;
    for (const { name } of users) expect(name).toMatch(/^noaberhub_/);
    expect(users.length).toBeGreaterThan(0);
  });
});
