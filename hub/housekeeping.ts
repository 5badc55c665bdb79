import type { Log } from '../platform/log.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Parts } from './parts.ts';

/** Idempotency keys are kept for 7 days; a daily sweep is early enough. */
const CRONTAB = '17 3 * * * forget-idempotency-keys';

/** What the hub does by the clock, in whichever process takes the job. */
export async function startHousekeeping(options: {
  readonly url: string;
  readonly parts: Parts;
  readonly log: Log;
}): Promise<Jobs> {
  const { url, parts, log } = options;
  const { startJobs } = await import('../platform/jobs.ts');
  return startJobs({
    url,
    log,
    crontab: CRONTAB,
    tasks: {
      'forget-idempotency-keys': async () => {
        const forgotten = await parts.forgetOldKeys();
        log.info({ count: forgotten }, 'idempotency keys older than 7 days forgotten');
      },
    },
  });
}
