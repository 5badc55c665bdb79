import type { ReferralStatus } from './referral-transitions.ts';

export type DraftDecision = 'AGREED' | 'DECLINED';

/**
 * What the resident can decide now. A yes to a draft may be taken back; once it was sent the
 * resident withdraws by cancelling. A no is final: another target takes another referral.
 */
export function decisionsFrom(
  status: ReferralStatus,
  decided: 'PENDING' | 'AGREED' | 'DECLINED',
): readonly DraftDecision[] {
  if (status !== 'DRAFT') return [];
  if (decided === 'PENDING') return ['AGREED', 'DECLINED'];
  return decided === 'AGREED' ? ['DECLINED'] : [];
}
