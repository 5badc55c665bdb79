import type { IdentifiedActor } from '../platform/actor.ts';
import type { Database } from '../platform/database.ts';
import type { Json } from '../platform/idempotency.ts';
import type { Ids } from '../platform/ids.ts';
import type { JobRun } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';

/** What a job of a subgraph has, instead of a request. */
export interface JobContext<Context> {
  /** The pool of this subgraph's role. */
  readonly sql: Database['sql'];
  readonly ids: Ids;
  readonly log: Log;
  /** The instant at which this run began. */
  readonly now: Date;
  /**
   * Reads values of people for somebody: decided as a request of this actor at this moment, and logged
   * before it resolves, so that nothing may be given away before. `operation` is how the access log
   * names it. Not inside a transaction: it takes a connection of its own.
   */
  readonly readAs: <T>(
    actor: IdentifiedActor,
    operation: string,
    work: (context: Context) => Promise<T>,
  ) => Promise<T>;
}

/**
 * What a subgraph does by the clock or as a consequence of what was written. It may run again after a
 * crash or an error, so running twice must be like running once; and it may run late or in another
 * order, so it reads the facts of today and takes from its payload no more than whose they are.
 */
export interface SubgraphJob<Context> {
  readonly run: (context: JobContext<Context>, payload: Json, job: JobRun) => Promise<void>;
  /** Also by the clock: the five fields of crontab(5), in UTC. */
  readonly at?: string;
}

/** Jobs by topic, `<subgraph>.<event>`: of the subgraph that emits it, which may be another one. */
export type SubgraphJobs<Context> = Readonly<Record<string, SubgraphJob<Context>>>;
