import { normaliseOneTimeCode } from '../../../platform/one-time-code.ts';
import type { ConsentsContext } from '../context.ts';
import { erasureByCode, type ErasureRow } from '../storage/erasure-receipts.ts';
import { hashOfReceipt } from '../storage/erasures.ts';
import { countTry, isLockedOut } from '../storage/tries.ts';

/** Of all who ask without a token together: nobody guesses 160 bits, and nobody shuts out the rest soon. */
const MOST_OF_THE_PUBLIC = 1000;

/** What a code opens; one answer for every code that opens nothing, and after too many of those. */
export async function erasureReceipt(
  { sql, request: { actor, now } }: ConsentsContext,
  code: string,
): Promise<ErasureRow | null> {
  const [caller, most] =
    actor.kind === 'PUBLIC' ? ['public', MOST_OF_THE_PUBLIC] : [actor.subject, undefined];
  const lockedOut = await isLockedOut(sql, caller, 'RECEIPT_CODE', now, most);
  const found = await erasureByCode(sql, hashOfReceipt(normaliseOneTimeCode(code)), now);
  if (found !== null && !lockedOut) return found;
  await countTry(sql, caller, 'RECEIPT_CODE', now);
  return null;
}
