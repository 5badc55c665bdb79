import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
// Loaded here too, so that a machine without a binary is told so at the start.
import '@graphql-hive/router-query-planner';
import type { PlanNode } from '@graphql-hive/router-query-planner';

export type PlanResult =
  | { readonly ok: true; /** Null: nothing to fetch. */ readonly node: PlanNode | null }
  /** `cause` may repeat parts of the document. */
  | {
      readonly ok: false;
      readonly reason: 'TIMEOUT' | 'REFUSED' | 'ENDED';
      readonly cause: unknown;
    };

export interface Planner {
  plan(document: string, operationName: string | undefined): Promise<PlanResult>;
}

const SCRIPT = fileURLToPath(new URL('./planner-process.js', import.meta.url));
/** So that one document that takes long keeps no other waiting, and planning leaves processors to answers. */
const AT_ONCE = 2;
const IDLE_MS = 60_000;

/**
 * Plans in processes of its own, each one document at a time: a document of 1 KB can take seconds to plan, and
 * the planner has bugs that abort its process ("Unexpected conflict"). Who asks such a document gets no plan; nobody
 * else notices. A plan that is late is given up, and its process ended. Processes start when they are needed and
 * end when they are not.
 */
export function createPlanner(supergraphSdl: string, timeoutMs: number): Planner {
  const free: PlannerProcess[] = [];
  const waiting = new Set<(planning: PlannerProcess) => void>();
  let started = 0;

  /** Null when none is free in time. */
  function take(): Promise<PlannerProcess | null> {
    const known = free.pop();
    if (known) return Promise.resolve(known);
    if (started < AT_ONCE) {
      started += 1;
      return Promise.resolve(new PlannerProcess(supergraphSdl));
    }
    return new Promise((resolve) => {
      const taken = (planning: PlannerProcess) => {
        clearTimeout(timer);
        resolve(planning);
      };
      const timer = setTimeout(() => {
        waiting.delete(taken);
        resolve(null);
      }, timeoutMs);
      waiting.add(taken);
    });
  }

  /** Hands the process to who waits longest. */
  function giveBack(planning: PlannerProcess): void {
    for (const next of waiting) {
      waiting.delete(next);
      next(planning);
      return;
    }
    free.push(planning);
  }

  return {
    async plan(document, operationName) {
      const deadline = Date.now() + timeoutMs;
      const planning = await take();
      if (planning === null) return late();
      try {
        return await planning.plan(document, operationName, deadline - Date.now());
      } finally {
        giveBack(planning);
      }
    },
  };
}

/** What it sends back. */
type Told =
  | { readonly ok: true; readonly node: PlanNode | null }
  | { readonly ok: false; readonly cause: string };

/** One process at a time, started again after it ended. */
class PlannerProcess {
  readonly #supergraphSdl: string;
  #child: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(supergraphSdl: string) {
    this.#supergraphSdl = supergraphSdl;
  }

  /** Not to be asked again before it has answered. */
  plan(document: string, name: string | undefined, ms: number): Promise<PlanResult> {
    if (ms <= 0) return Promise.resolve(late());
    clearTimeout(this.#idle);
    const child = (this.#child ??= this.#start());
    child.channel?.ref();
    return new Promise<PlanResult>((resolve) => {
      const end = (result: PlanResult) => {
        clearTimeout(timer);
        child.off('message', told).off('exit', gone).off('error', gone);
        child.channel?.unref();
        resolve(result);
      };
      const told = (message: Told) => {
        this.#endWhenIdle();
        end(message.ok ? message : { ...message, reason: 'REFUSED' });
      };
      const gone = () => {
        this.#child = null;
        const cause = new Error('The planner ended while it planned this operation.');
        end({ ok: false, reason: 'ENDED', cause });
      };
      const timer = setTimeout(() => {
        this.#end();
        end(late());
      }, ms);
      child.on('message', told).on('exit', gone).on('error', gone);
      child.send({ document, name });
    });
  }

  #start(): ChildProcess {
    // What it says when it is aborted may repeat the document; of the environment it needs where its binary is.
    const child = fork(SCRIPT, [], {
      env: environment(),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    // Without a listener an error would end this process; `plan` hears of the end.
    child.on('error', () => undefined);
    child.on('exit', () => {
      if (this.#child === child) this.#child = null;
    });
    child.unref();
    child.channel?.unref();
    child.send({ supergraphSdl: this.#supergraphSdl });
    return child;
  }

  #endWhenIdle(): void {
    this.#idle = setTimeout(() => this.#end(), IDLE_MS).unref();
  }

  #end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}

function environment(): NodeJS.ProcessEnv {
  const names = ['NAPI_RS_NATIVE_LIBRARY_PATH', 'LD_LIBRARY_PATH'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

function late(): PlanResult {
  return { ok: false, reason: 'TIMEOUT', cause: new Error('Planning took too long.') };
}
