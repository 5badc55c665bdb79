import { WRITING_BASES } from '../../../disclosure/actions.ts';
import type { Decided } from '../../../disclosure/scope.ts';
import { REACHED } from '../storage/referrals.ts';

/** Whether a movement or case is reached on a basis that gives a right to write. */
export function isReachedForWriting({ grounds }: Decided): boolean {
  return grounds.some(
    ({ basis, categories }) => WRITING_BASES.has(basis) && (categories & REACHED) !== 0,
  );
}

/** Whether it is reached as the resident or a representative. */
export function speaksForResident({ grounds }: Decided): boolean {
  return grounds.some(
    ({ basis, categories }) =>
      (basis === 'SELF' || basis === 'REPRESENTATIVE') && (categories & REACHED) !== 0,
  );
}
