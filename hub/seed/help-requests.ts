import { demoId } from '../demo-id.ts';
import { WORKING_MINUTES, type Calendar } from './calendar.ts';
import { KINDS_OF_HELP, QUESTIONS, type KindOfHelp } from './kinds-of-help.ts';
import type { LocalNetwork } from './local-network.ts';
import { communityId } from './public-facts.ts';
import { randomOf, type Random } from './random.ts';
import type { Resident } from './residents.ts';
import type { Tables } from './tables.ts';

export type HelpRequestStatus =
  | 'OPEN'
  | 'TRIAGED'
  | 'MATCHED'
  | 'IN_PROGRESS'
  | 'RESOLVED'
  | 'REFERRED'
  | 'WITHDRAWN'
  | 'UNRESOLVED';

/** A question for help before it is written down. */
export interface HelpRequest {
  readonly id: string;
  /** Unique in the demo region; stands in every text about it. */
  readonly label: string;
  readonly resident: Resident;
  readonly kind: KindOfHelp;
  readonly status: HelpRequestStatus;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}

const DAYS_OF_HISTORY = 729;
const DAY_MINUTES = 24 * 60;
const ENDS: readonly HelpRequestStatus[] = ['RESOLVED', 'REFERRED', 'WITHDRAWN', 'UNRESOLVED'];

/** How many changes lead to a status, the first one included. */
const VERSIONS: Readonly<Record<HelpRequestStatus, number>> = {
  OPEN: 1,
  TRIAGED: 2,
  MATCHED: 3,
  IN_PROGRESS: 4,
  RESOLVED: 5,
  REFERRED: 3,
  WITHDRAWN: 2,
  UNRESOLVED: 3,
};

/** The everyday questions of one resident over two years; most residents have few. */
export function questionsOf(
  seed: number,
  resident: Resident,
  name: string,
  calendar: Calendar,
  canHelp: (community: string, kind: KindOfHelp) => boolean,
): HelpRequest[] {
  const random = randomOf(seed, 'questions', resident.n);
  const count = random.pick([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4]);
  return Array.from({ length: count }, (_, place) => {
    const kind = random.pick(KINDS_OF_HELP);
    const days = random.int(1, DAYS_OF_HISTORY);
    const status = statusAfter(days, random);
    const needsVolunteer = status === 'MATCHED' || status === 'IN_PROGRESS';
    return question({
      label: `${name}-v${place + 1}`,
      resident,
      kind,
      status: needsVolunteer && !canHelp(resident.community.slug, kind) ? 'TRIAGED' : status,
      daysAgo: days,
      random,
      calendar,
    });
  });
}

/** One question with its dates: asked `daysAgo`, and closed where its status is an end. */
export function question(asked: {
  readonly label: string;
  readonly resident: Resident;
  readonly kind: KindOfHelp;
  readonly status: HelpRequestStatus;
  readonly daysAgo: number;
  readonly random: Random;
  readonly calendar: Calendar;
}): HelpRequest {
  const { label, resident, kind, status, daysAgo, random, calendar } = asked;
  const minutes = random.int(WORKING_MINUTES.least, WORKING_MINUTES.most);
  const open = Math.min(random.int(1, 21), daysAgo) * DAY_MINUTES - DAY_MINUTES / 2;
  return {
    id: demoId('help-request', label),
    label,
    resident,
    kind,
    status,
    createdAt: calendar.ago(daysAgo, minutes),
    closedAt: ENDS.includes(status)
      ? calendar.ago(daysAgo, Math.min(minutes + open, daysAgo * DAY_MINUTES - 1))
      : null,
  };
}

function statusAfter(days: number, random: Random): HelpRequestStatus {
  if (days < 14) return random.pick(['OPEN', 'OPEN', 'TRIAGED', 'TRIAGED', 'MATCHED']);
  if (days < 60) {
    return random.pick([
      'TRIAGED',
      'MATCHED',
      'IN_PROGRESS',
      'IN_PROGRESS',
      'RESOLVED',
      'WITHDRAWN',
    ]);
  }
  if (random.chance(0.8)) return 'RESOLVED';
  return random.pick(['WITHDRAWN', 'UNRESOLVED', 'IN_PROGRESS']);
}

const NOTES = [
  'Gebeld en doorgepraat.',
  'Langs geweest, thee gedronken.',
  'Nog niet bereikt, probeer het morgen weer.',
  'Afgesproken wie wanneer komt.',
  'Ging goed, mag vaker.',
  'Met het dorpsloket overlegd.',
] as const;

/** The questions with their logs, written by the people of the village. */
export function helpRequestFacts(
  seed: number,
  requests: readonly HelpRequest[],
  networks: ReadonlyMap<string, LocalNetwork>,
  calendar: Calendar,
): Tables {
  return {
    'villages.help_requests': requests.map((request) => {
      const random = randomOf(seed, 'question', request.label);
      return {
        id: request.id,
        residentKey: request.resident.key,
        communityId: communityId(request.resident.community.slug),
        kind: request.kind,
        status: request.status,
        origin: random.pick([
          'SELF',
          'SELF',
          'SELF',
          'NEIGHBOUR',
          'OUTREACH',
          'SIGNAL',
          'PROFESSIONAL',
        ]),
        text: `${random.pick(QUESTIONS[request.kind])} (vraag ${request.label})`,
        createdAt: request.createdAt,
        closedAt: request.closedAt,
        version: VERSIONS[request.status],
      };
    }),
    'villages.log_entries': requests.flatMap((request) => {
      const village = networks.get(request.resident.community.slug)?.village;
      if (!village) return [];
      const random = randomOf(seed, 'log', request.label);
      const count = request.status === 'OPEN' ? random.int(0, 1) : random.int(1, 4);
      const begin = request.createdAt.getTime();
      const span = (request.closedAt ?? calendar.anchor).getTime() - begin;
      return Array.from({ length: count }, (_, place) => {
        const author = random.chance(0.7) ? village.coordinator : village.supporter;
        const label = `${request.label}-l${place + 1}`;
        return {
          id: demoId('log-entry', label),
          helpRequestId: request.id,
          at: new Date(begin + Math.floor((span * (place + 1)) / (count + 1))),
          authorSubject: author.subject,
          authorOrganisationId: village.organisationId,
          authorRole: author.role,
          text: `${random.pick(NOTES)} (log ${label})`,
        };
      });
    }),
  };
}
