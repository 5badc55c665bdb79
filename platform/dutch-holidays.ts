import type { Day } from './days.ts';
import type { Holidays } from './business-days.ts';

const byYear = new Map<number, readonly Day[]>();

/**
 * The public holidays of these years (Algemene termijnenwet, without 5 May, on which most work). The
 * library is loaded when it is first asked: it takes longer than everything else at start.
 */
export async function dutchHolidays(years: readonly number[]): Promise<Holidays> {
  const missing = years.filter((year) => !byYear.has(year));
  if (missing.length > 0) {
    const { default: Calendar } = await import('date-holidays');
    const calendar = new Calendar('NL');
    for (const year of missing) {
      const days = calendar.getHolidays(year).filter(({ type }) => type === 'public');
      byYear.set(
        year,
        days.map(({ date }) => date.slice(0, 10)),
      );
    }
  }
  return new Set(years.flatMap((year) => byYear.get(year) ?? []));
}
