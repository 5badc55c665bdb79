import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';

/**
 * What the parts of the hub tell of their work, for metrics. Everything in an event is a count or a
 * name from a closed list: never a client's text, a key, or anything read from a row.
 */

/** A request to `/graphql` was answered. */
export interface AnsweredRequest {
  /** `query`, `mutation` or `subscription`; null when it did not come so far. */
  readonly kind: string | null;
  /** Of the caller; null when nobody was identified. */
  readonly role: string | null;
  readonly status: number;
  readonly durationMs: number;
  /** The code of each error in the answer. */
  readonly codes: readonly string[];
}

/** A statement was sent; BEGIN and COMMIT are not told. */
export interface SentStatement {
  readonly pool: string;
}

/** A connection was taken (1) or given back (-1); more than the pool has: some wait. */
export interface PoolUse {
  readonly pool: string;
  readonly change: 1 | -1;
}

/** What one request disclosed and refused in one subgraph: values, and the lines that say so. */
export interface WrittenAccess {
  readonly subgraph: string;
  readonly disclosed: number;
  readonly refused: number;
  readonly lines: readonly ('DISCLOSED' | 'REFUSED' | 'EMERGENCY')[];
  /** Whether the lines are durable; otherwise nothing was answered. */
  readonly ok: boolean;
}

/** A job ran to its end, or failed and is tried again or given up. */
export interface RanJob {
  /** Its topic. */
  readonly job: string;
  readonly ok: boolean;
  readonly durationMs: number;
}

/** What waits, as it was a moment ago. */
export interface Backlog {
  readonly jobs: readonly WaitingJobs[];
  readonly notices: readonly WaitingNotices[];
}

export interface WaitingJobs {
  readonly job: string;
  /** Its time has come. */
  readonly waiting: number;
  /** It failed, and its next time is to come. */
  readonly retrying: number;
  /** It failed as often as it may. */
  readonly givenUp: number;
  readonly oldestSeconds: number;
}

export interface WaitingNotices {
  readonly status: string;
  readonly count: number;
  readonly oldestSeconds: number;
}

/** Costs nothing to tell while nobody watches. */
export interface Observation<T> {
  tell(event: T): void;
  /** Answers how to stop watching. */
  watch(listener: (event: T) => void): () => void;
}

export const answeredRequests = observation<AnsweredRequest>('noaberhub:answered-requests');
export const sentStatements = observation<SentStatement>('noaberhub:sent-statements');
export const poolUse = observation<PoolUse>('noaberhub:pool-use');
export const writtenAccess = observation<WrittenAccess>('noaberhub:written-access');

export const ranJob = observation<RanJob>('noaberhub:ran-job');
export const backlog = observation<Backlog>('noaberhub:backlog');

function observation<T>(name: string): Observation<T> {
  const told = channel(name);
  return {
    tell(event) {
      if (told.hasSubscribers) told.publish(event);
    },
    watch(listener) {
      const subscriber = (event: unknown): void => listener(event as T);
      subscribe(name, subscriber);
      return () => {
        unsubscribe(name, subscriber);
      };
    },
  };
}
