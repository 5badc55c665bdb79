import type { CategoryMask } from '../../../disclosure/categories.ts';
import type { Decided } from '../../../disclosure/scope.ts';

/** The categories about which the actor may decide for this person: their own, or their mandate's. */
export function mandateOf({ grounds }: Decided): CategoryMask {
  return grounds
    .filter(({ basis }) => basis === 'SELF' || basis === 'REPRESENTATIVE')
    .reduce((mask, { categories }) => mask | categories, 0);
}
