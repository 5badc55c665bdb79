-- As before; nor is whoever reads by a case for oversight alone (a notice to recipients, say) told by the log
-- whose it was: what the notice says of the person, it says itself.
create or replace function disclosure.person_of_deed(line disclosure.access_log) returns uuid
  language sql
  stable
as $$
  select s.subject
  from disclosure.subject_refs s
  where s.ref = line.subject_ref and line.outcome <> 'REFUSED'
    and (
      not (
        line.bases && array['CASE', 'MATCH']
        or line.bases && array['OVERSIGHT'] and cardinality(line.cases) > 0
      )
      or (cardinality(line.cases) > 0 and not exists (
        select from unnest(line.cases) c (id)
        where not exists (
          select from disclosure.relations r
          where r.subject = s.subject and r.case_id = c.id and r.reaches_subject
            and r.grantee = 'organisation:' || line.organisation_id
        )
      ))
    )
$$;
