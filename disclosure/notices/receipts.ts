import { createHash } from 'node:crypto';
import { dayOf } from '../../platform/business-days.ts';
import { monthsAfter, type Day } from '../../platform/days.ts';

/** Wabvpz 15e with NEN 7513: who looked is kept for 5 years; the proof of the consent they looked by, as long. */
export const YEARS_OF_THE_LOG = 5;

/** What is kept of the code to the receipt of an erasure. */
export function hashOfReceipt(code: string): Buffer {
  return createHash('sha256').update(code.replaceAll('-', '')).digest();
}

/** The day until which the log of somebody who is erased now is kept, and their receipt reads it. */
export function logKeptUntil(at: Date): Day {
  return monthsAfter(dayOf(at), YEARS_OF_THE_LOG * 12);
}

/** The instant after which a receipt opens nothing. */
export function receiptReadableUntil(at: Date): Date {
  return new Date(`${logKeptUntil(at)}T00:00:00Z`);
}
