import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import type { IdentifiedActor } from '../../../platform/actor.ts';
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
import { nextStatuses } from '../domain/consent-status.ts';
import { addressConsent } from '../storage/consents.ts';
import { revokeRecord } from '../storage/records.ts';
import { mandateOf, reachesForWriting } from './mandate.ts';
import { writeOnce, type Written } from './write-once.ts';

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

/** Withdraws a consent or an objection; no request received from now on uses it. */
export async function revokeConsent(
  context: ConsentsContext,
  input: RevokeConsent,
): Promise<RevokeConsentOutcome> {
  const { actor } = context.request;
  if (actor.kind === 'PUBLIC') return refuseConsent(context, null);
  const written = await writeOnce(context, actor, 'revokeConsent', input, (tx) =>
    revoke(tx, context, actor, input),
  );
  if (!written.ok) return written.refusal;
  return { __typename: 'RevokeConsentSuccess', consentId: written.id };
}

async function revoke(
  tx: Transaction,
  context: ConsentsContext,
  actor: IdentifiedActor,
  { consentId: id, version }: RevokeConsent,
): Promise<Written<Refusal>> {
  const { request } = context;
  const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const;
  const found = await addressConsent(tx, request, id);
  if (found.subject === null || !reachesForWriting(found, CONSENTS)) {
    return refuse(refuseConsent(context, found.subject));
  }
  assertMayAct(actor, 'revokeConsent');
  // A representative withdraws only what its mandate could have given.
  if (((CONSENTS | found.categories) & ~mandateOf(found)) !== 0) {
    return refuse(refuseConsent(context, found.subject));
  }

  if (found.version !== version) return refuse(staleVersion(found.version));
  const allowed = nextStatuses(found.status);
  if (!allowed.includes('REVOKED')) {
    return refuse(invalidTransition(found.status, 'REVOKED', allowed));
  }
  if (await revokeRecord(tx, id, version, request.now)) return { ok: true, id };
  // Somebody was quicker between the two statements.
  return refuse(staleVersion((await addressConsent(tx, request, id)).version));
}

function refuseConsent(context: ConsentsContext, subject: string | null): NotFound {
  context.access.refusedRow(subject, 'CONSENTS', 'Mutation.revokeConsent');
  return notFound('consent');
}
