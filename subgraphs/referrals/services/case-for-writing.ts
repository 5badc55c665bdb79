import { assertMayAct, type Action } from '../../../disclosure/actions.ts';
import type { Sql } from '../../../platform/database.ts';
import { notFound, type NotFound } from '../../../platform/user-errors.ts';
import { isReachedForWriting } from '../../../disclosure/writing.ts';
import type { ReferralsContext } from '../context.ts';
import { casesById, type CaseRow } from '../storage/cases.ts';
import { REACHED } from '../storage/referrals.ts';

/** The case on which something is to be written, by a role that may; null where none was named. */
export async function caseForWriting(
  tx: Sql,
  context: ReferralsContext,
  action: Action,
  id: string | null,
): Promise<CaseRow | NotFound | null> {
  if (id === null) return null;
  const [found] = await casesById(tx, context.request, [id]);
  if (found?.row && isReachedForWriting(found.row, REACHED)) {
    assertMayAct(context.request.actor, action);
    return found.row;
  }
  context.access.refusedRow(found?.subject ?? null, 'REFERRAL_STATUS', `Mutation.${action}`);
  return notFound('case');
}
