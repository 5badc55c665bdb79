import { expect, test } from 'vitest';
import { checkInput } from '../../../platform/input.ts';
import { checkAgreement } from './agreement.ts';

function problemsOf(givenOn: string, how: string, now: string): string[] {
  const check = checkInput();
  checkAgreement(check, 'agreement', { givenOn, how }, new Date(now));
  return check.problems.map(({ path, code }) => `${path} ${code}`);
}

test('a yes was given today or before, by the calendar of the Netherlands', () => {
  const justAfterMidnight = '2026-06-30T22:30:00Z';
  expect(problemsOf('2026-07-01', 'Telefonisch.', justAfterMidnight)).toEqual([]);
  expect(problemsOf('2026-07-02', 'Telefonisch.', justAfterMidnight)).toEqual([
    'agreement.givenOn OUT_OF_RANGE',
  ]);
});

test('how it was given is said, shortly and without a BSN', () => {
  const now = '2026-06-30T12:00:00Z';
  expect(problemsOf('2026-06-30', ' ', now)).toEqual(['agreement.how EMPTY']);
  expect(problemsOf('2026-06-30', 'x'.repeat(501), now)).toEqual(['agreement.how TOO_LONG']);
  expect(problemsOf('2026-06-30', 'BSN 111222333', now)).toEqual(['agreement.how CONTAINS_BSN']);
});
