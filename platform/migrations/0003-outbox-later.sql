-- As platform.emit, for something that is to happen at an instant to come.
create function platform.emit_at(topic text, payload jsonb, at timestamptz) returns void
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
      perform graphile_worker.add_job(identifier => topic, payload => payload::json, run_at => at);
    end
  $$;

-- One place for what may be emitted.
create or replace function platform.emit(topic text, payload jsonb) returns void
  language sql
  security definer
  set search_path = pg_catalog, pg_temp
  as $$ select platform.emit_at(topic, payload, null) $$;

revoke execute on function platform.emit_at(text, jsonb, timestamptz) from public;
grant execute on function platform.emit_at(text, jsonb, timestamptz) to noaberhub_subgraph;
