import { demoId } from '../demo-id.ts';
import type { Calendar } from './calendar.ts';
import type { HelpRequest } from './help-requests.ts';
import type { LocalNetwork } from './local-network.ts';
import { randomOf, type Random } from './random.ts';
import type { StaffMember } from './staff.ts';
import type { Tables } from './tables.ts';
import { VOLUNTEER_GEES, type Volunteer } from './volunteers.ts';

export type MatchStatus = 'PROPOSED' | 'ACCEPTED' | 'DECLINED' | 'COMPLETED' | 'CANCELLED';

/** A volunteer for a question, before it is written down. */
export interface Match {
  readonly label: string;
  readonly request: HelpRequest;
  readonly volunteer: Volunteer;
  readonly proposedBy: StaffMember;
  readonly status: MatchStatus;
  /** How far between proposal and end (or today) the volunteer answered, 0 to 1. */
  readonly answeredAfter: number;
}

/** Who in a village can help with what, and has an agreement in force for it. */
export function helpersByKind(volunteers: readonly Volunteer[]): ReadonlyMap<string, Volunteer[]> {
  const helpers = new Map<string, Volunteer[]>();
  for (const volunteer of volunteers) {
    const { account, agreement } = volunteer;
    // What volunteer-gees helps with is told in gees.ts, so that documentation can count on it.
    if (agreement !== 'ACTIVE' || account === null || account === VOLUNTEER_GEES) continue;
    for (const kind of volunteer.offers) {
      const place = helpersKey(volunteer.community, kind);
      const there = helpers.get(place);
      if (there) there.push(volunteer);
      else helpers.set(place, [volunteer]);
    }
  }
  return helpers;
}

export const helpersKey = (community: string, kind: string) => `${community} ${kind}`;

/** The matches that a question with this status has behind it. */
export function matchesOn(
  seed: number,
  request: HelpRequest,
  helpers: readonly Volunteer[],
  network: LocalNetwork | undefined,
): Match[] {
  const proposedBy = network?.village?.coordinator;
  if (!proposedBy || helpers.length === 0) return [];
  const random = randomOf(seed, 'matches', request.label);
  return statusesOf(request, random).flatMap((status, place) => {
    const volunteer = helpers[(random.int(0, helpers.length - 1) + place) % helpers.length];
    if (!volunteer) return [];
    const label = `${request.label}-k${place + 1}`;
    return [
      { label, request, volunteer, proposedBy, status, answeredAfter: random.int(1, 9) / 10 },
    ];
  });
}

function statusesOf(request: HelpRequest, random: Random): MatchStatus[] {
  const declined: MatchStatus[] = random.chance(0.15) ? ['DECLINED'] : [];
  switch (request.status) {
    case 'TRIAGED':
      return random.chance(0.5) ? [...declined, 'PROPOSED'] : declined;
    case 'MATCHED':
    case 'IN_PROGRESS':
      return [...declined, 'ACCEPTED'];
    case 'RESOLVED':
      return random.chance(0.8) ? [...declined, 'COMPLETED'] : [];
    case 'WITHDRAWN':
      return random.chance(0.5) ? ['CANCELLED'] : [];
    default:
      return [];
  }
}

/** Match and event rows: every change with who made it. */
export function matchFacts(matches: readonly Match[], calendar: Calendar): Tables {
  const written = matches.map((match) => ({ match, times: timesOf(match, calendar) }));
  return {
    'volunteers.matches': written.map(({ match, times }) => ({
      id: demoId('match', match.label),
      helpRequestId: match.request.id,
      volunteerKey: match.volunteer.key,
      status: match.status,
      plannedAt: times.plannedAt,
      proposedAt: times.proposedAt,
      acceptedAt: times.acceptedAt,
      endedAt: times.endedAt,
      version: times.steps.length,
    })),
    'volunteers.match_events': written.flatMap(({ match, times }) =>
      times.steps.map(({ at, by, to }, place) => ({
        id: demoId('match-event', `${match.label}-${place + 1}`),
        matchId: demoId('match', match.label),
        at,
        actorSubject: by.subject,
        actorRole: by.role,
        fromStatus: times.steps[place - 1]?.to ?? null,
        toStatus: to,
        version: place + 1,
      })),
    ),
  };
}

function timesOf(match: Match, calendar: Calendar) {
  const { request, status, answeredAfter } = match;
  const begin = request.createdAt.getTime();
  const end = (request.closedAt ?? calendar.anchor).getTime();
  const at = (part: number) => new Date(begin + Math.floor((end - begin) * part));
  const volunteer = { subject: match.volunteer.account ?? '', role: 'VOLUNTEER' };
  const proposedAt = at(answeredAfter / 10);
  const answeredAt = at(answeredAfter);
  // Half of what is cancelled had been accepted before.
  const accepted =
    status === 'ACCEPTED' ||
    status === 'COMPLETED' ||
    (status === 'CANCELLED' && answeredAfter > 0.5);
  const ended = status === 'DECLINED' ? answeredAt : at(1);
  const steps = [
    { to: 'PROPOSED', at: proposedAt, by: match.proposedBy },
    ...(accepted ? [{ to: 'ACCEPTED', at: answeredAt, by: volunteer }] : []),
    ...(status === 'DECLINED' || status === 'COMPLETED'
      ? [{ to: status, at: ended, by: volunteer }]
      : []),
    ...(status === 'CANCELLED' ? [{ to: status, at: ended, by: match.proposedBy }] : []),
  ];
  return {
    steps,
    proposedAt,
    acceptedAt: accepted ? answeredAt : null,
    endedAt: status === 'PROPOSED' || status === 'ACCEPTED' ? null : ended,
    // To come while it runs; else shortly before the end.
    plannedAt:
      status === 'PROPOSED' || request.status === 'MATCHED'
        ? calendar.ago(-Math.ceil(answeredAfter * 10), 14 * 60)
        : status === 'DECLINED'
          ? null
          : ended,
  };
}
