import type { Decided } from '../../../disclosure/scope.ts';
import { basesOf } from '../../../disclosure/writing.ts';
import { REACHED } from '../storage/referrals.ts';

/** Whether a movement is reached as the resident or a representative. */
export function speaksForResident(row: Decided): boolean {
  return basesOf(row, REACHED).some((basis) => basis === 'SELF' || basis === 'REPRESENTATIVE');
}
