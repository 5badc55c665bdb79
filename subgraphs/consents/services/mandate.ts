import { ALL_CATEGORIES, type CategoryMask } from '../../../disclosure/categories.ts';
import type { Decided } from '../../../disclosure/scope.ts';

/** The categories about which the actor may decide for this person: every one of their own, or their mandate's. */
export function mandateOf({ grounds }: Decided): CategoryMask {
  if (grounds.some(({ basis }) => basis === 'SELF')) return ALL_CATEGORIES;
  return grounds
    .filter(({ basis }) => basis === 'REPRESENTATIVE')
    .reduce((mask, { categories }) => mask | categories, 0);
}
