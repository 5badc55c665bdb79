import DataLoader from 'dataloader';
import type { DisclosureContext } from '../../disclosure/subgraph.ts';
import type { Period } from './domain/count-period.ts';
import { perParent } from '../../platform/per-key.ts';
import {
  communitiesById,
  communitiesBySlug,
  communitiesOfMunicipalities,
  communitiesServed,
} from './storage/communities.ts';
import {
  helpRequestCounts,
  totalHelpRequestsOfCommunities,
  totalHelpRequestsOfResidents,
} from './storage/help-request-figures.ts';
import {
  helpRequestsById,
  helpRequestsOfCommunities,
  helpRequestsOfResidents,
  type HelpRequestFilter,
} from './storage/help-requests.ts';
import {
  initiativesById,
  initiativesInCommunities,
  initiativesOfOrganisations,
} from './storage/initiatives.ts';
import {
  logEntriesById,
  logOfHelpRequests,
  totalLogOfHelpRequests,
} from './storage/log-entries.ts';
import { municipalitiesByCode } from './storage/municipalities.ts';
import type { NewestFirst } from '../../platform/newest-first.ts';
import { noticeChannelsOf } from './storage/notice-channels.ts';
import { organisationsById, organisationsServing } from './storage/organisations.ts';
import {
  residentsByKey,
  residentsOfCommunities,
  totalResidentsOfCommunities,
  type ByKey,
} from './storage/residents.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * The reads of one request, each batched: one statement for all parents that ask the same, however
 * many. What they keep ends with the request, or with a write in it.
 */
export function createLoaders({ sql, request }: Pick<DisclosureContext, 'sql' | 'request'>) {
  return {
    municipality: new DataLoader((codes: Keys) => municipalitiesByCode(sql, codes)),
    community: new DataLoader((ids: Keys) => communitiesById(sql, ids)),
    communityBySlug: new DataLoader((slugs: Keys) => communitiesBySlug(sql, slugs)),
    communitiesOfMunicipality: new DataLoader((codes: Keys) =>
      communitiesOfMunicipalities(sql, codes),
    ),
    communitiesServed: new DataLoader((ids: Keys) => communitiesServed(sql, ids)),
    organisation: new DataLoader((ids: Keys) => organisationsById(sql, ids)),
    organisationsServing: new DataLoader((ids: Keys) => organisationsServing(sql, ids)),
    initiative: new DataLoader((ids: Keys) => initiativesById(sql, ids)),
    initiativesOfOrganisation: new DataLoader((ids: Keys) => initiativesOfOrganisations(sql, ids)),
    initiativesInCommunity: new DataLoader((ids: Keys) => initiativesInCommunities(sql, ids)),

    resident: new DataLoader((keys: Keys) => residentsByKey(sql, request, keys)),
    noticeChannel: new DataLoader((keys: Keys) => noticeChannelsOf(sql, keys)),
    residentsOfCommunity: perParent((ids, page: ByKey) =>
      residentsOfCommunities(sql, request, ids, page),
    ),
    totalResidentsOfCommunity: new DataLoader((ids: Keys) =>
      totalResidentsOfCommunities(sql, request, ids),
    ),

    helpRequest: new DataLoader((ids: Keys) => helpRequestsById(sql, request, ids)),
    helpRequestsOfCommunity: perParent((ids, args: NewestFirst & HelpRequestFilter) =>
      helpRequestsOfCommunities(sql, request, ids, args),
    ),
    totalHelpRequestsOfCommunity: perParent((ids, filter: HelpRequestFilter) =>
      totalHelpRequestsOfCommunities(sql, request, ids, filter),
    ),
    helpRequestsOfResident: perParent((keys, page: NewestFirst) =>
      helpRequestsOfResidents(sql, request, keys, page),
    ),
    totalHelpRequestsOfResident: new DataLoader((keys: Keys) =>
      totalHelpRequestsOfResidents(sql, request, keys),
    ),
    countsOfCommunity: perParent((ids, period: Period) =>
      helpRequestCounts(sql, request, ids, period),
    ),

    logEntry: new DataLoader((ids: Keys) => logEntriesById(sql, request, ids)),
    logOfHelpRequest: perParent((ids, page: NewestFirst) =>
      logOfHelpRequests(sql, request, ids, page),
    ),
    totalLogOfHelpRequest: new DataLoader((ids: Keys) => totalLogOfHelpRequests(sql, request, ids)),
  };
}

/** What was read before a write in the same request may not answer what is read after it. */
export function forgetWhatWasRead(loaders: Loaders): void {
  for (const loader of Object.values(loaders)) loader.clearAll();
}

type Keys = readonly string[];
