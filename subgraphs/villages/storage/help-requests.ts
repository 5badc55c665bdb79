import { maskOf } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql, Transaction } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { HelpRequestKind, HelpRequestOrigin, HelpRequestStatus } from '../generated/types.ts';
import { isOfVillage } from './home-village.ts';
import { lookUp, type Found, type Lookup } from '../../../disclosure/lookup.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';

const HELP_REQUESTS = maskOf('HELP_REQUESTS');

export interface HelpRequestRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** The case for the decision: the question itself. */
  readonly caseId: string;
  readonly communityId: string;
  readonly kind: HelpRequestKind;
  readonly status: HelpRequestStatus;
  readonly origin: HelpRequestOrigin;
  readonly text: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly version: number;
}

export interface HelpRequestFilter {
  readonly status: HelpRequestStatus | null;
  readonly kind: HelpRequestKind | null;
}

const columns = (sql: Sql) => sql`
  h.id, h.resident_key, h.id as case_id, h.community_id, h.kind, h.status, h.origin, h.text,
  h.created_at, h.closed_at, h.version, d.permitted, d.grounds
`;

export async function helpRequestsById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<Lookup<HelpRequestRow>[]> {
  const found = await sql<Found<HelpRequestRow>[]>`
    with ${asking(sql, request)}
    select sought.id as sought, sought.resident_key as subject, reached.*
    from asking
    join villages.help_requests sought on sought.id = any(${ids.filter(isUuid)}::uuid[])
    left join lateral (
      select ${columns(sql)}
      from villages.help_requests h
      cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
      where h.id = sought.id and d.permitted & ${HELP_REQUESTS}::integer <> 0
    ) reached on true
  `;
  return lookUp(ids, found);
}

/**
 * Per community a page of what the actor reaches, newest first; nothing for another village. A filter
 * stands in the statement only where it is asked: one that may be absent makes the planner expect so
 * few rows that it sorts and decides all of the village.
 */
export async function helpRequestsOfCommunities(
  sql: Sql,
  request: RequestContext,
  communityIds: readonly string[],
  args: NewestFirst & HelpRequestFilter,
): Promise<HelpRequestRow[][]> {
  const rows = await sql<(HelpRequestRow & { parentId: string })[]>`
    with ${asking(sql, request)}
    select parent.id as parent_id, page.*
    from asking
    cross join unnest(${communityIds.filter(isUuid)}::uuid[]) parent (id)
    cross join lateral (
      select ${columns(sql)}
      from villages.help_requests h
      cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
      where h.community_id = parent.id
        and (h.created_at, h.id) < ${behind(sql, args)}
        ${args.status === null ? sql`` : sql`and h.status = ${args.status}`}
        ${args.kind === null ? sql`` : sql`and h.kind = ${args.kind}`}
        and d.permitted & ${HELP_REQUESTS}::integer <> 0
      order by h.created_at desc, h.id desc
      limit ${args.limit}
    ) page
    where ${isOfVillage(sql, 'parent.id')}
    order by page.created_at desc, page.id desc
  `;
  return rowsPerKey(communityIds, rows, (row) => row.parentId);
}

/** Per resident a page of what the actor reaches, newest first. */
export async function helpRequestsOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
  page: NewestFirst,
): Promise<HelpRequestRow[][]> {
  const rows = await sql<HelpRequestRow[]>`
    with ${asking(sql, request)}
    select page.*
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) parent (key)
    cross join lateral (
      select ${columns(sql)}
      from villages.help_requests h
      cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
      where h.resident_key = parent.key
        and (h.created_at, h.id) < ${behind(sql, page)}
        and d.permitted & ${HELP_REQUESTS}::integer <> 0
      order by h.created_at desc, h.id desc
      limit ${page.limit}
    ) page
    order by page.created_at desc, page.id desc
  `;
  return rowsPerKey(residentKeys, rows, (row) => row.residentKey);
}

/** What a question for help is when it is recorded; its status is OPEN. */
export interface NewHelpRequest {
  readonly id: string;
  readonly residentKey: string;
  readonly communityId: string;
  readonly kind: HelpRequestKind;
  readonly origin: HelpRequestOrigin;
  readonly text: string;
  readonly createdAt: Date;
}

/**
 * Records a question, here and in what volunteers know of it, in one transaction: there is no moment
 * at which a coordinator sees a question that nobody can be matched with.
 */
export async function insertHelpRequest(tx: Transaction, asked: NewHelpRequest): Promise<void> {
  const { id, residentKey, communityId, kind, origin, text, createdAt } = asked;
  await tx`
    insert into villages.help_requests
      (id, resident_key, community_id, kind, status, origin, text, created_at)
    values (${id}, ${residentKey}, ${communityId}, ${kind}, 'OPEN', ${origin}, ${text}, ${createdAt})
  `;
  await tx`
    select volunteers.project_help_request(
        ${id}::uuid, ${residentKey}::uuid, ${communityId}::uuid, ${kind}::text
      ),
      platform.emit('villages.help-request-recorded', ${tx.json({ helpRequestId: id })})
  `;
}
