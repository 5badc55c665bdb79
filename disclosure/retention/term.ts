import { dayOf } from '../../platform/business-days.ts';
import type { Day } from '../../platform/days.ts';

/** How long something is kept; `AS_ACCESS_LOG`: as long as the access log that speaks of it. */
export type Term =
  | { readonly years: number }
  | { readonly months: number }
  | { readonly weeks: number }
  | { readonly days: number }
  | 'AS_ACCESS_LOG';

/** The law's minimum (Wabvpz 15e, NEN 7513). */
export const LOG_YEARS_AT_LEAST = 5;

/** What a class is asked with. */
export interface Due {
  readonly today: Day;
  /** What happened last before this day goes. */
  readonly cutOff: Day;
  /** The instant at which that day begins here. */
  readonly before: Date;
  readonly now: Date;
}

export function dueAt(term: Term, now: Date, logYears: number): Due {
  const today = dayOf(now);
  const cutOff = dayBefore(today, term === 'AS_ACCESS_LOG' ? { years: logYears } : term);
  return { today, cutOff, before: beginOf(cutOff), now };
}

export function inWords(term: Term): string {
  if (term === 'AS_ACCESS_LOG')
    return `\`LOG_RETENTION_YEARS\`, at least ${LOG_YEARS_AT_LEAST} years`;
  const [[unit, count]] = Object.entries(term) as [[string, number]];
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

type Length = Exclude<Term, string>;

/**
 * The same day so long ago. Where that month is shorter its last day, so that nothing goes early: kept
 * is every day from this one on, and the day itself.
 */
function dayBefore(day: Day, length: Length): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if ('days' in length || 'weeks' in length) {
    const days = 'days' in length ? length.days : 7 * length.weeks;
    return toDay(new Date(Date.UTC(year, month - 1, date - days)));
  }
  const months = 'months' in length ? length.months : 12 * length.years;
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return toDay(new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))));
}

const toDay = (date: Date): Day => date.toISOString().slice(0, 10);

/** Midnight here is one or two hours before that of UTC. */
function beginOf(day: Day): Date {
  const summer = new Date(`${day}T00:00:00+02:00`);
  return dayOf(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`);
}
