import { demoId } from '../demo-id.ts';
import type { Calendar } from './calendar.ts';
import {
  caseId,
  caseRow,
  dated,
  decisionOf,
  eventRows,
  firstAt,
  PRIORITIES,
  type DatedStep,
  type Movement,
  type Step,
} from './movements.ts';
import { randomOf, type Random } from './random.ts';
import type { StaffMember } from './staff.ts';
import type { Tables } from './tables.ts';

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

export interface Handover extends Movement {
  readonly status: HandoverStatus;
  readonly to: StaffMember;
}

export const handoverId = (label: string) => demoId('handover', label);

export function handoverFacts(
  seed: number,
  handovers: readonly Handover[],
  calendar: Calendar,
): Tables {
  const written = handovers.map((handover) => {
    const random = randomOf(seed, 'handover', handover.label);
    const steps = dated(stepsOf(handover), handover.daysAgo, random, calendar);
    return { handover, random, steps };
  });
  return {
    'referrals.cases': written.map(({ handover, steps }) => {
      const accepted = firstAt(steps, 'ACCEPTED');
      return caseRow(handover, steps[0]?.at ?? calendar.anchor, accepted ? handover.to : null);
    }),
    'referrals.handovers': written.map(({ handover, random, steps }) =>
      handoverRow(handover, random, steps),
    ),
    'referrals.handover_events': written.flatMap(({ handover, steps }) =>
      eventRows('handoverId', handoverId(handover.label), steps),
    ),
  };
}

/** The way to the status, through the state machine. */
function stepsOf({ from, to, status, label }: Handover): Step[] {
  const note = `Toelichting (overdracht ${label})`;
  const offered: Step = { to: 'REQUESTED', by: from };
  const accepted: Step[] = [offered, { to: 'ACCEPTED', by: to }];
  const begun: Step[] = [...accepted, { to: 'IN_PROGRESS', by: to }];
  switch (status) {
    case 'REQUESTED':
      return [offered];
    case 'ON_HOLD':
      return [offered, { to: status, by: to, reason: 'MORE_INFO_NEEDED', note }];
    case 'ACCEPTED':
      return accepted;
    case 'IN_PROGRESS':
      return begun;
    case 'COMPLETED':
      return [...begun, { to: status, by: to }];
    case 'REJECTED':
      return [offered, { to: status, by: to, reason: 'NO_CAPACITY', note }];
    case 'CANCELLED':
      return [offered, { to: status, by: from, reason: 'DUPLICATE', note }];
  }
}

function handoverRow(handover: Handover, random: Random, steps: readonly DatedStep[]) {
  const { label, resident, from, to, status } = handover;
  const offeredAt = (steps[0] as DatedStep).at;
  const last = steps.at(-1) as DatedStep;
  const ended = status === 'COMPLETED' || status === 'REJECTED' || status === 'CANCELLED';
  return {
    id: handoverId(label),
    caseId: caseId(label),
    residentKey: resident.key,
    senderOrganisationId: from.organisationId,
    receiverOrganisationId: to.organisationId,
    kind: handover.kind,
    priority: random.pick(PRIORITIES),
    situation: `De vraag is gegroeid; het dorp alleen redt het niet meer. (situatie ${label})`,
    background: `Sinds het voorjaar komt er wekelijks iemand langs. (achtergrond ${label})`,
    assessment: `Goed gestemd, wel sneller moe dan vorig jaar. (beoordeling ${label})`,
    recommendation: `Samen een keer op bezoek gaan om kennis te maken. (advies ${label})`,
    goals: [`Thuis blijven wonen (doel ${label})`],
    agreements: [`De vrijwilliger blijft op donderdag komen (afspraak ${label})`],
    openTasks: random.chance(0.5) ? [`Hulpmiddel aanvragen (taak ${label})`] : [],
    status,
    statusReason: last.reason ?? null,
    ...decisionOf(handover, 'AGREED', from, offeredAt),
    offeredAt,
    acceptedAt: firstAt(steps, 'ACCEPTED'),
    endedAt: ended ? last.at : null,
    version: steps.length,
  };
}
