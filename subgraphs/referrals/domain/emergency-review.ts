import { addBusinessDays, dayOf, type Holidays } from '../../../platform/business-days.ts';
import type { Day } from '../../../platform/days.ts';

/** Business days, as for an emergency access. */
const REVIEWED_WITHIN = 5;

/** The last day on which an emergency that was sent then is judged in time. */
export function reviewDueOn(sentAt: Date, holidays: Holidays): Day {
  return addBusinessDays(dayOf(sentAt), REVIEWED_WITHIN, holidays);
}

export type Reminder = 'SOON' | 'LATE' | null;

/** What those who judge are to be told today; a late one once, however late. */
export function reminderDue(
  emergency: { readonly dueOn: Day; readonly reminded: boolean; readonly escalated: boolean },
  { today, soon }: { readonly today: Day; readonly soon: Day },
): Reminder {
  if (emergency.escalated) return null;
  if (emergency.dueOn < today) return 'LATE';
  return emergency.dueOn <= soon && !emergency.reminded ? 'SOON' : null;
}
