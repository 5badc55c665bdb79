import type postgres from 'postgres';
import { purposeMaskOf } from '../../disclosure/purposes.ts';
import type { Actor } from '../../platform/actor.ts';
import { BEGIN } from './world.ts';

/** Rows of personal types and the key of whose they are, by the name of their type. */
const ROWS = `
  select 'Resident' as type, key as id, key as subject, null::uuid as in_case from villages.residents
  union all select 'HelpRequest', id, resident_key, id from villages.help_requests
  union all select 'Volunteer', id, key, null from volunteers.volunteers
  union all select 'Match', m.id, h.resident_key, m.id
    from volunteers.matches m join volunteers.help_requests h on h.id = m.help_request_id
  union all select 'Referral', id, resident_key, id from referrals.referrals
  union all select 'Handover', id, resident_key, id from referrals.handovers
  union all select 'HandoverTopic', id, resident_key, id from referrals.handover_topics
  union all select 'Case', id, resident_key, id from referrals.cases
  union all select 'Consent', id, subject, null from disclosure.records`;

/**
 * Writes down what this actor may see of every row: the table `sight.rows` (type, id, subject,
 * permitted, reached) and `sight.grantees` (as whom it may see something). What is done with these
 * decisions is what is tested here; that they are right, `disclosure/` tests.
 */
export async function lookAround(admin: postgres.Sql, actor: Actor): Promise<void> {
  const { subject, role, organisationId } =
    actor.kind === 'PUBLIC' ? { subject: null, role: null, organisationId: null } : actor;
  const purpose = actor.kind === 'PUBLIC' ? 0 : purposeMaskOf(actor.purpose);
  await admin`create schema if not exists sight`;
  await admin`drop table if exists sight.rows, sight.grantees, sight.who`;
  await admin`
    create table sight.who as
    select s as who from disclosure.standing(
      ${actor.kind}::text, ${subject}::text, ${role}::text, ${organisationId}::uuid,
      ${purpose}::integer, null::text, ${BEGIN}::timestamptz
    ) s`;
  await admin`create table sight.grantees as select unnest((who).grantees) as grantee from sight.who`;
  await admin.unsafe(`
    create table sight.rows as
    select r.type, r.id, r.subject, d.permitted, d.reached
    from sight.who w
    cross join (${ROWS}) r
    cross join lateral disclosure.decide(w.who, r.subject, r.in_case) d`);
  await admin`create index on sight.rows (type, id)`;
  // Whether a row's category is permitted; a row that is not there is not permitted.
  await admin`
    create or replace function sight.sees(of text, which uuid, category text) returns boolean
    language sql stable as $$
      select coalesce((
        select r.permitted & disclosure.mask(category) <> 0
        from sight.rows r where r.type = of and r.id = which
      ), false)
    $$`;
}

/** Every decision of the actor, to compare before and after. */
export async function decisions(admin: postgres.Sql): Promise<Map<string, string>> {
  const rows = await admin<{ id: string; type: string; permitted: number; reached: boolean }[]>`
    select type, id, permitted, reached from sight.rows`;
  return new Map(
    rows.map(({ type, id, permitted, reached }) => [
      `${type} ${id}`,
      `${String(permitted)} ${String(reached)}`,
    ]),
  );
}
