import { maskOf } from '../../../disclosure/categories.ts';
import type { Occasion } from '../../../disclosure/notices/occasions.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import type { Channel } from '../../../platform/carriers/carrier.ts';
import type { Sql } from '../../../platform/database.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import type { RequestContext } from '../../../platform/request.ts';

/** Something that the hub told a resident, or is about to. */
export interface NoticeRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  readonly caseId: null;
  readonly occasion: Occasion;
  readonly aboutId: string | null;
  readonly createdAt: Date;
  readonly channel: Channel | null;
  readonly deliveredAt: Date | null;
}

const CONTACT = maskOf('CONTACT');

/** A page of what this resident was told, newest first; all of it shares one decision. */
export async function noticesOfResident(
  sql: Sql,
  request: RequestContext,
  residentKey: string,
  page: NewestFirst,
): Promise<NoticeRow[]> {
  return sql<NoticeRow[]>`
    with ${asking(sql, request)}
    select n.id, n.resident as resident_key, null as case_id, n.occasion, n.about as about_id, n.created_at,
      n.channel, n.delivered_at, d.permitted, d.grounds
    from asking
    cross join lateral disclosure.decide(asking.who, ${residentKey}::uuid, null) d
    join disclosure.notices_of_residents n on n.resident = ${residentKey}::uuid
    where d.permitted & ${CONTACT}::integer <> 0
      and (n.created_at, n.id) < ${behind(sql, page)}
    order by n.created_at desc, n.id desc
    limit ${page.limit}
  `;
}

export async function totalNoticesOfResident(
  sql: Sql,
  request: RequestContext,
  residentKey: string,
): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    with ${asking(sql, request)}
    select count(*)::integer as total
    from asking
    cross join lateral disclosure.decide(asking.who, ${residentKey}::uuid, null) d
    join disclosure.notices_of_residents n on n.resident = ${residentKey}::uuid
    where d.permitted & ${CONTACT}::integer <> 0
  `;
  return row?.total ?? 0;
}
