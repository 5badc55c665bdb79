const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After which wait a delivery that failed is tried again, as Standard Webhooks recommend: three days in all. */
const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** How many milliseconds to wait after so many tries; null: it is given up. */
export function waitAfter(attempts: number): number | null {
  return WAITS[attempts - 1] ?? null;
}
