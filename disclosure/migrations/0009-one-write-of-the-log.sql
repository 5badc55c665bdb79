-- All lines of a request in one statement that is cheap: what they have in common comes once, and
-- what they have not in arrays of one length, so that nothing is taken apart as JSON.

drop function disclosure.append_to_access_log(jsonb);
drop trigger access_log_announced on disclosure.access_log;
drop function disclosure.announce_access_log();

-- Announces lines to whoever follows them. Not announced: what a delivery itself read, in whose
-- request id stands an 8 for the version, and somebody's own reading of the own log; either could go
-- round in a circle.
create function disclosure.announce_access_log(lines uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select pg_notify('noaberhub_live', f.ref || ' ' || line.id)
  from disclosure.access_log line
  join disclosure.access_log_followed f on f.ref = line.subject_ref
  where line.id = any (lines) and f.until > clock_timestamp()
    and substr(line.request_id::text, 15, 1) <> '8'
    and not coalesce(
      line.outcome = 'DISCLOSED' and 'ACCESS_LOG' = any (line.categories)
        and 'SELF' = all (line.bases),
      false
    )
$$;

revoke all on function disclosure.announce_access_log(uuid[]) from public;

-- The only way in. Takes the lines of one request, each with the subject's key (or null); the lists
-- of a line (categories, bases, records, fields, cases) stand as text of an array. It can add and
-- nothing else: no subgraph may read, change or delete a line.
create function disclosure.append_to_access_log(
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
    l.id, at, l.subgraph, s.ref, l.outcome, l.categories::text[], l.bases::text[],
    l.records::uuid[], l.fields::text[], l.cases::uuid[], actor_kind, actor_subject, role,
    organisation_id, acting_subject, purpose, operation_name, operation_hash, request_id, trace_id
  from unnest(
    ids, subgraphs, subjects, outcomes, categories, bases, records, fields, cases
  ) as l (id, subgraph, subject, outcome, categories, bases, records, fields, cases)
  left join disclosure.subject_refs s on s.subject = l.subject;

  -- Each line waits for the sealer from the moment at which it is committed.
  insert into disclosure.access_log_unsealed (line_id) select unnest(ids);

  if exists (select from disclosure.access_log_followed f where f.until > clock_timestamp()) then
    perform disclosure.announce_access_log(ids);
  end if;
end
$$;

revoke all on function disclosure.append_to_access_log(
  uuid[], text[], uuid[], text[], text[], text[], text[], text[], text[], timestamptz, text, text,
  text, uuid, text, text, text, text, uuid, text
) from public;
grant execute on function disclosure.append_to_access_log(
  uuid[], text[], uuid[], text[], text[], text[], text[], text[], text[], timestamptz, text, text,
  text, uuid, text, text, text, text, uuid, text
) to noaberhub_subgraph;
