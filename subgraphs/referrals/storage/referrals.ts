import { maskOf } from '../../../disclosure/categories.ts';
import { lookUp, type Found, type Lookup } from '../../../disclosure/lookup.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { ReferralStatus } from '../domain/referral-transitions.ts';
import type {
  ActorRole,
  BoundaryCategory,
  BusinessStatus,
  CareOrganisationKind,
  HelpRequestKind,
  ReferralOutcome,
  ReferralPriority,
  ReferralReason,
  ResidentDecision,
  StatusReason,
} from '../generated/types.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';

export interface ReferralRow extends Decided {
  readonly id: string;
  /** Whose it is: for an unlinked person who was found, the resident. */
  readonly residentKey: string;
  readonly unlinked: boolean;
  readonly linked: boolean;
  /** For the decision each referral is a case of its own; its matter is `matterId`. */
  readonly caseId: string;
  /** The case that it is a movement on. */
  readonly matterId: string;
  readonly status: ReferralStatus;
  readonly businessStatus: BusinessStatus | null;
  readonly statusReason: StatusReason | null;
  readonly outcome: ReferralOutcome | null;
  readonly kind: HelpRequestKind;
  readonly priority: ReferralPriority;
  readonly residentDecision: ResidentDecision;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** YYYY-MM-DD. */
  readonly respondBy: string | null;
  readonly remindedAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
  readonly changedAt: Date;
  readonly requesterOrganisationId: string;
  readonly targetOrganisationId: string | null;
  readonly targetKind: CareOrganisationKind | null;
  readonly ownerOrganisationId: string | null;
  readonly transfersResponsibility: boolean;
  readonly communityId: string | null;
  readonly agreedKind: CareOrganisationKind | null;
  readonly partOfId: string | null;
  readonly forwardedFromId: string | null;
  /** Null where the content is withheld. */
  readonly reason: ReferralReason | null;
  readonly letter: string | null;
  readonly boundaryCategories: BoundaryCategory[] | null;
  readonly emergencyReason: string | null;
  readonly emergencyRole: ActorRole | null;
  readonly version: number;
  /** Whether the person is reached; the case of the row makes no difference to that. */
  readonly reached: boolean;
  /** An open request, seen by one that could claim it: no person, no case. */
  readonly noticeOnly: boolean;
}

/** Columns of a referral `r` with its decision `d`, asked by `asking`. */
export function referralColumns(sql: Sql) {
  const content = maskOf('REFERRAL_CONTENT');
  return sql`
    r.id, coalesce(r.linked_resident_key, r.resident_key) as resident_key, r.unlinked,
    r.linked_resident_key is not null as linked, r.id as case_id, r.case_id as matter_id, r.status, r.business_status,
    r.status_reason, r.outcome, r.kind, r.priority, r.resident_decision, r.created_at, r.sent_at,
    r.accepted_at, r.ended_at, r.changed_at, r.respond_by::text as respond_by, r.reminded_at,
    r.escalated_at, r.requester_organisation_id, r.target_organisation_id,
    r.target_kind, r.owner_organisation_id, r.transfers_responsibility, r.community_id,
    r.agreed_kind, r.part_of_id, r.forwarded_from_id,
    case when d.permitted & ${content} <> 0 then r.reason end as reason,
    case when d.permitted & ${content} <> 0 then r.letter end as letter,
    case when d.permitted & ${content} <> 0 then r.boundary_categories end as boundary_categories,
    case when d.permitted & ${content} <> 0 then r.emergency_reason end as emergency_reason,
    case when d.permitted & ${content} <> 0 then r.emergency_role end as emergency_role,
    r.version, d.permitted, d.reached, d.grounds, ${noticeOnly(sql)} as notice_only,
    case when ${statusOnly(sql)} then ${STATUS_ONLY}::text[] end as answers_only`;
}

/** What is left of a movement to its receiver when it came to nothing; `changedAt` is of that status. */
export const STATUS_ONLY = ['id', 'status', 'changedAt', 'version'];

/**
 * Of a referral `r` that came to nothing, for who was to receive it. The functions of the database say it all;
 * what stands before them keeps them from being called, and grounds from being read, for most rows.
 */
export function statusOnly(sql: Sql) {
  const cameToNothing = sql`r.status in ('REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR')`;
  return sql`(${cameToNothing} and referrals.is_status_only(
    asking.who, r.requester_organisation_id, ${cameToNothing}, d.grounds
  ))`;
}

/** Of an open request `r`, seen by one that could claim it. */
export function noticeOnly(sql: Sql) {
  return sql`(
    r.target_kind is not null and r.owner_organisation_id is null and referrals.is_notice_only(
      asking.who, r.requester_organisation_id, r.target_kind, r.owner_organisation_id, d.grounds
    )
  )`;
}

/** The row category of both movements and of the case. */
export const REACHED = maskOf('REFERRAL_STATUS');

/** In the order of `ids`. */
export async function referralsById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<Lookup<ReferralRow>[]> {
  const found = await sql<Found<ReferralRow>[]>`
    with ${asking(sql, request)}
    select sought.id as sought,
      coalesce(sought.linked_resident_key, sought.resident_key) as subject, reached.*
    from asking
    join referrals.referrals sought on sought.id = any(${ids.filter(isUuid)}::uuid[])
    left join lateral (
      select ${referralColumns(sql)}
      from referrals.referrals r
      cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d
      where r.id = sought.id and d.permitted & ${REACHED} <> 0
    ) reached on true
  `;
  return lookUp(ids, found);
}

/** Per case the referrals that the actor reaches as more than a notice, newest first. */
export async function referralsOfCases(
  sql: Sql,
  request: RequestContext,
  caseIds: readonly string[],
): Promise<ReferralRow[][]> {
  const rows = await sql<ReferralRow[]>`
    with ${asking(sql, request)}
    select listed.*
    from asking
    cross join unnest(${[...caseIds]}::uuid[]) matter (id)
    cross join lateral (
      select ${referralColumns(sql)}
      from referrals.referrals r
      cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d
      where r.case_id = matter.id and d.permitted & ${REACHED} <> 0 and not ${noticeOnly(sql)}
        and not ${statusOnly(sql)}
      order by r.created_at desc, r.id desc
      limit 100
    ) listed
    order by listed.created_at desc, listed.id desc
  `;
  return rowsPerKey(caseIds, rows, (row) => row.matterId);
}
