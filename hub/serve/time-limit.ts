import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../../platform/database.ts';

/** The time that one request has in this process; its statements are cancelled when it is over. */
export interface TimeLimit {
  /** Resolves when the time is over, or nobody waits for the answer any more. */
  readonly over: Promise<void>;
  /** Runs `work` with its statements bound to this limit. */
  bind<T>(work: () => T): T;
  /** Nobody waits any more. */
  readonly end: () => void;
  /** The work is done: nothing will be cancelled. */
  readonly release: () => void;
}

/** What the driver makes of a template: a statement when it is awaited, or a fragment of another one. */
interface Query {
  /** True once it is sent, or queued for a connection. */
  readonly executed?: boolean;
  /** Used instead of `cancel()`, which drops this promise: one that rejects would end the process. */
  readonly canceller?: ((query: Query) => Promise<unknown>) | null;
}

interface Bound {
  readonly queries: Query[];
  isOver: boolean;
}

const current = new AsyncLocalStorage<Bound>();

export function startTimeLimit(ms: number): TimeLimit {
  const bound: Bound = { queries: [], isOver: false };
  let tell: () => void = () => {};
  const over = new Promise<void>((resolve) => (tell = resolve));
  const end = () => {
    clearTimeout(timer);
    if (bound.isOver) return;
    bound.isOver = true;
    bound.queries.forEach(cancel);
    tell();
  };
  const timer = setTimeout(end, ms);
  return {
    over,
    bind: (work) => current.run(bound, work),
    end,
    release() {
      clearTimeout(timer);
      bound.queries.length = 0;
    },
  };
}

/** Runs what must be done even when the time is over: writing the access log. */
export function outsideTimeLimit<T>(work: () => T): T {
  return current.exit(work);
}

/**
 * A statement that ended in this very moment may leave its connection to another one, which the server
 * then cancels instead (PostgreSQL documentation, 54.2.8): that one fails, and is not wrong.
 */
function cancel(query: Query): void {
  if (query.executed) void query.canceller?.(query).catch(() => undefined);
}

type Sql = Database['sql'];

/** The same database, whose statements belong to the time limit of the request that sends them. */
export function withTimeLimits(database: Database): Database {
  return {
    sql: bound(database.sql),
    role: database.role,
    close: () => database.close(),
    get statements() {
      return database.statements;
    },
  };
}

function bound<T extends object>(sql: T): T {
  return new Proxy(sql, {
    apply(target, self, args) {
      const limit = current.getStore();
      if (limit?.isOver) throw new Error('The time of this request is over.');
      const made: unknown = Reflect.apply(target as never, self, args);
      if (limit && typeof made === 'object' && made !== null) limit.queries.push(made);
      return made;
    },
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      return key === 'begin' || key === 'savepoint'
        ? bindTransaction(value as Sql['begin'])
        : value;
    },
  });
}

/** The statements of a transaction come from a function of its own. */
function bindTransaction(begin: Sql['begin']): Sql['begin'] {
  return ((...args: unknown[]) => {
    const work = args.pop() as (tx: object) => unknown;
    return Reflect.apply(begin, undefined, [...args, (tx: object) => work(bound(tx))]) as unknown;
  }) as Sql['begin'];
}
