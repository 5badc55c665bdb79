import { maskOf } from '../../../disclosure/categories.ts';
import { asking } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { HelpRequestKind } from '../generated/types.ts';

export interface OfferRow {
  readonly volunteerKey: string;
  readonly kind: HelpRequestKind;
  readonly hoursAWeek: number | null;
}

export interface AgreementRow {
  readonly volunteerKey: string;
  readonly textVersion: string;
  readonly signedOn: string;
  readonly validUntil: string | null;
  readonly covers: HelpRequestKind[];
}

const READABLE = maskOf('VOLUNTEER_AGREEMENT');

/** Per volunteer what it offers, by kind, where the actor may read that. */
export async function offersOfVolunteers(
  sql: Sql,
  request: RequestContext,
  volunteerKeys: readonly string[],
): Promise<OfferRow[][]> {
  const rows = await sql<OfferRow[]>`
    with ${asking(sql, request)}
    select o.volunteer_key, o.kind, o.hours_a_week
    from asking
    cross join unnest(${volunteerKeys.filter(isUuid)}::uuid[]) volunteer (key)
    cross join lateral disclosure.decide(asking.who, volunteer.key, null) d
    join volunteers.offers o on o.volunteer_key = volunteer.key
    where d.permitted & ${READABLE} <> 0
    order by o.kind
  `;
  return rowsPerKey(volunteerKeys, rows, (row) => row.volunteerKey);
}

/** Per volunteer the agreement in force, the latest signed of several, where the actor may read it. */
export async function agreementsInForce(
  sql: Sql,
  request: RequestContext,
  volunteerKeys: readonly string[],
): Promise<(AgreementRow | null)[]> {
  const rows = await sql<AgreementRow[]>`
    with ${asking(sql, request)}
    select distinct on (a.volunteer_key) ${columns(sql)}
    from asking
    cross join unnest(${volunteerKeys.filter(isUuid)}::uuid[]) volunteer (key)
    cross join lateral disclosure.decide(asking.who, volunteer.key, null) d
    join volunteers.agreements a on a.volunteer_key = volunteer.key and ${inForce(sql, request)}
    where d.permitted & ${READABLE} <> 0
    order by a.volunteer_key, a.signed_on desc, a.id
  `;
  return rowPerKey(volunteerKeys, rows, (row) => row.volunteerKey);
}

/** Per volunteer every agreement, in force or not, the latest signed first, where the actor may read it. */
export async function agreementsOfVolunteers(
  sql: Sql,
  request: RequestContext,
  volunteerKeys: readonly string[],
): Promise<AgreementRow[][]> {
  const rows = await sql<AgreementRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    cross join unnest(${volunteerKeys.filter(isUuid)}::uuid[]) volunteer (key)
    cross join lateral disclosure.decide(asking.who, volunteer.key, null) d
    join volunteers.agreements a on a.volunteer_key = volunteer.key
    where d.permitted & ${READABLE} <> 0
    order by a.signed_on desc, a.id
  `;
  return rowsPerKey(volunteerKeys, rows, (row) => row.volunteerKey);
}

/** Whether the volunteer has an agreement in force for this kind of help, as far as the actor may read. */
export async function hasAgreementFor(
  sql: Sql,
  request: RequestContext,
  volunteerKey: string,
  kind: HelpRequestKind,
): Promise<boolean> {
  const rows = await sql`
    with ${asking(sql, request)}
    select
    from asking
    cross join lateral disclosure.decide(asking.who, ${volunteerKey}::uuid, null) d
    where d.permitted & ${READABLE} <> 0 and exists (
      select from volunteers.agreements a
      where a.volunteer_key = ${volunteerKey}::uuid and ${kind}::text = any(a.covers)
        and ${inForce(sql, request)}
    )
  `;
  return rows.length > 0;
}

function columns(sql: Sql) {
  return sql`a.volunteer_key, a.text_version, a.signed_on, a.valid_until,
    array(select unnest(a.covers) order by 1) as covers`;
}

/** An agreement holds from the day of signing to its last day; days are those of the village. */
function inForce(sql: Sql, { now }: RequestContext) {
  const today = sql`(${now}::timestamptz at time zone 'Europe/Amsterdam')::date`;
  return sql`a.signed_on <= ${today} and (a.valid_until is null or a.valid_until >= ${today})`;
}
