import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import {
  identified,
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
import { answeredAlready, requestAlready } from '../domain/already.ts';
import { nextRightsStates } from '../domain/rights-request.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { addressRightsRequest, changeRightsRequest } from '../storage/rights-requests.ts';
import { mandateOf } from './mandate.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';

const CONSENTS = maskOf('CONSENTS');

export interface WithdrawRightsRequest {
  readonly idempotencyKey?: string | null | undefined;
  readonly requestId: string;
  readonly version: number;
}

type Refusal = NotFound | StaleVersion | InvalidTransition;

export type WithdrawRightsRequestOutcome =
  | { readonly __typename: 'WithdrawRightsRequestSuccess'; readonly requestId: string }
  | Refusal
  | IdempotencyKeyReused;

/** Withdraws a request that waits for its answer. */
export async function withdrawRightsRequest(
  context: ConsentsContext,
  input: WithdrawRightsRequest,
): Promise<WithdrawRightsRequestOutcome> {
  const written = await writeOnce(context, 'withdrawRightsRequest', input, (tx) =>
    withdraw(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'WithdrawRightsRequestSuccess', requestId: written.id };
}

async function withdraw(
  tx: Transaction,
  context: ConsentsContext,
  { requestId: id, version }: WithdrawRightsRequest,
): Promise<Written<Refusal>> {
  const { request, access } = context;
  const found = await addressRightsRequest(tx, request, id);
  const { subject } = found;
  const reached = subject !== null && isReachedForWriting(found, CONSENTS);
  if (reached) assertMayAct(request.actor, 'withdrawRightsRequest');
  if (!reached || ((CONSENTS | found.categories) & ~mandateOf(found)) !== 0) {
    access.refusedRow(subject, 'CONSENTS', 'Mutation.withdrawRightsRequest');
    return refused(notFound('request'));
  }
  const allowed = nextRightsStates(found.state).filter((next) => next === 'WITHDRAWN');
  const already = requestAlready('WITHDRAWN');
  const refusal = invalidTransition(
    found.state,
    'WITHDRAWN',
    allowed,
    already,
    answeredAlready(found.state),
  );
  // The same withdrawal once more carries the version it was made with: nothing came between.
  if (found.state === 'WITHDRAWN') return refused(refusal);
  if (found.version !== version) return refused(staleVersion(found.version, found.state));
  if (allowed.length === 0) return refused(refusal);

  const { subject: by, role } = identified(request);
  const { dueOn } = found;
  const change = { state: 'WITHDRAWN', dueOn, ground: null, answer: null } as const;
  const deed = { subject: by, role, organisationId: null, at: request.now };
  if (!(await changeRightsRequest(tx, { id, version }, change, deed))) {
    const now = await addressRightsRequest(tx, request, id);
    return refused(staleVersion(now.version, now.state));
  }
  noteDeed(context, 'withdrawRightsRequest', subject, found);
  return { ok: true, id };
}
