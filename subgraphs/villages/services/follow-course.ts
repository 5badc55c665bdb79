import type { JobContext } from '../../../disclosure/jobs.ts';
import { inTransaction } from '../../../platform/database.ts';
import type { Json } from '../../../platform/idempotency.ts';
import type { VillagesContext } from '../context.ts';
import { isClosed, nextLookAt, statusByFacts } from '../domain/help-request-course.ts';
import {
  changeStatus,
  factsOfHelpRequest,
  lockHelpRequest,
} from '../storage/help-request-course.ts';

/** Brings the status of a question for help in line with its matches and referrals of today. */
export async function followCourse(
  { sql, now }: JobContext<VillagesContext>,
  payload: Json,
): Promise<void> {
  const id = helpRequestIdOf(payload);
  await inTransaction(sql, async (tx) => {
    const current = await lockHelpRequest(tx, id);
    if (current === null) return;
    const facts = await factsOfHelpRequest(tx, id);
    const to = statusByFacts(current, facts, now);
    if (to !== current) await changeStatus(tx, id, { to, closed: isClosed(to), at: now });
    const next = nextLookAt(facts, now);
    if (next === null || isClosed(to)) return;
    const payloadOfNext = tx.json({ helpRequestId: id });
    await tx`
      select platform.emit_at('villages.help-request-due', ${payloadOfNext}, ${next}::timestamptz)
    `;
  });
}

function helpRequestIdOf(payload: Json): string {
  const { helpRequestId } = payload as { helpRequestId?: unknown };
  if (typeof helpRequestId !== 'string') throw new Error('The job names no question for help.');
  return helpRequestId;
}
