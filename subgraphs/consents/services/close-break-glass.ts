import { assertMayAct } from '../../../disclosure/actions.ts';
import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
  invalidTransition,
  notFound,
  type IdempotencyKeyReused,
  type InvalidTransition,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { ALREADY_CLOSED } from '../domain/already.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { closeBreakGlassSession, ownBreakGlass } from '../storage/break-glass.ts';
import { noteSession } from './open-break-glass.ts';

export interface CloseBreakGlass {
  readonly idempotencyKey?: string | null | undefined;
  readonly sessionId: string;
}

export type CloseBreakGlassOutcome =
  | { readonly __typename: 'CloseBreakGlassSuccess'; readonly sessionId: string }
  | NotFound
  | InvalidTransition
  | IdempotencyKeyReused;

/** Closes a session of one's own before its time. */
export async function closeBreakGlass(
  context: ConsentsContext,
  input: CloseBreakGlass,
): Promise<CloseBreakGlassOutcome> {
  assertMayAct(context.request.actor, 'closeBreakGlass');
  const written = await writeOnce(context, 'closeBreakGlass', input, (tx) =>
    close(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'CloseBreakGlassSuccess', sessionId: written.id };
}

async function close(
  tx: Transaction,
  context: ConsentsContext,
  { sessionId }: CloseBreakGlass,
): Promise<Written<NotFound | InvalidTransition>> {
  const { request } = context;
  const { subject } = identified(request);
  const own = await ownBreakGlass(tx, subject, sessionId, request.now);
  if (own === null) return refused(notFound('session'));
  if (own.status !== 'OPEN')
    return refused(invalidTransition(own.status, 'CLOSED', [], ALREADY_CLOSED));
  if (!(await closeBreakGlassSession(tx, own, request.now)))
    return refused(invalidTransition('CLOSED', 'CLOSED', [], ALREADY_CLOSED));
  noteSession(context, own.residentKey, own.id, 'Mutation.closeBreakGlass');
  return { ok: true, id: own.id };
}
