import { WRITING_BASES } from '../../../disclosure/actions.ts';
import type { CategoryMask } from '../../../disclosure/categories.ts';
import type { Decided } from '../../../disclosure/scope.ts';
import type { Actor, IdentifiedActor } from '../../../platform/actor.ts';
import type { IdempotencyScope } from '../../../platform/idempotency.ts';
import { isIdempotencyKey } from '../../../platform/idempotency.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';

/** Whether one of these categories is permitted on a basis that gives a right to write. */
export function isReachedForWriting({ grounds }: Decided, categories: CategoryMask): boolean {
  return grounds.some(
    (ground) => WRITING_BASES.has(ground.basis) && (ground.categories & categories) !== 0,
  );
}

/** Whoever reaches a row for writing was identified; anything else is a bug. */
export function identified(actor: Actor): IdentifiedActor {
  if (actor.kind === 'PUBLIC') throw new Error('The public reached a row for writing.');
  return actor;
}

/** Whose repetition of which call is the same call. */
export function repetition(
  actor: IdentifiedActor,
  operation: string,
  input: { readonly idempotencyKey?: string | null | undefined },
): IdempotencyScope {
  const { idempotencyKey: key, ...rest } = input;
  const who = JSON.stringify([actor.subject, actor.organisationId]);
  return { subgraph: 'villages', actor: who, operation, key, input: rest };
}

export function problemsOfKey(key: string | null | undefined): readonly InputProblem[] {
  if (key == null || isIdempotencyKey(key)) return [];
  const message = 'Take 1 to 200 visible ASCII characters, a random UUID for instance.';
  return [{ path: 'idempotencyKey', code: 'OUT_OF_RANGE', message }];
}
