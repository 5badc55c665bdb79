-- The receipt of an erasure, when its code opens nothing any more, nothing is kept and no line of the log
-- is left; with what kept anybody from writing under that key.
create function consents.delete_erasure(which uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  number uuid;
begin
  select e.ref into number from consents.erasures e
  where e.id = which and e.successor is null and e.readable_until < delete_erasure.at
    and not exists (select from disclosure.access_log l where l.subject_ref = e.ref)
  for update;
  if not found then
    return false;
  end if;
  delete from consents.kept_cases k where k.erasure_id = which;
  delete from consents.erasures e where e.id = which;
  delete from disclosure.erased_subjects s where s.ref = number;
  return true;
end
$$;

revoke all on function consents.delete_erasure(uuid, timestamptz) from public;
grant execute on function consents.delete_erasure(uuid, timestamptz) to noaberhub_consents;
