import { maskOf } from '../../../disclosure/categories.ts';
import { lookUp, type Found, type Lookup } from '../../../disclosure/lookup.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { HelpRequestKind, MatchStatus } from '../generated/types.ts';

/** A match that the actor reaches. Village, kind and resident are those of its question. */
export interface MatchRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** Its own id: a match is a case for the decision. */
  readonly caseId: string;
  readonly helpRequestId: string;
  readonly volunteerKey: string;
  readonly communityId: string;
  readonly kind: HelpRequestKind;
  readonly status: MatchStatus;
  readonly plannedAt: Date | null;
  readonly proposedAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** A match found by its id; `own` when the actor's account is that of its volunteer. */
export interface OwnableMatchRow extends MatchRow {
  readonly own: boolean;
}

const REACHED = maskOf('VOLUNTEER_MATCHES');

function columns(sql: Sql) {
  return sql`m.id, h.resident_key, m.id as case_id, m.help_request_id, m.volunteer_key,
    h.community_id, h.kind, m.status, m.planned_at, m.proposed_at, m.ended_at, m.version,
    d.permitted, d.grounds`;
}

/** Matches by id, each with whose it is and, where the actor reaches it, its row. */
export async function matchesById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<Lookup<OwnableMatchRow>[]> {
  const found = await sql<Found<OwnableMatchRow>[]>`
    with ${asking(sql, request)}
    select m.id as sought, h.resident_key as subject, reached.*
    from asking
    join volunteers.matches m on m.id = any(${ids.filter(isUuid)}::uuid[])
    join volunteers.help_requests h on h.id = m.help_request_id
    join volunteers.volunteers v on v.key = m.volunteer_key
    left join lateral (
      select ${columns(sql)},
        coalesce('self:' || v.account = any((asking.who).grantees), false) as own
      from disclosure.decide(asking.who, h.resident_key, m.id) d
      where d.permitted & ${REACHED} <> 0
    ) reached on true
  `;
  return lookUp(ids, found);
}

/** Per question up to `limit` matches. */
export async function matchesOfHelpRequests(
  sql: Sql,
  request: RequestContext,
  helpRequestIds: readonly string[],
  page: NewestFirst,
): Promise<MatchRow[][]> {
  const rows = await sql<MatchRow[]>`
    with ${asking(sql, request)}
    select reached.*
    from asking
    join volunteers.help_requests h on h.id = any(${helpRequestIds.filter(isUuid)}::uuid[])
    cross join lateral (
      select ${columns(sql)}
      from volunteers.matches m
      cross join lateral disclosure.decide(asking.who, h.resident_key, m.id) d
      where m.help_request_id = h.id and d.permitted & ${REACHED} <> 0
        and (m.proposed_at, m.id) < ${behind(sql, page)}
      order by m.proposed_at desc, m.id desc
      limit ${page.limit}::integer
    ) reached
    order by reached.proposed_at desc, reached.id desc
  `;
  return rowsPerKey(helpRequestIds, rows, (row) => row.helpRequestId);
}

/** Per question how many of its matches the actor reaches. */
export async function countMatchesOfHelpRequests(
  sql: Sql,
  request: RequestContext,
  helpRequestIds: readonly string[],
): Promise<number[]> {
  const rows = await sql<{ helpRequestId: string; reached: number }[]>`
    with ${asking(sql, request)}
    select m.help_request_id, count(*)::integer as reached
    from asking
    join volunteers.help_requests h on h.id = any(${helpRequestIds.filter(isUuid)}::uuid[])
    join volunteers.matches m on m.help_request_id = h.id
    cross join lateral disclosure.decide(asking.who, h.resident_key, m.id) d
    where d.permitted & ${REACHED} <> 0
    group by m.help_request_id
  `;
  const counted = rowPerKey(helpRequestIds, rows, (row) => row.helpRequestId);
  return counted.map((row) => row?.reached ?? 0);
}

/** Up to `limit` matches whose volunteer is the actor's own record, in any village. */
export async function listOwnMatches(
  sql: Sql,
  request: RequestContext,
  status: MatchStatus | null,
  page: NewestFirst,
): Promise<MatchRow[]> {
  return sql<MatchRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    ${fromOwnMatches(sql)}
    where d.permitted & ${REACHED} <> 0
      and (${status}::text is null or m.status = ${status}::text)
      and (m.proposed_at, m.id) < ${behind(sql, page)}
    order by m.proposed_at desc, m.id desc
    limit ${page.limit}::integer
  `;
}

export async function countOwnMatches(
  sql: Sql,
  request: RequestContext,
  status: MatchStatus | null,
): Promise<number> {
  const [counted] = await sql<{ reached: number }[]>`
    with ${asking(sql, request)}
    select count(*)::integer as reached
    ${fromOwnMatches(sql)}
    where d.permitted & ${REACHED} <> 0
      and (${status}::text is null or m.status = ${status}::text)
  `;
  return counted?.reached ?? 0;
}

/** `account = subject` is for the index; the grantee says that a person asks. */
function fromOwnMatches(sql: Sql) {
  return sql`
    from asking
    join volunteers.volunteers v on v.account = (asking.who).subject
      and 'self:' || v.account = any((asking.who).grantees)
    join volunteers.matches m on m.volunteer_key = v.key
    join volunteers.help_requests h on h.id = m.help_request_id
    cross join lateral disclosure.decide(asking.who, h.resident_key, m.id) d
  `;
}
