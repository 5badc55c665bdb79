import type { IdentifiedActor } from '../../../platform/actor.ts';
import { inTransaction, type Transaction } from '../../../platform/database.ts';
import { badUserInput, forbidden } from '../../../platform/errors.ts';
import { isIdempotencyKey, once } from '../../../platform/idempotency.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { idempotencyKeyReused, type IdempotencyKeyReused } from '../../../platform/user-errors.ts';
import { forgetWhatWasRead, type ReferralsContext } from '../context.ts';

/** What a write came to: the id of what it wrote, or why it wrote nothing. */
export type Written<Refusal> =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly refusal: Refusal };

export function refused<Refusal>(refusal: Refusal): Written<Refusal> {
  return { ok: false, refusal };
}

/**
 * Runs a write in one transaction, once per idempotency key of this actor; a refusal leaves the key
 * free. Throws BAD_USER_INPUT for a key that cannot be one.
 */
export async function writeOnce<Refusal>(
  context: ReferralsContext,
  operation: string,
  input: { readonly idempotencyKey?: string | null | undefined },
  write: (tx: Transaction) => Promise<Written<Refusal>>,
): Promise<Written<Refusal | IdempotencyKeyReused>> {
  const { idempotencyKey: key, ...rest } = input;
  if (key != null && !isIdempotencyKey(key)) {
    const message = '`idempotencyKey` must be 1 to 200 visible ASCII characters, without spaces.';
    throw badUserInput(message, { argument: 'input.idempotencyKey' });
  }
  const actor = callerOf(context.request);
  const scope = { subgraph: 'referrals', actor, operation, key, input: rest };
  const written = await inTransaction(
    context.sql,
    async (tx): Promise<Written<Refusal | IdempotencyKeyReused>> => {
      const refusals: Refusal[] = [];
      const run = async () => {
        const result = await write(tx);
        if (result.ok) return result.id;
        refusals.push(result.refusal);
        return null;
      };
      const outcome = await once<string | null>(tx, scope, run, (id) => id === null);
      if (outcome.kind === 'key-reused') return refused(idempotencyKeyReused());
      const [refusal] = refusals;
      if (refusal !== undefined) return refused(refusal);
      if (outcome.result === null) throw new Error('A write came to nothing.');
      return { ok: true, id: outcome.result };
    },
  );
  forgetWhatWasRead(context);
  return written;
}

/** Who writes. The public reaches nothing that could be written. */
export function identified({ actor }: RequestContext): IdentifiedActor {
  if (actor.kind === 'PUBLIC') throw forbidden('Sign in to do this.');
  return actor;
}

function callerOf({ actor }: RequestContext): string {
  return JSON.stringify(
    actor.kind === 'PUBLIC' ? [] : [actor.subject, actor.organisationId, actor.role],
  );
}
