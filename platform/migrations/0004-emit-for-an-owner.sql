-- As platform.emit, for functions that an owner offers to another subgraph: the session is the other's
-- then. Granted to nobody: it is called from within a function of the owner alone.
create function platform.emit_for_owner(topic text, payload jsonb) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
    begin
      if topic !~ '^[a-z]+\.[a-z]+(-[a-z]+)*$' then
        raise exception 'a topic is <subgraph>.<event>, in lower case' using errcode = '22023';
      end if;
      if payload is null or not platform.is_opaque(payload) then
        raise exception 'an event carries ids, codes, instants, numbers and booleans alone' using errcode = '22023';
      end if;
      perform graphile_worker.add_job(identifier => topic, payload => payload::json);
    end
  $$;

revoke execute on function platform.emit_for_owner(text, jsonb) from public;
