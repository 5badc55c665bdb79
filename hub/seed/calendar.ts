const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Moments counted back from one day, so that a demo made today is about today. */
export interface Calendar {
  readonly anchor: Date;
  /** `days` before the anchor (negative: after it), `minutes` into that day. */
  ago(days: number, minutes?: number): Date;
  /** The day of such a moment, as in `2026-01-31`. */
  dayAgo(days: number): string;
}

/** Half past eight in the morning to half past four in the afternoon, in UTC: when people write. */
export const WORKING_MINUTES = { least: 510, most: 990 } as const;

export function calendarFrom(anchor: Date): Calendar {
  const ago = (days: number, minutes = 0) =>
    new Date(anchor.getTime() - days * DAY_MS + minutes * MINUTE_MS);
  return { anchor, ago, dayAgo: (days) => ago(days).toISOString().slice(0, 10) };
}

/** Midnight UTC of the day of this moment. */
export function midnightOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / DAY_MS) * DAY_MS);
}
