-- A projection that arrives late brings back nobody who was erased.
create trigger help_requests_of_nobody_erased before insert on volunteers.help_requests
  for each row execute function disclosure.leave_out_erased('resident_key', 'skip');

-- The open matches on the questions of a resident.
create function volunteers.open_matches_of(resident uuid) returns table (id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.id
  from volunteers.matches m
  join volunteers.help_requests h on h.id = m.help_request_id
  where h.resident_key = $1 and m.status in ('PROPOSED', 'ACCEPTED')
$$;

revoke all on function volunteers.open_matches_of(uuid) from public;
grant execute on function volunteers.open_matches_of(uuid) to noaberhub_consents;
