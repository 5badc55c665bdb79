/** Days from `from` up to and including `until`, YYYY-MM-DD, of the calendar in the Netherlands. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

export type PeriodResult =
  | { readonly ok: true; readonly period: Period }
  | {
      readonly ok: false;
      readonly argument: 'from' | 'until';
      readonly message: string;
      readonly messageNl: string;
    };

const MAX_MONTHS = 36;
const DEFAULT_MONTHS = 12;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

/** The period to count: by default the twelve months that end today. */
export function countPeriod(
  asked: { readonly from?: string | null; readonly until?: string | null },
  today: string,
): PeriodResult {
  const until = asked.until ?? today;
  const from = asked.from ?? firstDayOfMonth(monthOf(until) - (DEFAULT_MONTHS - 1));
  for (const [argument, day] of [
    ['from', asked.from],
    ['until', asked.until],
  ] as const) {
    if (day != null && !isInRange(day)) {
      const message = `\`${argument}\` must lie in the years ${String(FIRST_YEAR)} to ${String(LAST_YEAR)}.`;
      const messageNl = `Kies een dag in de jaren ${String(FIRST_YEAR)} tot en met ${String(LAST_YEAR)}.`;
      return { ok: false, argument, message, messageNl };
    }
  }
  if (from > until) {
    const message = '`from` must not come after `until`; without `until` the period ends today.';
    const messageNl = 'Het begin ligt na het einde. Kies een begin dat eerder is.';
    return { ok: false, argument: 'from', message, messageNl };
  }
  if (monthOf(until) - monthOf(from) + 1 > MAX_MONTHS) {
    const message = `\`from\` and \`until\` must lie in at most ${String(MAX_MONTHS)} months; ask for longer periods in parts.`;
    const messageNl = `Kies een tijd van hoogstens ${String(MAX_MONTHS)} maanden. Een langere tijd kan in delen.`;
    return { ok: false, argument: 'from', message, messageNl };
  }
  return { ok: true, period: { from, until } };
}

const DUTCH_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Which day it is in the Netherlands at this instant, YYYY-MM-DD. */
export function dutchDay(at: Date): string {
  return DUTCH_DAY.format(at);
}

function isInRange(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstDayOfMonth(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
