import DataLoader from 'dataloader';
import { createAccessRecorder, type AccessRecorder } from '../../disclosure/access-log.ts';
import type { Pseudonyms } from '../../disclosure/pseudonyms.ts';
import type { Sql } from '../../platform/database.ts';
import { randomIds } from '../../platform/ids.ts';
import { newestFirst, type NewestFirst } from '../../platform/newest-first.ts';
import { perParent } from '../../platform/per-key.ts';
import type { RequestContext } from '../../platform/request.ts';
import {
  communitiesById,
  communitiesBySlug,
} from '../../subgraphs/villages/storage/communities.ts';
import { helpRequestsOfCommunities } from '../../subgraphs/villages/storage/help-requests.ts';
import { logOfHelpRequests } from '../../subgraphs/villages/storage/log-entries.ts';
import { organisationsServing } from '../../subgraphs/villages/storage/organisations.ts';
import { residentsByKey } from '../../subgraphs/villages/storage/residents.ts';

type Keys = readonly string[];

/** What one request has: one recorder for everything, and the loaders. */
export interface MonolithContext {
  readonly sql: Sql;
  readonly request: RequestContext;
  readonly access: AccessRecorder;
  readonly pseudonyms: Pseudonyms;
  readonly loaders: ReturnType<typeof createLoaders>;
}

export function openMonolith(
  sql: Sql,
  request: RequestContext,
  pseudonyms: Pseudonyms,
): MonolithContext {
  const access = createAccessRecorder({ sql, ids: randomIds, subgraph: 'villages', request });
  return { sql, request, access, pseudonyms, loaders: createLoaders(sql, request) };
}

function createLoaders(sql: Sql, request: RequestContext) {
  return {
    resident: new DataLoader((keys: Keys) => residentsByKey(sql, request, keys)),
    community: new DataLoader((ids: Keys) => communitiesById(sql, ids)),
    communityBySlug: new DataLoader((slugs: Keys) => communitiesBySlug(sql, slugs)),
    organisations: new DataLoader((ids: Keys) => organisationsServing(sql, ids)),
    helpRequests: perParent((ids: Keys, page: NewestFirst) =>
      helpRequestsOfCommunities(sql, request, ids, { ...page, status: null, kind: null }),
    ),
    log: perParent((ids: Keys, page: NewestFirst) => logOfHelpRequests(sql, request, ids, page)),
  };
}

/** The first page of a list of the storage. */
export const firstPage = (limit: number): NewestFirst =>
  newestFirst({ limit, position: null } as Parameters<typeof newestFirst>[0]);
