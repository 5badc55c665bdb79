import type { Transition } from './transitions.ts';

export const HANDOVER_STATUSES = [
  'REQUESTED',
  'ON_HOLD',
  'ACCEPTED',
  'IN_PROGRESS',
  'COMPLETED',
  'REJECTED',
  'CANCELLED',
] as const;

export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

export const HANDOVER_PARTIES = ['SENDER', 'RECEIVER', 'RESIDENT'] as const;

export type HandoverParty = (typeof HANDOVER_PARTIES)[number];

/** After eOverdracht. What is not in here cannot happen. */
export const HANDOVER_TRANSITIONS: readonly Transition<HandoverStatus, HandoverParty>[] = [
  { from: ['REQUESTED'], to: 'ON_HOLD', by: ['RECEIVER'], needs: ['REASON'] },
  { from: ['ON_HOLD'], to: 'REQUESTED', by: ['SENDER'], needs: [] },
  { from: ['REQUESTED'], to: 'ACCEPTED', by: ['RECEIVER'], needs: [] },
  { from: ['REQUESTED'], to: 'REJECTED', by: ['RECEIVER'], needs: ['REASON'] },
  { from: ['REQUESTED'], to: 'CANCELLED', by: ['SENDER'], needs: ['REASON'] },
  // The receiver stays responsible until the sender takes the case back.
  { from: ['ACCEPTED'], to: 'CANCELLED', by: ['RECEIVER'], needs: ['REASON'] },
  { from: ['ACCEPTED'], to: 'IN_PROGRESS', by: ['RECEIVER'], needs: [] },
  { from: ['IN_PROGRESS'], to: 'COMPLETED', by: ['RECEIVER'], needs: [] },
];

const FINAL: readonly HandoverStatus[] = ['COMPLETED', 'REJECTED', 'CANCELLED'];

export function isFinalHandover(status: HandoverStatus): boolean {
  return FINAL.includes(status);
}
