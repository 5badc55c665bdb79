import type { Sql } from '../../../platform/database.ts';

/** An emergency that the privacy officers of its village have not judged. */
export interface UnjudgedEmergency {
  readonly referralId: string;
  readonly communityId: string | null;
  readonly sentAt: Date;
  readonly reminded: boolean;
  readonly escalated: boolean;
}

/** Oldest first; who was told that one is late is told no more. Held, so that two jobs tell once. */
export async function unjudgedEmergencies(tx: Sql): Promise<UnjudgedEmergency[]> {
  return tx<UnjudgedEmergency[]>`
    select r.id as referral_id, r.community_id, r.sent_at,
      r.review_reminded_at is not null as reminded, r.review_escalated_at is not null as escalated
    from referrals.referrals r
    where r.emergency_reason is not null and r.review_escalated_at is null
      and not exists (
        select from referrals.emergency_reviews e
        where e.referral_id = r.id and e.side = 'OVERSIGHT'
      )
    order by r.sent_at, r.id
    for no key update skip locked`;
}

export async function markReviewReminded(
  tx: Sql,
  { referralId }: UnjudgedEmergency,
  late: boolean,
  at: Date,
): Promise<void> {
  await tx`
    update referrals.referrals set
      review_reminded_at = coalesce(review_reminded_at, ${at}::timestamptz),
      review_escalated_at = ${late ? at : null}::timestamptz
    where id = ${referralId}::uuid`;
}
