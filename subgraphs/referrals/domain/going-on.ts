import type { ReferralParty, ReferralStatus } from './referral-transitions.ts';

/** Whether a referral can go on to somebody else: it was rejected for want of room. */
export function mayGoOn(
  referral: { readonly status: ReferralStatus; readonly statusReason: string | null },
  party: ReferralParty,
): boolean {
  return (
    party === 'REQUESTER' &&
    referral.status === 'REJECTED' &&
    referral.statusReason === 'NO_CAPACITY'
  );
}

/**
 * Whether the resident's yes reaches a target of this kind: it named any partner of that kind beside
 * the one that had no room. That it is a partner is checked apart; a village is nobody's partner.
 */
export function decisionReaches(
  agreed: {
    readonly residentDecision: 'PENDING' | 'AGREED' | 'DECLINED';
    readonly agreedKind: string | null;
  },
  kind: string | null,
): boolean {
  return agreed.residentDecision === 'AGREED' && kind !== null && agreed.agreedKind === kind;
}
