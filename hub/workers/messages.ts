import type { CountedMetrics } from '../../platform/metrics.ts';

/** Set in the environment of our own workers alone: others use node:cluster as well. */
export const WORKER_MARK = 'NOABERHUB_WORKER';

/** What a worker must know beside the environment that it shares. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly port: number;
  readonly publicUrl: string;
  /** Where the first process serves the pages and the issuer of a development hub. */
  readonly development: { readonly port: number; readonly paths: readonly string[] };
}

export type ToWorker =
  | { readonly kind: 'settings'; readonly settings: WorkerSettings }
  | { readonly kind: 'count'; readonly question: number }
  | { readonly kind: 'stop' };

export type FromWorker =
  /** It reads messages now. */
  | { readonly kind: 'here' }
  | { readonly kind: 'ready' }
  /** What it counted, for one question. */
  | { readonly kind: 'counted'; readonly question: number; readonly counted: CountedMetrics }
  /** Why it cannot start, in one line. */
  | { readonly kind: 'problem'; readonly problem: string };
