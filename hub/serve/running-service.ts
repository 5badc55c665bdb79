import type { Started, StartResult } from '../../gateway/http/listener.ts';
import { StartProblem } from '../../platform/start-problem.ts';

/** One part of the hub that runs in this process. */
export interface RunningService {
  /** Where it listens; null for a part that nobody calls. */
  readonly url: string | null;
  /** Resolves when it cannot go on by itself; then it is to be stopped. */
  readonly failed: Promise<StartProblem>;
  /** Work in flight ends, then everything that was opened is closed. */
  stop(): Promise<void>;
}

/** Closes what was opened, last first. */
export interface Closers {
  add(close: () => Promise<void> | void): void;
  close(): Promise<void>;
}

interface StartedPart {
  readonly url: string | null;
  /** Absent: it goes on whatever happens. */
  readonly failed?: Promise<StartProblem>;
}

const NEVER = new Promise<never>(() => {});

/** Starts a part; when that fails everything that it opened is closed, and the problem thrown on. */
export async function startService(
  start: (closers: Closers) => Promise<StartedPart>,
): Promise<RunningService> {
  const opened: (() => Promise<void> | void)[] = [];
  const closers: Closers = {
    add: (close) => void opened.push(close),
    async close() {
      for (const close of opened.splice(0).reverse()) await close();
    },
  };
  try {
    const { url, failed = NEVER } = await start(closers);
    return { url, failed, stop: () => closers.close() };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** A listener that does not listen is why the part does not start. */
export function orProblem(started: StartResult): Started {
  if (!started.ok) throw new StartProblem(started.problem);
  return started;
}
