-- The last time at which a match on a question for help changed; infinity while one is open, null where
-- there is none. For the owner of the question, with which matches go.
create function volunteers.last_contact_on(help_request uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select max(coalesce(m.ended_at, 'infinity'::timestamptz))
  from volunteers.matches m where m.help_request_id = $1
$$;

revoke all on function volunteers.last_contact_on(uuid) from public;
grant execute on function volunteers.last_contact_on(uuid) to noaberhub_villages;
