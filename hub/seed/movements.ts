import { demoId } from '../demo-id.ts';
import { WORKING_MINUTES, type Calendar } from './calendar.ts';
import type { KindOfHelp } from './kinds-of-help.ts';
import type { Random } from './random.ts';
import type { Resident } from './residents.ts';
import type { StaffMember } from './staff.ts';

/** What referrals and handovers have in common before they are written down: a movement on a case. */
export interface Movement {
  /** Unique in the demo region; the id is made of it, and it stands in every text. */
  readonly label: string;
  readonly resident: Resident;
  readonly from: StaffMember;
  readonly kind: KindOfHelp;
  readonly daysAgo: number;
}

/** Who did something: somebody of an organisation, or the resident. */
export interface Doer {
  readonly subject: string;
  readonly role: string;
  readonly organisationId: string | null;
}

/** One change of a movement. */
export interface Step {
  readonly to: string;
  readonly by: Doer;
  readonly reason?: string;
  readonly note?: string;
  /** The mutation that does it. */
  readonly action: string;
}

/** A step with its moment. */
export interface DatedStep extends Step {
  readonly at: Date;
}

const DAY_MINUTES = 24 * 60;

/** Gives each step its moment: the first `daysAgo`, each next one to four days later, none after today. */
export function dated(
  steps: readonly Step[],
  daysAgo: number,
  random: Random,
  calendar: Calendar,
): DatedStep[] {
  const minutes = random.int(WORKING_MINUTES.least, WORKING_MINUTES.most);
  const left = daysAgo * DAY_MINUTES - minutes;
  const gap = Math.min(random.int(DAY_MINUTES, 4 * DAY_MINUTES), Math.floor(left / steps.length));
  return steps.map((step, place) => ({
    ...step,
    at: calendar.ago(daysAgo, minutes + place * gap),
  }));
}

/** When a status was first reached; null when it was not. */
export function firstAt(steps: readonly DatedStep[], status: string): Date | null {
  return steps.find(({ to }) => to === status)?.at ?? null;
}

/** The row of the case that a movement is on, as whoever opened it has it. */
export function caseRow(movement: Movement, openedAt: Date) {
  return {
    id: caseId(movement.label),
    residentKey: movement.resident.key,
    topic: movement.kind,
    responsibleOrganisationId: movement.from.organisationId,
    openedAt,
  };
}

/** How responsibility for a case moved with the acceptance of a movement. */
export function movedRow(
  movement: Movement,
  to: StaffMember,
  by: { readonly referralId: string } | { readonly handoverId: string },
  steps: readonly DatedStep[],
  id = caseId(movement.label),
) {
  const place = steps.findIndex((step) => step.to === 'ACCEPTED');
  return {
    caseId: id,
    sequence: 2,
    organisationId: to.organisationId,
    since: (steps[place] as DatedStep).at,
    previousOrganisationId: movement.from.organisationId,
    referralId: 'referralId' in by ? by.referralId : null,
    handoverId: 'handoverId' in by ? by.handoverId : null,
    eventVersion: place + 1,
    eventStatus: 'ACCEPTED',
  };
}

export const caseId = (label: string) => demoId('case', label);

/** The events of a movement, one per version; `owner` names the column that points at it. */
export function eventRows(
  owner: 'referralId' | 'handoverId',
  id: string,
  steps: readonly DatedStep[],
) {
  return steps.map(({ to, by, reason, note, action, at }, place) => ({
    [owner]: id,
    version: place + 1,
    at,
    fromStatus: steps[place - 1]?.to ?? null,
    toStatus: to,
    reason: reason ?? null,
    note: note ?? null,
    action,
    role: by.role,
    organisationId: by.organisationId,
    actorSubject: by.subject,
    actingSubject: null,
  }));
}

/** What the resident decided: spoken, with whoever sends; or itself. */
export function decisionOf(
  movement: Movement,
  decision: 'PENDING' | 'AGREED' | 'DECLINED',
  by: Doer,
  at: Date,
) {
  const spoken = decision !== 'PENDING' && by.role !== 'RESIDENT';
  return {
    residentDecision: decision,
    decidedBy: decision === 'PENDING' ? null : by.subject,
    decidedAt: decision === 'PENDING' ? null : at,
    decisionGivenOn: spoken ? at.toISOString().slice(0, 10) : null,
    decisionHow: spoken ? `Besproken aan de keukentafel (akkoord ${movement.label})` : null,
  };
}

/** The resident as the one who does something; null without a login. */
export function residentAsDoer({ account }: Resident): Doer | null {
  return account === null ? null : { subject: account, role: 'RESIDENT', organisationId: null };
}

export type Priority = 'ROUTINE' | 'URGENT' | 'ASAP';

export const PRIORITIES: readonly [Priority, ...Priority[]] = [
  'ROUTINE',
  'ROUTINE',
  'ROUTINE',
  'URGENT',
  'ASAP',
];
