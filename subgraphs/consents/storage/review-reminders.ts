import type { Sql } from '../../../platform/database.ts';
import type { Day } from '../../../platform/days.ts';

/**
 * Reminds of sessions that are to be judged by `soon` and of those that were to be judged before `today`,
 * once of each; of a late one once, however late it is. Told is who stands for a side that has not judged:
 * the privacy officers, and the coordinators of the village. Answers how many were told.
 */
export async function remindOfDueReviews(
  tx: Sql,
  { today, soon, at }: { readonly today: Day; readonly soon: Day; readonly at: Date },
): Promise<number> {
  const [row] = await tx<{ told: number }[]>`
    with waiting as (
      select s.id, s.review_due_on < ${today}::date as late
      from consents.break_glass_sessions s
      where s.review_due_on <= ${soon}::date and s.review_escalated_at is null
        and (s.review_reminded_at is null or s.review_due_on < ${today}::date)
        and (select count(*) from consents.break_glass_reviews r where r.session_id = s.id) < 2
      for update skip locked
    ),
    marked as (
      update consents.break_glass_sessions s set
        review_reminded_at = coalesce(s.review_reminded_at, ${at}::timestamptz),
        review_escalated_at = case when w.late then ${at}::timestamptz end
      from waiting w where w.id = s.id
      returning s.id, s.community_id
    )
    select coalesce(sum(disclosure.tell_staff(
      v.organisation_id, judges.role, null, 'REVIEW_DUE', m.id, ${at}::timestamptz, null
    )), 0)::integer as told
    from marked m
    join disclosure.serves v on v.community_id = m.community_id
    cross join (values
      ('OVERSIGHT', 'PRIVACY_OFFICER'), ('VILLAGE_OR_RESIDENT', 'COORDINATOR')
    ) judges (side, role)
    where not exists (
      select from consents.break_glass_reviews r where r.session_id = m.id and r.side = judges.side
    )`;
  return row?.told ?? 0;
}
