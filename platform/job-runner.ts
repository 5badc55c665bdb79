import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Logger,
  parseCronItems,
  run,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import type pg from 'pg';
import { DatabaseProblem, explainDatabaseError } from './database-problem.ts';
import type { Log } from './log.ts';
import { StartProblem } from './start-problem.ts';

/** graphile-worker's runner, started again when it ends unasked. */
export interface JobRunner {
  /** Null while it takes jobs, else why not. */
  health(): string | null;
  /** Under which names it has locked jobs, one for each start. */
  readonly names: readonly string[];
  /** Resolves when it cannot be started again. */
  readonly failed: Promise<StartProblem>;
  /** Takes no new jobs, lets running ones end. */
  stop(): Promise<void>;
}

interface RunnerOptions {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly taskList: TaskList;
  readonly concurrency: number;
  readonly schedule: Readonly<Record<string, string>>;
  readonly log: Log;
}

const RETRY_MS = { first: 500, longest: 30_000 };
/** So many ends or failed starts in a row are no passing trouble; a database that is away does not count. */
const MAX_TROUBLES = 5;
const LASTING_MS = 60_000;

/**
 * Rejects when it does not start at first. Of a lost database it makes no end: it looks for jobs again
 * every two seconds, listens again after a while, and catches up on the clock. It ends when a newer
 * version has migrated its tables, or by a bug.
 */
export async function startJobRunner(options: RunnerOptions): Promise<JobRunner> {
  const { url, log } = options;
  const names: string[] = [];
  const stopping = new AbortController();
  let down: string | null = null;
  let fail: (problem: StartProblem) => void = () => {};
  const failed = new Promise<StartProblem>((resolve) => (fail = resolve));
  const start = () => startRunner(options, (name) => names.push(name));
  let runner: Runner | null = await start();

  const startAgain = async (count: (error: unknown) => void): Promise<Runner | null> => {
    for (let wait = RETRY_MS.first; ; wait = Math.min(2 * wait, RETRY_MS.longest)) {
      try {
        await sleep(wait, undefined, { signal: stopping.signal });
        const started = await start();
        if (!stopping.signal.aborted) return started;
        await started.stop();
        return null;
      } catch (error) {
        if (stopping.signal.aborted) return null;
        if (!(explainDatabaseError(error, url) instanceof DatabaseProblem)) count(error);
        log.warn({ part: 'jobs', err: error }, 'the job runner does not start again yet');
      }
    }
  };

  const keep = async (): Promise<void> => {
    let troubles = 0;
    const count = (error: unknown): void => {
      troubles += 1;
      if (troubles >= MAX_TROUBLES) throw error;
    };
    while (runner !== null) {
      const began = performance.now();
      const error: unknown = await runner.promise.then(
        () => undefined,
        (cause: unknown) => cause,
      );
      runner = null;
      if (stopping.signal.aborted) return;
      down = 'the job runner has ended';
      log.error({ part: 'jobs', err: error }, 'the job runner has ended unasked');
      if (performance.now() - began > LASTING_MS) troubles = 0;
      count(error);
      runner = await startAgain(count);
      if (runner === null) return;
      down = null;
      log.info({ part: 'jobs' }, 'the job runner takes jobs again');
    }
  };
  const kept = keep().catch((error: unknown) => {
    log.fatal({ part: 'jobs', err: error }, 'the job runner cannot go on, and the hub ends');
    fail(new StartProblem('Jobs are not taken any more: the job runner ended again and again.'));
  });

  return {
    health: () => down,
    names,
    failed,
    async stop() {
      if (stopping.signal.aborted) return;
      down = 'the job runner is stopped';
      stopping.abort();
      // Rejects when it is ending already.
      await runner?.stop().catch(() => undefined);
      await kept;
    },
  };
}

async function startRunner(
  { pool, taskList, concurrency, schedule }: RunnerOptions,
  tellName: (name: string) => void,
): Promise<Runner> {
  const events = new EventEmitter() as WorkerEvents;
  events.on('pool:create', ({ workerPool }) => tellName(workerPool.id));
  return run({
    pgPool: pool,
    taskList,
    concurrency,
    events,
    noHandleSignals: true,
    // Always given: otherwise it would look for a file `crontab` in the working directory.
    parsedCronItems: parseCronItems(
      Object.entries(schedule).map(([task, match]) => ({ task, match })),
    ),
    // Its messages repeat what tasks threw; failures are logged by the task's wrapper.
    logger: new Logger(() => () => {}),
  });
}
