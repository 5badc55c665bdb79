import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';

/**
 * 40P01: two waited for each other and PostgreSQL ended one. 55P03: somebody is at work on a part of it.
 * 23503: what it leads to went away in the meantime, such as a person who was erased; looked at again,
 * it is not there.
 */
const BUSY = new Set(['40P01', '55P03', '23503']);
const MOST_TRIES = 5;

const patiently = retry(
  handleWhen((error) => BUSY.has((error as { code?: string }).code ?? '')),
  {
    maxAttempts: MOST_TRIES - 1,
    backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 2000 }),
  },
);

/**
 * Runs `work` again, up to five times in all, where it failed since somebody else was at work on the same
 * or took it away. It has to be a whole transaction, or to write by its last statement alone: what a failed
 * try did is undone, and the next one looks anew, at nothing that was read before.
 */
export function whenNobodyIsAtWork<T>(work: () => Promise<T>): Promise<T> {
  return patiently.execute(work);
}
