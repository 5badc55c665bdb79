import type { JobContext } from '../../../disclosure/jobs.ts';
import { addBusinessDays, dayOf } from '../../../platform/business-days.ts';
import { inTransaction } from '../../../platform/database.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import type { ConsentsContext } from '../context.ts';
import { remindOfDueReviews } from '../storage/review-reminders.ts';

/** A working day before an emergency access must have been judged, and when it was not. */
export async function remindOfReviews({ sql, now }: JobContext<ConsentsContext>): Promise<void> {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const soon = addBusinessDays(today, 1, await dutchHolidays([year, year + 1]));
  await inTransaction(sql, (tx) => remindOfDueReviews(tx, { today, soon, at: now }));
}
