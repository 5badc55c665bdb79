import { asking } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { noticeOnly, REACHED, referralColumns, statusOnly, type ReferralRow } from './referrals.ts';

type Related = ReferralRow & { readonly of: string };

/** Per referral those that are part of it and that the actor reaches, newest first. */
export async function partsOfReferrals(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<ReferralRow[][]> {
  const rows = await sql<Related[]>`
    with ${asking(sql, request)}
    select listed.*
    from asking
    cross join unnest(${[...ids]}::uuid[]) whole (id)
    cross join lateral (
      select whole.id as of, ${referralColumns(sql)}
      from referrals.referrals r
      cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d
      where r.part_of_id = whole.id and d.permitted & ${REACHED} <> 0 and not ${noticeOnly(sql)}
        and not ${statusOnly(sql)}
      order by r.created_at desc, r.id desc
      limit 100
    ) listed
    order by listed.created_at desc, listed.id desc
  `;
  return rowsPerKey(ids, rows, (row) => row.of);
}

/**
 * Per referral the others about the same person and kind that have not ended, as far as the actor
 * reaches them: its own for whoever wrote it, all for the resident.
 */
export async function possibleDuplicatesOf(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<ReferralRow[][]> {
  const rows = await sql<Related[]>`
    with ${asking(sql, request)}
    select listed.*
    from asking
    join referrals.referrals first on first.id = any(${[...ids]}::uuid[])
    cross join lateral (
      select first.id as of, ${referralColumns(sql)}
      from referrals.referrals r
      cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d
      where r.resident_key = first.resident_key and r.kind = first.kind and r.id <> first.id
        and r.ended_at is null
        and d.permitted & ${REACHED} <> 0 and not ${noticeOnly(sql)}
      order by r.created_at desc, r.id desc
      limit 20
    ) listed
    order by listed.created_at desc, listed.id desc
  `;
  return rowsPerKey(ids, rows, (row) => row.of);
}
