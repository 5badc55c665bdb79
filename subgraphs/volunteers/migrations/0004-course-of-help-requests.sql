-- The matches on a question for help, for the owner of questions: their states and when they are
-- planned, and nobody's name.
create function volunteers.matches_on(help_request uuid)
  returns table (status text, planned_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.status, m.planned_at from volunteers.matches m where m.help_request_id = $1
$$;

revoke all on function volunteers.matches_on(uuid) from public;
grant execute on function volunteers.matches_on(uuid) to noaberhub_villages;
