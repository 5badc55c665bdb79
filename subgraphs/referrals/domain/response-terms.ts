import type { Day } from '../../../platform/days.ts';
import { addBusinessDays, dayOf } from '../../../platform/business-days.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';

export const PRIORITIES = ['ROUTINE', 'URGENT', 'ASAP'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Business days within which an answer is expected where the local network agreed nothing. */
export const DEFAULT_BUSINESS_DAYS: Readonly<Record<Priority, number>> = {
  ROUTINE: 5,
  URGENT: 2,
  ASAP: 0,
};

export const MOST_BUSINESS_DAYS = 60;

/** The last day on which an answer to what is sent now comes in time. */
export async function respondBy(sentAt: Date, businessDays: number): Promise<Day> {
  const day = dayOf(sentAt);
  const year = Number(day.slice(0, 4));
  return addBusinessDays(day, businessDays, await dutchHolidays([year, year + 1]));
}
