import { asking } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import type { Day } from '../../../platform/days.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { AnsweredCase, ResponseFigures } from '../domain/response-times.ts';

/** What was released about two organisations: for these two. */
export interface ResponseTimeRow extends ResponseFigures {
  readonly senderOrganisationId: string;
  readonly receiverOrganisationId: string;
  /** First day. */
  readonly quarter: Day;
}

/** Of the organisation that the actor works for now, on either side; newest quarter first. */
export async function responseTimesOfOwn(
  sql: Sql,
  request: RequestContext,
): Promise<ResponseTimeRow[]> {
  return sql<ResponseTimeRow[]>`
    with ${asking(sql, request)}
    select t.sender_organisation_id, t.receiver_organisation_id, t.quarter::text as quarter, t.cases,
      t.median_business_days::float8 as median_business_days, t.in_time_percent
    from asking
    join referrals.response_times t on (asking.who).organisation
      in (t.sender_organisation_id, t.receiver_organisation_id)
    join disclosure.organisations s on s.id = t.sender_organisation_id
    join disclosure.organisations r on r.id = t.receiver_organisation_id
    order by t.quarter desc, s.name, r.name, s.id, r.id
    limit 1000
  `;
}

export type CaseBetween = AnsweredCase &
  Pick<ResponseTimeRow, 'senderOrganisationId' | 'receiverOrganisationId'>;

/** What was sent in a period between a village and a formal partner, and what the answer took. */
export async function casesBetween(sql: Sql, from: Day, until: Day): Promise<CaseBetween[]> {
  return sql<CaseBetween[]>`
    select r.requester_organisation_id as sender_organisation_id,
      r.receiver_organisation_id, r.sent_at, r.respond_by::text as respond_by,
      coalesce(r.accepted_at, case when r.status = 'REJECTED' then r.ended_at end) as answered_at
    from referrals.referrals r
    join disclosure.organisations s on s.id = r.requester_organisation_id
    join disclosure.organisations t on t.id = r.receiver_organisation_id
    where (s.kind = 'COMMUNITY') <> (t.kind = 'COMMUNITY')
      and r.sent_at >= ${from}::date::timestamp at time zone 'Europe/Amsterdam'
      and r.sent_at < ${until}::date::timestamp at time zone 'Europe/Amsterdam'
      -- What was taken back before an answer, or never should have been, was no question.
      and not (r.status in ('CANCELLED', 'ENTERED_IN_ERROR') and r.accepted_at is null)
  `;
}

/** What was released once never changes. */
export async function release(tx: Sql, figures: ResponseTimeRow, at: Date): Promise<void> {
  await tx`
    insert into referrals.response_times (
      sender_organisation_id, receiver_organisation_id, quarter, cases, median_business_days,
      in_time_percent, released_at
    ) values (
      ${figures.senderOrganisationId}::uuid, ${figures.receiverOrganisationId}::uuid,
      ${figures.quarter}::date, ${figures.cases}::integer, ${figures.medianBusinessDays}::numeric,
      ${figures.inTimePercent}::smallint, ${at}::timestamptz
    )
    on conflict do nothing
  `;
}
