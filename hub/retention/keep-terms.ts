import type { OwnedRetention } from '../../disclosure/retention/retention.ts';
import { dueAt } from '../../disclosure/retention/term.ts';
import type { Log } from '../../platform/log.ts';
import type { HubJob } from '../jobs.ts';
import type { HubRetention } from './open-retention.ts';

/** In UTC: at night here, before what lapses by itself. */
const EVERY_NIGHT = '35 0 * * *';

export interface Removal {
  readonly removed: number;
  /** Whether it was stopped before its end; what is left goes the next time. */
  readonly interrupted: boolean;
}

/** Removes what is due of a class, a batch in each transaction; between two of them it may be stopped. */
export async function keepTerm(
  of: OwnedRetention,
  { clock, logYears }: Pick<HubRetention, 'clock' | 'logYears'>,
  options: { readonly signal: AbortSignal; readonly tell?: (removed: number) => void },
): Promise<Removal> {
  const due = dueAt(of.rule.term, clock.now(), logYears);
  let removed = 0;
  const isStopped = () => options.signal.aborted;
  if (isStopped()) return { removed, interrupted: true };
  for await (const gone of of.remove(due)) {
    removed += gone;
    options.tell?.(removed);
    if (isStopped()) return { removed, interrupted: true };
  }
  return { removed, interrupted: false };
}

/** A job for each owner. One class that fails keeps no other from going. */
export function retentionJobs(
  retention: HubRetention,
  options: { readonly log: Log; readonly signal: AbortSignal },
): HubJob[] {
  const owners = [...new Set(retention.classes.map(({ owner }) => owner))];
  return owners.map((owner) => ({
    topic: `${owner}.retention`,
    at: EVERY_NIGHT,
    run: () =>
      keepAll(
        retention.classes.filter((one) => one.owner === owner),
        retention,
        options,
      ),
  }));
}

async function keepAll(
  classes: readonly OwnedRetention[],
  retention: HubRetention,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  const failures: unknown[] = [];
  for (const one of classes) {
    const code = one.rule.name;
    try {
      const { removed, interrupted } = await keepTerm(one, retention, { signal });
      if (removed > 0) log.info({ part: 'retention', code, count: removed }, 'removed at its term');
      if (interrupted) return;
    } catch (error) {
      log.error({ part: 'retention', code, err: error }, 'what is due could not be removed');
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some classes were not removed');
}
