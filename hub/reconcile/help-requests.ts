import type { Sql } from '../../platform/database.ts';
import { boundaryOf } from '../../subgraphs/volunteers/domain/boundary.ts';
import type { BoundaryCategory } from '../../subgraphs/volunteers/generated/types.ts';
import { EXAMPLES, type Derived, type Finding } from './finding.ts';

/** What volunteers knows of questions for help: written in the transaction of the question. */
export const volunteersHelpRequests: Derived = {
  name: 'volunteers.help_requests',
  find: (sql) => sql<Finding[]>`
    with ${volunteersDiff(sql)} select ${tally(sql)} from astray group by how order by how`,
  async repair(sql) {
    await sql`
      with ${volunteersDiff(sql)}
      select volunteers.project_help_request(h.id, h.resident_key, h.community_id, h.kind)
      from astray a join villages.help_requests h on h.id = a.id
      where a.how = 'MISSING' or a.kind_differs`;
    await sql`
      update volunteers.help_requests v
      set resident_key = h.resident_key, community_id = h.community_id
      from villages.help_requests h
      where h.id = v.id
        and (v.resident_key, v.community_id) is distinct from (h.resident_key, h.community_id)`;
    // One with matches stays: their relations would hang in the air. It is found again.
    await sql`
      delete from volunteers.help_requests v
      where not exists (select from villages.help_requests h where h.id = v.id)
        and not exists (select from volunteers.matches m where m.help_request_id = v.id)`;
    return 'mended';
  },
};

/** What referrals knows of them: written by a job, so what a job still has to bring is not astray. */
export const referralsHelpRequests: Derived = {
  name: 'referrals.help_requests',
  async find(sql) {
    const outcomes = await outcomesByCategories(sql);
    return sql<Finding[]>`
      with ${referralsDiff(sql, outcomes)} select ${tally(sql)} from astray group by how order by how`;
  },
  async repair(sql) {
    const outcomes = await outcomesByCategories(sql);
    await sql`
      with ${referralsDiff(sql, outcomes)}
      select platform.emit(
        'villages.help-request-recorded', jsonb_build_object('helpRequestId', a.id)
      )
      from astray a where a.how <> 'EXTRA'`;
    await sql`
      delete from referrals.help_requests r
      where not exists (select from volunteers.help_requests v where v.id = r.id)`;
    return 'asked of the jobs';
  },
};

function tally(sql: Sql) {
  return sql`'question for help' as what, how, count(*)::integer as count,
    (array_agg(id::text order by id))[1:${EXAMPLES}::integer] as examples`;
}

function volunteersDiff(sql: Sql) {
  return sql`astray as (
    select coalesce(h.id, v.id) as id, v.kind is distinct from h.kind as kind_differs,
      case when v.id is null then 'MISSING' when h.id is null then 'EXTRA' else 'DIFFERENT' end as how
    from villages.help_requests h
    full join volunteers.help_requests v on v.id = h.id
    where (h.id, h.resident_key, h.community_id, h.kind)
      is distinct from (v.id, v.resident_key, v.community_id, v.kind)
  )`;
}

interface Outcome {
  readonly touched: BoundaryCategory[];
  readonly categories: BoundaryCategory[];
  readonly outcome: string;
}

/** The rule is the program's: applied to each set of categories that there is. */
async function outcomesByCategories(sql: Sql): Promise<Outcome[]> {
  const rows = await sql<{ touched: BoundaryCategory[] }[]>`
    select distinct boundary_categories as touched from volunteers.help_requests`;
  return rows.map(({ touched }) => ({ touched, ...boundaryOf(touched) }));
}

function referralsDiff(sql: Sql, outcomes: readonly Outcome[]) {
  const rules = outcomes.map(({ touched, categories, outcome }) => ({
    touched,
    categories,
    outcome,
  }));
  return sql`rules as (
    select array(select jsonb_array_elements_text(r.touched)) as touched,
      array(select jsonb_array_elements_text(r.categories)) as categories, r.outcome
    from jsonb_to_recordset(${JSON.stringify(rules)}::text::jsonb)
      as r (touched jsonb, categories jsonb, outcome text)
  ),
  expected as (
    select v.id, v.resident_key, v.community_id, v.kind, rules.categories, rules.outcome
    from volunteers.help_requests v join rules on rules.touched = v.boundary_categories
  ),
  astray as (
    select coalesce(e.id, r.id) as id,
      case when r.id is null then 'MISSING' when e.id is null then 'EXTRA' else 'DIFFERENT' end as how
    from expected e
    full join referrals.help_requests r on r.id = e.id
    where (e.id, e.resident_key, e.community_id, e.kind, e.categories, e.outcome) is distinct from
      (r.id, r.resident_key, r.community_id, r.kind::text, r.boundary_categories, r.boundary_outcome)
      and coalesce(e.id, r.id) not in ${waitingFor(sql, ['villages.help-request-recorded'])}
  )`;
}

/** Questions for which a job of these topics is still to run. */
export function waitingFor(sql: Sql, topics: readonly string[]) {
  return sql`(
    select (j.payload ->> 'helpRequestId')::uuid
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = any(${[...topics]}::text[]) and j.attempts < j.max_attempts
      and (j.run_at <= now() or j.attempts > 0) and j.payload ->> 'helpRequestId' is not null
  )`;
}
