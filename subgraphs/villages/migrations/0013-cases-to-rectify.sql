-- The cases of the decision under which a record was read; null where it was read under none.
create function villages.cases_to_rectify(of_kind text, which uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case of_kind
    when 'HELP_REQUEST' then array[which]
    when 'LOG_ENTRY' then array(
      select e.help_request_id from villages.log_entries e where e.id = which
    )
  end
$$;

revoke all on function villages.cases_to_rectify(text, uuid) from public;
grant execute on function villages.cases_to_rectify(text, uuid) to noaberhub_consents;
