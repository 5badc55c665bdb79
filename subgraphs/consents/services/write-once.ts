import type { IdentifiedActor } from '../../../platform/actor.ts';
import { inTransaction, type Transaction } from '../../../platform/database.ts';
import { badUserInput } from '../../../platform/errors.ts';
import { isIdempotencyKey, once } from '../../../platform/idempotency.ts';
import { idempotencyKeyReused, type IdempotencyKeyReused } from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';

/** What a write came to: the id of what it wrote, or why it wrote nothing. */
export type Written<Refusal> =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Runs a write in one transaction, once per idempotency key; a refusal leaves the key free. Throws
 * BAD_USER_INPUT for a key that cannot be one.
 */
export async function writeOnce<Refusal>(
  context: ConsentsContext,
  actor: IdentifiedActor,
  operation: string,
  input: { readonly idempotencyKey?: string | null | undefined },
  write: (tx: Transaction) => Promise<Written<Refusal>>,
): Promise<Written<Refusal | IdempotencyKeyReused>> {
  const key = input.idempotencyKey ?? null;
  if (key !== null && !isIdempotencyKey(key)) {
    const message = '`idempotencyKey` must be 1 to 200 visible ASCII characters, without spaces.';
    throw badUserInput(message, { argument: 'input.idempotencyKey' });
  }
  const who = `${actor.subject} ${actor.organisationId ?? ''}`;
  const scope = { subgraph: 'consents', actor: who, operation, key, input };
  return inTransaction(context.sql, async (tx) => {
    const refusals: Refusal[] = [];
    const run = async () => {
      const written = await write(tx);
      if (written.ok) return written.id;
      refusals.push(written.refusal);
      return null;
    };
    const outcome = await once<string | null>(tx, scope, run, (id) => id === null);
    if (outcome.kind === 'key-reused') return { ok: false, refusal: idempotencyKeyReused() };
    const [refusal] = refusals;
    if (refusal !== undefined) return { ok: false, refusal };
    return { ok: true, id: outcome.result as string };
  });
}
