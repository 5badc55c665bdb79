import { WRITING_BASES } from '../../../disclosure/actions.ts';
import { maskOf, type DataCategory } from '../../../disclosure/categories.ts';
import type { Decided } from '../../../disclosure/scope.ts';

/** Whether the row was reached on a path that gives a right to write: not by consent or break-glass. */
export function mayBeWritten(row: Decided, category: DataCategory): boolean {
  return basesOf(row, category).some((basis) => WRITING_BASES.has(basis));
}

/** Whether the actor stands here for the village that the person lives in or helps in. */
export function standsForHomeVillage(row: Decided, category: DataCategory): boolean {
  return basesOf(row, category).includes('HOME_VILLAGE');
}

function basesOf(row: Decided, category: DataCategory): string[] {
  const mask = maskOf(category);
  return row.grounds
    .filter((ground) => (ground.categories & mask) !== 0)
    .map((ground) => ground.basis);
}
