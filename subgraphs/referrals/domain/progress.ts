import type { ReferralParty, ReferralStatus } from './referral-transitions.ts';

const REPORTED_IN: readonly ReferralStatus[] = ['ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'];

/** Whether this party can say what is happening while the state stays. */
export function mayReportProgress(status: ReferralStatus, party: ReferralParty): boolean {
  return party === 'TARGET' && REPORTED_IN.includes(status);
}
