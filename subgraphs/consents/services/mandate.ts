import {
  ALL_CATEGORIES,
  KNOWN_CATEGORIES,
  type CategoryMask,
} from '../../../disclosure/categories.ts';
import type { Decided } from '../../../disclosure/scope.ts';

/**
 * The categories about which the actor may decide for this person: every one of their own, or their mandate's.
 * Mandates for every category that there is are for what a person decides about all of them at once.
 */
export function mandateOf({ grounds }: Decided): CategoryMask {
  if (grounds.some(({ basis }) => basis === 'SELF')) return ALL_CATEGORIES;
  const mask = grounds
    .filter(({ basis }) => basis === 'REPRESENTATIVE')
    .reduce((sum, { categories }) => sum | categories, 0);
  return (KNOWN_CATEGORIES & ~mask) === 0 ? ALL_CATEGORIES : mask;
}
