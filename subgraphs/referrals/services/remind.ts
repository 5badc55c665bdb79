import type { JobContext } from '../../../disclosure/jobs.ts';
import { tellStaff } from '../../../disclosure/notices/tell-person.ts';
import type { ActorRole } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/database.ts';
import type { ReferralsContext } from '../context.ts';
import { dayOf } from '../../../platform/business-days.ts';
import { markEscalated, markReminded } from '../storage/waiting-referrals.ts';

/**
 * On the last day for an answer the target is reminded; when that day went by, the requester hears
 * that none came. Each once per referral.
 */
export async function remindOfAnswers({ sql, now }: JobContext<ReferralsContext>): Promise<void> {
  await inTransaction(sql, async (tx) => {
    const today = dayOf(now);
    const reminded = await markReminded(tx, today, now);
    const escalated = await markEscalated(tx, today, now);
    for (const { referralId, organisationId, role } of [...reminded, ...escalated]) {
      const about = { occasion: 'REFERRAL_DUE', about: referralId, at: now } as const;
      await tellStaff(tx, { organisationId, role: role as ActorRole }, about);
    }
  });
}
