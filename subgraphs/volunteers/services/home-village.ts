import { maskOf, type DataCategory } from '../../../disclosure/categories.ts';
import type { Decided } from '../../../disclosure/scope.ts';
import { basesOf } from '../../../disclosure/writing.ts';

/** Whether the actor stands here for the village that the person lives in, or helps in. */
export function standsForHomeVillage(row: Decided, category: DataCategory): boolean {
  return basesOf(row, maskOf(category)).includes('HOME_VILLAGE');
}
