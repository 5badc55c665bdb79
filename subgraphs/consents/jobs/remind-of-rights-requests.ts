import type { JobContext } from '../../../disclosure/jobs.ts';
import { dayOf } from '../../../platform/business-days.ts';
import type { ConsentsContext } from '../context.ts';
import { remindOfDeadlines } from '../storage/rights-notices.ts';

/** A week before a request must be answered, whoever answers it is reminded; once per deadline. */
export async function remindOfRightsRequests({
  sql,
  now,
}: JobContext<ConsentsContext>): Promise<void> {
  await remindOfDeadlines(sql, dayOf(now), now);
}
