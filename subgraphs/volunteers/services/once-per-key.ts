import { forbidden, badUserInput } from '../../../platform/errors.ts';
import type { Transaction } from '../../../platform/database.ts';
import { isIdempotencyKey, once } from '../../../platform/idempotency.ts';
import { idempotencyKeyReused, type IdempotencyKeyReused } from '../../../platform/user-errors.ts';
import type { IdentifiedActor } from '../../../platform/actor.ts';
import type { RequestContext } from '../../../platform/request.ts';

/** What a write came to: the id of what it wrote, or why it wrote nothing. */
export type Written<Refusal> =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly refusal: Refusal };

/** Runs a write once per idempotency key of this actor; a refusal is not kept, so the key stays free. */
export async function oncePerKey<Refusal>(
  tx: Transaction,
  actor: IdentifiedActor,
  operation: string,
  input: { readonly idempotencyKey?: string | null | undefined },
  write: () => Promise<Written<Refusal>>,
): Promise<Written<Refusal | IdempotencyKeyReused>> {
  const { idempotencyKey: key, ...rest } = input;
  if (key != null && !isIdempotencyKey(key)) {
    throw badUserInput('`idempotencyKey` must be 1 to 200 visible ASCII characters.', {
      argument: 'input',
    });
  }
  const refusals: Refusal[] = [];
  const outcome = await once<string | null>(
    tx,
    { subgraph: 'volunteers', actor: callerOf(actor), operation, key, input: rest },
    async () => {
      const written = await write();
      if (written.ok) return written.id;
      refusals.push(written.refusal);
      return null;
    },
    (id) => id === null,
  );
  if (outcome.kind === 'key-reused') return { ok: false, refusal: idempotencyKeyReused() };
  const [refusal] = refusals;
  if (refusal !== undefined) return { ok: false, refusal };
  if (outcome.result === null) throw new Error('a write that came to nothing');
  return { ok: true, id: outcome.result };
}

/** Who writes. The public reaches no row, so that this is called after one was reached. */
export function identified({ actor }: RequestContext): IdentifiedActor {
  if (actor.kind === 'PUBLIC') throw forbidden('Sign in to do this.');
  return actor;
}

function callerOf({ subject, organisationId }: IdentifiedActor): string {
  return JSON.stringify([subject, organisationId]);
}
