import type { JobContext } from '../../../disclosure/jobs.ts';
import { tellStaff } from '../../../disclosure/notices/tell-person.ts';
import { addBusinessDays, dayOf } from '../../../platform/business-days.ts';
import { inTransaction } from '../../../platform/database.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import type { ReferralsContext } from '../context.ts';
import { reminderDue, reviewDueOn } from '../domain/emergency-review.ts';
import { organisationsServing } from '../storage/local-network.ts';
import { markReviewReminded, unjudgedEmergencies } from '../storage/review-reminders.ts';

/**
 * A working day before an emergency must have been judged, and when it was not, the privacy officers of
 * the village hear so. The resident may judge it too, and need not.
 */
export async function remindOfReviews({ sql, now }: JobContext<ReferralsContext>): Promise<void> {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const holidays = await dutchHolidays([year - 1, year, year + 1]);
  const days = { today, soon: addBusinessDays(today, 1, holidays) };
  await inTransaction(sql, async (tx) => {
    for (const one of await unjudgedEmergencies(tx)) {
      const dueOn = reviewDueOn(one.sentAt, holidays);
      const reminder = reminderDue({ ...one, dueOn }, days);
      if (reminder === null) continue;
      await markReviewReminded(tx, one, reminder === 'LATE', now);
      const about = { occasion: 'REVIEW_DUE', about: one.referralId, at: now } as const;
      for (const organisationId of await organisationsServing(tx, one.communityId))
        await tellStaff(tx, { organisationId, role: 'PRIVACY_OFFICER' }, about);
    }
  });
}
