import { inTransaction, type Sql } from '../../platform/database.ts';
import { EXAMPLES, type Derived, type Finding } from './finding.ts';

const NO_CASE = '00000000-0000-0000-0000-000000000000';

/**
 * What decisions read, against what each owner's own view derives from its facts. Both are written in
 * one transaction, so that one statement sees them agree at every moment.
 */
export const relations: Derived = {
  name: 'disclosure.relations',
  async find(sql) {
    const owners = await ownersWithView(sql);
    return sql<Finding[]>`
      with ${diff(sql, owners)}
      select 'relation ' || a.kind as what, a.how, count(*)::integer as count,
        coalesce(
          (array_agg(distinct coalesce(a.case_id, s.ref)::text)
            filter (where coalesce(a.case_id, s.ref) is not null))[1:${EXAMPLES}::integer],
          '{}'
        ) as examples
      from astray a
      left join disclosure.subject_refs s on s.subject = a.subject
      group by a.kind, a.how
      order by a.kind, a.how
    `;
  },
  async repair(sql) {
    const owners = await ownersWithView(sql);
    await inTransaction(sql, async (tx) => {
      // Nobody derives a relation while the difference is taken and mended.
      await tx`lock table disclosure.relations in share row exclusive mode`;
      await tx`
        create temporary table astray on commit drop as
        with ${diff(tx, owners)} select * from astray`;
      await tx`
        delete from disclosure.relations r using astray a
        where a.how <> 'MISSING' and r.subject = a.subject and r.grantee = a.grantee
          and r.kind = a.kind and r.case_id is not distinct from a.case_id`;
      await tx`
        with ${expected(tx, owners)}
        insert into disclosure.relations (
          subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
          valid_from, valid_until
        )
        select
          e.subject, e.grantee, e.kind, e.case_id, e.categories, e.case_categories, e.agreed,
          e.reaches_subject, e.valid_from, e.valid_until
        from expected e
        join astray a on a.how <> 'EXTRA' and e.subject = a.subject and e.grantee = a.grantee
          and e.kind = a.kind and e.case_id is not distinct from a.case_id`;
    });
    return 'mended';
  },
};

/** The owners of facts that decisions read: whoever has such a view. */
async function ownersWithView(sql: Sql): Promise<string[]> {
  const rows = await sql<{ owner: string }[]>`
    select schemaname as owner from pg_catalog.pg_views
    where viewname = 'expected_relations' order by schemaname`;
  return rows.map(({ owner }) => owner);
}

function expected(sql: Sql, owners: readonly string[]) {
  const views = owners.map((owner, place) => {
    const view = sql`
      select subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
        valid_from, valid_until
      from ${sql(owner)}.expected_relations`;
    return place === 0 ? view : sql`union all ${view}`;
  });
  return sql`expected as (${views})`;
}

function diff(sql: Sql, owners: readonly string[]) {
  return sql`
    ${expected(sql, owners)},
    astray as (
      select coalesce(e.subject, r.subject) as subject, coalesce(e.grantee, r.grantee) as grantee,
        coalesce(e.kind, r.kind) as kind, coalesce(e.case_id, r.case_id) as case_id,
        case when r.subject is null then 'MISSING' when e.subject is null then 'EXTRA'
          else 'DIFFERENT' end as how
      from expected e
      full join disclosure.relations r on r.subject = e.subject and r.grantee = e.grantee and r.kind = e.kind
        and coalesce(r.case_id, ${NO_CASE}::uuid) = coalesce(e.case_id, ${NO_CASE}::uuid)
      where e.subject is null or r.subject is null
        or (e.categories, e.case_categories, e.agreed, e.reaches_subject, e.valid_from, e.valid_until)
          is distinct from
          (r.categories, r.case_categories, r.agreed, r.reaches_subject, r.valid_from, r.valid_until)
    )`;
}
