import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const MINE = `query ($first: Int, $after: String, $status: ConsentStatus) {
  myConsents(first: $first, after: $after, status: $status) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node {
      id status decision categories allCategories purposes withheld
      grantee { label organisation { name } }
    } }
  }
}`;

describe('myConsents', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;
  let resident: Resident;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    resident = await story.resident(gees);
    const { admin } = hub;
    ids['ACTIVE'] = await story.record(resident, { to: practice, purposes: ['TREATMENT'] });
    ids['FUTURE'] = await story.record(resident, { to: practice });
    ids['EXPIRED'] = await story.record(resident, { to: practice });
    ids['REVOKED'] = await story.record(resident, { to: practice, decision: 'DENY' });
    await admin`
      update disclosure.records set valid_from = now() + interval '1 day' where id = ${ids['FUTURE']}`;
    await admin`
      update disclosure.records set valid_until = now() - interval '1 minute'
      where id = ${ids['EXPIRED']}`;
    // Withdrawn counts more than any period.
    await admin`
      update disclosure.records set revoked_at = now(), valid_until = now() - interval '1 minute'
      where id = ${ids['REVOKED']}`;
    for (const [place, id] of Object.values(ids).entries()) {
      await admin`
        update disclosure.records set given_at = now() - ${place + 1} * interval '1 hour' where id = ${id}`;
    }
  });
  afterAll(() => hub.stop());

  const mine = async (caller: Caller | null, variables: object = {}) => {
    const { data, errors } = await hub.ask(caller, MINE, { ...variables });
    expect(errors).toEqual([]);
    return data.myConsents;
  };

  test('lists what the resident decided, newest first', async () => {
    const { totalCount, edges } = await mine(resident.self);
    expect(totalCount).toBe(4);
    expect(edges.map(({ node }: any) => node.status)).toEqual([
      'ACTIVE',
      'FUTURE',
      'EXPIRED',
      'REVOKED',
    ]);
    expect(edges[0].node).toEqual({
      id: ids['ACTIVE'],
      status: 'ACTIVE',
      decision: 'PERMIT',
      allCategories: true,
      categories: expect.arrayContaining(['IDENTITY', 'EMERGENCY_SET']),
      purposes: ['TREATMENT'],
      withheld: [],
      grantee: { label: practice.name, organisation: { name: practice.name } },
    });
    expect(edges[0].node.categories).toHaveLength(25);
  });

  test.each(['ACTIVE', 'FUTURE', 'EXPIRED', 'REVOKED'])(
    'can be of status %s alone',
    async (status) => {
      const { totalCount, edges } = await mine(resident.self, { status });
      expect(totalCount).toBe(1);
      expect(edges.map(({ node }: any) => node.id)).toEqual([ids[status]]);
    },
  );

  test('is read in pages', async () => {
    const first = await mine(resident.self, { first: 3 });
    expect(first.edges).toHaveLength(3);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const after = first.pageInfo.endCursor;
    const rest = await mine(resident.self, { first: 3, after });
    expect(rest.edges.map(({ node }: any) => node.id)).toEqual([ids['REVOKED']]);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect((await mine(resident.self, { first: 0 })).edges).toEqual([]);
  });

  test('refuses a page that is too large, and a cursor of another list or reader', async () => {
    const neighbour = await story.resident(gees);
    await story.record(neighbour, { to: practice });
    const [{ cursor }] = (await mine(resident.self)).edges;
    const log = `query ($after: String) { myAccessLog(after: $after) { edges { cursor } } }`;
    const refusals = [
      await hub.ask(resident.self, MINE, { first: 1_000_000 }),
      await hub.ask(resident.self, MINE, { first: -1 }),
      await hub.ask(resident.self, MINE, { after: cursor, status: 'ACTIVE' }),
      await hub.ask(resident.self, log, { after: cursor }),
      await hub.ask(neighbour.self, MINE, { after: cursor }),
    ];
    for (const { errors } of refusals) {
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('is empty for whoever is no resident', async () => {
    const coordinator = await story.staff(gees, 'COORDINATOR');
    for (const caller of [
      coordinator,
      { subject: randomUUID(), role: 'RESIDENT' } as Caller,
      null,
    ]) {
      expect(await mine(caller)).toMatchObject({ totalCount: 0, edges: [] });
    }
  });

  test('takes as many statements for many as for one', async () => {
    const few = await story.resident(gees);
    await story.record(few, { to: practice });
    const many = await story.resident(gees);
    for (let n = 0; n < 60; n += 1) {
      const other = await story.careOrganisation('WELFARE', []);
      await story.record(many, { to: other, categories: ['CONTACT'] });
    }
    await mine(few.self, { first: 500 });
    const forFew = await hub.statementsDuring(() => mine(few.self, { first: 500 }));
    const forMany = await hub.statementsDuring(async () => {
      expect((await mine(many.self, { first: 500 })).edges).toHaveLength(60);
    });
    expect(forMany).toEqual(forFew);
    // Whose, the page, its count, the organisations, the line in the log.
    expect(forMany).toHaveLength(5);
  });
});
