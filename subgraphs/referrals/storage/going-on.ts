import type { Sql } from '../../../platform/database.ts';

/** Whether a referral went on to another target. Of two that ask at once one waits for the other. */
export async function wentOn(tx: Sql, id: string): Promise<boolean> {
  await tx`select from referrals.referrals r where r.id = ${id}::uuid for update`;
  const rows = await tx`
    select from referrals.referrals r where r.forwarded_from_id = ${id}::uuid limit 1`;
  return rows.length > 0;
}

/** A draft with the content of another referral; with its decision where that reaches as far. */
export async function copyReferral(
  tx: Sql,
  copy: {
    readonly id: string;
    readonly from: string;
    readonly target: string | null;
    readonly targetKind: string | null;
    readonly agreed: boolean;
    readonly at: Date;
  },
): Promise<void> {
  const { agreed } = copy;
  await tx`
    insert into referrals.referrals (
      id, case_id, resident_key, unlinked, linked_resident_key, requester_organisation_id,
      target_organisation_id, target_kind, community_id, kind, reason, priority, letter,
      transfers_responsibility, status, business_status, resident_decision, decided_by, decided_at,
      decision_given_on, decision_how, agreed_kind, part_of_id, forwarded_from_id, help_request_id,
      boundary_categories, created_at
    )
    select
      ${copy.id}::uuid, r.case_id, r.resident_key, r.unlinked, r.linked_resident_key,
      r.requester_organisation_id, ${copy.target}::uuid, ${copy.targetKind}::text, r.community_id,
      r.kind, r.reason, r.priority, r.letter, r.transfers_responsibility, 'DRAFT',
      ${agreed ? null : 'AWAITING_RESIDENT_DECISION'}::text,
      ${agreed ? 'AGREED' : 'PENDING'}::text,
      case when ${agreed}::boolean then r.decided_by end,
      case when ${agreed}::boolean then r.decided_at end,
      case when ${agreed}::boolean then r.decision_given_on end,
      case when ${agreed}::boolean then r.decision_how end,
      case when ${agreed}::boolean then r.agreed_kind end,
      r.part_of_id, r.id, r.help_request_id, r.boundary_categories, ${copy.at}::timestamptz
    from referrals.referrals r
    where r.id = ${copy.from}::uuid
  `;
}
