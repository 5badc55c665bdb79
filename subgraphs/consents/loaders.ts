import DataLoader from 'dataloader';
import type { DisclosureContext } from '../../disclosure/subgraph.ts';
import { perParent } from '../../platform/per-key.ts';
import {
  accessLogOfResidents,
  totalAccessLogOfResidents,
  type AccessLogFilter,
  type AccessLogPage,
} from './storage/access-log.ts';
import {
  deedsOfOrganisation,
  totalDeedsOfOrganisation,
  type DeedFilter,
} from './storage/organisation-access-log.ts';
import type { NewestFirst } from '../../platform/newest-first.ts';
import { breakGlassById, breakGlassOfResidents } from './storage/break-glass.ts';
import {
  consentsById,
  consentsOfResidents,
  totalConsentsOfResidents,
  type ConsentFilter,
  type ConsentPage,
} from './storage/consents.ts';
import { erasureById } from './storage/erasure-receipts.ts';
import { mandatesById, mandatesOfResidents } from './storage/mandates.ts';
import { effectsOfObjections } from './storage/objection-effects.ts';
import { proposalsById, proposalsOfResidents } from './storage/proposals.ts';
import {
  recipientNoticesById,
  recipientsOfConsents,
  recipientsOfRequests,
} from './storage/recipient-notices.ts';
import {
  rightsRequestsById,
  rightsRequestsOfResidents,
  totalRightsRequestsOfResidents,
  type RightsRequestFilter,
  type RightsRequestPage,
} from './storage/rights-requests.ts';
import { organisationsById, professionalsBySubject } from './storage/organisations.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * The reads of one request, each batched: one statement for all parents that ask the same, however
 * many. What they keep ends with the request, or with a write in it.
 */
export function createLoaders({ sql, request }: Pick<DisclosureContext, 'sql' | 'request'>) {
  return {
    consent: new DataLoader((ids: Keys) => consentsById(sql, request, ids)),
    objectionEffect: new DataLoader((ids: Keys) => effectsOfObjections(sql, request, ids)),
    consentsOfResident: perParent((keys, page: ConsentPage) =>
      consentsOfResidents(sql, request, keys, page),
    ),
    totalConsentsOfResident: perParent((keys, filter: ConsentFilter) =>
      totalConsentsOfResidents(sql, request, keys, filter),
    ),
    accessLogOfResident: perParent((keys, page: AccessLogPage) =>
      accessLogOfResidents(sql, request, keys, page),
    ),
    totalAccessLogOfResident: perParent((keys, filter: AccessLogFilter) =>
      totalAccessLogOfResidents(sql, request, keys, filter),
    ),
    deeds: new DataLoader(
      (pages: readonly (NewestFirst & DeedFilter)[]) =>
        Promise.all(pages.map((page) => deedsOfOrganisation(sql, request, page))),
      { cacheKeyFn: (page): string => JSON.stringify(page) },
    ),
    totalDeeds: new DataLoader(
      (filters: readonly DeedFilter[]) =>
        Promise.all(filters.map((filter) => totalDeedsOfOrganisation(sql, request, filter))),
      { cacheKeyFn: (filter): string => JSON.stringify(filter) },
    ),
    mandate: new DataLoader((ids: Keys) => mandatesById(sql, request, ids)),
    mandatesOfResident: new DataLoader((keys: Keys) => mandatesOfResidents(sql, request, keys)),
    proposal: new DataLoader((ids: Keys) => proposalsById(sql, request, ids)),
    proposalsOfResident: new DataLoader((keys: Keys) => proposalsOfResidents(sql, request, keys)),
    breakGlass: new DataLoader((ids: Keys) => breakGlassById(sql, request, ids)),
    breakGlassOfResident: new DataLoader((keys: Keys) => breakGlassOfResidents(sql, request, keys)),
    rightsRequest: new DataLoader((ids: Keys) => rightsRequestsById(sql, request, ids)),
    rightsRequestsOfResident: perParent((keys, page: RightsRequestPage) =>
      rightsRequestsOfResidents(sql, request, keys, page),
    ),
    totalRightsRequestsOfResident: perParent((keys, filter: RightsRequestFilter) =>
      totalRightsRequestsOfResidents(sql, request, keys, filter),
    ),
    erasure: new DataLoader((ids: Keys) => Promise.all(ids.map((id) => erasureById(sql, id)))),
    recipientNotice: new DataLoader((ids: Keys) => recipientNoticesById(sql, request, ids)),
    recipientsOfConsent: new DataLoader((ids: Keys) => recipientsOfConsents(sql, request, ids)),
    recipientsOfRequest: new DataLoader((ids: Keys) => recipientsOfRequests(sql, request, ids)),
    organisation: new DataLoader((ids: Keys) => organisationsById(sql, ids)),
    professional: new DataLoader((subjects: Keys) =>
      professionalsBySubject(sql, subjects, request.now),
    ),
  };
}

/** What was read before a write in the same request may not answer what is read after it. */
export function forgetWhatWasRead(loaders: Loaders): void {
  for (const loader of Object.values(loaders)) loader.clearAll();
}

type Keys = readonly string[];
