/**
 * Days on which offices work in the Netherlands: not Saturday, Sunday or a day of the Algemene
 * termijnenwet art. 3, which counts Good Friday, King's Day and 5 May of every year among them.
 */

const DAY_MS = 24 * 60 * 60 * 1000;
const FIXED: ReadonlySet<string> = new Set(['01-01', '05-05', '12-25', '12-26']);
/** Days after Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday. */
const MOVABLE: ReadonlySet<number> = new Set([-2, 1, 39, 50]);

/** The day, as `2026-11-25`, that is this many working days after the day of an instant in the Netherlands. */
export function workingDaysAfter(instant: Date, days: number): string {
  let day = dayInNetherlands(instant);
  for (let left = days; left > 0;) {
    day = new Date(day.getTime() + DAY_MS);
    if (isWorkingDay(day)) left -= 1;
  }
  return isoDay(day);
}

/** `day` is midnight UTC of a calendar day. */
export function isWorkingDay(day: Date): boolean {
  const weekday = day.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
}

function isHoliday(day: Date): boolean {
  if (FIXED.has(isoDay(day).slice(5))) return true;
  if (day.getTime() === kingsDay(day.getUTCFullYear())) return true;
  return MOVABLE.has((day.getTime() - easterSunday(day.getUTCFullYear())) / DAY_MS);
}

/** 27 April, or the day before when that is a Sunday. */
function kingsDay(year: number): number {
  const day = Date.UTC(year, 3, 27);
  return new Date(day).getUTCDay() === 0 ? day - DAY_MS : day;
}

/** By the algorithm of Meeus, Jones and Butcher for the Gregorian calendar. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, date);
}

const CALENDAR = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });

function dayInNetherlands(instant: Date): Date {
  return new Date(`${CALENDAR.format(instant)}T00:00:00Z`);
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
