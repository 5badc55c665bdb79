import { expect, test } from 'vitest';
import { isWorkingDay, workingDaysAfter } from './working-days.ts';

test.each([
  ['in a plain week', '2026-11-25T12:00:00Z', '2026-12-02'],
  ['on a Saturday', '2026-11-21T12:00:00Z', '2026-11-27'],
  ['over Easter', '2026-04-02T12:00:00Z', '2026-04-13'],
  ['over King’s Day and Liberation Day', '2026-04-24T12:00:00Z', '2026-05-04'],
  ['over Christmas and New Year', '2026-12-23T12:00:00Z', '2026-12-31'],
  [
    'after midnight in the Netherlands, the day before by UTC',
    '2026-11-25T23:30:00Z',
    '2026-12-03',
  ],
])('five working days, opened %s', (_when, opened, due) => {
  expect(workingDaysAfter(new Date(opened), 5)).toBe(due);
});

test.each([
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-04-27',
  '2026-05-05',
  '2026-05-14',
  '2026-05-25',
  '2026-12-25',
  // 27 April 2025 is a Sunday.
  '2025-04-26',
  '2024-04-01',
  '2038-04-26',
])('%s is none', (day) => {
  expect(isWorkingDay(new Date(`${day}T00:00:00Z`))).toBe(false);
});

test.each(['2026-04-28', '2026-12-24', '2026-12-31', '2025-04-28'])('%s is one', (day) => {
  expect(isWorkingDay(new Date(`${day}T00:00:00Z`))).toBe(true);
});
