type Call = (...args: unknown[]) => unknown;

/** What the driver makes of a template: a statement when it is awaited, or a fragment of another one. */
interface Statement {
  handler: (statement: Statement) => unknown;
  readonly reject: (error: Error) => void;
}

/** Which connections of one pool were lost; the driver calls `tell` in the moment itself. */
export interface LostConnections {
  readonly count: number;
  /** Others may be lost in this same turn of the event loop. */
  readonly isRecent: boolean;
  tell(): void;
}

export function lostConnections(): LostConnections {
  let count = 0;
  let isRecent = false;
  return {
    get count() {
      return count;
    },
    get isRecent() {
      return isRecent;
    },
    tell() {
      count += 1;
      if (isRecent) return;
      isRecent = true;
      setImmediate(() => (isRecent = false));
    },
  };
}

/** A transaction that runs. */
interface Scope {
  /** How many connections its pool had lost before it. */
  readonly lostBefore: number;
  /** Its connection is lost or given back: a statement would go to whoever has it now, or to none. */
  isOver: boolean;
  /** Resolves when it is over. */
  readonly over: Promise<void>;
}

/**
 * The same pool or transaction, which sends nothing over a connection that was lost. The driver
 * (postgres.js 3.4) would: between two statements of a transaction it does not notice, and the next one,
 * its own ROLLBACK too, ends the process by an error that nobody can catch, or runs in the transaction of
 * whoever has the connection then. A statement after the loss rejects with CONNECTION_CLOSED instead.
 */
export function sendingOverOpenConnections<T extends object>(sql: T, lost: LostConnections): T {
  return guard(sql, lost, null) as T;
}

function guard(sql: object, lost: LostConnections, scope: Scope | null): unknown {
  return new Proxy(sql, {
    apply: (target, self, args) =>
      guardStatement(Reflect.apply(target as Call, self, args), lost, scope),
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (property === 'begin') return guardBegin(value as Call, lost);
      if (property === 'savepoint' && scope) return guardSavepoint(value as Call, lost, scope);
      if (property === 'unsafe')
        return (...args: unknown[]) => guardStatement((value as Call)(...args), lost, scope);
      return value;
    },
  });
}

function guardStatement(made: unknown, lost: LostConnections, scope: Scope | null): unknown {
  if (!(made instanceof Promise)) return made;
  const statement = made as unknown as Statement;
  const send = statement.handler;
  const sendOrReject = (self: Statement) =>
    scope?.isOver ? self.reject(connectionLost()) : send(self);
  // By the next turn it is known whose connection it was.
  statement.handler = (self) =>
    isInDoubt(lost, scope) ? setImmediate(() => sendOrReject(self)) : sendOrReject(self);
  return made;
}

function isInDoubt(lost: LostConnections, scope: Scope | null): boolean {
  return scope ? lost.count !== scope.lostBefore : lost.isRecent;
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

function guardBegin(begin: Call, lost: LostConnections): Call {
  return async (...args) => {
    if (lost.isRecent) await nextTurn();
    let end: () => void = () => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    const scope: Scope = { lostBefore: lost.count, isOver: false, over };
    try {
      return await begin(...args.slice(0, -1), guardWork(args.at(-1) as Call, lost, scope));
    } finally {
      scope.isOver = true;
      end();
    }
  };
}

function guardSavepoint(savepoint: Call, lost: LostConnections, scope: Scope): Call {
  return async (...args) => {
    if (isInDoubt(lost, scope)) await nextTurn();
    if (scope.isOver) throw connectionLost();
    const work = guardWork(args.at(-1) as Call, lost, scope);
    const isLost = scope.over.then(() => {
      throw connectionLost();
    });
    return Promise.race([savepoint(...args.slice(0, -1), work), isLost]);
  };
}

/**
 * Where the connection is lost this never settles, and so the driver sends no COMMIT or ROLLBACK after it.
 * Nobody waits for it: `begin` has rejected.
 */
function guardWork(work: Call, lost: LostConnections, scope: Scope): Call {
  return async (transaction) => {
    try {
      const made = work(guard(transaction as object, lost, scope));
      return await (Array.isArray(made) ? Promise.all(made) : made);
    } finally {
      if (isInDoubt(lost, scope)) await nextTurn();
      if (scope.isOver) await new Promise(() => {});
    }
  };
}

function connectionLost(): Error {
  const error = new Error('The connection of this transaction was lost; it is rolled back.');
  return Object.assign(error, { code: 'CONNECTION_CLOSED' });
}
