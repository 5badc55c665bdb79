import { demoId } from '../demo-id.ts';
import type { Calendar } from './calendar.ts';
import type { KindOfHelp } from './kinds-of-help.ts';
import {
  caseId,
  caseRow,
  dated,
  decisionOf,
  eventRows,
  firstAt,
  movedRow,
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
  'DRAFT',
] as const;

export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

export interface Handover extends Movement {
  readonly status: HandoverStatus;
  readonly to: StaffMember;
  /** Topics beside the first. */
  readonly more?: readonly Topic[];
  /** Cancelled by the receiver after it had accepted; the sender has not taken it back. */
  readonly givenUp?: boolean;
}

interface Topic {
  readonly kind: KindOfHelp;
  /** The receiver returned it when it accepted the rest. */
  readonly returned?: boolean;
}

export const handoverId = (label: string) => demoId('handover', label);
const topicId = (label: string) => demoId('handover topic', label);

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
  const topics = written.flatMap(({ handover, random, steps }) =>
    topicsOf(handover).map((topic) => ({ ...topic, handover, random, steps })),
  );
  return {
    'referrals.cases': topics.map(({ movement, steps }) =>
      caseRow(movement, steps[0]?.at ?? calendar.anchor),
    ),
    'referrals.handovers': written.map(({ handover, random, steps }) =>
      handoverRow(handover, random, steps),
    ),
    'referrals.handover_topics': topics.map(({ movement, handover, place, returned, steps }) => ({
      id: topicId(movement.label),
      handoverId: handoverId(handover.label),
      caseId: caseId(movement.label),
      residentKey: handover.resident.key,
      position: place + 1,
      status: firstAt(steps, 'ACCEPTED') === null ? 'OFFERED' : returned ? 'RETURNED' : 'ACCEPTED',
      returnReason: returned ? 'OUT_OF_SCOPE' : null,
    })),
    'referrals.handover_contents': topics.map(contentRow),
    'referrals.handover_events': written.flatMap(({ handover, steps }) =>
      eventRows('handoverId', handoverId(handover.label), steps),
    ),
    'referrals.responsibilities': topics
      .filter(({ returned, steps }) => !returned && firstAt(steps, 'ACCEPTED') !== null)
      .map(({ movement, handover, steps }) =>
        movedRow(movement, handover.to, { handoverId: handoverId(handover.label) }, steps),
      ),
  };
}

/** Each topic is a case of its own; the first bears the name of the handover. */
function topicsOf(handover: Handover) {
  const { more = [], label, kind } = handover;
  const accepts = !['DRAFT', 'REQUESTED', 'ON_HOLD', 'REJECTED'].includes(handover.status);
  return [{ kind }, ...more].map(({ kind: of, returned = false }: Topic, place) => ({
    movement: {
      ...handover,
      kind: of,
      label: place === 0 ? label : `${label}-${String(place + 1)}`,
    },
    place,
    returned: returned && accepts,
  }));
}

/** The way to the status, through the state machine. */
function stepsOf({ from, to, status, label, givenUp }: Handover): Step[] {
  const note = `Toelichting (overdracht ${label})`;
  const offered: Step = { to: 'REQUESTED', by: from, action: 'offerHandover' };
  const accepted: Step[] = [offered, { to: 'ACCEPTED', by: to, action: 'acceptHandover' }];
  const begun: Step[] = [...accepted, { to: 'IN_PROGRESS', by: to, action: 'startHandover' }];
  switch (status) {
    case 'DRAFT':
      return [{ to: status, by: from, action: 'offerHandover' }];
    case 'REQUESTED':
      return [offered];
    case 'ON_HOLD': {
      const action = 'requestHandoverInformation';
      return [offered, { to: status, by: to, action, reason: 'MORE_INFO_NEEDED', note }];
    }
    case 'ACCEPTED':
      return accepted;
    case 'IN_PROGRESS':
      return begun;
    case 'COMPLETED':
      return [...begun, { to: status, by: to, action: 'completeHandover' }];
    case 'REJECTED':
      return [
        offered,
        { to: status, by: to, action: 'rejectHandover', reason: 'NO_CAPACITY', note },
      ];
    case 'CANCELLED': {
      const action = 'cancelHandover';
      return givenUp
        ? [...accepted, { to: status, by: to, action, reason: 'NO_CAPACITY', note }]
        : [offered, { to: status, by: from, action, reason: 'DUPLICATE', note }];
    }
  }
}

function handoverRow(handover: Handover, random: Random, steps: readonly DatedStep[]) {
  const { label, resident, from, to, status } = handover;
  const createdAt = (steps[0] as DatedStep).at;
  const last = steps.at(-1) as DatedStep;
  const ended = status === 'COMPLETED' || status === 'REJECTED' || status === 'CANCELLED';
  return {
    id: handoverId(label),
    residentKey: resident.key,
    senderOrganisationId: from.organisationId,
    receiverOrganisationId: to.organisationId,
    priority: random.pick(PRIORITIES),
    status,
    statusReason: last.reason ?? null,
    ...decisionOf(handover, status === 'DRAFT' ? 'PENDING' : 'AGREED', from, createdAt),
    createdAt,
    offeredAt: firstAt(steps, 'REQUESTED'),
    acceptedAt: firstAt(steps, 'ACCEPTED'),
    endedAt: ended ? last.at : null,
    version: steps.length,
  };
}

function contentRow({
  movement: { label },
  handover,
  random,
  steps,
}: {
  readonly movement: Movement;
  readonly handover: Handover;
  readonly random: Random;
  readonly steps: readonly DatedStep[];
}) {
  return {
    topicId: topicId(label),
    version: 1,
    writtenAt: (steps[0] as DatedStep).at,
    situation: `De vraag is gegroeid; het dorp alleen redt het niet meer. (situatie ${label})`,
    background: `Sinds het voorjaar komt er wekelijks iemand langs. (achtergrond ${label})`,
    assessment: `Goed gestemd, wel sneller moe dan vorig jaar. (beoordeling ${label})`,
    recommendation: `Samen een keer op bezoek gaan om kennis te maken. (advies ${label})`,
    goals: [`Thuis blijven wonen (doel ${label})`],
    agreements: [`De vrijwilliger blijft op donderdag komen (afspraak ${label})`],
    openTasks: random.chance(0.5) ? [`Hulpmiddel aanvragen (taak ${label})`] : [],
    authorSubject: handover.from.subject,
  };
}
