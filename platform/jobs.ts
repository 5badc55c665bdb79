import { setTimeout as sleep } from 'node:timers/promises';
import type { TaskList } from 'graphile-worker';
import pg from 'pg';
import { explainDatabaseError } from './database-problem.ts';
import type { Json } from './idempotency.ts';
import { startJobRunner } from './job-runner.ts';
import { createJobSigns, namesWithoutSign } from './job-signs.ts';
import type { Log } from './log.ts';
import { ranJob, type WaitingJobs } from './observations.ts';
import type { StartProblem } from './start-problem.ts';

const DRAIN_MS = 5000;
const GIVE_BACK_EVERY_MS = 15_000;
/** In which what was taken is begun, and what was done is noted. */
const SETTLE_S = 30;

/** Jobs that run in this process or just did, by id. */
type HeldJobs = Map<string, symbol>;

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
  /** Resolves when they cannot be taken any more by this process. */
  readonly failed: Promise<StartProblem>;
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
  const pool = openPool(url, concurrency);
  const held: HeldJobs = new Map();
  const taskList = toTaskList(tasks, log, held);
  const runner = await startJobRunner({ url, pool, taskList, concurrency, schedule, log }).catch(
    async (error: unknown) => {
      await pool.end();
      throw explainDatabaseError(error, url);
    },
  );
  const signs = createJobSigns(url);
  let suspects: readonly string[] = [];
  const lookForLost = async () => {
    try {
      await signs.keep(runner.names);
      const silent = await namesWithoutSign(pool, SETTLE_S);
      // Twice in a row: who lost its session only shows its sign again by then.
      const gone = silent.filter((name) => suspects.includes(name));
      suspects = silent;
      const own = { names: runner.names, held: [...held.keys()] };
      const count = await giveBackLost(pool, own, gone);
      if (count > 0) log.warn({ part: 'jobs', count }, 'jobs whose end is not known run again');
    } catch (error) {
      log.warn({ part: 'jobs', err: error }, 'jobs whose end is not known could not be looked for');
    }
  };
  let looking = lookForLost();
  const lookAgain = () => void (looking = looking.then(lookForLost));
  const timer = setInterval(lookAgain, GIVE_BACK_EVERY_MS).unref();
  let stopped: Promise<void> | null = null;
  const stop = async () => {
    clearInterval(timer);
    await runner.stop();
    await drain(pool);
    await Promise.race([looking, sleep(DRAIN_MS, undefined, { ref: false })]);
    await signs.close();
    await pool.end();
  };
  return {
    health: () => runner.health(),
    failed: runner.failed,
    waiting: () => readWaiting(pool),
    stop: () => (stopped ??= stop()),
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

/**
 * Jobs that this process has locked and does not run: the note that they are done or failed was lost
 * with the database; and those that processes which are gone were at. Left alone they would stay locked for
 * four hours. `held`: those that run here.
 */
async function giveBackLost(
  pool: pg.Pool,
  own: { readonly names: readonly string[]; readonly held: readonly string[] },
  gone: readonly string[],
): Promise<number> {
  const { rowCount } = await pool.query(
    `update graphile_worker._private_jobs
    set locked_at = null, locked_by = null, run_at = greatest(run_at, now())
    where ((locked_by = any($1::text[]) and not id = any($2::bigint[])) or locked_by = any($3::text[]))
      and locked_at < now() - make_interval(secs => ${SETTLE_S})`,
    [own.names, own.held, gone],
  );
  return rowCount ?? 0;
}

function toTaskList(tasks: Readonly<Record<string, JobTask>>, log: Log, held: HeldJobs): TaskList {
  const entries = Object.entries(tasks).map(([topic, task]) => {
    const wrapped: TaskList[string] = async (payload, { job }) => {
      const begun = performance.now();
      const run = Symbol(topic);
      held.set(job.id, run);
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
      } finally {
        // By then its end is noted, or the note is lost; it may run again before.
        const forget = () => held.get(job.id) === run && held.delete(job.id);
        setTimeout(forget, SETTLE_S * 1000).unref();
      }
    };
    return [topic, wrapped] as const;
  });
  return Object.fromEntries(entries);
}
