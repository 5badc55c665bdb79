import { expect, test } from 'vitest';
import { lastDayOf } from './rights-request.ts';

const NONE = new Set<string>();
const at = (day: string) => new Date(`${day}T12:00:00Z`);

test.each([
  ['the same day of the next month', '2026-03-03', 1, '2026-04-03'],
  ['the last day of a shorter month', '2027-01-31', 1, '2027-03-01'],
  ['the last day of a shorter month that is a working day', '2028-01-31', 1, '2028-02-29'],
  ['no Saturday but the Monday after it', '2026-02-28', 1, '2026-03-30'],
  ['in the next year', '2026-12-15', 1, '2027-01-15'],
  ['three months, when extended', '2026-11-26', 3, '2027-02-26'],
])('a deadline is %s', (_name, received, months, due) => {
  expect(lastDayOf(at(received), months, NONE)).toBe(due);
});

test('a deadline is no holiday, and its day is the one here', () => {
  expect(lastDayOf(at('2026-11-25'), 1, new Set(['2026-12-25', '2026-12-28']))).toBe('2026-12-29');
  // It is the 27th in Amsterdam.
  expect(lastDayOf(new Date('2026-10-26T23:30:00Z'), 1, NONE)).toBe('2026-11-27');
});
