import type { Lookup } from '../../../disclosure/lookup.ts';
import type { ReferralsContext } from '../context.ts';

/** The row; where it is not reached nothing, and a line that it was asked for. */
export function rowOf<Row>(
  { access }: ReferralsContext,
  field: string,
  { subject, row }: Lookup<Row>,
): Row | null {
  if (row === null) access.refusedRow(subject, 'REFERRAL_STATUS', field);
  return row;
}
