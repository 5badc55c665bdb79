import { EXIT } from './exit-codes.ts';

/** The first SIGINT or SIGTERM that this process gets. */
export interface Signals {
  readonly received: boolean;
  readonly first: Promise<string>;
}

/**
 * The first signal asks, the second ends the process at once. One that comes while the hub starts is
 * heeded as soon as it has, so that PostgreSQL is never left behind.
 */
export function listenForSignals(): Signals {
  let received = false;
  const first = new Promise<string>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (received) process.exit(EXIT.INTERRUPTED);
        received = true;
        resolve(signal);
      });
    }
  });
  return {
    first,
    get received() {
      return received;
    },
  };
}
