import type { CategoryMask } from '../../../disclosure/categories.ts';
import type { Transaction } from '../../../platform/database.ts';
import type { ConsentsContext } from '../context.ts';
import type { RecipientNoticeReason } from '../storage/recipient-notices.ts';
import { addRecipientNotices, recipientsOf } from '../storage/recipients.ts';

export interface RecipientsToTell {
  readonly residentKey: string;
  readonly reason: RecipientNoticeReason;
  /** Of what was read on this consent alone. */
  readonly consentId?: string | null;
  /** The request from which it follows. */
  readonly rightsRequestId?: string | null;
  /** Of what was read of these alone; of everything without. */
  readonly categories?: CategoryMask | null;
  /** Of what was read in these cases of the decision alone. */
  readonly cases?: readonly string[] | null;
  /** An organisation that need not be told: it did it. */
  readonly except?: string | null;
}

/**
 * Tells every organisation that read something of a resident what became of it (GDPR 19); answers how
 * many. For ERASED: before the mapping of the log goes, and without a trace of who it was but the id
 * under which each organisation knew them.
 */
export async function tellRecipients(
  tx: Transaction,
  { ids, request, pseudonymsOf }: ConsentsContext,
  told: RecipientsToTell,
): Promise<number> {
  const { residentKey, reason } = told;
  const { consentId = null, rightsRequestId = null } = told;
  const { categories = null, cases = null, except = null } = told;
  const found = await recipientsOf(tx, { residentKey, consentId, categories, cases, except });
  if (found.length === 0) return 0;
  const notices = found.map((recipient) => ({
    ...recipient,
    id: ids.uuid(),
    personId: pseudonymsOf(recipient.organisationId).idOf(residentKey),
  }));
  const erased = reason === 'ERASED';
  await addRecipientNotices(tx, notices, {
    residentKey: erased ? null : residentKey,
    reason,
    consentId: erased ? null : consentId,
    rightsRequestId: erased ? null : rightsRequestId,
    at: request.now,
  });
  return notices.length;
}
