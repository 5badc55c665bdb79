import type { Sql } from '../../../platform/database.ts';
import type { Day } from '../../../platform/days.ts';

/** A referral on which the hub itself acts, since a time has passed. */
export interface WaitingReferral {
  readonly id: string;
  readonly matterId: string;
  readonly residentKey: string;
  readonly version: number;
}

/** Drafts that a resident left unanswered for six weeks, oldest first. */
export async function unansweredDrafts(
  sql: Sql,
  at: Date,
  limit: number,
): Promise<WaitingReferral[]> {
  return sql<WaitingReferral[]>`
    select r.id, r.case_id as matter_id, r.version,
      coalesce(r.linked_resident_key, r.resident_key) as resident_key
    from referrals.referrals r
    where r.status = 'DRAFT' and r.resident_decision = 'PENDING'
      and r.created_at < ${at}::timestamptz - interval '6 weeks'
    order by r.created_at
    limit ${limit}::integer
  `;
}

/** Somebody to remind: an organisation, and there everybody in this role. */
export interface Reminded {
  readonly referralId: string;
  readonly organisationId: string;
  readonly role: string;
}

/**
 * Marks what has to be answered today, or should have been, as reminded, and answers whom to remind:
 * the people of the target, or of everybody who could claim it.
 */
export async function markReminded(sql: Sql, today: Day, at: Date): Promise<Reminded[]> {
  return sql<Reminded[]>`
    with due as (
      update referrals.referrals r set reminded_at = ${at}::timestamptz
      where r.status = 'REQUESTED' and r.respond_by <= ${today}::date and r.reminded_at is null
      returning r.id, r.target_organisation_id
    ),
    answering as (
      select due.id, due.target_organisation_id as organisation_id
      from due where due.target_organisation_id is not null
      union
      select due.id, o.id
      from due
      join disclosure.relations c on c.case_id = due.id and c.kind = 'CANDIDATE'
      join disclosure.organisations o on c.grantee = 'organisation:' || o.id
      where due.target_organisation_id is null
        and disclosure.holds(c.valid_from, c.valid_until, ${at}::timestamptz)
    )
    select a.id as referral_id, a.organisation_id, working.role
    from answering a ${rolesAt(sql, at)}
  `;
}

/** Marks what was due before today as escalated, and answers whom to tell: who sent it. */
export async function markEscalated(sql: Sql, today: Day, at: Date): Promise<Reminded[]> {
  return sql<Reminded[]>`
    with late as (
      update referrals.referrals r set escalated_at = ${at}::timestamptz
      where r.status = 'REQUESTED' and r.respond_by < ${today}::date and r.escalated_at is null
      returning r.id, r.requester_organisation_id as organisation_id
    )
    select a.id as referral_id, a.organisation_id, working.role
    from late a ${rolesAt(sql, at)}
  `;
}

/** The roles that refer or receive, as far as somebody works in them at organisation `a`. */
function rolesAt(sql: Sql, at: Date) {
  return sql`
    join lateral (
      select distinct s.role from disclosure.staff s
      where s.organisation_id = a.organisation_id
        and s.role in ('COORDINATOR', 'VILLAGE_SUPPORTER', 'GP', 'PRACTICE_NURSE',
          'HOME_CARE_NURSE', 'SOCIAL_WORKER', 'WELFARE_WORKER')
        and disclosure.holds(s.valid_from, s.valid_until, ${at}::timestamptz)
    ) working on true
    order by a.id, a.organisation_id, working.role`;
}
