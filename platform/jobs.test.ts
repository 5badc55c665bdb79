import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTransaction, openDatabase, type Database } from './database.ts';
import { createJobSigns } from './job-signs.ts';
import { startJobs, type JobTask, type Jobs } from './jobs.ts';
import { createLog, silentLog } from './log.ts';
import { migrate } from './migrations.ts';
import { createScratchDatabase, type ScratchDatabase } from './testing/scratch-database.ts';

const ROLE = { name: 'noaberhub_meadow', password: 'password-of-meadow' };
const TOPIC = 'meadow.grass-cut';
const ID = '7f5b1f0e-0c05-4f6b-8a43-1f3f5f0d0a11';

let scratch: ScratchDatabase;
let database: Database;
let admin: Database;
let jobs: Jobs | null = null;
let seen: unknown[];

beforeAll(async () => {
  scratch = await createScratchDatabase();
  const url = scratch.adminUrl;
  await migrate({ adminUrl: url, sets: [], roles: [ROLE], log: silentLog });
  admin = openDatabase({ url, poolSize: 1, applicationName: 'test' });
  database = openDatabase({
    url,
    role: ROLE.name,
    password: ROLE.password,
    poolSize: 2,
    applicationName: 'test',
  });
});

afterAll(async () => {
  await Promise.all([database.close(), admin.close()]);
  await scratch.drop();
});

beforeEach(() => {
  seen = [];
});

afterEach(async () => {
  await jobs?.stop();
  jobs = null;
  await admin.sql`delete from graphile_worker._private_jobs`;
});

const note: JobTask = async (payload) => void seen.push(payload);

async function start(task: JobTask, log = silentLog): Promise<void> {
  jobs = await startJobs({ url: scratch.adminUrl, tasks: { [TOPIC]: task }, log });
}

const emit = (payload: Record<string, string | number>, topic = TOPIC) =>
  inTransaction(database.sql, (tx) => tx`select platform.emit(${topic}, ${tx.json(payload)})`);

const waiting = async () => {
  const [row] = await admin.sql<{ count: number }[]>`select count(*) from graphile_worker.jobs`;
  return row?.count;
};

describe('an event', () => {
  test('of a transaction that commits is run once', async () => {
    await start(note);
    await emit({ meadowId: ID, attempt: 1 });
    await vi.waitFor(() => expect(seen).toEqual([{ meadowId: ID, attempt: 1 }]), 5000);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), 5000);
  });

  test('of a transaction that rolls back is never run', async () => {
    await start(note);
    const rolledBack = inTransaction(database.sql, async (tx) => {
      await tx`select platform.emit(${TOPIC}, ${tx.json({ meadowId: ID })})`;
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    await emit({ order: 2 });
    await vi.waitFor(() => expect(seen).toEqual([{ order: 2 }]), 5000);
  });

  test('that nobody has a task for waits for one', async () => {
    await emit({ meadowId: ID });
    expect(await waiting()).toBe(1);
    await start(note);
    await vi.waitFor(() => expect(seen).toEqual([{ meadowId: ID }]), 5000);
  });

  test.each([
    [{ name: 'Jan de Vries' }],
    [{ phone: '0612345678' }],
    [{ birthYear: '1931' }],
    [{ note: '' }],
  ])('that carries a text (%o) is refused', async (payload) => {
    await expect(emit(payload)).rejects.toThrow('ids, codes, instants');
  });

  test('may carry ids, codes, instants and numbers, nested too', async () => {
    const payload = { ids: [ID], status: 'ACCEPTED', at: '2026-03-01T10:00:00.000Z', version: 3 };
    await inTransaction(
      database.sql,
      (tx) => tx`select platform.emit(${TOPIC}, ${tx.json(payload)})`,
    );
    expect(await waiting()).toBe(1);
  });

  test.each([
    ['forest.tree-felled', 'its own name'],
    ['grass', '<subgraph>.<event>'],
  ])('under the topic %s is refused', async (topic, told) => {
    await expect(emit({}, topic)).rejects.toThrow(told);
  });
});

describe('a task that fails', () => {
  test('leaves its job for later, with its cause in the log and not in the queue', async () => {
    const lines: string[] = [];
    const log = createLog({ level: 'error', write: (line) => lines.push(line) });
    await start(() => Promise.reject(new Error('no such person: "CANARY"')), log);
    await emit({ meadowId: ID });
    await vi.waitFor(() => expect(lines).toHaveLength(1), 5000);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ job: TOPIC, attempt: 1, msg: 'job failed' });
    await vi.waitFor(async () => {
      const [job] = await admin.sql`select attempts, last_error from graphile_worker.jobs`;
      expect(job).toMatchObject({ attempts: 1, lastError: expect.stringContaining('in the log') });
    }, 5000);
    expect(lines.join('')).not.toContain('CANARY');
  });
});

describe('stopping', () => {
  test('lets a running job end', async () => {
    await start(async (payload) => {
      seen.push('begun');
      await new Promise((resolve) => setTimeout(resolve, 200));
      seen.push(payload);
    });
    await emit({ order: 1 });
    await vi.waitFor(() => expect(seen).toEqual(['begun']), 5000);
    await jobs?.stop();
    expect(seen).toEqual(['begun', { order: 1 }]);
    expect(await waiting()).toBe(0);
  });

  test('shows in the health, and may be repeated', async () => {
    await start(note);
    expect(jobs?.health()).toBeNull();
    await jobs?.stop();
    await jobs?.stop();
    expect(jobs?.health()).toBe('the job runner is stopped');
  });
});

describe('a runner that ends unasked', () => {
  // As graphile-worker is told that a newer version has changed its tables.
  const endIt = () =>
    admin.sql`select pg_notify('worker:migrate', '{"breaking": true, "migrationNumber": 999999}')`;
  afterEach(async () => {
    process.exitCode = undefined;
    await admin.sql`delete from graphile_worker.migrations where id = 999999`;
  });

  test('is started again, and takes jobs again', async () => {
    const lines: string[] = [];
    await start(note, createLog({ level: 'info', write: (line) => lines.push(line) }));
    await vi.waitFor(async () => {
      await endIt();
      expect(jobs?.health()).toBe('the job runner has ended');
    }, 5000);
    await emit({ order: 1 });
    await vi.waitFor(() => expect(seen).toEqual([{ order: 1 }]), 10_000);
    expect(jobs?.health()).toBeNull();
    expect(lines.join('')).toMatch(/has ended unasked[^]*takes jobs again/);
  });

  test('and cannot be started again says so, once and at the fatal level', async () => {
    const lines: string[] = [];
    await start(note, createLog({ level: 'fatal', write: (line) => lines.push(line) }));
    await admin.sql`insert into graphile_worker.migrations (id, breaking) values (999999, true)`;
    await vi.waitFor(async () => {
      await endIt();
      expect(jobs?.health()).toBe('the job runner has ended');
    }, 5000);
    expect(await jobs?.failed).toMatchObject({ message: expect.stringContaining('again and') });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/breaking migration/);
  });

  test('may be stopped while it is started again', async () => {
    await start(note);
    await vi.waitFor(async () => {
      await endIt();
      expect(jobs?.health()).toBe('the job runner has ended');
    }, 5000);
    await jobs?.stop();
    expect(jobs?.health()).toBe('the job runner is stopped');
  });
});

test('a job whose end could not be noted runs again, and one that runs does not', async () => {
  let end: () => void = () => {};
  const mayEnd = new Promise<void>((resolve) => (end = resolve));
  await start(async (payload) => {
    seen.push(payload);
    await mayEnd;
  });
  await emit({ order: 1 });
  await vi.waitFor(() => expect(seen).toEqual([{ order: 1 }]), 5000);
  // What a lost note leaves behind: locked by this process, and nobody runs it.
  const later = new Date(Date.now() + 3_600_000);
  await inTransaction(
    database.sql,
    (tx) => tx`select platform.emit_at(${TOPIC}, ${tx.json({ order: 2 })}, ${later})`,
  );
  await admin.sql`
    update graphile_worker._private_jobs set run_at = now(), locked_at = now() - interval '1 minute',
      locked_by = (select locked_by from graphile_worker._private_jobs where locked_by is not null)`;
  await vi.waitFor(() => expect(seen).toEqual([{ order: 1 }, { order: 2 }]), 20_000);
  end();
  await vi.waitFor(async () => expect(await waiting()).toBe(0), 5000);
  expect(seen).toHaveLength(2);
});

test('a job of a process that is gone runs again, and one of a process that is there does not', async () => {
  const [, lost = '', others = ''] = await emitLater(3);
  const signs = createJobSigns(scratch.adminUrl);
  await signs.keep(['of another process']);
  await admin.sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', run_at = now(),
    locked_by = case id when ${lost} then 'gone' else 'of another process' end where id in (${lost}, ${others})`;
  await start(note);
  await vi.waitFor(() => expect(seen).toEqual([{ order: 1 }]), 50_000);
  await vi.waitFor(async () => {
    const left = await admin.sql`select locked_by from graphile_worker._private_jobs order by id`;
    expect(left).toEqual([{ lockedBy: null }, { lockedBy: 'of another process' }]);
  }, 5000);
  await signs.close();
}, 60_000);

/** Jobs of an hour from now; answers their ids. */
async function emitLater(count: number): Promise<string[]> {
  const later = new Date(Date.now() + 3_600_000);
  for (let order = 0; order < count; order += 1)
    await inTransaction(
      database.sql,
      (tx) => tx`select platform.emit_at(${TOPIC}, ${tx.json({ order })}, ${later})`,
    );
  const rows = await admin.sql<{ id: string }[]>`
    select id from graphile_worker._private_jobs order by id`;
  return rows.map(({ id }) => id);
}

test('a database that does not answer is told in one line', async () => {
  const url = 'postgres://hub:CANARY@127.0.0.1:1/noaberhub';
  const told = await startJobs({ url, tasks: {}, log: silentLog }).catch(String);
  expect(told).toMatch(/nothing listens there/);
});
