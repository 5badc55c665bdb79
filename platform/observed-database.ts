import type { Database } from './database.ts';
import { poolUse, sentStatements } from './observations.ts';

type Call = (...args: unknown[]) => unknown;

/** A statement of the driver: nothing is sent before something waits for it; `handler` sends it. */
type Statement = Promise<unknown> & { handler: (statement: unknown) => unknown };

/**
 * The same database, telling each statement and each connection in use. The driver's own `debug` is no
 * way: it makes the parameters, which are values of people, visible on errors.
 */
export function observedDatabase(database: Database): Database {
  const pool = database.role;
  const sql = observe(database.sql, pool, true) as Database['sql'];
  return {
    sql,
    role: database.role,
    get statements() {
      return database.statements;
    },
    close: () => database.close(),
  };
}

/** `takes`: each statement takes a connection of its own; inside a transaction it has one. */
function observe(sql: object, pool: string, takes: boolean): unknown {
  return new Proxy(sql, {
    apply(target, self, args) {
      const made: unknown = Reflect.apply(target as Call, self, args);
      if (made instanceof Promise) observeStatement(made as Statement, pool, takes);
      return made;
    },
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (property === 'begin') return observedBegin(value as Call, pool, true);
      if (property === 'savepoint') return observedBegin(value as Call, pool, false);
      return value;
    },
  });
}

/** Fragments inside a statement are made alike but never sent, so it is sending that is told. */
function observeStatement(statement: Statement, pool: string, takes: boolean): void {
  const send = statement.handler;
  statement.handler = (self) => {
    sentStatements.tell({ pool });
    if (takes) {
      poolUse.tell({ pool, change: 1 });
      const over = (): void => poolUse.tell({ pool, change: -1 });
      // Not its own `then`, which would ask for it to be sent.
      void Promise.prototype.then.call(statement, over, over);
    }
    return send(self);
  };
}

function observedBegin(begin: Call, pool: string, takes: boolean): Call {
  return async (...args) => {
    const work = args.at(-1) as Call;
    const observed: Call = (transaction) => work(observe(transaction as object, pool, false));
    if (takes) poolUse.tell({ pool, change: 1 });
    try {
      return await begin(...args.slice(0, -1), observed);
    } finally {
      if (takes) poolUse.tell({ pool, change: -1 });
    }
  };
}
