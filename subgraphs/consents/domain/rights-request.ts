import { addBusinessDays, dayOf, type Holidays } from '../../../platform/business-days.ts';
import { monthsAfter, type Day } from '../../../platform/days.ts';

export type RightsRequestKind = 'RECTIFICATION' | 'ERASURE' | 'RESTRICTION' | 'OBJECTION';

export type RightsRequestState =
  'RECEIVED' | 'EXTENDED' | 'GRANTED' | 'PARTLY_GRANTED' | 'REFUSED' | 'WITHDRAWN';

/** GDPR 12(3): one month after receipt; with the reason told in time, up to two months more. */
export const MONTHS_TO_ANSWER = 1;
export const MONTHS_WHEN_EXTENDED = 3;

/**
 * The last day of a period of months from an instant, by Regulation (EEC) 1182/71: the day of the same
 * number, or the last one of a shorter month; a Saturday, Sunday or holiday moves it to the next working
 * day.
 */
export function lastDayOf(receivedAt: Date, months: number, holidays: Holidays): Day {
  return addBusinessDays(monthsAfter(dayOf(receivedAt), months), 0, holidays);
}

/** What can still become of a request; `EXTENDED` only once and by whoever answers it. */
export function nextRightsStates(state: RightsRequestState): readonly RightsRequestState[] {
  if (state === 'RECEIVED') return ['EXTENDED', 'GRANTED', 'REFUSED', 'WITHDRAWN'];
  if (state === 'EXTENDED') return ['GRANTED', 'REFUSED', 'WITHDRAWN'];
  return [];
}
