import type { ReferralStatus } from './codes.ts';

/** What the facade asks of a referral; null stands where it is withheld or there is none. */
export interface Referral {
  readonly id: string;
  readonly version: number;
  readonly status: ReferralStatus;
  readonly businessStatus: string | null;
  readonly statusReason: string | null;
  readonly outcome: string | null;
  readonly kind: string | null;
  readonly priority: 'ROUTINE' | 'URGENT' | 'ASAP' | null;
  readonly reason: string | null;
  readonly letter: string | null;
  /** Null to the receiver of what came to nothing, as all but id, status and `changedAt`. */
  readonly createdAt: string | null;
  readonly changedAt: string;
  readonly acceptedAt: string | null;
  readonly endedAt: string | null;
  readonly requester: Organisation | null;
  readonly target: Organisation | null;
  readonly targetKind: string | null;
  readonly owner: Organisation | null;
  readonly resident: { readonly id: string; readonly name: string | null } | null;
  readonly events: readonly { readonly note: string | null }[] | null;
  readonly withheld: readonly string[];
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
}
