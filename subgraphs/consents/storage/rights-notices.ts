import type { Sql } from '../../../platform/database.ts';
import type { Day } from '../../../platform/days.ts';

const DAYS_BEFORE = 7;
/** Of an organisation, those who answer requests of residents. */
const ANSWERING_ROLES = ['PRIVACY_OFFICER', 'COORDINATOR'];

/** Tells those of an organisation who answer it that a resident asked something. */
export async function tellWhoAnswers(
  tx: Sql,
  requestId: string,
  organisationId: string,
  at: Date,
): Promise<void> {
  await tx`
    select disclosure.tell_staff(
      ${organisationId}::uuid, answers.role, null, 'RIGHTS_REQUEST_RECEIVED', ${requestId}::uuid,
      ${at}::timestamptz, null
    )
    from unnest(${ANSWERING_ROLES}::text[]) answers (role)`;
}

/** Reminds of every request whose deadline is near or has passed, once of each deadline. */
export async function remindOfDeadlines(sql: Sql, today: Day, at: Date): Promise<void> {
  await sql`
    with due as (
      update consents.rights_requests q set reminded_of = q.due_on
      where q.answered_at is null and q.organisation_id is not null
        and q.due_on <= ${today}::date + ${DAYS_BEFORE}::integer
        and q.reminded_of is distinct from q.due_on
      returning q.id, q.organisation_id
    )
    select disclosure.tell_staff(
      due.organisation_id, answers.role, null, 'RIGHTS_REQUEST_DUE', due.id, ${at}::timestamptz, null
    )
    from due cross join unnest(${ANSWERING_ROLES}::text[]) answers (role)`;
}
