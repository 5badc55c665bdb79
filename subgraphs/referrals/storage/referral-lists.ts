import { asking } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { ReferralStatus } from '../domain/referral-transitions.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { noticeOnly, REACHED, referralColumns, statusOnly, type ReferralRow } from './referrals.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';

/**
 * The statements below walk an index in the order of the list and stop when the page is full. The
 * organisation stands in them as a scalar, not joined: only so the index serves the order too.
 */
function ownOrganisation(sql: Sql) {
  return sql`(select (own.who).organisation from asking own)`;
}

function withStatus(sql: Sql, status: ReferralStatus | null) {
  return status === null ? sql`` : sql`and r.status = ${status}`;
}

function decided(sql: Sql) {
  return sql`cross join asking
    cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d`;
}

/** Rows of `referrals` that the actor's organisation wrote. */
function sent(sql: Sql, status: ReferralStatus | null) {
  return sql`from referrals.referrals r ${decided(sql)}
    where r.requester_organisation_id = ${ownOrganisation(sql)}
      and d.permitted & ${REACHED} <> 0 ${withStatus(sql, status)}`;
}

/** Those addressed to it or accepted by it. */
function received(sql: Sql, status: ReferralStatus | null) {
  return sql`from referrals.referrals r ${decided(sql)}
    where r.receiver_organisation_id = ${ownOrganisation(sql)} and r.sent_at is not null
      and d.permitted & ${REACHED} <> 0 ${withStatus(sql, status)}`;
}

/** Open requests that it could claim. */
function claimable(sql: Sql, status: ReferralStatus | null) {
  return sql`from disclosure.relations c
    join referrals.referrals r on r.id = c.case_id ${decided(sql)}
    where c.grantee = 'organisation:' || ${ownOrganisation(sql)} and c.kind = 'CANDIDATE'
      and r.receiver_organisation_id is null
      and d.permitted & ${REACHED} <> 0 ${withStatus(sql, status)}`;
}

/** Newest written first. */
export function listSent(
  sql: Sql,
  request: RequestContext,
  status: ReferralStatus | null,
  page: NewestFirst,
): Promise<ReferralRow[]> {
  return sql<ReferralRow[]>`
    with ${asking(sql, request)}
    select ${referralColumns(sql)} ${sent(sql, status)}
      and (r.created_at, r.id) < ${behind(sql, page)}
    order by r.created_at desc, r.id desc
    limit ${page.limit}
  `;
}

/** Newest sent first. */
export function listReceived(
  sql: Sql,
  request: RequestContext,
  status: ReferralStatus | null,
  page: NewestFirst,
): Promise<ReferralRow[]> {
  return sql<ReferralRow[]>`
    with ${asking(sql, request)}
    select * from (
      (
        select ${referralColumns(sql)} ${received(sql, status)}
          and (r.sent_at, r.id) < ${behind(sql, page)}
        order by r.sent_at desc, r.id desc
        limit ${page.limit}
      )
      union all
      (
        select ${referralColumns(sql)} ${claimable(sql, status)}
          and (r.sent_at, r.id) < ${behind(sql, page)}
        order by r.sent_at desc, r.id desc
        limit ${page.limit}
      )
    ) both_ways
    order by sent_at desc, id desc
    limit ${page.limit}
  `;
}

export async function countSent(
  sql: Sql,
  request: RequestContext,
  status: ReferralStatus | null,
): Promise<number> {
  const [row] = await sql<{ rows: number }[]>`
    with ${asking(sql, request)} select count(*)::integer as rows ${sent(sql, status)}
  `;
  return row?.rows ?? 0;
}

export async function countReceived(
  sql: Sql,
  request: RequestContext,
  status: ReferralStatus | null,
): Promise<number> {
  const [row] = await sql<{ rows: number }[]>`
    with ${asking(sql, request)}
    select (
      (select count(*) ${received(sql, status)}) + (select count(*) ${claimable(sql, status)})
    )::integer as rows
  `;
  return row?.rows ?? 0;
}

/**
 * A referral `r` about `resident`: also about an unlinked person who was found to be the resident, for
 * the resident alone. For whoever wrote that one the two have nothing to do with each other.
 */
function ofPerson(sql: Sql) {
  return sql`(
    r.resident_key = resident.key
    or r.linked_resident_key = resident.key and exists (
      select from disclosure.relations s
      where s.subject = resident.key and s.kind = 'SELF' and s.grantee = any((asking.who).grantees)
    )
  )`;
}

/** Per resident a page of the referrals that the actor reaches as more than a notice. */
export async function listOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
  page: NewestFirst,
): Promise<ReferralRow[][]> {
  const rows = await sql<ReferralRow[]>`
    with ${asking(sql, request)}
    select listed.*
    from asking
    cross join unnest(${[...residentKeys]}::uuid[]) resident (key)
    cross join lateral (
      select ${referralColumns(sql)}
      from referrals.referrals r
      cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d
      where ${ofPerson(sql)} and d.permitted & ${REACHED} <> 0 and not ${noticeOnly(sql)} and not ${statusOnly(sql)}
        and (r.created_at, r.id) < ${behind(sql, page)}
      order by r.created_at desc, r.id desc
      limit ${page.limit}
    ) listed
    order by listed.created_at desc, listed.id desc
  `;
  return rowsPerKey(residentKeys, rows, (row) => row.residentKey);
}

/** Per resident how many there are on all pages. */
export async function countOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
): Promise<number[]> {
  const rows = await sql<{ residentKey: string; rows: number }[]>`
    with ${asking(sql, request)}
    select resident.key as resident_key, count(*)::integer as rows
    from asking
    cross join unnest(${[...residentKeys]}::uuid[]) resident (key)
    join referrals.referrals r on ${ofPerson(sql)}
    cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d
    where d.permitted & ${REACHED} <> 0 and not ${noticeOnly(sql)} and not ${statusOnly(sql)}
    group by resident.key
  `;
  const counts = new Map(rows.map((row) => [row.residentKey, row.rows]));
  return residentKeys.map((key) => counts.get(key) ?? 0);
}
