-- The lines of one request, and once what many of them have in common: a list of 500 people has 1,300 lines of
-- three kinds. `append_to_access_log` stays for subgraphs of before.

-- The way in. Takes the lines of one request, each with the subject's key (or null), the number of its kind in
-- the arrays of kinds, and its case; where it has several, they stand in `more_cases` as text of an array, as the
-- consents behind its categories do in `records` where it has any. Either array may be null. It can add and
-- nothing else: no subgraph may read, change or delete a line.
create function disclosure.write_access_log(
  ids uuid[], subjects uuid[], kinds integer[], cases uuid[], more_cases text[], records text[],
  subgraphs text[], outcomes text[], categories text[], bases text[], fields text[],
  at timestamptz, actor_kind text, actor_subject text, role text, organisation_id uuid,
  acting_subject text, purpose text, operation_name text, operation_hash text, request_id uuid,
  trace_id text
) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  written bigint;
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
    l.id, at, k.subgraph,
    coalesce(s.ref, (
      select e.ref from disclosure.erased_subjects e
      where e.key_hash = disclosure.hash_of_key(l.subject) or e.ref = l.subject
      limit 1
    )),
    k.outcome, k.categories, k.bases, coalesce(l.records::uuid[], k.no_records), k.fields,
    coalesce(l.more_cases::uuid[], case when l.case_id is null then '{}' else array[l.case_id] end),
    actor_kind, actor_subject, role, organisation_id, acting_subject, purpose, operation_name,
    operation_hash, request_id, trace_id
  from unnest(ids, subjects, kinds, cases, more_cases, records)
    as l (id, subject, kind, case_id, more_cases, records)
  join (
    select
      g.number, g.subgraph, g.outcome, g.categories::text[] as categories, g.bases::text[] as bases,
      g.fields::text[] as fields,
      array_fill(null::uuid, array[cardinality(g.categories::text[])]) as no_records
    from unnest(subgraphs, outcomes, categories, bases, fields)
      with ordinality as g (subgraph, outcome, categories, bases, fields, number)
    -- Keeps the lists from being taken apart once more for each line.
    offset 0
  ) k on k.number = l.kind
  left join disclosure.subject_refs s on s.subject = l.subject;

  get diagnostics written = row_count;
  if written <> cardinality(ids) then
    raise exception 'a line of the access log has no kind';
  end if;

  -- Each line waits for the sealer from the moment at which it is committed, a hundred in a row.
  insert into disclosure.access_log_unsealed (line_ids)
  select ids[first : first + 99] from generate_series(1, cardinality(ids), 100) first;

  if exists (select from disclosure.access_log_followed f where f.until > clock_timestamp()) then
    perform disclosure.announce_access_log(ids);
  end if;
end
$$;

revoke all on function disclosure.write_access_log(
  uuid[], uuid[], integer[], uuid[], text[], text[], text[], text[], text[], text[], text[],
  timestamptz, text, text, text, uuid, text, text, text, text, uuid, text
) from public;
grant execute on function disclosure.write_access_log(
  uuid[], uuid[], integer[], uuid[], text[], text[], text[], text[], text[], text[], text[],
  timestamptz, text, text, text, uuid, text, text, text, text, uuid, text
) to noaberhub_subgraph;
