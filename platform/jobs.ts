import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { explainDatabaseError } from './database-problem.ts';
import type { Json } from './idempotency.ts';
import type { Log } from './log.ts';
import { ranJob, type WaitingJobs } from './observations.ts';

const DRAIN_MS = 5000;

/**
 * Does what a topic asks for. It may run again after a crash or an error, so running twice must be
 * like running once. A payload holds ids; what is behind them is read under the scope of today.
 */
export type JobTask = (payload: Json, job: JobRun) => Promise<void>;

export interface JobRun {
  readonly id: string;
  /** 1 at the first time. */
  readonly attempt: number;
  /** After this many it is given up. */
  readonly maxAttempts: number;
}

export interface Jobs {
  /** Null while jobs are taken, else why not. */
  health(): string | null;
  /** What is not done, by topic; for metrics. */
  waiting(): Promise<WaitingJobs[]>;
  /** Takes no new jobs, lets running ones end. */
  stop(): Promise<void>;
}

/**
 * Runs the jobs that `platform.emit` added, one task per topic; jobs without a task wait. `url` goes
 * straight to the server (LISTEN). Several processes may run at once; each job runs in one of them. A
 * job that fails is tried again, later each time, up to 25 times.
 */
export async function startJobs(options: {
  url: string;
  tasks: Readonly<Record<string, JobTask>>;
  log: Log;
  concurrency?: number;
  /** What runs by the clock (UTC), in one process each time: per topic the fields of crontab(5). */
  schedule?: Readonly<Record<string, string>>;
}): Promise<Jobs> {
  const { url, tasks, log, concurrency = 2, schedule = {} } = options;
  let down: string | null = null;
  const pool = openPool(url, concurrency);
  const runner = await startRunner(pool, toTaskList(tasks, log), concurrency, schedule).catch(
    async (error: unknown) => {
      await pool.end();
      throw explainDatabaseError(error, url);
    },
  );
  const ended = (error?: unknown) => {
    if (down !== null) return;
    down = 'the job runner has ended';
    log.error({ err: error }, 'job runner ended unasked');
  };
  runner.promise.then(() => ended(), ended);
  return {
    health: () => down,
    waiting: () => readWaiting(pool),
    async stop() {
      if (down !== null) return;
      down = 'the job runner is stopped';
      await runner.stop();
      await drain(pool);
      await pool.end();
    },
  };
}

/**
 * A pool of our own, since the runner would end its own before the last jobs are noted as done: each
 * job takes a connection for that, beside the one that listens and those that tasks ask for.
 */
function openPool(connectionString: string, concurrency: number): pg.Pool {
  const max = 2 * concurrency + 1;
  const pool = new pg.Pool({ connectionString, max, application_name: 'noaberhub jobs' });
  // A lost connection shows in the statement that runs; without listeners it would end the process.
  const ignore = () => {};
  pool.on('error', ignore);
  pool.on('connect', (client) => void client.on('error', ignore));
  return pool;
}

/** The runner notes that a job is done without waiting for it; a job whose note is lost runs again. */
async function drain(pool: pg.Pool): Promise<void> {
  const deadline = Date.now() + DRAIN_MS;
  while (pool.waitingCount > 0 || pool.idleCount < pool.totalCount) {
    if (Date.now() > deadline) return;
    await sleep(5);
  }
}

/** Few rows: what is done is gone. */
async function readWaiting(pool: pg.Pool): Promise<WaitingJobs[]> {
  const { rows } = await pool.query<WaitingJobs>(`
    select t.identifier as job,
      (count(*) filter (where j.attempts < j.max_attempts and j.run_at <= now()))::integer as waiting,
      (count(*) filter (where j.attempts > 0 and j.attempts < j.max_attempts and j.run_at > now()))::integer
        as retrying,
      (count(*) filter (where j.attempts >= j.max_attempts))::integer as "givenUp",
      coalesce(
        extract(epoch from now() - min(j.run_at) filter (where j.attempts < j.max_attempts and j.run_at <= now())),
        0
      )::float8 as "oldestSeconds"
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    group by t.identifier`);
  return rows;
}

function startRunner(
  pgPool: pg.Pool,
  taskList: TaskList,
  concurrency: number,
  schedule: Readonly<Record<string, string>>,
): Promise<Runner> {
  return run({
    pgPool,
    taskList,
    concurrency,
    noHandleSignals: true,
    // Always given: otherwise it would look for a file `crontab` in the working directory.
    parsedCronItems: parseCronItems(
      Object.entries(schedule).map(([task, match]) => ({ task, match })),
    ),
    // Its messages repeat what tasks threw; failures are logged by the task's wrapper.
    logger: new Logger(() => () => {}),
  });
}

function toTaskList(tasks: Readonly<Record<string, JobTask>>, log: Log): TaskList {
  const entries = Object.entries(tasks).map(([topic, task]) => {
    const wrapped: TaskList[string] = async (payload, { job }) => {
      const begun = performance.now();
      const tell = (ok: boolean) =>
        ranJob.tell({ job: topic, ok, durationMs: performance.now() - begun });
      try {
        const { id, attempts: attempt, max_attempts: maxAttempts } = job;
        await task(payload as Json, { id, attempt, maxAttempts });
        tell(true);
      } catch (error) {
        tell(false);
        log.error({ job: topic, jobId: job.id, attempt: job.attempts, err: error }, 'job failed');
        // The queue keeps the message with the job; the cause may hold a value and stays out of it.
        throw new Error('the task failed; its cause is in the log');
      }
    };
    return [topic, wrapped] as const;
  });
  return Object.fromEntries(entries);
}
