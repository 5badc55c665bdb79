import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
  invalidInput,
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { checkConsent, isBeyond, type ConsentDraft } from '../domain/new-consent.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { giveRecord } from '../storage/records.ts';
import { draftFacts } from './draft-facts.ts';
import { noteBeyondMandate, residentFor } from './resident-for.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';

export interface GiveConsent extends ConsentDraft {
  readonly idempotencyKey?: string | null | undefined;
  /** Pseudonym of the resident; absent: the resident behind the token. */
  readonly residentId?: string | null | undefined;
}

export type GiveConsentOutcome =
  | { readonly __typename: 'GiveConsentSuccess'; readonly consentId: string }
  | NotFound
  | InvalidInput
  | IdempotencyKeyReused;

/** Gives a consent for the resident behind the token, or for one who gave the actor a mandate. */
export async function giveConsent(
  context: ConsentsContext,
  input: GiveConsent,
): Promise<GiveConsentOutcome> {
  const written = await writeOnce(context, 'giveConsent', input, (tx) => give(tx, context, input));
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'GiveConsentSuccess', consentId: written.id };
}

async function give(
  tx: Transaction,
  context: ConsentsContext,
  input: GiveConsent,
): Promise<Written<NotFound | InvalidInput>> {
  const found = await residentFor(tx, context, 'giveConsent', input.residentId);
  if (!found.ok) return found;
  const { key, mandate, decided } = found.resident;
  const facts = await draftFacts(tx, context, input.grantee, { key, mandate });
  const checked = checkConsent(input, facts);
  if (!checked.ok) {
    if (isBeyond(mandate, input))
      noteBeyondMandate(context, found.resident, 'Mutation.giveConsent');
    return refused(invalidInput(checked.problems));
  }
  const id = context.ids.uuid();
  const given = { at: context.request.now, by: identified(context.request).subject };
  await giveRecord(tx, { id, residentKey: key, decision: 'PERMIT', ...checked.record }, given);
  noteDeed(context, 'giveConsent', key, decided);
  return { ok: true, id };
}
