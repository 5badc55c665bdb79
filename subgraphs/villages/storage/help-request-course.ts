import type { Sql, Transaction } from '../../../platform/database.ts';
import type { HelpRequestFacts, MatchFact } from '../domain/help-request-course.ts';
import type { HelpRequestStatus } from '../generated/types.ts';

/** The status once nobody else can change it; null for a question that is gone. */
export async function lockHelpRequest(
  tx: Transaction,
  id: string,
): Promise<HelpRequestStatus | null> {
  const [locked] = await tx<{ status: HelpRequestStatus }[]>`
    select h.status from villages.help_requests h where h.id = ${id}::uuid for update
  `;
  return locked?.status ?? null;
}

/** What became of it, by the owners of matches and referrals; to be read after the lock. */
export async function factsOfHelpRequest(sql: Sql, id: string): Promise<HelpRequestFacts> {
  const [row] = await sql<
    {
      statuses: MatchFact['status'][];
      planned: (Date | null)[];
      referral: HelpRequestFacts['referral'];
    }[]
  >`
    select coalesce(array_agg(m.status), '{}') as statuses,
      coalesce(array_agg(m.planned_at), '{}') as planned,
      referrals.course_of_help_request(${id}::uuid) as referral
    from volunteers.matches_on(${id}::uuid) m
  `;
  if (!row) throw new Error('an aggregate gave no row');
  const { statuses, planned, referral } = row;
  const matches = statuses.map((status, place) => ({ status, plannedAt: planned[place] ?? null }));
  return { matches, referral };
}

export async function changeStatus(
  tx: Transaction,
  id: string,
  change: { readonly to: HelpRequestStatus; readonly closed: boolean; readonly at: Date },
): Promise<void> {
  const { to, closed, at } = change;
  await tx`
    update villages.help_requests set
      status = ${to}::text,
      closed_at = case when ${closed}::boolean
        then coalesce(closed_at, greatest(created_at, ${at}::timestamptz)) end,
      version = version + 1
    where id = ${id}::uuid
  `;
}
