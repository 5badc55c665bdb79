import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { maskOf } from '../../../disclosure/categories.ts';
import { purposeMaskOf } from '../../../disclosure/purposes.ts';
import { openDatabase, type Database } from '../../../platform/database.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../../../platform/testing/scratch-database.ts';
import { SUBGRAPHS, type SubgraphName } from '../../../schema/subgraph-sdl.ts';
import type { NewRecord } from '../domain/new-consent.ts';
import { giveRecord, revokeRecord } from './records.ts';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const PRACTICE = '6d2f1f6e-6f0b-4a55-9b4e-2f6c1c1f0a01';

describe('records', () => {
  let scratch: ScratchDatabase;
  let admin: postgres.Sql;
  let consents: Database;

  const openAs = (name: SubgraphName) => {
    const url = `${scratch.adminUrl}?role=noaberhub_${name}`;
    return openDatabase({ url, poolSize: 2, applicationName: 'test' });
  };

  beforeAll(async () => {
    scratch = await createScratchDatabase({ template: inject('template').name });
    admin = postgres(scratch.adminUrl, { max: 1, onnotice: () => {} });
    consents = openAs('consents');
  });
  afterAll(async () => {
    await consents.close();
    await admin.end();
    await scratch.drop();
  });

  const consent: NewRecord = {
    grantee: { kind: 'ORGANISATION', organisationId: PRACTICE },
    categories: maskOf('CONTACT'),
    purposes: purposeMaskOf('TREATMENT'),
    communityId: null,
    validFrom: NOW,
    validUntil: null,
  };

  async function give(resident: string, change: Partial<NewRecord> = {}): Promise<string> {
    const id = randomUUID();
    const given = { at: NOW, by: 'resident' };
    const record = {
      id,
      residentKey: resident,
      decision: 'PERMIT',
      ...consent,
      ...change,
    } as const;
    await giveRecord(consents.sql, record, given);
    return id;
  }

  async function object(resident: string, purposes: number, from: Date, until: Date | null = null) {
    const id = randomUUID();
    await admin`
      insert into disclosure.records (
        id, subject, decision, grantee_rank, grantee, categories, purposes, valid_from, valid_until,
        given_at, given_by
      ) values (
        ${id}, ${resident}, 'DENY', 3, ${`organisation:${PRACTICE}`}, ${consent.categories},
        ${purposes}, ${from}, ${until}, ${inDays(-5)}, 'resident'
      )`;
    return id;
  }

  const treatment = purposeMaskOf('TREATMENT');
  const look = async (id: string) =>
    (
      await admin`
        select revoked_at as revoked, valid_until as until, version
        from disclosure.records where id = ${id}`
    )[0];
  const untouched = { revoked: null, until: null, version: 1 };

  test('of equal scope end when a new one begins now', async () => {
    const resident = randomUUID();
    const objection = await object(resident, treatment, inDays(-1));
    await give(resident);
    expect(await look(objection)).toEqual({ revoked: NOW, until: null, version: 2 });
  });

  test('of equal scope hold until a new one begins later', async () => {
    const resident = randomUUID();
    const objection = await object(resident, treatment, inDays(-1));
    await give(resident, { validFrom: inDays(3) });
    expect(await look(objection)).toEqual({ revoked: null, until: inDays(3), version: 2 });
  });

  test('of equal scope that would begin after the new one never do', async () => {
    const resident = randomUUID();
    const objection = await object(resident, treatment, inDays(5));
    await give(resident, { validFrom: inDays(3) });
    expect(await look(objection)).toEqual({ revoked: NOW, until: null, version: 2 });
  });

  test('of equal scope and another time stay', async () => {
    const resident = randomUUID();
    const coming = await object(resident, treatment, inDays(5));
    const ended = await object(resident, treatment, inDays(-3), inDays(-2));
    await give(resident, { validUntil: inDays(5) });
    expect(await look(coming)).toEqual(untouched);
    expect(await look(ended)).toEqual({ revoked: null, until: inDays(-2), version: 1 });
  });

  test('are of equal scope when an objection to one of four purposes meets all four', async () => {
    const resident = randomUUID();
    const objection = await object(resident, treatment, inDays(-1));
    const purposes = purposeMaskOf(
      'TREATMENT',
      'COORDINATION_OF_CARE',
      'CARE_MANAGEMENT',
      'SUPPORT_NETWORK',
    );
    await give(resident, { purposes });
    expect((await look(objection))?.['revoked']).toEqual(NOW);
  });

  test.each([
    ['categories', { categories: maskOf('CONTACT', 'IDENTITY') }],
    ['purposes', { purposes: purposeMaskOf('TREATMENT', 'BREAK_GLASS') }],
    ['grantee', { grantee: { kind: 'PERSON', subject: 'gp' } as const }],
  ])('of another scope stay: other %s', async (_what, change) => {
    const resident = randomUUID();
    const objection = await object(resident, treatment, inDays(-1));
    const older = await give(resident);
    await give(resident, change);
    expect((await look(objection))?.['version']).toBe(2);
    expect(await look(older)).toEqual(untouched);
  });

  test('of somebody else stay', async () => {
    const objection = await object(randomUUID(), treatment, inDays(-1));
    await give(randomUUID());
    expect(await look(objection)).toEqual(untouched);
  });

  test('are withdrawn once, at the version that was seen', async () => {
    const id = await give(randomUUID());
    expect(await revokeRecord(consents.sql, id, 2, NOW)).toBe(false);
    expect(await revokeRecord(consents.sql, id, 1, NOW)).toBe(true);
    expect(await revokeRecord(consents.sql, id, 2, NOW)).toBe(false);
    expect(await look(id)).toEqual({ revoked: NOW, until: null, version: 2 });
  });

  test('are written by this subgraph alone, and by nothing but the two functions', async () => {
    const id = await give(randomUUID());
    const insert = (database: Database) => database.sql`
      insert into disclosure.records select * from disclosure.records where id = ${id}`;
    const update = (database: Database) => database.sql`
      update disclosure.records set revoked_at = null where id = ${id}`;
    const remove = (database: Database) => database.sql`
      delete from disclosure.records where id = ${id}`;
    for (const name of SUBGRAPHS) {
      const database = openAs(name);
      const tries: (() => Promise<unknown>)[] = [insert, update, remove].map(
        (change) => async () => change(database),
      );
      if (name !== 'consents') {
        tries.push(() => revokeRecord(database.sql, id, 1, NOW));
        tries.push(() =>
          giveRecord(
            database.sql,
            { id: randomUUID(), residentKey: randomUUID(), decision: 'PERMIT', ...consent },
            {
              at: NOW,
              by: 'x',
            },
          ),
        );
      }
      for (const attempt of tries) await expect(attempt()).rejects.toThrow('permission denied');
      await database.close();
    }
  });

  test.each([
    ['a permission to everybody', 'PERMIT', 5, 'everybody'],
    ['a restriction of one', 'RESTRICT', 3, `organisation:${PRACTICE}`],
    ['a person in the place of an organisation', 'PERMIT', 3, 'person:gp'],
    ['a kind without a village', 'PERMIT', 4, 'category:CHURCH'],
  ])('are never %s', async (_what, decision, rank, grantee) => {
    const insert = admin`
      insert into disclosure.records (
        id, subject, decision, grantee_rank, grantee, categories, purposes, valid_from, given_at,
        given_by
      ) values (
        ${randomUUID()}, ${randomUUID()}, ${decision}, ${rank}, ${grantee}, 1, 1, ${NOW}, ${NOW}, 'x'
      )`;
    await expect(insert).rejects.toThrow('check constraint');
  });
});
