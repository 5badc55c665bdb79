-- Deleting a question for help with its log, at the end of its retention period or because its
-- resident asks for it. What other owners keep of it goes in the same transaction: the matches on it, and the
-- mark of a referral that it came from it. The referral itself stays as long as care must keep it.

-- False, and nothing is deleted, when it is open or a match on it is (unless `open_too`), when somebody
-- is at work on it, and when there is none.
create function villages.delete_help_request(which uuid, open_too boolean default false) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  asked record;
begin
  select h.closed_at is null as open into asked
  from villages.help_requests h where h.id = which for update skip locked;
  if not found or (asked.open and not open_too)
    or not volunteers.forget_help_request(which, open_too) then
    return false;
  end if;
  perform referrals.forget_help_request(which);
  delete from villages.log_entries e where e.help_request_id = which;
  delete from villages.help_requests h where h.id = which;
  perform disclosure.forget_cases(array[which]);
  return true;
end
$$;

-- One entry of a log; false when there is none.
create function villages.delete_log_entry(which uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from villages.log_entries e where e.id = which;
  return found;
end
$$;

revoke all on function
  villages.delete_help_request(uuid, boolean), villages.delete_log_entry(uuid) from public;
grant execute on function
  villages.delete_help_request(uuid, boolean), villages.delete_log_entry(uuid) to noaberhub_villages;
