import { createHash } from 'node:crypto';
import type { IdentifiedActor } from '../platform/actor.ts';
import { whenNobodyIsAtWork } from '../platform/busy.ts';
import { inTransaction, type Transaction } from '../platform/database.ts';
import { badUserInput, forbidden } from '../platform/errors.ts';
import { isIdempotencyKey, once } from '../platform/idempotency.ts';
import type { RequestContext } from '../platform/request.ts';
import { idempotencyKeyReused, type IdempotencyKeyReused } from '../platform/user-errors.ts';
import { WRITING_BASES } from './actions.ts';
import type { CategoryMask } from './categories.ts';
import type { DecisionBasis } from './decide.ts';
import type { Decided } from './scope.ts';
import type { DisclosureContext } from './subgraph.ts';

/** What a write came to: the id of what it wrote, or why it wrote nothing. */
export type Written<Refusal> =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly refusal: Refusal };

export function refused<Refusal>(refusal: Refusal): Written<Refusal> {
  return { ok: false, refusal };
}

/**
 * Runs a write in one transaction, once per idempotency key of this actor; a refusal leaves the key
 * free. Where somebody else was at work on the same, or erased whom it is about, it runs again from its
 * start; so `work` reads by its transaction alone, and nothing that the request read before. A replay
 * answers the id alone: what it stands for is read again under today's decision. Throws BAD_USER_INPUT
 * for a key that cannot be one. `callerAs`: what is kept of who sent it.
 */
export async function writeOnce<Refusal>(
  context: DisclosureContext,
  operation: string,
  input: { readonly idempotencyKey?: string | null | undefined },
  work: (tx: Transaction) => Promise<Written<Refusal>>,
  callerAs: (caller: string) => string = (caller) => caller,
): Promise<Written<Refusal | IdempotencyKeyReused>> {
  const { idempotencyKey: key, ...rest } = input;
  if (key != null && !isIdempotencyKey(key)) {
    const message = '`idempotencyKey` must be 1 to 200 visible ASCII characters, without spaces.';
    throw badUserInput(message, { argument: 'input.idempotencyKey' });
  }
  const { subgraph, request } = context;
  const scope = { subgraph, actor: callerAs(callerOf(request)), operation, key, input: rest };
  const write = async (tx: Transaction): Promise<Written<Refusal | IdempotencyKeyReused>> => {
    const refusals: Refusal[] = [];
    const run = async () => {
      const result = await work(tx);
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
  };
  return whenNobodyIsAtWork(() => inTransaction(context.sql, write));
}

/** Who writes. The public reaches nothing that could be written. */
export function identified({ actor }: RequestContext): IdentifiedActor {
  if (actor.kind === 'PUBLIC') throw forbidden('Sign in to do this.', 'Log eerst in.');
  return actor;
}

/** Whether one of these categories is permitted on a path that gives a right to write. */
export function isReachedForWriting(row: Decided, categories: CategoryMask): boolean {
  return basesOf(row, categories).some((basis) => WRITING_BASES.has(basis));
}

/** The paths on which one of these categories is permitted. */
export function basesOf({ grounds }: Decided, categories: CategoryMask): DecisionBasis[] {
  return grounds
    .filter((ground) => (ground.categories & categories) !== 0)
    .map((ground) => ground.basis);
}

/** For erasures: an account is not kept, not even for the days in which an answer can be asked again. */
export const hashedCaller = (caller: string): string =>
  createHash('sha256').update(caller).digest('hex');

function callerOf({ actor }: RequestContext): string {
  return JSON.stringify(
    actor.kind === 'PUBLIC' ? [] : [actor.subject, actor.organisationId, actor.role],
  );
}
