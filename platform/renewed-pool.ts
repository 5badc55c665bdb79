import { lostConnections, sendingOverOpenConnections } from './lost-connections.ts';

type Call = (...args: unknown[]) => unknown;

/** What of the driver's pool is used here. */
interface Pool {
  unsafe(text: string): PromiseLike<unknown>;
  end(options: { timeout: number }): Promise<void>;
}

/** What the driver makes of a template; nothing is sent before something waits for it, `handler` sends it. */
type Statement = Promise<unknown> & { handler: (statement: unknown) => unknown };

/** A pool until it is replaced. */
interface Generation<P> {
  readonly sql: P;
  readonly send: (statement: unknown) => unknown;
  /** Statements and transactions that are not over. */
  running: number;
  lastUse: number;
}

/** A connection that ends after this is not broken off: nothing was asked, it has reached its age. */
const QUIET_MS = 1000;

/**
 * A pool in whose place a new one is opened when it has lost a connection; what runs on its other
 * connections ends there. The driver (postgres.js 3.4) makes the next connection with what is left of the
 * lost one: a write that was cancelled with it is never sent, nor anything after it, and whoever waits gets
 * CONNECT_TIMEOUT after ten seconds, every time. `open` calls what it is given when a connection ends.
 */
export function renewedPool<P extends Pool>(
  open: (onClose: () => void) => P,
): { readonly sql: P; end(options: { timeout: number }): Promise<void> } {
  const former = new Set<Generation<P>>();
  let isEnding = false;
  let current = begin();

  function begin(): Generation<P> {
    const lost = lostConnections();
    const pool = open(() => {
      lost.tell();
      lose(generation);
    });
    const sql = sendingOverOpenConnections(pool, lost);
    const { handler: send } = sql.unsafe('') as Statement;
    const generation: Generation<P> = { sql, send, running: 0, lastUse: -Infinity };
    return generation;
  }

  function lose(generation: Generation<P>): void {
    if (isEnding || generation !== current) return;
    if (generation.running === 0 && performance.now() - generation.lastUse > QUIET_MS) return;
    current = begin();
    former.add(generation);
    // Not in the moment of the loss: the driver is not done with it.
    setImmediate(() => endWhenIdle(generation));
  }

  function enter(): { generation: Generation<P>; leave: () => void } {
    const generation = current;
    generation.running += 1;
    const leave = () => {
      generation.running -= 1;
      generation.lastUse = performance.now();
      endWhenIdle(generation);
    };
    return { generation, leave };
  }

  function endWhenIdle(generation: Generation<P>): void {
    if (generation.running > 0 || !former.delete(generation)) return;
    void generation.sql.end({ timeout: 0 });
  }

  function send(self: unknown): unknown {
    const { generation, leave } = enter();
    // Not its own `then`, which would ask for it to be sent.
    void Promise.prototype.then.call(self, leave, leave);
    return generation.send(self);
  }

  const start: Call = async (...args) => {
    const { generation, leave } = enter();
    try {
      return await (Reflect.get(generation.sql, 'begin') as Call)(...args);
    } finally {
      leave();
    }
  };

  const sending = (made: unknown): unknown => {
    if (made instanceof Promise) (made as Statement).handler = send;
    return made;
  };

  const sql = new Proxy(current.sql, {
    apply: (_target, self, args) =>
      sending(Reflect.apply(current.sql as unknown as Call, self, args)),
    get(_target, property) {
      const value: unknown = Reflect.get(current.sql, property);
      if (property === 'begin') return start;
      if (property === 'unsafe') return (...args: unknown[]) => sending((value as Call)(...args));
      return value;
    },
  });
  return {
    sql,
    async end(options) {
      isEnding = true;
      const all = [current, ...former];
      former.clear();
      await Promise.all(all.map((generation) => generation.sql.end(options)));
    },
  };
}
