/** A calendar day, YYYY-MM-DD: no instant and no zone. */
export type Day = string;

const DAY_MS = 24 * 60 * 60 * 1000;

export function dayAfter(day: Day): Day {
  return new Date(noon(day) + DAY_MS).toISOString().slice(0, 10);
}

/** The day of the same number so many months later, or the last one of a shorter month. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, number = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(number, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** 0 on Sunday to 6 on Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(noon(day)).getUTCDay();
}

function noon(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}
