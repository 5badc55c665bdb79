import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { SpokenAgreement } from '../domain/agreement.ts';
import type { ReferralStatus } from '../domain/referral-transitions.ts';
import { isFinalReferral } from '../domain/referral-transitions.ts';
import type {
  ActorRole,
  BusinessStatus,
  CareOrganisationKind,
  HelpRequestKind,
  ReferralOutcome,
  ReferralPriority,
  ReferralReason,
  ResidentDecision,
  StatusReason,
} from '../generated/types.ts';

/** What a change of a referral is judged by. */
export interface ReferralFacts extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** By whom it is decided: for an unlinked person, found or not, that one's key. */
  readonly personKey: string;
  readonly unlinked: boolean;
  readonly caseId: string;
  readonly matterId: string;
  readonly status: ReferralStatus;
  readonly statusReason: StatusReason | null;
  readonly residentDecision: ResidentDecision;
  readonly requester: string;
  readonly target: string | null;
  readonly owner: string | null;
  readonly claimable: boolean;
  readonly transfersResponsibility: boolean;
  readonly version: number;
  readonly kind: HelpRequestKind;
  readonly priority: ReferralPriority;
  readonly communityId: string | null;
  /** The kind of partner to which the resident's decision reaches beside the target. */
  readonly agreedKind: string | null;
  /** Where the actor works now. */
  readonly organisation: string | null;
  /** Another organisation claimed what this actor's was shown in the last 24 hours. */
  readonly lostAfterShown: boolean;
}

export async function referralFacts(
  tx: Sql,
  request: RequestContext,
  id: string,
): Promise<ReferralFacts | null> {
  const [row] = await tx<ReferralFacts[]>`
    with ${asking(tx, request)}
    select r.id, coalesce(r.linked_resident_key, r.resident_key) as resident_key,
      r.resident_key as person_key, r.unlinked, r.id as case_id, r.case_id as matter_id, r.status, r.status_reason,
      r.resident_decision,
      r.requester_organisation_id as requester, r.target_organisation_id as target,
      r.owner_organisation_id as owner, r.transfers_responsibility, r.version,
      r.kind, r.priority, r.community_id, r.agreed_kind,
      r.status = 'REQUESTED' and r.target_kind is not null as claimable,
      d.permitted, d.grounds, (asking.who).organisation as organisation,
      r.target_kind is not null and r.owner_organisation_id is not null
        and r.owner_organisation_id <> (asking.who).organisation
        and exists (
          select from referrals.notices_shown n
          where n.referral_id = r.id and n.organisation_id = (asking.who).organisation
            and n.shown_at > (asking.who).at - interval '24 hours'
        ) as lost_after_shown
    from asking
    cross join referrals.referrals r
    cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d
    where r.id = any(${isUuid(id) ? [id] : []}::uuid[])
  `;
  return row ?? null;
}

export interface Decision {
  readonly decision: ResidentDecision;
  readonly by: string;
  /** For a spoken yes: on which day and how it was given. */
  readonly spoken: SpokenAgreement | null;
}

/** What becomes of a referral in one change; what is not named here stays as it is. */
export interface ReferralChange {
  readonly to: ReferralStatus;
  /** Said anew with each change: what was said before no longer holds. */
  readonly businessStatus: BusinessStatus | null;
  readonly statusReason: StatusReason | null;
  readonly note: string | null;
  readonly outcome: ReferralOutcome | null;
  /** Who accepts it; null where nobody does now. */
  readonly owner: string | null;
  /** The resident's decision where it changes. */
  readonly decided: Decision | null;
  /** On what it is sent without the resident's yes. */
  readonly emergency: Emergency | null;
  /** With its sending: the last day on which an answer comes in time. */
  readonly respondBy: string | null;
}

export interface Emergency {
  readonly reason: string;
  readonly by: string;
  readonly role: ActorRole;
}

/** False when the referral changed since `version`: nothing happened then. */
export async function changeReferral(
  tx: Sql,
  facts: { readonly id: string; readonly version: number },
  change: ReferralChange,
  at: Date,
): Promise<boolean> {
  const { decided, emergency, to } = change;
  const { count } = await tx`
    update referrals.referrals set
      status = ${to}::text,
      business_status = ${change.businessStatus}::text,
      status_reason = ${change.statusReason}::text,
      outcome = coalesce(${change.outcome}::text, outcome),
      owner_organisation_id = coalesce(${change.owner}::uuid, owner_organisation_id),
      resident_decision = coalesce(${decided?.decision ?? null}::text, resident_decision),
      decided_by = coalesce(${decided?.by ?? null}::text, decided_by),
      decided_at = coalesce(${decided === null ? null : at}::timestamptz, decided_at),
      decision_given_on = coalesce(${decided?.spoken?.givenOn ?? null}::date, decision_given_on),
      decision_how = coalesce(${decided?.spoken?.how ?? null}::text, decision_how),
      emergency_reason = coalesce(${emergency?.reason ?? null}::text, emergency_reason),
      emergency_by = coalesce(${emergency?.by ?? null}::text, emergency_by),
      emergency_role = coalesce(${emergency?.role ?? null}::text, emergency_role),
      respond_by = coalesce(respond_by, ${change.respondBy}::date),
      sent_at = coalesce(sent_at, ${to === 'REQUESTED' ? at : null}::timestamptz),
      accepted_at = coalesce(accepted_at, ${change.owner === null ? null : at}::timestamptz),
      ended_at = coalesce(ended_at, ${isFinalReferral(to) ? at : null}::timestamptz),
      version = version + 1
    where id = ${facts.id}::uuid and version = ${facts.version}::integer
  `;
  return count === 1;
}

export interface NewReferral {
  readonly id: string;
  readonly matterId: string;
  readonly requester: string;
  readonly target: string | null;
  readonly targetKind: CareOrganisationKind | null;
  readonly communityId: string | null;
  readonly kind: HelpRequestKind;
  readonly reason: ReferralReason;
  readonly priority: ReferralPriority;
  readonly letter: string;
  readonly transfersResponsibility: boolean;
  readonly businessStatus: BusinessStatus | null;
  /** Null while the resident has not decided. */
  readonly decided: Decision | null;
  /** The kind of partner to which the decision reaches beside the target. */
  readonly agreedKind: string | null;
  readonly partOfId: string | null;
  readonly forwardedFromId: string | null;
  readonly helpRequestId: string | null;
  readonly boundaryCategories: readonly string[];
  readonly at: Date;
}

/** Writes a draft. Who it is about, and whether that is known, is what its case says. */
export async function addReferral(tx: Sql, draft: NewReferral): Promise<void> {
  const { decided, at } = draft;
  await tx`
    insert into referrals.referrals (
      id, case_id, resident_key, unlinked, linked_resident_key, requester_organisation_id,
      target_organisation_id, target_kind, community_id, kind, reason, priority, letter,
      transfers_responsibility, status, business_status, resident_decision, decided_by, decided_at,
      decision_given_on, decision_how, agreed_kind, part_of_id, forwarded_from_id,
      help_request_id, boundary_categories, created_at
    )
    select
      ${draft.id}::uuid, c.id, c.resident_key, c.unlinked, c.linked_resident_key,
      ${draft.requester}::uuid, ${draft.target}::uuid, ${draft.targetKind}::text,
      ${draft.communityId}::uuid, ${draft.kind}::text, ${draft.reason}::text,
      ${draft.priority}::text, ${draft.letter}::text, ${draft.transfersResponsibility}::boolean,
      'DRAFT', ${draft.businessStatus}::text, ${decided?.decision ?? 'PENDING'}::text,
      ${decided?.by ?? null}::text, ${decided === null ? null : at}::timestamptz,
      ${decided?.spoken?.givenOn ?? null}::date, ${decided?.spoken?.how ?? null}::text,
      ${draft.agreedKind}::text, ${draft.partOfId}::uuid, ${draft.forwardedFromId}::uuid,
      ${draft.helpRequestId}::uuid, ${[...draft.boundaryCategories]}::text[], ${at}::timestamptz
    from referrals.cases c
    where c.id = ${draft.matterId}::uuid
  `;
}
