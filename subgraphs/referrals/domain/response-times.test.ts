import { describe, expect, test } from 'vitest';
import { lastQuarter, responseFigures, type AnsweredCase } from './response-times.ts';

const NONE = new Set<string>();
/** Sent on Monday, answered so many days later. */
const after = (days: number | null, respondBy = '2026-03-09'): AnsweredCase => ({
  sentAt: new Date('2026-03-02T09:00:00Z'),
  answeredAt: days === null ? null : new Date(Date.UTC(2026, 2, 2 + days, 9)),
  respondBy,
});
const times = (count: number, one: AnsweredCase) => Array.from({ length: count }, () => one);

describe('figures of a quarter', () => {
  test('are told from ten on', () => {
    expect(responseFigures(times(9, after(1)), NONE)).toBeNull();
    expect(responseFigures(times(10, after(1)), NONE)).toEqual({
      cases: 10,
      medianBusinessDays: 1,
      inTimePercent: 100,
    });
  });

  test('count the weekend for nothing, and who never answered as late', () => {
    const cases = [...times(5, after(4)), ...times(5, after(8)), ...times(2, after(null))];
    expect(responseFigures(cases, NONE)).toEqual({
      cases: 12,
      medianBusinessDays: 5,
      inTimePercent: 40,
    });
  });

  test('are none where nobody answered', () => {
    expect(responseFigures(times(10, after(null)), NONE)).toBeNull();
  });
});

test.each([
  ['2026-01-05', '2025-10-01', '2026-01-01'],
  ['2026-04-05', '2026-01-01', '2026-04-01'],
  ['2026-12-31', '2026-07-01', '2026-10-01'],
])('on %s the quarter from %s to %s is over', (today, from, until) => {
  expect(lastQuarter(today)).toEqual({ from, until });
});
