import { normaliseOneTimeCode } from '../../../platform/one-time-code.ts';
import type { ConsentsContext } from '../context.ts';
import { erasureByCode, type ErasureRow } from '../storage/erasure-receipts.ts';
import { hashOfReceipt } from '../storage/erasures.ts';
import { countTry, isLockedOut, type TryLimit } from '../storage/tries.ts';

/**
 * Of all who ask without a token together. Nobody guesses 160 bits; a tighter limit would let anybody
 * shut out everybody else.
 */
const OF_THE_PUBLIC: TryLimit = { most: 1000, hours: 1 };

/** What a code opens; one answer for every code that opens nothing, and after too many of those. */
export async function erasureReceipt(
  { sql, request: { actor, now } }: ConsentsContext,
  code: string,
): Promise<ErasureRow | null> {
  const [caller, limit] =
    actor.kind === 'PUBLIC' ? ['public', OF_THE_PUBLIC] : [actor.subject, undefined];
  const lockedOut = await isLockedOut(sql, caller, 'RECEIPT_CODE', now, limit);
  const found = await erasureByCode(sql, hashOfReceipt(normaliseOneTimeCode(code)), now);
  if (lockedOut) return null;
  if (found === null) await countTry(sql, caller, 'RECEIPT_CODE', now);
  return found;
}
