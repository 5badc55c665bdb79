import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../platform/log.ts';
import type { CountedMetrics } from '../../platform/metrics.ts';
import { StartProblem } from '../../platform/start-problem.ts';
import { WORKER_MARK, type FromWorker, type ToWorker, type WorkerSettings } from './messages.ts';

/** Processes that serve the hub together, on one port. */
export interface Workers {
  /** Resolves when workers die faster than they may be replaced; the hub cannot go on. */
  readonly failed: Promise<StartProblem>;
  /** What each of them has counted, as far as they answer in time. */
  counted(): Promise<readonly CountedMetrics[]>;
  stop(): Promise<void>;
}

export interface WorkersOptions {
  readonly count: number;
  readonly settings: WorkerSettings;
  readonly graceMs: number;
  readonly log: Log;
}

/** Deaths within the window after which something is wrong that a new worker does not mend. */
const MAX_DEATHS = 5;
const WINDOW_MS = 60_000;
const REPLACE_DELAY_MS = 200;
/** What a worker gets beyond the grace of its requests, to close its pools. */
const CLOSING_MS = 8000;
const COUNTING_MS = 2000;

/** Starts them all; throws the StartProblem of the first that cannot start, and then none is left. */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { count, log } = options;
  // Signals come to this process alone: a terminal sends them to the whole group.
  cluster.setupPrimary({ args: ['start'] });
  const workers = new Set<Worker>();
  const deaths: number[] = [];
  let isStopping = false;
  let fail: (problem: StartProblem) => void = () => {};
  const failed = new Promise<StartProblem>((resolve) => (fail = resolve));

  async function add(): Promise<void> {
    const worker = cluster.fork({ [WORKER_MARK]: '1' });
    workers.add(worker);
    worker.once('exit', (code, signal) => {
      workers.delete(worker);
      if (isStopping || !isReady) return;
      log.error({ code: String(code), signal }, 'a worker ended unasked');
      void replace();
    });
    await startWorker(worker, options.settings);
  }

  async function replace(): Promise<void> {
    deaths.push(performance.now());
    const recent = deaths.filter((at) => at > performance.now() - WINDOW_MS);
    deaths.splice(0, deaths.length, ...recent);
    if (recent.length > MAX_DEATHS) {
      const problem = `More than ${MAX_DEATHS} workers ended unasked within a minute; see the log for why.`;
      fail(new StartProblem(problem));
      return;
    }
    await sleep(REPLACE_DELAY_MS * recent.length);
    // One that dies while it starts is counted by its end.
    if (!isStopping) await add().catch(() => undefined);
  }

  async function stop(): Promise<void> {
    isStopping = true;
    await Promise.all([...workers].map((worker) => stopWorker(worker, options.graceMs, log)));
  }

  let isReady = false;
  try {
    await Promise.all(Array.from({ length: count }, add));
    isReady = true;
  } catch (error) {
    await stop();
    throw error;
  }
  const counted = async () => {
    const all = await Promise.all([...workers].map(askCounted));
    return all.filter((one) => one !== null);
  };
  return { failed, counted, stop };
}

let questions = 0;

/** Null for a worker that is busy for longer than Prometheus should wait, or gone. */
async function askCounted(worker: Worker): Promise<CountedMetrics | null> {
  const question = (questions += 1);
  let hear: (message: FromWorker) => void = () => {};
  const answered = new Promise<CountedMetrics>((resolve) => {
    hear = (message) => {
      if (message.kind === 'counted' && message.question === question) resolve(message.counted);
    };
    worker.on('message', hear);
  });
  tell(worker, { kind: 'count', question });
  const late = sleep(COUNTING_MS, null, { ref: false });
  return Promise.race([answered, late]).finally(() => worker.off('message', hear));
}

/** Resolves when the worker serves. */
function startWorker(worker: Worker, settings: WorkerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'here') tell(worker, { kind: 'settings', settings });
      else if (message.kind === 'ready') resolve();
      else if (message.kind === 'problem') reject(new StartProblem(message.problem));
    });
    worker.once('exit', () => reject(new StartProblem('A worker ended before it served.')));
  });
}

async function stopWorker(worker: Worker, graceMs: number, log: Log): Promise<void> {
  if (worker.isDead()) return;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const late = setTimeout(() => {
    log.warn({ part: 'workers' }, 'a worker was ended at the end of the grace');
    worker.process.kill('SIGKILL');
  }, graceMs + CLOSING_MS);
  tell(worker, { kind: 'stop' });
  await ended;
  clearTimeout(late);
}

/** A worker that has just died hears nothing; its end is told by itself. */
function tell(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message, () => {});
}
