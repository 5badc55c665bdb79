import { asking } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { HandoverStatus } from '../domain/handover-transitions.ts';
import type { MovementDirection } from '../generated/types.ts';
import { handoverColumns, handoverStatusOnly, type HandoverRow } from './handovers.ts';
import { REACHED } from './referrals.ts';

/** What a list of handovers is a list of. */
export interface HandoverList {
  readonly direction: MovementDirection;
  readonly status: HandoverStatus | null;
}

/** The organisation stands as a scalar, not joined: only so an index serves the order too. */
function listed(sql: Sql, { direction, status }: HandoverList) {
  const side =
    direction === 'SENT'
      ? sql`h.sender_organisation_id = (select (own.who).organisation from asking own)`
      : sql`h.receiver_organisation_id = (select (own.who).organisation from asking own)
          and h.offered_at is not null`;
  return sql`from referrals.handovers h
    cross join asking
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
    where ${side}
      and d.permitted & ${REACHED} <> 0
      ${status === null ? sql`` : sql`and h.status = ${status}`}`;
}

/** Newest first: of what was sent by when it was written, of what was received by when it was offered. */
export function listHandovers(
  sql: Sql,
  request: RequestContext,
  list: HandoverList,
  page: NewestFirst,
): Promise<HandoverRow[]> {
  const order = list.direction === 'SENT' ? sql`h.created_at` : sql`h.offered_at`;
  return sql<HandoverRow[]>`
    with ${asking(sql, request)}
    select ${handoverColumns(sql)} ${listed(sql, list)}
      and (${order}, h.id) < ${behind(sql, page)}
    order by ${order} desc, h.id desc
    limit ${page.limit}
  `;
}

export async function countHandovers(
  sql: Sql,
  request: RequestContext,
  list: HandoverList,
): Promise<number> {
  const [row] = await sql<{ rows: number }[]>`
    with ${asking(sql, request)} select count(*)::integer as rows ${listed(sql, list)}
  `;
  return row?.rows ?? 0;
}

/**
 * A handover `h` about `resident`: also about an unlinked person who was found to be the resident, for
 * the resident alone.
 */
function ofPerson(sql: Sql) {
  return sql`(
    h.resident_key = resident.key
    or h.id in (
      select t.handover_id
      from referrals.cases c
      join referrals.handover_topics t on t.case_id = c.id
      where c.linked_resident_key = resident.key and exists (
        select from disclosure.relations s
        where s.subject = resident.key and s.kind = 'SELF' and s.grantee = any((asking.who).grantees)
      )
    )
  )`;
}

/** Per resident a page of the handovers that the actor reaches. */
export async function handoversOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
  page: NewestFirst,
): Promise<HandoverRow[][]> {
  const rows = await sql<HandoverRow[]>`
    with ${asking(sql, request)}
    select listed.*
    from asking
    cross join unnest(${[...residentKeys]}::uuid[]) resident (key)
    cross join lateral (
      select ${handoverColumns(sql)}
      from referrals.handovers h
      cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
      where ${ofPerson(sql)} and d.permitted & ${REACHED} <> 0 and not ${handoverStatusOnly(sql)}
        and (h.created_at, h.id) < ${behind(sql, page)}
      order by h.created_at desc, h.id desc
      limit ${page.limit}
    ) listed
    order by listed.created_at desc, listed.id desc
  `;
  return rowsPerKey(residentKeys, rows, (row) => row.residentKey);
}

/** Per resident how many there are on all pages. */
export async function countHandoversOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
): Promise<number[]> {
  const rows = await sql<{ residentKey: string; rows: number }[]>`
    with ${asking(sql, request)}
    select resident.key as resident_key, count(*)::integer as rows
    from asking
    cross join unnest(${[...residentKeys]}::uuid[]) resident (key)
    join referrals.handovers h on ${ofPerson(sql)}
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
    where d.permitted & ${REACHED} <> 0 and not ${handoverStatusOnly(sql)}
    group by resident.key
  `;
  const counts = new Map(rows.map((row) => [row.residentKey, row.rows]));
  return residentKeys.map((key) => counts.get(key) ?? 0);
}
