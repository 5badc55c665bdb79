import { QueryPlanner, type PlanNode } from '@graphql-hive/router-query-planner';

export type PlanResult =
  | { readonly ok: true; /** Null: nothing to fetch. */ readonly node: PlanNode | null }
  | { readonly ok: false; readonly reason: 'TIMEOUT' | 'REFUSED'; readonly cause: unknown };

export interface Planner {
  plan(document: string, operationName: string | undefined): Promise<PlanResult>;
}

/** Planning is done on threads that Node also needs for files, names and cryptography: leave some. */
const AT_ONCE = 2;
const NO_LABELS: Set<string> = new Set();

/**
 * Plans on worker threads: a document of 1 KB can take seconds to plan, and the event loop must not
 * stop. A plan that is late is given up; its thread works on until the planner ends by itself.
 */
export function createPlanner(supergraphSdl: string, timeoutMs: number): Planner {
  const planner = new QueryPlanner(supergraphSdl);
  const waiting: (() => void)[] = [];
  let busy = 0;

  async function takeThread(): Promise<void> {
    if (busy < AT_ONCE) busy += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** Hands the thread to who waits longest. */
  function freeThread(): void {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }

  async function onThread(document: string, name: string | undefined): Promise<PlanNode | null> {
    const deadline = Date.now() + timeoutMs;
    await takeThread();
    try {
      if (Date.now() > deadline) throw new Error('Nobody waits for this plan any more.');
      const { node } = await planner.planAsync(document, name, NO_LABELS, 0);
      return node ?? null;
    } finally {
      freeThread();
    }
  }

  return {
    plan(document, operationName) {
      return new Promise((resolve) => {
        const late = setTimeout(() => {
          resolve({ ok: false, reason: 'TIMEOUT', cause: new Error('Planning took too long.') });
        }, timeoutMs);
        onThread(document, operationName)
          .then((node) => resolve({ ok: true, node }))
          .catch((cause: unknown) => resolve({ ok: false, reason: 'REFUSED', cause }))
          .finally(() => clearTimeout(late));
      });
    },
  };
}
