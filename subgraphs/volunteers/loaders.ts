import DataLoader from 'dataloader';
import type { Sql } from '../../platform/database.ts';
import type { RequestContext } from '../../platform/request.ts';
import {
  agreementsInForce,
  offersOfVolunteers,
  type AgreementRow,
  type OfferRow,
} from './storage/agreements.ts';
import { helpRequestsById, type HelpRequestRow } from './storage/help-requests.ts';
import {
  countMatchesOfHelpRequests,
  matchesById,
  matchesOfHelpRequests,
  type MatchPage,
  type MatchRow,
} from './storage/matches.ts';
import {
  countVolunteersOfCommunities,
  volunteersByKey,
  volunteersById,
  volunteersOfCommunities,
  type VolunteerPage,
  type VolunteerRow,
} from './storage/volunteers.ts';

/** A loader per page asked for: what asks for the same page is answered by one statement. */
type PagedLoader<Page, Row> = (page: Page) => DataLoader<string, Row[]>;

/** What one request reads, each in one statement however much asks for it. */
export interface Loaders {
  readonly volunteer: DataLoader<string, VolunteerRow | null>;
  readonly volunteerByKey: DataLoader<string, VolunteerRow | null>;
  readonly volunteersOfCommunity: PagedLoader<VolunteerPage, VolunteerRow>;
  readonly volunteerCount: DataLoader<string, number>;
  readonly offers: DataLoader<string, OfferRow[]>;
  readonly agreement: DataLoader<string, AgreementRow | null>;
  readonly helpRequest: DataLoader<string, HelpRequestRow | null>;
  readonly match: DataLoader<string, MatchRow | null>;
  readonly matchesOfHelpRequest: PagedLoader<MatchPage, MatchRow>;
  readonly matchCount: DataLoader<string, number>;
}

export function createLoaders(sql: Sql, request: RequestContext): Loaders {
  return {
    volunteer: new DataLoader((ids) => volunteersById(sql, request, ids)),
    volunteerByKey: new DataLoader((keys) => volunteersByKey(sql, request, keys)),
    volunteersOfCommunity: pagedLoader((ids, page) =>
      volunteersOfCommunities(sql, request, ids, page),
    ),
    volunteerCount: new DataLoader((ids) => countVolunteersOfCommunities(sql, request, ids)),
    offers: new DataLoader((keys) => offersOfVolunteers(sql, request, keys)),
    agreement: new DataLoader((keys) => agreementsInForce(sql, request, keys)),
    helpRequest: new DataLoader((ids) => helpRequestsById(sql, request, ids)),
    match: new DataLoader((ids) => matchesById(sql, request, ids)),
    matchesOfHelpRequest: pagedLoader((ids, page) =>
      matchesOfHelpRequests(sql, request, ids, page),
    ),
    matchCount: new DataLoader((ids) => countMatchesOfHelpRequests(sql, request, ids)),
  };
}

function pagedLoader<Page, Row>(
  read: (keys: readonly string[], page: Page) => Promise<Row[][]>,
): PagedLoader<Page, Row> {
  const loaders = new Map<string, DataLoader<string, Row[]>>();
  return (page) => {
    const key = JSON.stringify(page);
    let loader = loaders.get(key);
    if (loader === undefined) {
      loader = new DataLoader((keys) => read(keys, page));
      loaders.set(key, loader);
    }
    return loader;
  };
}
