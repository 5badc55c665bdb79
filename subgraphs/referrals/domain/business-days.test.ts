import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBusinessDays,
  businessDaysBetween,
  dayOf,
  isBusinessDay,
} from '../../../platform/business-days.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import { respondBy } from './response-terms.ts';

const holidays = await dutchHolidays([2025, 2026, 2027]);

describe('a business day', () => {
  test.each([
    ['2026-01-01', 'New Year'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-04-27', 'King’s day'],
    ['2025-04-26', 'King’s day a day early, for the 27th is a Sunday'],
    ['2026-05-14', 'Ascension'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-12-25', 'Christmas'],
    ['2026-03-07', 'a Saturday'],
    ['2026-03-08', 'a Sunday'],
  ])('%s is none: %s', (day) => {
    expect(isBusinessDay(day, holidays)).toBe(false);
  });

  test.each(['2026-04-03', '2026-05-05', '2026-12-24', '2026-03-06'])('%s is one', (day) => {
    expect(isBusinessDay(day, holidays)).toBe(true);
  });
});

describe('a term', () => {
  test.each([
    ['2026-03-02', 5, '2026-03-09'],
    ['2026-03-06', 1, '2026-03-09'],
    // Sent on a Saturday it begins on Monday.
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-07', 0, '2026-03-09'],
    ['2026-03-06', 0, '2026-03-06'],
    ['2026-04-02', 2, '2026-04-07'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
  ])('from %s, %i business days, ends on %s', (from, days, until) => {
    expect(addBusinessDays(from, days, holidays)).toBe(until);
  });

  test('counts the day by the calendar of the Netherlands, over the turn of the year', async () => {
    expect(dayOf(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
    expect(await respondBy(new Date('2026-12-30T10:00:00Z'), 2)).toBe('2027-01-04');
  });

  test('of n business days has n business days in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 60 }), (start, n) => {
        const from = new Date(Date.UTC(2025, 0, 1 + start)).toISOString().slice(0, 10);
        const until = addBusinessDays(from, n, holidays);
        expect(businessDaysBetween(from, until, holidays)).toBe(n);
        expect(isBusinessDay(until, holidays)).toBe(true);
      }),
    );
  });
});
