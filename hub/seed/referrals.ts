import { createHash } from 'node:crypto';
import { demoId } from '../demo-id.ts';
import type { Calendar } from './calendar.ts';
import type { CareKind } from './care-network.ts';
import {
  caseId,
  caseRow,
  dated,
  decisionOf,
  eventRows,
  firstAt,
  movedRow,
  PRIORITIES,
  residentAsDoer,
  type DatedStep,
  type Movement,
  type Step,
} from './movements.ts';
import { communityId } from './public-facts.ts';
import { randomOf, type Random } from './random.ts';
import type { StaffMember } from './staff.ts';
import type { Tables } from './tables.ts';

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

export interface Referral extends Movement {
  readonly status: ReferralStatus;
  readonly reason: string;
  /** Whoever accepts: the target, or the partner that claims an open request. */
  readonly to: StaffMember;
  /** For an open request: the kind of partner that may claim it. */
  readonly openTo: CareKind | null;
  /** Why it did not wait for the resident. */
  readonly emergency?: string;
  /** Documents in the system of who wrote it, by title. */
  readonly attached?: readonly string[];
}

const OUTCOMES = [
  'RESOLVED_INFORMALLY',
  'RESOLVED_PROFESSIONALLY',
  'SHARED_SUPPORT',
  'CONTINUING',
  'REFERRED_ON',
  'RETURNED_TO_VILLAGE',
] as const;

export const referralId = (label: string) => demoId('referral', label);

export function referralFacts(
  seed: number,
  referrals: readonly Referral[],
  calendar: Calendar,
): Tables {
  const written = referrals.map((referral) => {
    const random = randomOf(seed, 'referral', referral.label);
    // One in three drafts has the resident's yes already; one in two withdrawals was the resident's no.
    const early = random.chance(referral.status === 'DRAFT' ? 1 / 3 : 1 / 2);
    const steps = dated(stepsOf(referral, early, random), referral.daysAgo, random, calendar);
    return { referral, random, early, steps };
  });
  return {
    'referrals.cases': written.map(({ referral, steps }) =>
      caseRow(referral, steps[0]?.at ?? calendar.anchor),
    ),
    'referrals.referrals': written.map(({ referral, random, early, steps }) =>
      referralRow(referral, random, early, steps),
    ),
    'referrals.referral_attachments': written.flatMap(({ referral, steps }) =>
      attachmentRows(referral, (steps[0] as DatedStep).at),
    ),
    'referrals.referral_events': written.flatMap(({ referral, steps }) =>
      eventRows('referralId', referralId(referral.label), steps),
    ),
    'referrals.responsibilities': written
      .filter(({ referral, steps }) => transfers(referral) && firstAt(steps, 'ACCEPTED'))
      .map(({ referral, steps }) =>
        movedRow(referral, referral.to, { referralId: referralId(referral.label) }, steps),
      ),
  };
}

/** The way to the status, through the state machine. */
function stepsOf(referral: Referral, early: boolean, random: Random): Step[] {
  const { from, to, status, label } = referral;
  const note = `Toelichting (verwijzing ${label})`;
  const drafted: Step = { to: 'DRAFT', by: from, action: 'createReferral' };
  const sent: Step[] = [drafted, { to: 'REQUESTED', by: from, action: 'sendReferral' }];
  const accepted: Step[] = [...sent, { to: 'ACCEPTED', by: to, action: 'acceptReferral' }];
  const begun: Step[] = [...accepted, { to: 'IN_PROGRESS', by: to, action: 'startReferral' }];
  switch (status) {
    case 'DRAFT':
      return [drafted];
    case 'REQUESTED':
      return sent;
    case 'ACCEPTED':
      return accepted;
    case 'IN_PROGRESS':
      return begun;
    case 'ON_HOLD':
      return [
        ...begun,
        {
          to: status,
          by: to,
          action: 'holdReferral',
          reason: random.pick(['WAITLIST', 'MORE_INFO_NEEDED']),
          note,
        },
      ];
    case 'COMPLETED':
      return [...begun, { to: status, by: to, action: 'completeReferral' }];
    case 'FAILED':
      return [...begun, { to: status, by: to, action: 'failReferral', reason: 'NO_CONTACT', note }];
    case 'REJECTED':
      return [
        ...sent,
        {
          to: status,
          by: to,
          action: 'rejectReferral',
          reason: random.pick(['NO_CAPACITY', 'OUT_OF_SCOPE', 'OTHER']),
          note,
        },
      ];
    case 'CANCELLED':
      return early
        ? [
            drafted,
            {
              to: status,
              by: decliner(referral),
              action: 'decideReferral',
              reason: 'RESIDENT_DECLINED',
            },
          ]
        : [
            ...sent,
            {
              to: status,
              by: from,
              action: 'cancelReferral',
              reason: random.pick(['DUPLICATE', 'OTHER']),
              note,
            },
          ];
    case 'ENTERED_IN_ERROR':
      return [
        ...sent,
        {
          to: status,
          by: from,
          action: 'markReferralEnteredInError',
          reason: 'SENT_IN_ERROR',
          note,
        },
      ];
  }
}

const decliner = ({ resident, from }: Referral) => residentAsDoer(resident) ?? from;

/** Responsibility moves with a care question alone. */
const transfers = ({ kind, openTo }: Referral) => kind === 'CARE_QUESTION' && openTo === null;

function referralRow(
  referral: Referral,
  random: Random,
  early: boolean,
  steps: readonly DatedStep[],
) {
  const { label, resident, from, to, openTo, status } = referral;
  const createdAt = (steps[0] as DatedStep).at;
  const last = steps.at(-1) as DatedStep;
  const acceptedAt = firstAt(steps, 'ACCEPTED');
  const declined = status === 'CANCELLED' && early;
  const pending = (status === 'DRAFT' && !early) || referral.emergency !== undefined;
  return {
    id: referralId(label),
    caseId: caseId(label),
    residentKey: resident.key,
    requesterOrganisationId: from.organisationId,
    targetOrganisationId: openTo === null ? to.organisationId : null,
    targetKind: openTo,
    ownerOrganisationId: acceptedAt ? to.organisationId : null,
    communityId: communityId(resident.community.slug),
    kind: referral.kind,
    reason: referral.reason,
    priority: random.pick(PRIORITIES),
    letter: `Graag meedenken over deze vraag; de inwoner weet ervan. (brief ${label})`,
    transfersResponsibility: transfers(referral),
    status,
    businessStatus: businessStatusOf(status, pending, last.reason),
    statusReason: last.reason ?? null,
    outcome: status === 'COMPLETED' ? random.pick(OUTCOMES) : null,
    ...decisionOf(
      referral,
      pending ? 'PENDING' : declined ? 'DECLINED' : 'AGREED',
      declined ? last.by : from,
      declined ? last.at : createdAt,
    ),
    createdAt,
    emergencyReason: referral.emergency ?? null,
    emergencyBy: referral.emergency === undefined ? null : from.subject,
    emergencyRole: referral.emergency === undefined ? null : from.role,
    sentAt: firstAt(steps, 'REQUESTED'),
    respondBy: respondByOf(firstAt(steps, 'REQUESTED')),
    acceptedAt,
    endedAt: ENDS.includes(status) ? last.at : null,
    version: steps.length,
  };
}

/** Five working days are a week where no holiday is; the demo region has none. */
function respondByOf(sentAt: Date | null): string | null {
  if (sentAt === null) return null;
  return new Date(sentAt.getTime() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function attachmentRows({ label, attached = [] }: Referral, at: Date) {
  return attached.map((title, place) => ({
    id: demoId('attachment', `${label}-${String(place)}`),
    referralId: referralId(label),
    title,
    mediaType: 'application/pdf',
    sizeInBytes: 48_000 + place,
    sha256: createHash('sha256').update(`${label} ${title}`).digest('hex'),
    location: `https://his.example.nl/demo/${label}/${String(place)}`,
    addedAt: at,
  }));
}

const ENDS: readonly ReferralStatus[] = [
  'COMPLETED',
  'FAILED',
  'REJECTED',
  'CANCELLED',
  'ENTERED_IN_ERROR',
];

function businessStatusOf(
  status: ReferralStatus,
  pending: boolean,
  reason: string | undefined,
): string | null {
  if (pending && status === 'DRAFT') return 'AWAITING_RESIDENT_DECISION';
  if (status === 'ACCEPTED') return 'INTAKE_PLANNED';
  if (status === 'IN_PROGRESS') return 'SUPPORT_STARTED';
  if (status === 'FAILED') return 'PARTIALLY_HELPED';
  if (status !== 'ON_HOLD') return null;
  return reason === 'WAITLIST' ? 'ON_WAITLIST' : 'AWAITING_INFORMATION';
}
