import { connect, openPage, type LazyConnection } from '../../../disclosure/connection.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { newestFirst, positionOf } from '../../../platform/newest-first.ts';
import { type PageArguments } from '../../../platform/pagination.ts';
import type { ConsentsContext } from '../context.ts';
import type { AccessLogFilter, AccessLogRow } from '../storage/access-log.ts';
import type { DeedFilter } from '../storage/organisation-access-log.ts';
import {
  rightsRequestsToAnswer,
  totalRightsRequestsToAnswer,
  type RightsRequestFilter,
  type RightsRequestRow,
} from '../storage/rights-requests.ts';
import {
  recipientNotices,
  totalRecipientNotices,
  type RecipientNoticeRow,
} from '../storage/recipient-notices.ts';
import type { ConsentFilter, ConsentRow } from '../storage/consents.ts';

/** The consents of a resident, newest first; null: of nobody, the empty list. */
export function listConsents(
  context: ConsentsContext,
  field: string,
  resident: string | null,
  args: PageArguments,
  filter: ConsentFilter,
): LazyConnection<ConsentRow> {
  const { loaders } = context;
  const page = openPage(context, [field, resident, filter.status, filter.decision], args);
  return connect(page, {
    read: async () =>
      resident === null
        ? []
        : loaders.consentsOfResident.load({
            parent: resident,
            args: { ...newestFirst(page), ...filter },
          }),
    count: async () =>
      resident === null
        ? 0
        : loaders.totalConsentsOfResident.load({ parent: resident, args: filter }),
    position: (row) => positionOf(row.givenAt, row.id),
  });
}

/** The requests of a resident, newest first; null: of nobody, the empty list. */
export function listRightsRequests(
  context: ConsentsContext,
  field: string,
  resident: string | null,
  args: PageArguments,
  filter: RightsRequestFilter,
): LazyConnection<RightsRequestRow> {
  const { loaders } = context;
  const page = openPage(context, [field, resident, filter.kind, filter.state], args);
  return connect(page, {
    read: async () =>
      resident === null
        ? []
        : loaders.rightsRequestsOfResident.load({
            parent: resident,
            args: { ...newestFirst(page), ...filter },
          }),
    count: async () =>
      resident === null
        ? 0
        : loaders.totalRightsRequestsOfResident.load({ parent: resident, args: filter }),
    position: (row) => positionOf(row.receivedAt, row.id),
  });
}

/** What waits for an answer of the actor's organisation, most urgent first. */
export function listRequestsToAnswer(
  context: ConsentsContext,
  args: PageArguments,
): LazyConnection<RightsRequestRow> {
  const { sql, request } = context;
  const page = openPage(context, ['Query.rightsRequestsToAnswer'], args);
  const [dueOn, id] = page.position ?? ['-infinity', NOBODY];
  const after = { dueOn: String(dueOn), id: String(id) };
  let read: Promise<RightsRequestRow[]> | null = null;
  return connect(page, {
    read: () => (read ??= rightsRequestsToAnswer(sql, request, { limit: page.limit + 1, after })),
    count: () => totalRightsRequestsToAnswer(sql, request),
    position: (row) => [row.dueOn, row.id],
  });
}

/** What the actor's organisation is told of what it had read, newest first. */
export function listRecipientNotices(
  context: ConsentsContext,
  args: PageArguments,
  acknowledged: boolean | null,
): LazyConnection<RecipientNoticeRow> {
  const { sql, request } = context;
  const page = openPage(context, ['Query.recipientNotices', JSON.stringify(acknowledged)], args);
  let read: Promise<RecipientNoticeRow[]> | null = null;
  return connect(page, {
    read: () => (read ??= recipientNotices(sql, request, { ...newestFirst(page), acknowledged })),
    count: () => totalRecipientNotices(sql, request, acknowledged),
    position: (row) => positionOf(row.toldAt, row.id),
  });
}

/** The access log of a resident, newest first; null: of nobody, the empty list. */
export function listAccessLog(
  context: ConsentsContext,
  field: string,
  resident: string | null,
  args: PageArguments,
  filter: AccessLogFilter,
): LazyConnection<AccessLogRow> {
  const { loaders } = context;
  const page = openPage(context, [field, resident, JSON.stringify(filter)], {
    ...args,
    ...filter,
  });
  return connect(page, {
    read: async () =>
      resident === null
        ? []
        : loaders.accessLogOfResident.load({
            parent: resident,
            args: { ...newestFirst(page), ...filter },
          }),
    count: async () =>
      resident === null
        ? 0
        : loaders.totalAccessLogOfResident.load({ parent: resident, args: filter }),
    position: (row) => positionOf(row.at, row.id),
  });
}

/** What the actor's own organisation read, newest first; empty unless the actor oversees it. */
export function listDeeds(
  context: ConsentsContext,
  args: PageArguments,
  filter: DeedFilter,
): LazyConnection<AccessLogRow> {
  const { loaders } = context;
  const list = ['Query.organisationAccessLog', JSON.stringify(filter)];
  const page = openPage(context, list, { ...args, ...filter });
  return connect(page, {
    read: async () => loaders.deeds.load({ ...newestFirst(page), ...filter }),
    count: async () => loaders.totalDeeds.load(filter),
    position: (row) => positionOf(row.at, row.id),
  });
}
