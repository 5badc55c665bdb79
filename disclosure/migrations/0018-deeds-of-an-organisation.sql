-- The log by who looked: what an organisation's own people and machines did, newest first.

create index access_log_of_organisation on disclosure.access_log (organisation_id, at desc, id desc)
  where organisation_id is not null;

-- Whom a line is about, for the organisation that looked: the person, where the line itself says that
-- this organisation reached them. Null where it was refused (whose row it was it was never told), where
-- an open request or a proposed match was read, which show no person, and where the mapping was erased.
create function disclosure.person_of_deed(line disclosure.access_log) returns uuid
  language sql stable
as $$
  select s.subject
  from disclosure.subject_refs s
  where s.ref = line.subject_ref and line.outcome <> 'REFUSED'
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
