import { maskOf } from '../../../disclosure/categories.ts';
import { lookUp, type Found, type Lookup } from '../../../disclosure/lookup.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';

/** A volunteer whom the actor reaches. */
export interface VolunteerRow extends Decided {
  readonly key: string;
  readonly id: string;
  /** A volunteer record belongs to no case. */
  readonly caseId: null;
  readonly communityId: string;
  readonly name: string;
  readonly telephone: string | null;
}

/** One page of a list in the order of ids, which are random and tell nothing. */
export interface VolunteerPage {
  readonly afterId: string | null;
  readonly limit: number;
}

const REACHED = maskOf('VOLUNTEER_CONTACT');

function columns(sql: Sql) {
  return sql`v.key, v.id, null as case_id, v.community_id, v.name, v.telephone,
    d.permitted, d.grounds`;
}

/** Volunteers by id, each with whose record it is and, where the actor reaches it, its row. */
export async function volunteersById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<Lookup<VolunteerRow>[]> {
  const found = await sql<Found<VolunteerRow>[]>`
    with ${asking(sql, request)}
    select v.id as sought, v.key as subject, reached.*
    from asking
    join volunteers.volunteers v on v.id = any(${ids.filter(isUuid)}::uuid[])
    left join lateral (
      select ${columns(sql)}
      from disclosure.decide(asking.who, v.key, null) d
      where d.permitted & ${REACHED} <> 0
    ) reached on true
  `;
  return lookUp(ids, found);
}

/** Volunteers by key, null for one whom the actor does not reach. */
export async function volunteersByKey(
  sql: Sql,
  request: RequestContext,
  keys: readonly string[],
): Promise<(VolunteerRow | null)[]> {
  const rows = await sql<VolunteerRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join volunteers.volunteers v on v.key = any(${keys.filter(isUuid)}::uuid[])
    cross join lateral disclosure.decide(asking.who, v.key, null) d
    where d.permitted & ${REACHED} <> 0
  `;
  return rowPerKey(keys, rows, (row) => row.key);
}

/** The actor's own records, in any village. */
export async function ownVolunteerRecords(
  sql: Sql,
  request: RequestContext,
): Promise<VolunteerRow[]> {
  return sql<VolunteerRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join volunteers.volunteers v on v.account = (asking.who).subject
      and 'self:' || v.account = any((asking.who).grantees)
    cross join lateral disclosure.decide(asking.who, v.key, null) d
    where d.permitted & ${REACHED} <> 0
    order by v.id
  `;
}

/** Per community up to `limit` volunteers, in the order of their ids. */
export async function volunteersOfCommunities(
  sql: Sql,
  request: RequestContext,
  communityIds: readonly string[],
  page: VolunteerPage,
): Promise<VolunteerRow[][]> {
  const rows = await sql<VolunteerRow[]>`
    with ${asking(sql, request)}
    select reached.*
    from asking
    cross join unnest(${communityIds.filter(isUuid)}::uuid[]) community (id)
    cross join lateral (
      select ${columns(sql)}
      from volunteers.volunteers v
      cross join lateral disclosure.decide(asking.who, v.key, null) d
      where v.community_id = community.id and d.permitted & ${REACHED} <> 0
        and (${page.afterId}::uuid is null or v.id > ${page.afterId}::uuid)
      order by v.id
      limit ${page.limit}::integer
    ) reached
    order by reached.id
  `;
  return rowsPerKey(communityIds, rows, (row) => row.communityId);
}

/** Per community how many volunteers the actor reaches. */
export async function countVolunteersOfCommunities(
  sql: Sql,
  request: RequestContext,
  communityIds: readonly string[],
): Promise<number[]> {
  const rows = await sql<{ communityId: string; reached: number }[]>`
    with ${asking(sql, request)}
    select v.community_id, count(*)::integer as reached
    from asking
    join volunteers.volunteers v on v.community_id = any(${communityIds.filter(isUuid)}::uuid[])
    cross join lateral disclosure.decide(asking.who, v.key, null) d
    where d.permitted & ${REACHED} <> 0
    group by v.community_id
  `;
  return rowPerKey(communityIds, rows, (row) => row.communityId).map((row) => row?.reached ?? 0);
}
