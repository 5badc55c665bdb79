-- What an event may carry: ids, codes in upper case, instants, numbers and booleans. A job is read by
-- whoever reads the queue, so a name or a text must not get into one; the consumer reads the rest
-- under its own scope.
create function platform.is_opaque(payload jsonb) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_typeof(payload) = 'object' and not exists (
      select from jsonb_path_query(payload, 'strict $.** ? (@.type() == "string")') as found (value)
      where found.value #>> '{}' !~
        '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z][A-Z0-9_]{0,63}|\d{4}-\d{2}-\d{2}T[0-9:.]{8,15}Z)$'
    )
  $$;

-- Adds a job in the transaction of the caller: it exists exactly when the fact is committed. The
-- topic is `<subgraph>.<event>`; a subgraph emits under its own name alone.
create function platform.emit(topic text, payload jsonb) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
  as $$
    begin
      if topic !~ '^[a-z]+\.[a-z]+(-[a-z]+)*$' then
        raise exception 'a topic is <subgraph>.<event>, in lower case' using errcode = '22023';
      end if;
      if session_user like 'noaberhub\_%' and session_user <> 'noaberhub_' || split_part(topic, '.', 1) then
        raise exception 'a subgraph emits under its own name alone' using errcode = '42501';
      end if;
      if payload is null or not platform.is_opaque(payload) then
        raise exception 'an event carries ids, codes, instants, numbers and booleans alone' using errcode = '22023';
      end if;
      perform graphile_worker.add_job(identifier => topic, payload => payload::json);
    end
  $$;

revoke execute on function platform.is_opaque(jsonb) from public;
revoke execute on function platform.emit(text, jsonb) from public;
grant execute on function platform.emit(text, jsonb) to noaberhub_subgraph;
