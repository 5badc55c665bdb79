-- Erasing a resident (GDPR 17), for the subgraph of consents alone, in its transaction.
create trigger interests_of_nobody_erased before insert on housing.interests
  for each row execute function disclosure.leave_out_erased('resident_key', 'refuse');

create function housing.erase_resident(which uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from housing.interests i where i.resident_key = which
$$;

revoke all on function housing.erase_resident(uuid) from public;
grant usage on schema housing to noaberhub_consents;
grant execute on function housing.erase_resident(uuid) to noaberhub_consents;
