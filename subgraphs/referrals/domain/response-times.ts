import type { Day } from '../../../platform/days.ts';
import { businessDaysBetween, dayOf, type Holidays } from '../../../platform/business-days.ts';

/** Between one sender and one receiver in one quarter, released from here on. */
export const FEWEST_CASES = 10;

/** One referral between a village and a formal partner. */
export interface AnsweredCase {
  readonly sentAt: Date;
  /** Null: no answer came. */
  readonly answeredAt: Date | null;
  readonly respondBy: Day | null;
}

export interface ResponseFigures {
  readonly cases: number;
  readonly medianBusinessDays: number;
  readonly inTimePercent: number;
}

/** Null where there are too few to be told, or none that was answered. */
export function responseFigures(
  cases: readonly AnsweredCase[],
  holidays: Holidays,
): ResponseFigures | null {
  const days = cases
    .flatMap(({ sentAt, answeredAt }) =>
      answeredAt === null ? [] : [businessDaysBetween(dayOf(sentAt), dayOf(answeredAt), holidays)],
    )
    .sort((a, b) => a - b);
  if (cases.length < FEWEST_CASES || days.length === 0) return null;
  const inTime = cases.filter(
    ({ answeredAt, respondBy }) =>
      answeredAt !== null && (respondBy === null || dayOf(answeredAt) <= respondBy),
  ).length;
  return {
    cases: cases.length,
    medianBusinessDays: medianOf(days),
    inTimePercent: Math.round((inTime / cases.length) * 20) * 5,
  };
}

function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (upper + lower) / 2;
}

/** First day of the quarter that ended last before a day, and of the one after it. */
export function lastQuarter(today: Day): { readonly from: Day; readonly until: Day } {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return {
    from: quarter === 0 ? firstOf(year - 1, 3) : firstOf(year, quarter - 1),
    until: firstOf(year, quarter),
  };
}

function firstOf(year: number, quarter: number): Day {
  return `${String(year)}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
}
