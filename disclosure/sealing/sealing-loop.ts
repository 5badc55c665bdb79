import type { Log } from '../../platform/log.ts';
import type { Refusal, Sealed, Sealer } from './sealer.ts';

/** A sealer at work. */
export interface SealingLoop {
  /** Null while lines get sealed, else why not. */
  health(): string | null;
  /** Seals what is still waiting, for at most a few seconds, and ends. */
  stop(): Promise<void>;
}

const BETWEEN_BATCHES_MS = 100;
const WHEN_IDLE_MS = 500;
const WHEN_BUSY_ELSEWHERE_MS = 1000;
const AFTER_TROUBLE_MS = 5000;
const LAST_BATCHES_MS = 5000;

/**
 * Seals every 100 ms while there is something to do. By polling: a NOTIFY in each transaction that
 * writes lines would make all of them wait for one lock at commit.
 */
export function startSealing(deps: { readonly sealer: Sealer; readonly log: Log }): SealingLoop {
  const { sealer, log } = deps;
  let trouble: string | null = null;
  let isStopping = false;
  let wake = () => {};

  const wait = async (ms: number) => {
    if (isStopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  };

  const heed = (result: Sealed) => {
    const found = result.kind === 'REFUSED' ? REFUSALS[result.reason] : null;
    if (found !== null && found !== trouble)
      log.error({ part: 'sealer', reason: found }, 'the access log is not sealed any more');
    if (result.kind !== 'BUSY_ELSEWHERE') trouble = found;
  };

  const run = async () => {
    while (!isStopping) {
      try {
        const result = await sealer.seal();
        heed(result);
        await wait(pauseAfter(result));
      } catch (error) {
        if (trouble === null) log.error({ part: 'sealer', err: error }, 'sealing failed');
        trouble = 'sealing fails; the log of the hub says why';
        await wait(AFTER_TROUBLE_MS);
      }
    }
  };
  const finished = run();

  const sealTheRest = async () => {
    const until = Date.now() + LAST_BATCHES_MS;
    try {
      while (Date.now() < until && (await sealer.seal()).kind === 'SEALED');
    } catch (error) {
      log.warn({ part: 'sealer', err: error }, 'the last lines wait for the next start');
    }
  };

  return {
    health: () => trouble,
    async stop() {
      isStopping = true;
      wake();
      await finished;
      if (trouble === null) await sealTheRest();
    },
  };
}

function pauseAfter(result: Sealed): number {
  switch (result.kind) {
    case 'SEALED':
      return result.full ? 0 : BETWEEN_BATCHES_MS;
    case 'NOTHING_TO_DO':
      return WHEN_IDLE_MS;
    case 'BUSY_ELSEWHERE':
      return WHEN_BUSY_ELSEWHERE_MS;
    case 'REFUSED':
      return AFTER_TROUBLE_MS;
  }
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  SIGNED_BY_ANOTHER_KEY:
    'the last checkpoint was signed with another HUB_SECRET; start with the one that this database was used with',
  CHECKPOINT_CHANGED: 'the last checkpoint was changed; run `npx hub verify-log`',
  CHECKPOINT_GONE: 'the last checkpoint is gone; run `npx hub verify-log`',
  LEAVES_CHANGED: 'the tree is not the one that was signed last; run `npx hub verify-log`',
  LOG_CUT_BACK: 'the log is shorter than it was; run `npx hub verify-log`',
};
