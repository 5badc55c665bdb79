import { asking } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import type { Page } from '../../../platform/pagination.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { ReferralStatus } from '../domain/referral-transitions.ts';
import { noticeOnly, REACHED, referralColumns, statusOnly, type ReferralRow } from './referrals.ts';

/** Which changed referrals; null: any. Nothing but what the row category covers selects. */
export interface ChangedReferrals {
  readonly since: Date | null;
  readonly before: Date | null;
  readonly statuses: readonly ReferralStatus[] | null;
  readonly requesterId: string | null;
  readonly ownerId: string | null;
  /** The key of a resident whom the actor reaches. */
  readonly residentKey: string | null;
}

const FIRST = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** The organisation as a scalar, so that the index serves the order too. */
function ownOrganisation(sql: Sql) {
  return sql`(select (own.who).organisation from asking own)`;
}

/** Both ends of every referral of the actor's organisation, and open requests that it could claim. */
function sources(sql: Sql) {
  return [
    sql`from referrals.referrals r
      cross join asking
      cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d
      where r.requester_organisation_id = ${ownOrganisation(sql)}`,
    sql`from referrals.referrals r
      cross join asking
      cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d
      where r.receiver_organisation_id = ${ownOrganisation(sql)} and r.sent_at is not null`,
    sql`from disclosure.relations c
      join referrals.referrals r on r.id = c.case_id
      cross join asking
      cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d
      where c.grantee = 'organisation:' || ${ownOrganisation(sql)} and c.kind = 'CANDIDATE'
        and r.receiver_organisation_id is null`,
  ];
}

function matching(sql: Sql, which: ChangedReferrals) {
  const { since, before, statuses, requesterId, ownerId, residentKey } = which;
  return sql`and d.permitted & ${REACHED} <> 0
    ${since === null ? sql`` : sql`and r.changed_at >= ${since}`}
    ${before === null ? sql`` : sql`and r.changed_at < ${before}`}
    ${statuses === null ? sql`` : sql`and r.status = any(${[...statuses]}::text[])`}
    ${requesterId === null ? sql`` : sql`and r.requester_organisation_id = ${requesterId} and not ${statusOnly(sql)}`}
    ${ownerId === null ? sql`` : sql`and r.owner_organisation_id = ${ownerId} and not ${statusOnly(sql)}`}
    ${residentKey === null ? sql`` : sql`and r.resident_key = ${residentKey} and not ${noticeOnly(sql)} and not ${statusOnly(sql)}`}`;
}

/** The least recently changed first. */
export function listChanged(
  sql: Sql,
  request: RequestContext,
  which: ChangedReferrals,
  page: Page,
): Promise<ReferralRow[]> {
  const limit = page.limit + 1;
  const [at, id] = page.position?.map(String) ?? [FIRST.at, FIRST.id];
  const [sent, received, claimable] = sources(sql).map(
    (source) => sql`(
      select ${referralColumns(sql)} ${source} ${matching(sql, which)}
        and (r.changed_at, r.id) > (${at ?? FIRST.at}::text::timestamptz, ${id ?? FIRST.id}::uuid)
      order by r.changed_at, r.id
      limit ${limit}
    )`,
  );
  return sql<ReferralRow[]>`
    with ${asking(sql, request)}
    select * from (
      ${sent as never} union all ${received as never} union all ${claimable as never}
    ) both_ends
    order by changed_at, id
    limit ${limit}
  `;
}

export async function countChanged(
  sql: Sql,
  request: RequestContext,
  which: ChangedReferrals,
): Promise<number> {
  const [sent, received, claimable] = sources(sql).map(
    (source) => sql`(select count(*) ${source} ${matching(sql, which)})`,
  );
  const [row] = await sql<{ rows: number }[]>`
    with ${asking(sql, request)}
    select (${sent as never} + ${received as never} + ${claimable as never})::integer as rows
  `;
  return row?.rows ?? 0;
}
