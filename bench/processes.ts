import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Load, Measured } from './load.ts';
import type { Order, Setup } from './serve.ts';

/** A process of the benchmark that answers one order at a time. */
export interface Worker {
  readonly child: ChildProcess;
  ask<Answer>(order: unknown): Promise<Answer>;
}

export function startWorker(file: string, env: Readonly<Record<string, string>>): Worker {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    execArgv: ['--import', 'tsx'],
  });
  return {
    child,
    ask: (order) => {
      const answer = nextMessage(child);
      child.send(order as object);
      return answer as Promise<never>;
    },
  };
}

export function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () =>
      reject(new Error('A process of the benchmark ended; its error stands above.'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}

/** A server that is measured, with where it listens. */
export async function startServer(setup: Setup): Promise<Worker & { readonly url: string }> {
  const worker = startWorker('./serve.ts', { BENCH_SETUP: JSON.stringify(setup) });
  return { ...worker, url: String(await nextMessage(worker.child)) };
}

export const cpuOf = (server: Worker) => server.ask<number>({ kind: 'cpu' } satisfies Order);

export const floorOf = (server: Worker, load: Load) =>
  server.ask<Measured>({ kind: 'load', ...load } satisfies Order);

/** Processor time of these processes so far, in milliseconds; Linux only, elsewhere 0. */
export function cpuOfProcesses(pids: readonly number[]): number {
  let nanoseconds = 0;
  for (const pid of pids) {
    try {
      nanoseconds += Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // Ended meanwhile.
    }
  }
  return nanoseconds / 1e6;
}
