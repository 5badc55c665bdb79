-- As before; nor does the log of an organisation say whose a notice to recipients was. What a notice says of
-- the person it says itself. By its fields: they stay as they were written, whatever becomes of the notice.
create or replace function disclosure.person_of_deed(line disclosure.access_log) returns uuid
  language sql stable
as $$
  select s.subject
  from disclosure.subject_refs s
  where s.ref = line.subject_ref and line.outcome <> 'REFUSED'
    and not exists (select from unnest(line.fields) f where f like 'RecipientNotice.%')
    and (
      not line.bases && array['CASE', 'MATCH']
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
