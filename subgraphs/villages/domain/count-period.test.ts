import { describe, expect, test } from 'vitest';
import { countPeriod, dutchDay } from './count-period.ts';

const TODAY = '2026-11-22';

describe('countPeriod', () => {
  test('by default counts the twelve months that end today', () => {
    expect(countPeriod({}, TODAY)).toEqual({
      ok: true,
      period: { from: '2025-12-01', until: TODAY },
    });
  });

  test('counts to today where only the first day is given', () => {
    expect(countPeriod({ from: '2026-03-15' }, TODAY)).toEqual({
      ok: true,
      period: { from: '2026-03-15', until: TODAY },
    });
  });

  test('counts the twelve months before the last day where only that is given', () => {
    expect(countPeriod({ until: '2026-01-31' }, TODAY)).toEqual({
      ok: true,
      period: { from: '2025-02-01', until: '2026-01-31' },
    });
  });

  test('one day is a period', () => {
    expect(countPeriod({ from: TODAY, until: TODAY }, TODAY)).toMatchObject({ ok: true });
  });

  test('36 months are counted, parts of a month included', () => {
    const asked = { from: '2024-01-31', until: '2026-12-01' };
    expect(countPeriod(asked, TODAY)).toEqual({ ok: true, period: asked });
  });

  test.each([
    ['a first day after the last', { from: '2026-02-01', until: '2026-01-31' }, 'from'],
    ['a first day in the future', { from: '2026-11-23' }, 'from'],
    ['37 months', { from: '2023-12-31', until: '2026-12-01' }, 'from'],
    ['a year that no calendar of ours has', { from: '0000-01-01', until: '0000-02-01' }, 'from'],
    ['a year far ahead', { from: '2026-01-01', until: '9999-12-31' }, 'until'],
  ])('%s is refused, naming the argument', (_what, asked, argument) => {
    expect(countPeriod(asked, TODAY)).toMatchObject({
      ok: false,
      argument,
      messageNl: expect.stringMatching(/^(Kies|Het) .+\.$/),
    });
  });
});

test('the day is that of the Netherlands, in summer and in winter', () => {
  expect(dutchDay(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
  expect(dutchDay(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  expect(dutchDay(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  expect(dutchDay(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
});
