/**
 * How many questions for help the actor reaches, exactly. Deciding costs far more than counting, so
 * it happens once per resident. That is the same as deciding each question: what holds for a resident
 * holds on every case of theirs, and a case can only add to it, which is looked at for the rest.
 */
import { maskOf } from '../../../disclosure/categories.ts';
import { asking } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { Period } from '../domain/count-period.ts';
import type { HelpRequestKind } from '../generated/types.ts';
import type { HelpRequestFilter } from './help-requests.ts';
import { isOfVillage, mayReadHelpRequests } from './home-village.ts';
import { rowPerKey } from '../../../platform/per-key.ts';

const HELP_REQUESTS = maskOf('HELP_REQUESTS');

/** The table expression `reached`: the rows of `asked` (parent, resident_key, id, …) that are reached. */
const reachedOfAsked = (sql: Sql) => sql`
  decided as materialized (
    select one.resident_key, d.permitted & ${HELP_REQUESTS}::integer <> 0 as all_of_them
    from asking
    cross join (select distinct resident_key from asked) one
    cross join lateral disclosure.decide(asking.who, one.resident_key, null) d
  ),
  reached as (
    select a.*
    from asking
    cross join asked a
    join decided on decided.resident_key = a.resident_key
    where decided.all_of_them or exists (
      select from disclosure.decide(asking.who, a.resident_key, a.id) d
      where d.permitted & ${HELP_REQUESTS}::integer <> 0
    )
  )
`;

interface Total {
  readonly parent: string;
  readonly total: number;
}

const totalPer = (parents: readonly string[], totals: readonly Total[]) =>
  rowPerKey(parents, totals, (row) => row.parent).map((row) => row?.total ?? 0);

export async function totalHelpRequestsOfCommunities(
  sql: Sql,
  request: RequestContext,
  communityIds: readonly string[],
  filter: HelpRequestFilter,
): Promise<number[]> {
  const totals = await sql<Total[]>`
    with ${asking(sql, request)},
    asked as materialized (
      select h.community_id as parent, h.resident_key, h.id
      from asking
      cross join villages.help_requests h
      where h.community_id = any(${communityIds.filter(isUuid)}::uuid[])
        and (${filter.status}::text is null or h.status = ${filter.status}::text)
        and (${filter.kind}::text is null or h.kind = ${filter.kind}::text)
        and ${isOfVillage(sql, 'h.community_id')}
    ),
    ${reachedOfAsked(sql)}
    select r.parent, count(*)::integer as total from reached r group by r.parent
  `;
  return totalPer(communityIds, totals);
}

export async function totalHelpRequestsOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
): Promise<number[]> {
  const totals = await sql<Total[]>`
    with ${asking(sql, request)},
    asked as materialized (
      select h.resident_key as parent, h.resident_key, h.id
      from villages.help_requests h
      where h.resident_key = any(${residentKeys.filter(isUuid)}::uuid[])
    ),
    ${reachedOfAsked(sql)}
    select r.parent, count(*)::integer as total from reached r group by r.parent
  `;
  return totalPer(residentKeys, totals);
}

export interface MonthCount {
  /** First day of the month. */
  readonly month: string;
  readonly kind: HelpRequestKind;
  readonly count: number;
}

interface CountRow {
  readonly communityId: string;
  /** Null in the one row of a community without a question in the period. */
  readonly month: string | null;
  readonly kind: HelpRequestKind;
  readonly count: number;
}

/** Per community its counts by month and kind; null where the actor is not of the home village. */
export async function helpRequestCounts(
  sql: Sql,
  request: RequestContext,
  communityIds: readonly string[],
  { from, until }: Period,
): Promise<(MonthCount[] | null)[]> {
  const rows = await sql<CountRow[]>`
    with ${asking(sql, request)},
    own as materialized (
      select parent.id
      from asking
      cross join unnest(${communityIds.filter(isUuid)}::uuid[]) parent (id)
      where ${isOfVillage(sql, 'parent.id')} and ${mayReadHelpRequests(sql)}
    ),
    asked as materialized (
      select own.id as parent, h.resident_key, h.id, h.kind,
        date_trunc('month', h.created_at at time zone 'Europe/Amsterdam')::date as month
      from own
      join villages.help_requests h on h.community_id = own.id
      where h.created_at >= ${from}::date::timestamp at time zone 'Europe/Amsterdam'
        and h.created_at < (${until}::date + 1)::timestamp at time zone 'Europe/Amsterdam'
    ),
    ${reachedOfAsked(sql)},
    counted as (
      select r.parent, r.month, r.kind, count(*)::integer as count
      from reached r
      group by r.parent, r.month, r.kind
    )
    select own.id as community_id, c.month, c.kind, c.count
    from own
    left join counted c on c.parent = own.id
    order by c.month, c.kind
  `;
  const counts = new Map<string, MonthCount[]>();
  for (const { communityId, month, kind, count } of rows) {
    const list = counts.get(communityId) ?? [];
    if (month !== null) list.push({ month, kind, count });
    counts.set(communityId, list);
  }
  return communityIds.map((id) => counts.get(id) ?? null);
}
