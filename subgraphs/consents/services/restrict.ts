import { ALL_CATEGORIES } from '../../../disclosure/categories.ts';
import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
  invalidInput,
  invalidTransition,
  type IdempotencyKeyReused,
  type InvalidInput,
  type InvalidTransition,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { ALREADY_RESTRICTED } from '../domain/already.ts';
import { nextStatuses } from '../domain/consent-status.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { closeBlockedBreakGlass } from '../storage/break-glass.ts';
import { giveRecord, isRestricted } from '../storage/records.ts';
import { recordRightsRequest } from './record-rights-request.ts';
import { tellRecipients } from './tell-recipients.ts';
import { noteBeyondMandate, residentFor } from './resident-for.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';

export interface Restrict {
  readonly idempotencyKey?: string | null | undefined;
  readonly residentId?: string | null | undefined;
}

export type RestrictOutcome =
  | { readonly __typename: 'RestrictSuccess'; readonly consentId: string }
  | NotFound
  | InvalidInput
  | InvalidTransition
  | IdempotencyKeyReused;

/**
 * Restricts the processing of everything about a resident (GDPR 18): from now on the resident, a
 * representative and oversight read it, and nobody else, until the record is withdrawn.
 */
export async function restrict(
  context: ConsentsContext,
  input: Restrict,
): Promise<RestrictOutcome> {
  const written = await writeOnce(context, 'restrict', input, (tx) => write(tx, context, input));
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'RestrictSuccess', consentId: written.id };
}

async function write(
  tx: Transaction,
  context: ConsentsContext,
  { residentId }: Restrict,
): Promise<Written<NotFound | InvalidInput | InvalidTransition>> {
  const { request, ids } = context;
  const found = await residentFor(tx, context, 'restrict', residentId);
  if (!found.ok) return found;
  const { key, mandate, decided } = found.resident;
  if (mandate !== ALL_CATEGORIES) {
    noteBeyondMandate(context, found.resident, 'Mutation.restrict');
    return refused(invalidInput([MANDATE_TOO_NARROW]));
  }
  if (await isRestricted(tx, key, request.now))
    return refused(
      invalidTransition('ACTIVE', 'ACTIVE', nextStatuses('ACTIVE'), ALREADY_RESTRICTED),
    );
  const id = ids.uuid();
  await giveRecord(
    tx,
    {
      id,
      residentKey: key,
      decision: 'RESTRICT',
      grantee: { kind: 'EVERYBODY' },
      categories: ALL_CATEGORIES,
      purposes: ALL_CATEGORIES,
      communityId: null,
      validFrom: request.now,
      validUntil: null,
    },
    { at: request.now, by: identified(request).subject },
  );
  await closeBlockedBreakGlass(tx, key, request.now);
  const rightsRequestId = await recordRightsRequest(tx, context, {
    residentKey: key,
    kind: 'RESTRICTION',
    state: 'GRANTED',
    consentId: id,
  });
  await tellRecipients(tx, context, { residentKey: key, reason: 'RESTRICTED', rightsRequestId });
  noteDeed(context, 'restrict', key, decided);
  return { ok: true, id };
}

const MANDATE_TOO_NARROW = {
  path: 'residentId',
  code: 'NOT_ALLOWED',
  message: 'A restriction concerns everything; the mandate does not reach all of it.',
  messageNl: 'Een beperking geldt voor alle gegevens. Uw machtiging geldt daar niet voor.',
} as const;
