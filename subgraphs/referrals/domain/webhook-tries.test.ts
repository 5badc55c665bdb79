import { expect, test } from 'vitest';
import { waitAfter } from './webhook-tries.ts';

test('a delivery that fails is tried again, later each time, for three days', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => waitAfter(attempts) ?? 0);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400_000;
  expect(days).toBeGreaterThan(3);
  expect(days).toBeLessThan(3.5);
});

test('after ten tries it is given up', () => {
  expect(waitAfter(10)).toBeNull();
});
