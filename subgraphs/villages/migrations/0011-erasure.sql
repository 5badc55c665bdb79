-- Erasing a resident (GDPR 17), for the subgraph of consents alone, in its transaction.

create trigger residents_nobody_erased before insert on villages.residents
  for each row execute function disclosure.leave_out_erased('key', 'refuse');
create trigger help_requests_of_nobody_erased before insert on villages.help_requests
  for each row execute function disclosure.leave_out_erased('resident_key', 'refuse');

-- Everything that the village holds of a resident. Answers what a record that the law keeps may go on
-- naming them by, their login, and the ids of their questions for help; no row when there is nobody.
-- Fails with 55P03 when somebody is at work on any of it: then it is tried again.
create function villages.erase_resident(which uuid)
  returns table (name text, birth_year smallint, account text, help_requests uuid[])
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  asked uuid;
begin
  select r.name, r.birth_year, r.account into name, birth_year, account
  from villages.residents r where r.key = which for update;
  if not found then
    return;
  end if;
  help_requests := array(select h.id from villages.help_requests h where h.resident_key = which);
  foreach asked in array help_requests loop
    if not villages.delete_help_request(asked, true) then
      raise exception 'somebody is at work on a question for help' using errcode = '55P03';
    end if;
  end loop;
  delete from villages.informal_contacts c where c.resident_key = which;
  delete from villages.contact_channels c where c.resident_key = which;
  delete from villages.residents r where r.key = which;
  return next;
end
$$;

revoke all on function villages.erase_resident(uuid) from public;
grant execute on function villages.erase_resident(uuid) to noaberhub_consents;
