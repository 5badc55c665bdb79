import { hashOfReceipt } from '../../../disclosure/notices/receipts.ts';
import { normaliseOneTimeCode } from '../../../platform/one-time-code.ts';
import type { ConsentsContext } from '../context.ts';
import { erasureByCode, type ErasureRow } from '../storage/erasure-receipts.ts';

/**
 * What a code opens; null for every code that opens nothing. Tries are not counted: nobody guesses 160
 * bits, and a limit would let anybody shut out those who hold a code.
 */
export async function erasureReceipt(
  { sql, request: { now } }: ConsentsContext,
  code: string,
): Promise<ErasureRow | null> {
  return erasureByCode(sql, hashOfReceipt(normaliseOneTimeCode(code)), now);
}
