import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import {
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
  invalidTransition,
  notFound,
  staleVersion,
  type IdempotencyKeyReused,
  type InvalidTransition,
  type NotFound,
  type StaleVersion,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { ALREADY_WITHDRAWN, EXPIRED_ALREADY } from '../domain/already.ts';
import { nextStatuses } from '../domain/consent-status.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { addressConsent } from '../storage/consents.ts';
import { revokeRecord } from '../storage/records.ts';
import { mandateOf } from './mandate.ts';
import { tellRecipients } from './tell-recipients.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';

const CONSENTS = maskOf('CONSENTS');

export interface RevokeConsent {
  readonly idempotencyKey?: string | null | undefined;
  readonly consentId: string;
  readonly version: number;
}

export type RevokeConsentOutcome =
  | { readonly __typename: 'RevokeConsentSuccess'; readonly consentId: string }
  | NotFound
  | StaleVersion
  | InvalidTransition
  | IdempotencyKeyReused;

type Refusal = NotFound | StaleVersion | InvalidTransition;

/** Withdraws a consent, an objection or a restriction; no request received from now on uses it. */
export async function revokeConsent(
  context: ConsentsContext,
  input: RevokeConsent,
): Promise<RevokeConsentOutcome> {
  const written = await writeOnce(context, 'revokeConsent', input, (tx) =>
    revoke(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'RevokeConsentSuccess', consentId: written.id };
}

async function revoke(
  tx: Transaction,
  context: ConsentsContext,
  { consentId: id, version }: RevokeConsent,
): Promise<Written<Refusal>> {
  const { request } = context;
  const found = await addressConsent(tx, request, id);
  if (found.subject === null || !isReachedForWriting(found, CONSENTS)) {
    return refused(refuseConsent(context, found.subject));
  }
  assertMayAct(request.actor, 'revokeConsent');
  // A representative withdraws only what its mandate could have given.
  if (((CONSENTS | found.categories) & ~mandateOf(found)) !== 0) {
    return refused(refuseConsent(context, found.subject));
  }

  const allowed = nextStatuses(found.status);
  const already = ALREADY_WITHDRAWN[found.decision];
  const refusal = invalidTransition(
    found.status,
    'REVOKED',
    allowed,
    already,
    EXPIRED_ALREADY[found.decision],
  );
  // The same withdrawal once more carries the version it was made with: nothing came between.
  if (found.status === 'REVOKED') return refused(refusal);
  if (found.version !== version) return refused(staleVersion(found.version));
  if (!allowed.includes('REVOKED')) return refused(refusal);
  if (await revokeRecord(tx, id, version, request.now)) {
    const residentKey = found.subject;
    await tellRecipients(tx, context, { residentKey, reason: 'CONSENT_WITHDRAWN', consentId: id });
    noteDeed(context, 'revokeConsent', residentKey, found);
    return { ok: true, id };
  }
  // Somebody was quicker between the two statements.
  const now = await addressConsent(tx, request, id);
  return refused(
    now.status === 'REVOKED'
      ? invalidTransition('REVOKED', 'REVOKED', [], already)
      : staleVersion(now.version),
  );
}

function refuseConsent(context: ConsentsContext, subject: string | null): NotFound {
  context.access.refusedRow(subject, 'CONSENTS', 'Mutation.revokeConsent');
  return notFound('consent');
}
