import { dayAfter, weekdayOf, type Day } from './days.ts';

/** Days on which nobody is expected to work, beside Saturdays and Sundays. */
export type Holidays = ReadonlySet<Day>;

const CALENDAR = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });

/** The day on which something happens here. */
export function dayOf(at: Date): Day {
  return CALENDAR.format(at);
}

/** So many business days after a day; with 0 the day itself, or the first business day after it. */
export function addBusinessDays(from: Day, days: number, holidays: Holidays): Day {
  let day = from;
  for (let left = days; ; day = dayAfter(day)) {
    if (isBusinessDay(day, holidays) && (day !== from || days === 0)) left -= 1;
    if (left <= 0 && isBusinessDay(day, holidays)) return day;
  }
}

/** Business days that begin after a day and until another, that one included. */
export function businessDaysBetween(from: Day, until: Day, holidays: Holidays): number {
  let days = 0;
  for (let day = dayAfter(from); day <= until; day = dayAfter(day))
    if (isBusinessDay(day, holidays)) days += 1;
  return days;
}

export function isBusinessDay(day: Day, holidays: Holidays): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}
