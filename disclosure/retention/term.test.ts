import { expect, test } from 'vitest';
import { dueAt, inWords, type Term } from './term.ts';

const cutOffOf = (term: Term, day: string) => dueAt(term, new Date(`${day}T12:00:00Z`), 5).cutOff;

test('a term is counted back from today, and ends early nowhere', () => {
  expect(cutOffOf({ years: 20 }, '2046-11-26')).toBe('2026-11-26');
  expect(cutOffOf({ months: 24 }, '2028-11-26')).toBe('2026-11-26');
  expect(cutOffOf({ weeks: 6 }, '2027-01-07')).toBe('2026-11-26');
  expect(cutOffOf({ days: 7 }, '2026-12-03')).toBe('2026-11-26');
  expect(cutOffOf({ months: 1 }, '2026-03-31')).toBe('2026-02-28');
  expect(cutOffOf({ years: 15 }, '2028-02-29')).toBe('2013-02-28');
});

test('what is kept as long as the access log follows its term', () => {
  expect(dueAt('AS_ACCESS_LOG', new Date('2033-11-26T12:00:00Z'), 7).cutOff).toBe('2026-11-26');
});

test('a day begins at midnight in the Netherlands, in winter and in summer', () => {
  const begin = (day: string) =>
    dueAt({ days: 1 }, new Date(`${day}T12:00:00Z`), 5).before.toISOString();
  expect(begin('2026-01-02')).toBe('2025-12-31T23:00:00.000Z');
  expect(begin('2026-07-02')).toBe('2026-06-30T22:00:00.000Z');
  expect(begin('2026-03-30')).toBe('2026-03-28T23:00:00.000Z');
});

test('today is the day here, not in UTC', () => {
  expect(dueAt({ days: 1 }, new Date('2026-07-01T22:30:00Z'), 5).cutOff).toBe('2026-07-01');
});

test('a term is said in words', () => {
  expect(
    [{ years: 20 }, { months: 1 }, 'AS_ACCESS_LOG' as const].map((term) => inWords(term)),
  ).toEqual(['20 years', '1 month', '`LOG_RETENTION_YEARS`, at least 5 years']);
});
