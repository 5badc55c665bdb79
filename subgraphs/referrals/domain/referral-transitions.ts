import type { Transition } from './transitions.ts';

export const REFERRAL_STATUSES = [
  'DRAFT',
  'REQUESTED',
  'ACCEPTED',
  'IN_PROGRESS',
  'ON_HOLD',
  'COMPLETED',
  'FAILED',
  'REJECTED',
  'CANCELLED',
  'ENTERED_IN_ERROR',
] as const;

export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

/**
 * On whose behalf somebody changes a referral: the organisation that wrote it; the one it is
 * addressed to or that accepted it; one that could claim an open request; the resident; or the hub
 * itself, when a time has passed.
 */
export const REFERRAL_PARTIES = ['REQUESTER', 'TARGET', 'CANDIDATE', 'RESIDENT', 'HUB'] as const;

export type ReferralParty = (typeof REFERRAL_PARTIES)[number];

const UNDER_WAY = ['ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'] as const;

/** After FHIR R4 Task and HL7 Gravity SDOH Clinical Care. What is not in here cannot happen. */
export const REFERRAL_TRANSITIONS: readonly Transition<ReferralStatus, ReferralParty>[] = [
  { from: ['DRAFT'], to: 'REQUESTED', by: ['REQUESTER'], needs: ['AGREEMENT_OR_EMERGENCY'] },
  { from: ['DRAFT'], to: 'CANCELLED', by: ['REQUESTER'], needs: ['REASON'] },
  { from: ['DRAFT'], to: 'CANCELLED', by: ['RESIDENT'], needs: ['RESIDENT_DECLINED'] },
  { from: ['DRAFT'], to: 'CANCELLED', by: ['HUB'], needs: ['SIX_WEEKS_UNANSWERED'] },
  { from: ['REQUESTED'], to: 'ACCEPTED', by: ['TARGET', 'CANDIDATE'], needs: [] },
  // Not by a candidate: what one does not want, another may.
  { from: ['REQUESTED'], to: 'REJECTED', by: ['TARGET'], needs: ['REASON'] },
  {
    from: ['REQUESTED', ...UNDER_WAY],
    to: 'CANCELLED',
    by: ['REQUESTER', 'TARGET', 'RESIDENT'],
    needs: ['REASON'],
  },
  { from: ['ACCEPTED', 'ON_HOLD'], to: 'IN_PROGRESS', by: ['TARGET'], needs: [] },
  { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'ON_HOLD', by: ['TARGET'], needs: ['REASON'] },
  { from: UNDER_WAY, to: 'COMPLETED', by: ['TARGET'], needs: ['OUTCOME'] },
  { from: UNDER_WAY, to: 'FAILED', by: ['TARGET'], needs: ['REASON'] },
  {
    from: REFERRAL_STATUSES.filter((status) => status !== 'ENTERED_IN_ERROR'),
    to: 'ENTERED_IN_ERROR',
    by: ['REQUESTER'],
    needs: [],
  },
];

const FINAL: readonly ReferralStatus[] = [
  'COMPLETED',
  'FAILED',
  'REJECTED',
  'CANCELLED',
  'ENTERED_IN_ERROR',
];

/** Whether it never becomes anything again, save marked as entered in error. */
export function isFinalReferral(status: ReferralStatus): boolean {
  return FINAL.includes(status);
}
