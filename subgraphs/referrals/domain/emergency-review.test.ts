import { expect, test } from 'vitest';
import { reminderDue, reviewDueOn } from './emergency-review.ts';

const days = { today: '2026-11-26', soon: '2026-11-27' };
const waiting = { reminded: false, escalated: false };

test('an emergency is judged within five business days', () => {
  expect(reviewDueOn(new Date('2026-11-26T12:00:00Z'), new Set())).toBe('2026-12-03');
  expect(reviewDueOn(new Date('2026-11-26T12:00:00Z'), new Set(['2026-12-01']))).toBe('2026-12-04');
});

test('who judges is reminded a business day before, and once when it is late', () => {
  const on = (dueOn: string, more = {}) => reminderDue({ ...waiting, dueOn, ...more }, days);
  expect(on('2026-11-28')).toBe(null);
  expect(on('2026-11-27')).toBe('SOON');
  expect(on('2026-11-26')).toBe('SOON');
  expect(on('2026-11-26', { reminded: true })).toBe(null);
  expect(on('2026-11-25')).toBe('LATE');
  expect(on('2026-11-25', { reminded: true })).toBe('LATE');
  expect(on('2026-11-25', { reminded: true, escalated: true })).toBe(null);
});
