-- From a question for help beyond what a volunteer may do a draft arises by itself. What is
-- projected again, later, by whoever mends it, is no news.
create function referrals.announce_boundary() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform platform.emit(
    'volunteers.boundary-exceeded', jsonb_build_object('helpRequestId', new.id)
  );
  return null;
end
$$;

create trigger help_requests_boundary_announced
  after insert or update of boundary_outcome on referrals.help_requests
  for each row when (
    new.boundary_outcome in ('PROFESSIONAL_ONLY', 'URGENT')
    and session_user = 'noaberhub_volunteers'
  )
  execute function referrals.announce_boundary();

revoke all on function referrals.announce_boundary() from public;
