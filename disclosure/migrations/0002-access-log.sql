-- Who saw what, after NEN 7513. A line holds no key of a resident, no name and no free text: it
-- holds a random number per subject whose mapping can be erased, so that the line can stay.

create table disclosure.subject_refs (
  subject uuid primary key,
  ref uuid not null default gen_random_uuid(),
  constraint subject_refs_ref_unique unique (ref)
);

create table disclosure.access_log (
  id uuid primary key,
  at timestamptz not null,
  subgraph text not null,
  -- Null: an id was addressed under which there is nobody. The line has the same shape.
  subject_ref uuid,
  outcome text not null,
  -- Sorted; bases and records stand at the same places. A refused category has no basis.
  categories text[] not null,
  bases text[] not null,
  records uuid[] not null,
  fields text[] not null,
  cases uuid[] not null,
  actor_kind text not null,
  actor_subject text not null,
  role text not null,
  organisation_id uuid,
  acting_subject text,
  purpose text not null,
  operation_name text,
  operation_hash text not null,
  request_id uuid not null,
  trace_id text not null,
  constraint access_log_outcome_known check (outcome in ('DISCLOSED', 'REFUSED', 'EMERGENCY')),
  constraint access_log_aligned check (
    cardinality(categories) = cardinality(bases) and cardinality(categories) = cardinality(records)
  )
);

create index access_log_of_subject on disclosure.access_log (subject_ref, at desc, id desc);

-- The only way in. Takes lines as JSON, each with the subject's key (or null), and writes them in
-- one statement. It can add and nothing else: no subgraph may read, change or delete a line.
create function disclosure.append_to_access_log(lines jsonb) returns integer
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  written integer;
begin
  insert into disclosure.subject_refs (subject)
  select distinct (line ->> 'subject')::uuid
  from jsonb_array_elements(lines) line
  where line ->> 'subject' is not null
  -- The order keeps two requests about the same people from waiting for each other in a ring.
  order by 1
  on conflict (subject) do nothing;

  insert into disclosure.access_log (
    id, at, subgraph, subject_ref, outcome, categories, bases, records, fields, cases, actor_kind,
    actor_subject, role, organisation_id, acting_subject, purpose, operation_name, operation_hash,
    request_id, trace_id
  )
  select
    l.id, l.at, l.subgraph, s.ref, l.outcome, l.categories, l.bases, l.records, l.fields, l.cases,
    l.actor_kind, l.actor_subject, l.role, l.organisation_id, l.acting_subject, l.purpose,
    l.operation_name, l.operation_hash, l.request_id, l.trace_id
  from jsonb_to_recordset(lines) as l (
    id uuid, at timestamptz, subgraph text, subject uuid, outcome text, categories text[],
    bases text[], records uuid[], fields text[], cases uuid[], actor_kind text, actor_subject text,
    role text, organisation_id uuid, acting_subject text, purpose text, operation_name text,
    operation_hash text, request_id uuid, trace_id text
  )
  left join disclosure.subject_refs s on s.subject = l.subject;
  get diagnostics written = row_count;
  return written;
end
$$;

revoke all on function disclosure.append_to_access_log(jsonb) from public;
grant execute on function disclosure.append_to_access_log(jsonb) to noaberhub_subgraph;

-- The consents subgraph answers the log to whom it is about.
grant select on disclosure.access_log, disclosure.subject_refs to noaberhub_consents;
