import type { Day } from './days.ts';

/** Days and times as people here read them, by the clock in the Netherlands: one form in notices and in texts. */

const ZONE = { timeZone: 'Europe/Amsterdam' } as const;
const DAY = { day: 'numeric', month: 'long', ...ZONE } as const;
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', ...ZONE });

const NL = {
  day: new Intl.DateTimeFormat('nl-NL', { ...DAY, year: 'numeric' }),
  dayOfYear: new Intl.DateTimeFormat('nl-NL', DAY),
};
const EN = {
  day: new Intl.DateTimeFormat('en-GB', { ...DAY, year: 'numeric' }),
  dayOfYear: new Intl.DateTimeFormat('en-GB', DAY),
};

/** "1 maart 2026" */
export function dayInDutch(at: Date): string {
  return NL.day.format(at);
}

/** "1 March 2026" */
export function dayInEnglish(at: Date): string {
  return EN.day.format(at);
}

/** "1 maart 2026", of a calendar day */
export function calendarDayInDutch(day: Day): string {
  return dayInDutch(new Date(`${day}T12:00:00Z`));
}

/** "1 March 2026" */
export function calendarDayInEnglish(day: Day): string {
  return dayInEnglish(new Date(`${day}T12:00:00Z`));
}

/** "1 maart 2026 om 15:30 uur": when something happened, at midnight too */
export function instantInDutch(at: Date): string {
  return `${dayInDutch(at)} om ${timeInDutch(at)}`;
}

/** "1 March 2026 at 15:30" */
export function instantInEnglish(at: Date): string {
  return `${dayInEnglish(at)} at ${TIME.format(at)}`;
}

/** "1 maart 2026 om 15:30 uur"; of midnight the day alone, with which a period begins or ends. */
export function momentInDutch(at: Date): string {
  return isMidnight(at) ? dayInDutch(at) : instantInDutch(at);
}

/** "1 March 2026 at 15:30"; of midnight the day alone. */
export function momentInEnglish(at: Date): string {
  return isMidnight(at) ? dayInEnglish(at) : instantInEnglish(at);
}

/** "1 maart om 15:30 uur": of what happened just now, which needs no year. */
export function minuteInDutch(at: Date): string {
  return `${NL.dayOfYear.format(at)} om ${timeInDutch(at)}`;
}

/** "1 March at 15:30" */
export function minuteInEnglish(at: Date): string {
  return `${EN.dayOfYear.format(at)} at ${TIME.format(at)}`;
}

/** As a screen in Dutch shows it, so that somebody who compares the two sees the same. */
const timeInDutch = (at: Date): string => `${TIME.format(at)} uur`;
const isMidnight = (at: Date): boolean => TIME.format(at) === '00:00';
