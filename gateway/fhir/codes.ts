/** How the codes of a referral stand in FHIR R4, after HL7 Gravity SDOH Clinical Care, and back. */
import type { CodeableConcept, Coding, ServiceRequest, Task } from 'fhir/r4.js';

/** Systems of codes and identifiers that are the hub's own. */
export const SYSTEMS = {
  organisation: 'urn:noaberhub:organisation',
  resident: 'urn:noaberhub:resident',
  kind: 'urn:noaberhub:help-request-kind',
  reason: 'urn:noaberhub:referral-reason',
  statusReason: 'urn:noaberhub:status-reason',
  businessStatus: 'urn:noaberhub:business-status',
  outcome: 'urn:noaberhub:referral-outcome',
  output: 'urn:noaberhub:task-output',
} as const;

export type ReferralStatus = keyof typeof TASK_STATUS;

/** `Task.status` of each status of a referral; the two sets correspond one to one. */
export const TASK_STATUS = {
  DRAFT: 'draft',
  REQUESTED: 'requested',
  ACCEPTED: 'accepted',
  IN_PROGRESS: 'in-progress',
  ON_HOLD: 'on-hold',
  COMPLETED: 'completed',
  FAILED: 'failed',
  REJECTED: 'rejected',
  CANCELLED: 'cancelled',
  ENTERED_IN_ERROR: 'entered-in-error',
} as const satisfies Record<string, Task['status']>;

/** `ServiceRequest.status`: whether the request as such still stands. */
export const REQUEST_STATUS = {
  DRAFT: 'draft',
  REQUESTED: 'active',
  ACCEPTED: 'active',
  IN_PROGRESS: 'active',
  ON_HOLD: 'on-hold',
  COMPLETED: 'completed',
  FAILED: 'revoked',
  REJECTED: 'revoked',
  CANCELLED: 'revoked',
  ENTERED_IN_ERROR: 'entered-in-error',
} as const satisfies Record<ReferralStatus, ServiceRequest['status']>;

export const PRIORITY = { ROUTINE: 'routine', URGENT: 'urgent', ASAP: 'asap' } as const;

/** The statuses of referrals that have this one in FHIR; empty for one that none has. */
export function referralStatuses(
  table: Readonly<Record<ReferralStatus, string>>,
  code: string,
): ReferralStatus[] {
  return (Object.keys(table) as ReferralStatus[]).filter((status) => table[status] === code);
}

export function concept(system: string, code: string, text?: string | null): CodeableConcept {
  const coding: Coding[] = [{ system, code }];
  return text ? { coding, text } : { coding };
}

/** The code of this system in a concept that a client sent; null when it has none. */
export function codeIn(value: unknown, system: string): string | null {
  const codings = (value as Partial<CodeableConcept> | null | undefined)?.coding;
  if (!Array.isArray(codings)) return null;
  const found = codings.find((coding) => coding.system === system)?.code;
  return typeof found === 'string' ? found : null;
}
