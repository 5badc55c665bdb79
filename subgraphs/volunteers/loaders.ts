import DataLoader from 'dataloader';
import type { NewestFirst } from '../../platform/newest-first.ts';
import { perParent } from '../../platform/per-key.ts';
import type { DisclosureContext } from '../../disclosure/subgraph.ts';
import {
  agreementsInForce,
  agreementsOfVolunteers,
  offersOfVolunteers,
} from './storage/agreements.ts';
import { helpRequestsById } from './storage/help-requests.ts';
import { eventsOfMatches } from './storage/match-events.ts';
import {
  countMatchesOfHelpRequests,
  matchesById,
  matchesOfHelpRequests,
} from './storage/matches.ts';
import {
  countVolunteersOfCommunities,
  volunteersById,
  volunteersByKey,
  volunteersOfCommunities,
  type VolunteerPage,
} from './storage/volunteers.ts';

export type Loaders = ReturnType<typeof createLoaders>;
type Keys = readonly string[];

/** The reads of one request, each in one statement for all that ask the same. */
export function createLoaders({ sql, request }: Pick<DisclosureContext, 'sql' | 'request'>) {
  return {
    volunteer: new DataLoader((ids: Keys) => volunteersById(sql, request, ids)),
    volunteerByKey: new DataLoader((keys: Keys) => volunteersByKey(sql, request, keys)),
    volunteersOfCommunity: perParent((ids, page: VolunteerPage) =>
      volunteersOfCommunities(sql, request, ids, page),
    ),
    volunteerCount: new DataLoader((ids: Keys) => countVolunteersOfCommunities(sql, request, ids)),
    offers: new DataLoader((keys: Keys) => offersOfVolunteers(sql, request, keys)),
    agreement: new DataLoader((keys: Keys) => agreementsInForce(sql, request, keys)),
    agreements: new DataLoader((keys: Keys) => agreementsOfVolunteers(sql, request, keys)),
    helpRequest: new DataLoader((ids: Keys) => helpRequestsById(sql, request, ids)),
    match: new DataLoader((ids: Keys) => matchesById(sql, request, ids)),
    matchEvents: new DataLoader((ids: Keys) => eventsOfMatches(sql, ids)),
    matchesOfHelpRequest: perParent((ids, page: NewestFirst) =>
      matchesOfHelpRequests(sql, request, ids, page),
    ),
    matchCount: new DataLoader((ids: Keys) => countMatchesOfHelpRequests(sql, request, ids)),
  };
}
