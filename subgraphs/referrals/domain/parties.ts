import type { HandoverParty } from './handover-transitions.ts';
import type { ReferralParty } from './referral-transitions.ts';

/** Where the actor stands towards a movement, as the database knows it. */
interface Standing {
  /** Where the actor works now; null for a resident. */
  readonly organisation: string | null;
  /** Whether the actor reaches it as the resident or a representative. */
  readonly speaksForResident: boolean;
}

/** On whose behalf the actor may change this referral; null when on nobody's. */
export function referralPartyOf(
  referral: {
    readonly requester: string;
    readonly target: string | null;
    readonly owner: string | null;
    /** An open request that the actor's organisation could claim now. */
    readonly claimable: boolean;
  },
  standing: Standing,
): ReferralParty | null {
  const { organisation } = standing;
  if (organisation !== null) {
    if (organisation === referral.requester) return 'REQUESTER';
    if (organisation === (referral.owner ?? referral.target)) return 'TARGET';
  }
  if (standing.speaksForResident) return 'RESIDENT';
  return organisation !== null && referral.claimable ? 'CANDIDATE' : null;
}

/** On whose behalf the actor may change this handover; null when on nobody's. */
export function handoverPartyOf(
  handover: { readonly sender: string; readonly receiver: string },
  standing: Standing,
): HandoverParty | null {
  if (standing.organisation === handover.sender) return 'SENDER';
  if (standing.organisation === handover.receiver) return 'RECEIVER';
  return standing.speaksForResident ? 'RESIDENT' : null;
}
