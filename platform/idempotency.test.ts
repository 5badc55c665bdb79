import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction, openDatabase, type Database, type Transaction } from './database.ts';
import { forgetOldKeys, isIdempotencyKey, once, type IdempotencyScope } from './idempotency.ts';
import { silentLog } from './log.ts';
import { migrate } from './migrations.ts';
import { createScratchDatabase, type ScratchDatabase } from './testing/scratch-database.ts';

const ROLE = { name: 'noaberhub_meadow', password: 'password-of-meadow' };
const NEIGHBOUR = { name: 'noaberhub_forest', password: 'password-of-forest' };
const SCOPE: IdempotencyScope = {
  subgraph: 'meadow',
  actor: 'demo:supporter-gees',
  operation: 'createHelpRequest',
  key: 'key-1',
  input: { kind: 'TRANSPORT', days: [1, 2] },
};

let scratch: ScratchDatabase;
let database: Database;
let admin: Database;
let runs: number;

const open = (role?: typeof ROLE) =>
  openDatabase({
    url: scratch.adminUrl,
    poolSize: 3,
    applicationName: 'test',
    ...(role ? { role: role.name, password: role.password } : {}),
  });

beforeAll(async () => {
  scratch = await createScratchDatabase();
  await migrate({ adminUrl: scratch.adminUrl, sets: [], roles: [ROLE, NEIGHBOUR], log: silentLog });
  database = open(ROLE);
  admin = open();
});

afterAll(async () => {
  await Promise.all([database.close(), admin.close()]);
  await scratch.drop();
});

beforeEach(async () => {
  runs = 0;
  await admin.sql`truncate platform.idempotency_keys`;
});

async function create(): Promise<{ id: string }> {
  runs += 1;
  return { id: `id-${runs}` };
}

const call = (change: Partial<IdempotencyScope> = {}, run = create) =>
  inTransaction(database.sql, (tx) => once(tx, { ...SCOPE, ...change }, run));

describe('once', () => {
  test('a repetition gets the first result and runs nothing', async () => {
    expect(await call()).toEqual({ kind: 'done', result: { id: 'id-1' }, replayed: false });
    expect(await call()).toEqual({ kind: 'done', result: { id: 'id-1' }, replayed: true });
    expect(runs).toBe(1);
  });

  test('the order of names in the input does not matter', async () => {
    await call();
    expect(await call({ input: { days: [1, 2], kind: 'TRANSPORT' } })).toMatchObject({
      replayed: true,
    });
  });

  test('the same key with another input is told, and runs nothing', async () => {
    await call();
    expect(await call({ input: { kind: 'TRANSPORT', days: [2, 1] } })).toEqual({
      kind: 'key-reused',
    });
    expect(runs).toBe(1);
  });

  test.each([{ actor: 'demo:app-gees' }, { operation: 'addLogEntry' }, { key: 'key-2' }])(
    'another scope (%o) is another call',
    async (change) => {
      await call();
      expect(await call(change)).toMatchObject({ result: { id: 'id-2' }, replayed: false });
    },
  );

  test('without a key every call runs', async () => {
    await call({ key: null });
    expect(await call({ key: undefined })).toMatchObject({
      result: { id: 'id-2' },
      replayed: false,
    });
  });

  test('of two calls at the same moment one runs and the other gets its result', async () => {
    const results = await Promise.all([call(), call(), call()]);
    expect(runs).toBe(1);
    expect(results.map((result) => 'replayed' in result && result.replayed).sort()).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('a call that failed leaves its key free', async () => {
    const failing = () => Promise.reject(new Error('database lost'));
    await expect(call({}, failing)).rejects.toThrow('database lost');
    expect(await call()).toMatchObject({ replayed: false });
  });

  test('a refusal leaves its key free', async () => {
    const refused = (tx: Transaction) =>
      once(
        tx,
        SCOPE,
        async () => ({ refused: 'STALE' }),
        ({ refused }) => refused === 'STALE',
      );
    expect(await inTransaction(database.sql, refused)).toMatchObject({
      result: { refused: 'STALE' },
    });
    expect(await call()).toMatchObject({ result: { id: 'id-1' }, replayed: false });
  });
});

describe('after seven days', () => {
  beforeEach(async () => {
    await call();
    await admin.sql`update platform.idempotency_keys set created_at = now() - interval '8 days'`;
  });

  test('a key is free again, for another input too', async () => {
    expect(await call({ input: {} })).toMatchObject({ result: { id: 'id-2' }, replayed: false });
    expect(await call({ input: {} })).toMatchObject({ result: { id: 'id-2' }, replayed: true });
  });

  test('what is kept of it is removed, younger keys are not', async () => {
    await call({ key: 'young' });
    expect(await forgetOldKeys(database.sql)).toBe(1);
    expect(await call({ key: 'young' })).toMatchObject({ replayed: true });
  });
});

test('a subgraph sees and makes no keys of another', async () => {
  await call();
  const neighbour = open(NEIGHBOUR);
  try {
    expect(await neighbour.sql`select * from platform.idempotency_keys`).toEqual([]);
    const forged = inTransaction(neighbour.sql, (tx) =>
      once(tx, { ...SCOPE, key: 'forged' }, create),
    );
    await expect(forged).rejects.toThrow('row-level security');
  } finally {
    await neighbour.close();
  }
});

test.each([
  ['7f5b1f0e-0c05-4f6b-8a43-1f3f5f0d0a11', true],
  ['', false],
  ['met spatie', false],
  ['x'.repeat(201), false],
])('whether %s may be a key: %s', (key, allowed) => {
  expect(isIdempotencyKey(key)).toBe(allowed);
});
