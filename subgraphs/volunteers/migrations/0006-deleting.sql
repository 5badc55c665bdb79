-- Deleting a match, at the end of its retention period or because somebody whom it is about asks for it.

-- The relation to a question that its matches share, written anew.
create function volunteers.refresh_question(asked uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from disclosure.relations r where r.kind = 'MATCH' and r.case_id = asked;
  insert into disclosure.relations (
    subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
    valid_from, valid_until
  )
  select
    e.subject, e.grantee, e.kind, e.case_id, e.categories, e.case_categories, e.agreed,
    e.reaches_subject, e.valid_from, e.valid_until
  from volunteers.expected_relations e
  where e.kind = 'MATCH' and e.case_id = asked;
end
$$;

-- False, and nothing is deleted, when it is open (unless `open_too`) and when there is none.
create function volunteers.delete_match(which uuid, open_too boolean default false) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  asked uuid;
  was record;
begin
  -- In the order of refresh_relations: the question first.
  select h.id into asked
  from volunteers.help_requests h
  where h.id = (select m.help_request_id from volunteers.matches m where m.id = which)
  for update;
  select m.status in ('PROPOSED', 'ACCEPTED') as open into was
  from volunteers.matches m where m.id = which for update;
  if not found or (was.open and not open_too) then
    return false;
  end if;
  delete from volunteers.match_events e where e.match_id = which;
  delete from volunteers.matches m where m.id = which;
  perform disclosure.forget_cases(array[which]);
  perform volunteers.refresh_question(asked);
  if was.open then
    perform platform.emit_for_owner(
      'volunteers.match-changed', jsonb_build_object('helpRequestId', asked));
  end if;
  return true;
end
$$;

-- A question for help is gone, with the matches on it: for its owner's function. False when one of them
-- is open (unless `open_too`); nothing is deleted then.
create function volunteers.forget_help_request(help_request uuid, open_too boolean) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  matched uuid[];
begin
  perform from volunteers.help_requests h where h.id = help_request for update;
  matched := array(
    select m.id from volunteers.matches m where m.help_request_id = help_request order by m.id for update
  );
  if not open_too and exists (
    select from volunteers.matches m where m.id = any (matched) and m.status in ('PROPOSED', 'ACCEPTED')
  ) then
    return false;
  end if;
  delete from volunteers.match_events e where e.match_id = any (matched);
  delete from volunteers.matches m where m.id = any (matched);
  delete from volunteers.help_requests h where h.id = help_request;
  perform disclosure.forget_cases(matched || help_request);
  return true;
end
$$;

revoke all on function
  volunteers.refresh_question(uuid), volunteers.delete_match(uuid, boolean),
  volunteers.forget_help_request(uuid, boolean)
from public;
grant execute on function volunteers.delete_match(uuid, boolean) to noaberhub_volunteers;
