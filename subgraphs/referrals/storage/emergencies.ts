import { maskOf } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { ActorRole } from '../generated/types.ts';

/** Who judges: the privacy officer of the village, or the resident and who speaks for them. */
export type ReviewSide = 'OVERSIGHT' | 'RESIDENT';

/** A referral that was sent in an emergency, for who may know who looked at what of this person. */
export interface EmergencyRow extends Decided {
  readonly referralId: string;
  readonly residentKey: string;
  readonly caseId: string;
  readonly reason: string;
  readonly role: ActorRole;
  readonly sentBy: string;
  readonly sentAt: Date;
  readonly requesterOrganisationId: string;
  readonly targetOrganisationId: string;
}

export const ACCESS_LOG = maskOf('ACCESS_LOG');

function columns(sql: Sql) {
  return sql`r.id as referral_id, coalesce(r.linked_resident_key, r.resident_key) as resident_key,
    r.id as case_id, r.emergency_reason as reason, r.emergency_role as role,
    r.emergency_by as sent_by, r.sent_at, r.requester_organisation_id, r.target_organisation_id,
    d.permitted, d.grounds`;
}

function decided(sql: Sql) {
  return sql`cross join lateral disclosure.decide(
    asking.who, coalesce(r.linked_resident_key, r.resident_key), null
  ) d`;
}

/** Reached or not: whoever is answered must tell the two apart by the decision. */
export async function emergencyById(
  sql: Sql,
  request: RequestContext,
  id: string,
): Promise<EmergencyRow | null> {
  const [row] = await sql<EmergencyRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join referrals.referrals r on r.id = any(${isUuid(id) ? [id] : []}::uuid[])
      and r.emergency_reason is not null
    ${decided(sql)}
  `;
  return row ?? null;
}

/** Per referral its emergency, judged or not; null where it was none and where the actor does not reach it. */
export async function emergenciesOfReferrals(
  sql: Sql,
  request: RequestContext,
  referralIds: readonly string[],
): Promise<(EmergencyRow | null)[]> {
  const rows = await sql<EmergencyRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join referrals.referrals r on r.id = any(${[...referralIds]}::uuid[])
      and r.emergency_reason is not null
    ${decided(sql)}
    where d.permitted & ${ACCESS_LOG} <> 0
  `;
  return rowPerKey(referralIds, rows, (row) => row.referralId);
}

/** Those that wait for the actor's side, oldest first: of its village, or about itself. */
export async function emergenciesToReview(
  sql: Sql,
  request: RequestContext,
  side: ReviewSide,
): Promise<EmergencyRow[]> {
  return sql<EmergencyRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join referrals.referrals r on r.emergency_reason is not null
    ${decided(sql)}
    where d.permitted & ${ACCESS_LOG} <> 0
      and case ${side}::text
        when 'OVERSIGHT' then r.community_id in (
          select v.community_id from disclosure.serves v
          where v.organisation_id = (asking.who).organisation
        )
        else coalesce(r.linked_resident_key, r.resident_key) in (
          select s.subject from disclosure.relations s
          where s.grantee = any((asking.who).grantees) and s.kind in ('SELF', 'REPRESENTATIVE')
        )
      end
      and not exists (
        select from referrals.emergency_reviews e where e.referral_id = r.id and e.side = ${side}
      )
    order by r.sent_at, r.id
    limit 100
  `;
}

/** For whoever reads the emergency: no decision of its own. */
export interface EmergencyReviewRow {
  readonly referralId: string;
  readonly side: ReviewSide;
  readonly justified: boolean;
  readonly note: string | null;
  readonly reviewedAt: Date;
  readonly role: ActorRole;
}

export async function reviewsOf(
  sql: Sql,
  referralIds: readonly string[],
): Promise<EmergencyReviewRow[][]> {
  const rows = await sql<EmergencyReviewRow[]>`
    select e.referral_id, e.side, e.justified, e.note, e.reviewed_at, e.role
    from referrals.emergency_reviews e
    where e.referral_id = any(${[...referralIds]}::uuid[])
    order by e.reviewed_at, e.side
  `;
  return rowsPerKey(referralIds, rows, (row) => row.referralId);
}

/** False when this side judged before. */
export async function addReview(
  tx: Sql,
  review: EmergencyReviewRow & { readonly by: string },
): Promise<boolean> {
  const { count } = await tx`
    insert into referrals.emergency_reviews (
      referral_id, side, justified, note, reviewed_at, reviewed_by, role
    ) values (
      ${review.referralId}::uuid, ${review.side}::text, ${review.justified}::boolean,
      ${review.note}::text, ${review.reviewedAt}::timestamptz, ${review.by}::text,
      ${review.role}::text
    )
    on conflict do nothing
  `;
  return count === 1;
}
