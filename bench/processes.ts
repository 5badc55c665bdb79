import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Load, Measured } from './load.ts';
import type { Sent } from './pgbench.ts';
import type { Order, Setup } from './serve.ts';

/** A process of the benchmark that answers one order at a time. */
export interface Worker {
  readonly child: ChildProcess;
  ask<Answer>(order: unknown): Promise<Answer>;
}

/** `profileDir`: where it leaves a profile of its processor time when it ends. */
export function startWorker(
  file: string,
  env: Readonly<Record<string, string>>,
  profileDir?: string,
): Worker {
  const profile = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    execArgv: ['--import', 'tsx', ...profile],
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
export async function startServer(
  setup: Setup,
  profileDir?: string,
): Promise<Worker & { readonly url: string }> {
  const worker = startWorker('./serve.ts', { BENCH_SETUP: JSON.stringify(setup) }, profileDir);
  return { ...worker, url: String(await nextMessage(worker.child)) };
}

/** What the floor would send for a question. */
export const statementsOf = (server: Worker, query: string, token: string) =>
  server.ask<readonly Sent[]>({ kind: 'statements', query, token } satisfies Order);

export const cpuOf = (server: Worker) => server.ask<number>({ kind: 'cpu' } satisfies Order);

export const floorOf = (server: Worker, load: Load) =>
  server.ask<Measured>({ kind: 'load', ...load } satisfies Order);

/** Processor time of each of these processes so far, in milliseconds; Linux only, elsewhere none. */
export function cpuOfEach(pids: readonly number[]): Map<number, number> {
  const used = new Map<number, number>();
  for (const pid of pids) {
    try {
      const nanoseconds = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0];
      used.set(pid, Number(nanoseconds) / 1e6);
    } catch {
      // Ended meanwhile.
    }
  }
  return used;
}
