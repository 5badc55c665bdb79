import type { Transition } from './transitions.ts';

export const HANDOVER_STATUSES = [
  'DRAFT',
  'REQUESTED',
  'ON_HOLD',
  'ACCEPTED',
  'IN_PROGRESS',
  'COMPLETED',
  'REJECTED',
  'CANCELLED',
] as const;

export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

/**
 * On whose behalf somebody changes a handover: the organisation that hands over; the one that takes
 * over; the resident; a standing agreement of the two; or the hub itself, when a time has passed.
 */
export const HANDOVER_PARTIES = ['SENDER', 'RECEIVER', 'RESIDENT', 'AGREEMENT', 'HUB'] as const;

export type HandoverParty = (typeof HANDOVER_PARTIES)[number];

/** After eOverdracht. What is not in here cannot happen. */
export const HANDOVER_TRANSITIONS: readonly Transition<HandoverStatus, HandoverParty>[] = [
  { from: ['DRAFT'], to: 'REQUESTED', by: ['SENDER'], needs: ['AGREEMENT_OR_EMERGENCY'] },
  { from: ['DRAFT'], to: 'CANCELLED', by: ['SENDER'], needs: ['REASON'] },
  { from: ['DRAFT'], to: 'CANCELLED', by: ['RESIDENT'], needs: ['RESIDENT_DECLINED'] },
  { from: ['DRAFT'], to: 'CANCELLED', by: ['HUB'], needs: ['SIX_WEEKS_UNANSWERED'] },
  { from: ['REQUESTED'], to: 'ON_HOLD', by: ['RECEIVER'], needs: ['WORDS'] },
  { from: ['ON_HOLD'], to: 'REQUESTED', by: ['SENDER'], needs: ['WORDS'] },
  {
    from: ['REQUESTED'],
    to: 'ACCEPTED',
    by: ['RECEIVER', 'AGREEMENT'],
    needs: ['SENDER_RESPONSIBLE'],
  },
  { from: ['REQUESTED'], to: 'REJECTED', by: ['RECEIVER'], needs: ['REASON'] },
  { from: ['REQUESTED', 'ON_HOLD'], to: 'CANCELLED', by: ['SENDER'], needs: ['REASON'] },
  // The receiver stays responsible until the sender takes the cases back.
  { from: ['ACCEPTED'], to: 'CANCELLED', by: ['RECEIVER'], needs: ['REASON'] },
  // A resident may withdraw at any time.
  {
    from: ['REQUESTED', 'ON_HOLD', 'ACCEPTED', 'IN_PROGRESS'],
    to: 'CANCELLED',
    by: ['RESIDENT'],
    needs: ['REASON'],
  },
  { from: ['ACCEPTED'], to: 'IN_PROGRESS', by: ['RECEIVER', 'AGREEMENT'], needs: [] },
  { from: ['IN_PROGRESS'], to: 'COMPLETED', by: ['RECEIVER'], needs: [] },
];

const FINAL: readonly HandoverStatus[] = ['COMPLETED', 'REJECTED', 'CANCELLED'];

export function isFinalHandover(status: HandoverStatus): boolean {
  return FINAL.includes(status);
}

/** What a change that leaves the status as it is depends on. */
export interface HandoverCourse {
  readonly status: HandoverStatus;
  readonly acceptedAt: Date | null;
  readonly returnedAt: Date | null;
}

/** Content is the sender's, and open to change until the receiver confirmed that it arrived whole. */
export function mayWriteContent({ status }: HandoverCourse, party: HandoverParty): boolean {
  return party === 'SENDER' && !isFinalHandover(status);
}

/** What was given up after acceptance waits for the sender, who alone can take it back, once. */
export function mayConfirmReturn(course: HandoverCourse, party: HandoverParty): boolean {
  return party === 'SENDER' && awaitsReturn(course);
}

export function awaitsReturn({ status, acceptedAt, returnedAt }: HandoverCourse): boolean {
  return status === 'CANCELLED' && acceptedAt !== null && returnedAt === null;
}
