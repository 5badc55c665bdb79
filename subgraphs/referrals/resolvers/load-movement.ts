import type { ReferralsContext } from '../context.ts';
import { noteShown } from '../storage/notices.ts';
import type { Addressed, ReferralRow } from '../storage/referrals.ts';

/** A referral by its id, as it is answered to somebody. */
export async function loadReferral(
  context: ReferralsContext,
  id: string,
): Promise<Addressed<ReferralRow>> {
  const found = await context.loaders.referral.load(id);
  if (found.row?.noticeOnly) await context.loaders.noticeShown.load(id);
  return found;
}

/** Remembers what of these an organisation was shown that could claim it. */
export async function noteNotices(
  { sql, request }: ReferralsContext,
  rows: readonly ReferralRow[],
): Promise<void> {
  const shown = rows.filter((row) => row.noticeOnly).map((row) => row.id);
  if (shown.length > 0) await noteShown(sql, request, shown);
}
