import { maskOf } from '../../disclosure/categories.ts';
import { CARE_PURPOSES, purposeMaskOf } from '../../disclosure/purposes.ts';
import type { Calendar } from './calendar.ts';
import { toOrganisation, toRole, type ConsentRecord } from './consents.ts';
import { HANDOVER_STATUSES, type Handover } from './handovers.ts';
import { question, type HelpRequest, type HelpRequestStatus } from './help-requests.ts';
import { PRESCRIBED_KINDS, type KindOfHelp } from './kinds-of-help.ts';
import type { LocalNetwork, Village } from './local-network.ts';
import type { Match, MatchStatus } from './matches.ts';
import { randomOf } from './random.ts';
import type { Movements } from './region-cases.ts';
import { REFERRAL_STATUSES, type Referral } from './referrals.ts';
import type { Resident } from './residents.ts';
import type { StaffMember } from './staff.ts';
import { VOLUNTEER_GEES, type Volunteer } from './volunteers.ts';

/**
 * What the demo identities around Gees find: matches and movements in every status, under ids that the
 * documentation can name (`demoId('referral', 'gp-oosterhesselen-to-gees-accepted')`).
 */
export interface GeesFacts {
  readonly requests: readonly HelpRequest[];
  readonly matches: readonly Match[];
  readonly movements: Movements;
  readonly consents: readonly ConsentRecord[];
}

/** The few people of Gees whom these facts are about. */
const PEOPLE = 15;

export function geesFacts(
  seed: number,
  residents: readonly Resident[],
  volunteers: readonly Volunteer[],
  network: LocalNetwork | undefined,
  calendar: Calendar,
): GeesFacts {
  const [first, ...others] = residents.filter(({ community }) => community.slug === 'gees');
  const village = network?.village;
  const practice = network?.partners.GP_PRACTICE;
  const socialTeam = network?.partners.SOCIAL_TEAM;
  const homeCare = network?.partners.HOME_CARE;
  if (!first || !village || !practice || !socialTeam || !homeCare) {
    return { requests: [], matches: [], movements: { referrals: [], handovers: [] }, consents: [] };
  }
  const people: People = {
    residentGees: first,
    other: (place) => others[place % Math.min(others.length, PEOPLE)] ?? first,
    // Somebody of whom the social team reads nothing else.
    stranger: others[PEOPLE] ?? first,
  };
  const partners = { practice, socialTeam, homeCare };
  const matches = volunteerMatches(seed, people, volunteers, village, calendar);
  return {
    requests: matches.map(({ request }) => request),
    matches,
    movements: {
      referrals: geesReferrals(people, village, partners),
      handovers: geesHandovers(people, village, socialTeam),
    },
    consents: consentsOfResidentGees(first, partners),
  };
}

interface People {
  readonly residentGees: Resident;
  readonly other: (place: number) => Resident;
  readonly stranger: Resident;
}

interface Partners {
  readonly practice: StaffMember;
  readonly socialTeam: StaffMember;
  readonly homeCare: StaffMember;
}

/** Who is helped by volunteer-gees; `resident` is the place among the others, or resident-gees. */
const MATCHES: readonly {
  readonly name: string;
  readonly status: MatchStatus;
  readonly request: HelpRequestStatus;
  readonly kind: KindOfHelp;
  readonly daysAgo: number;
  readonly resident: number | 'resident-gees';
}[] = [
  {
    name: 'proposed',
    status: 'PROPOSED',
    request: 'TRIAGED',
    kind: 'WALK',
    daysAgo: 3,
    resident: 0,
  },
  {
    name: 'accepted',
    status: 'ACCEPTED',
    request: 'MATCHED',
    kind: 'TRANSPORT',
    daysAgo: 6,
    resident: 'resident-gees',
  },
  {
    name: 'declined',
    status: 'DECLINED',
    request: 'TRIAGED',
    kind: 'HANDYMAN',
    daysAgo: 6,
    resident: 1,
  },
  {
    name: 'completed',
    status: 'COMPLETED',
    request: 'RESOLVED',
    kind: 'GROCERIES',
    daysAgo: 5,
    resident: 2,
  },
  {
    name: 'cancelled',
    status: 'CANCELLED',
    request: 'WITHDRAWN',
    kind: 'COMPANY',
    daysAgo: 5,
    resident: 3,
  },
  {
    name: 'last-year',
    status: 'COMPLETED',
    request: 'RESOLVED',
    kind: 'WALK',
    daysAgo: 400,
    resident: 'resident-gees',
  },
];

function volunteerMatches(
  seed: number,
  people: People,
  volunteers: readonly Volunteer[],
  village: Village,
  calendar: Calendar,
): Match[] {
  const volunteer = volunteers.find(({ account }) => account === VOLUNTEER_GEES);
  if (!volunteer) return [];
  return MATCHES.map(({ name, status, request, kind, daysAgo, resident }) => {
    const label = `volunteer-gees-${name}`;
    return {
      label,
      volunteer,
      proposedBy: village.coordinator,
      status,
      answeredAfter: 0.6,
      request: question({
        label,
        resident: resident === 'resident-gees' ? people.residentGees : people.other(resident),
        kind,
        status: request,
        daysAgo,
        random: randomOf(seed, 'question', label),
        calendar,
      }),
    };
  });
}

/** In every status: from the practice to the village, the social team and home care, and back. */
function geesReferrals(people: People, village: Village, partners: Partners): Referral[] {
  const { practice, socialTeam, homeCare } = partners;
  const inEveryStatus = REFERRAL_STATUSES.flatMap((status, place): Referral[] => {
    const name = slugOf(status);
    const common = { status, daysAgo: 4 + 9 * place, openTo: null };
    return [
      {
        ...common,
        label: `gp-oosterhesselen-to-gees-${name}`,
        resident: status === 'ACCEPTED' ? people.residentGees : people.other(place),
        from: practice,
        to: village.supporter,
        kind: PRESCRIBED_KINDS[place % PRESCRIBED_KINDS.length] ?? 'COMPANY',
        reason: 'WELLBEING_PRESCRIPTION',
      },
      {
        ...common,
        label: `gp-oosterhesselen-to-social-team-${name}`,
        resident: people.other(place + 3),
        from: practice,
        to: socialTeam,
        kind: 'RESPITE',
        reason: 'CARER_OVERLOAD',
      },
      {
        ...common,
        label: `gp-oosterhesselen-to-home-care-${name}`,
        resident: people.other(place + 6),
        from: practice,
        to: homeCare,
        kind: 'CARE_QUESTION',
        reason: 'CARE_NEED',
      },
      {
        ...common,
        label: `gees-to-gp-oosterhesselen-${name}`,
        resident: people.other(place + 9),
        from: village.supporter,
        to: practice,
        kind: 'SIGNAL_CONCERN',
        reason: 'BOUNDARY_EXCEEDED',
      },
    ];
  });
  const open = {
    resident: people.other(0),
    from: village.coordinator,
    openTo: 'SOCIAL_TEAM',
  } as const;
  const debt = { kind: 'FINANCIAL_QUESTION', reason: 'DEBT', to: socialTeam } as const;
  return [
    ...inEveryStatus,
    {
      label: 'gp-oosterhesselen-to-social-team-emergency',
      resident: people.other(1),
      from: practice,
      to: socialTeam,
      kind: 'SIGNAL_CONCERN',
      reason: 'SAFETY',
      status: 'ACCEPTED',
      daysAgo: 3,
      openTo: null,
      emergency: 'Verward aangetroffen, niemand bereikbaar (demo).',
      attached: ['Samenvatting huisbezoek (demo)'],
    },
    { ...open, ...debt, label: 'gees-open-request', status: 'REQUESTED', daysAgo: 2 },
    { ...open, ...debt, label: 'gees-open-request-claimed', status: 'ACCEPTED', daysAgo: 12 },
  ];
}

function geesHandovers(people: People, village: Village, socialTeam: StaffMember): Handover[] {
  const inEveryStatus = HANDOVER_STATUSES.flatMap((status, place): Handover[] => {
    const name = slugOf(status);
    const common = { status, daysAgo: 3 + 7 * place, kind: 'RESPITE' } as const;
    return [
      {
        ...common,
        label: `gees-to-social-team-coevorden-${name}`,
        resident: status === 'REQUESTED' ? people.stranger : people.other(place + 4),
        from: village.supporter,
        to: socialTeam,
      },
      {
        ...common,
        label: `social-team-coevorden-to-gees-${name}`,
        resident: people.other(place + 8),
        from: socialTeam,
        to: village.supporter,
      },
    ];
  });
  return [
    ...inEveryStatus,
    {
      label: 'gees-to-social-team-coevorden-two-topics',
      status: 'REQUESTED',
      daysAgo: 5,
      kind: 'RESPITE',
      more: [{ kind: 'FINANCIAL_QUESTION' }],
      resident: people.residentGees,
      from: village.supporter,
      to: socialTeam,
    },
    {
      label: 'gees-to-social-team-coevorden-in-part',
      status: 'IN_PROGRESS',
      daysAgo: 33,
      kind: 'FINANCIAL_QUESTION',
      more: [{ kind: 'COMPANY', returned: true }],
      resident: people.other(2),
      from: village.supporter,
      to: socialTeam,
    },
    {
      label: 'gees-to-social-team-coevorden-given-up',
      status: 'CANCELLED',
      givenUp: true,
      daysAgo: 19,
      kind: 'CARE_QUESTION',
      resident: people.other(3),
      from: village.supporter,
      to: socialTeam,
    },
  ];
}

/** To the practice nothing of CONTACT or ADDRESS, so that a consent given in a demo shows. */
function consentsOfResidentGees(resident: Resident, partners: Partners): ConsentRecord[] {
  const treatment = purposeMaskOf('TREATMENT', 'COORDINATION_OF_CARE');
  return [
    {
      label: 'resident-gees-practice',
      resident,
      decision: 'PERMIT',
      to: toOrganisation(partners.practice),
      categories: maskOf('FUNCTIONAL_NEEDS'),
      purposes: treatment,
      givenDaysAgo: 60,
    },
    {
      label: 'resident-gees-withdrawn',
      resident,
      decision: 'PERMIT',
      to: toOrganisation(partners.homeCare),
      categories: maskOf('ADDRESS', 'CONTACT'),
      purposes: treatment,
      givenDaysAgo: 200,
      revokedDaysAgo: 20,
    },
    {
      label: 'resident-gees-objection',
      resident,
      decision: 'DENY',
      to: toRole(partners.socialTeam),
      categories: maskOf('HOUSEHOLD', 'INFORMAL_NETWORK'),
      purposes: CARE_PURPOSES,
      givenDaysAgo: 30,
    },
  ];
}

const slugOf = (status: string) => status.toLowerCase().replaceAll('_', '-');
