import { expect, test } from 'vitest';
import {
  calendarDayInDutch,
  calendarDayInEnglish,
  dayInDutch,
  dayInEnglish,
  instantInDutch,
  instantInEnglish,
  minuteInDutch,
  minuteInEnglish,
  momentInDutch,
  momentInEnglish,
} from './moments.ts';

test('a time stands in one form, by the clock here, in summer and winter', () => {
  const summer = new Date('2026-07-01T00:08:30Z');
  expect(momentInDutch(summer)).toBe('1 juli 2026 om 02:08 uur');
  expect(minuteInDutch(summer)).toBe('1 juli om 02:08 uur');
  expect(momentInEnglish(summer)).toBe('1 July 2026 at 02:08');
  expect(minuteInEnglish(summer)).toBe('1 July at 02:08');
  expect(momentInDutch(new Date('2026-01-31T23:30:00Z'))).toBe('1 februari 2026 om 00:30 uur');
});

test('midnight of a period is told by its day alone, of what happened with its time', () => {
  const midnight = new Date('2026-02-28T23:00:00Z');
  expect([momentInDutch(midnight), dayInDutch(midnight)]).toEqual(['1 maart 2026', '1 maart 2026']);
  expect([momentInEnglish(midnight), dayInEnglish(midnight)]).toEqual([
    '1 March 2026',
    '1 March 2026',
  ]);
  expect(minuteInDutch(midnight)).toBe('1 maart om 00:00 uur');
  expect(instantInDutch(midnight)).toBe('1 maart 2026 om 00:00 uur');
  expect(instantInEnglish(midnight)).toBe('1 March 2026 at 00:00');
});

test('a calendar day is that day', () => {
  expect([calendarDayInDutch('2026-12-31'), calendarDayInEnglish('2026-12-31')]).toEqual([
    '31 december 2026',
    '31 December 2026',
  ]);
});
