-- What waits for the sealer: a row for up to a hundred lines that were written together, in the place of one for
-- each. A row is there exactly when its lines are committed and no leaves.

-- `line_id` is left for a sealer of before, which finishes what it knows and leaves the new rows to a new one.
alter table disclosure.access_log_unsealed add column line_ids uuid[], alter column line_id drop not null;
update disclosure.access_log_unsealed set line_ids = array[line_id];
alter table disclosure.access_log_unsealed
  alter column line_ids set not null,
  add constraint access_log_unsealed_not_empty check (cardinality(line_ids) > 0);

-- Of a row some of whose lines are gone, these stay for the verifier.
grant update (line_ids) on disclosure.access_log_unsealed to noaberhub_sealer;

-- As before, and lines wait by the hundred.
create or replace function disclosure.append_to_access_log(
  ids uuid[], subgraphs text[], subjects uuid[], outcomes text[], categories text[], bases text[],
  records text[], fields text[], cases text[],
  at timestamptz, actor_kind text, actor_subject text, role text, organisation_id uuid,
  acting_subject text, purpose text, operation_name text, operation_hash text, request_id uuid,
  trace_id text
) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
  -- Most subjects have their number; asking for all of them at once is cheaper than to conflict.
  if exists (
    select from unnest(subjects) named (key)
    where named.key is not null
      and not exists (select from disclosure.subject_refs s where s.subject = named.key)
  ) then
    insert into disclosure.subject_refs (subject)
    select distinct named.key from unnest(subjects) named (key)
    where named.key is not null
    -- The order keeps two requests about the same people from waiting for each other in a ring.
    order by 1
    on conflict (subject) do nothing;
  end if;

  insert into disclosure.access_log (
    id, at, subgraph, subject_ref, outcome, categories, bases, records, fields, cases, actor_kind,
    actor_subject, role, organisation_id, acting_subject, purpose, operation_name,
    operation_hash, request_id, trace_id
  )
  select
    l.id, at, l.subgraph,
    coalesce(s.ref, (
      select e.ref from disclosure.erased_subjects e
      where e.key_hash = disclosure.hash_of_key(l.subject) or e.ref = l.subject
      limit 1
    )),
    l.outcome, l.categories::text[], l.bases::text[],
    l.records::uuid[], l.fields::text[], l.cases::uuid[], actor_kind, actor_subject, role,
    organisation_id, acting_subject, purpose, operation_name, operation_hash, request_id, trace_id
  from unnest(
    ids, subgraphs, subjects, outcomes, categories, bases, records, fields, cases
  ) as l (id, subgraph, subject, outcome, categories, bases, records, fields, cases)
  left join disclosure.subject_refs s on s.subject = l.subject;

  -- Each line waits for the sealer from the moment at which it is committed.
  insert into disclosure.access_log_unsealed (line_ids)
  select ids[first : first + 99] from generate_series(1, cardinality(ids), 100) first;

  if exists (select from disclosure.access_log_followed f where f.until > clock_timestamp()) then
    perform disclosure.announce_access_log(ids);
  end if;
end
$$;
