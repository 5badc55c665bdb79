import type { JobContext } from '../../../disclosure/jobs.ts';
import type { Json } from '../../../platform/idempotency.ts';
import type { VolunteersContext } from '../context.ts';
import { boundaryOf } from '../domain/boundary.ts';
import { projectForReferrals, storedHelpRequest } from '../storage/help-request-projection.ts';

/** Tells referrals what a question for help touches and what follows from that, as it stands today. */
export async function projectHelpRequest(
  { sql }: JobContext<VolunteersContext>,
  payload: Json,
): Promise<void> {
  const { helpRequestId } = payload as { helpRequestId?: unknown };
  if (typeof helpRequestId !== 'string') throw new Error('The job names no question for help.');
  const stored = await storedHelpRequest(sql, helpRequestId);
  if (stored === null) return;
  const { categories, outcome } = boundaryOf(stored.boundaryCategories);
  await projectForReferrals(sql, stored, { categories, outcome });
}
