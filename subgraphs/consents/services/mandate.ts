import { WRITING_BASES } from '../../../disclosure/actions.ts';
import type { CategoryMask } from '../../../disclosure/categories.ts';
import type { Decided } from '../../../disclosure/scope.ts';

/** Whether something of `categories` is reached on a basis that can give a right to write. */
export function reachesForWriting({ grounds }: Decided, categories: CategoryMask): boolean {
  return grounds.some(
    (ground) => WRITING_BASES.has(ground.basis) && (ground.categories & categories) !== 0,
  );
}

/** The categories about which the actor may decide for this person: their own, or their mandate's. */
export function mandateOf({ grounds }: Decided): CategoryMask {
  return grounds
    .filter(({ basis }) => basis === 'SELF' || basis === 'REPRESENTATIVE')
    .reduce((mask, { categories }) => mask | categories, 0);
}
