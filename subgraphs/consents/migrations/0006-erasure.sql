-- Erasing a resident (GDPR 17): what this subgraph holds of them, and what is kept of the request itself.

create trigger mandates_of_nobody_erased before insert on consents.mandates
  for each row execute function disclosure.leave_out_erased('resident_key', 'refuse');
create trigger proposals_of_nobody_erased before insert on consents.proposals
  for each row execute function disclosure.leave_out_erased('resident_key', 'refuse');
create trigger break_glass_sessions_of_nobody_erased before insert on consents.break_glass_sessions
  for each row execute function disclosure.leave_out_erased('resident_key', 'refuse');
create trigger rights_requests_of_nobody_erased before insert on consents.rights_requests
  for each row execute function disclosure.leave_out_erased('resident_key', 'refuse');

-- An erasure that was asked for and done: of nobody. The request with its parts stands under the same id
-- in consents.rights_requests.
create table consents.erasures (
  id uuid primary key,
  -- Under which number the lines about the person stand in the access log.
  ref uuid not null,
  erased_at timestamptz(3) not null,
  -- What the code that its holder got is known by; the code itself is not kept.
  code_hash bytea not null,
  -- After this the code opens nothing.
  readable_until timestamptz(3) not null,
  -- The key of what the law keeps; null when nothing is kept, or not any longer.
  successor uuid,
  constraint erasures_code_once unique (code_hash)
);

create index erasures_unfinished on consents.erasures (erased_at) where successor is not null;

-- A case that the law keeps, until the day on which it may go.
create table consents.kept_cases (
  erasure_id uuid not null,
  case_id uuid not null,
  possible_on date not null,
  constraint kept_cases_once primary key (erasure_id, case_id),
  constraint kept_cases_erasure_known foreign key (erasure_id) references consents.erasures (id)
);

-- Emergency accesses that oversight has not judged yet: it would have nothing to judge.
create function consents.unjudged_sessions(resident uuid)
  returns table (id uuid, organisation_id uuid)
  language sql stable
as $$
  select s.id, s.organisation_id
  from consents.break_glass_sessions s
  where s.resident_key = resident and not exists (
    select from consents.break_glass_reviews r where r.session_id = s.id and r.side = 'OVERSIGHT'
  )
$$;

-- What this subgraph holds of a resident goes, but for the request itself, which stays of nobody.
-- Answers the ids of what is gone.
create function consents.erase_resident(which uuid, account text, request uuid) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  gone uuid[] := array(
    select s.id from consents.break_glass_sessions s where s.resident_key = which
    union all select m.id from consents.mandates m where m.resident_key = which
    union all select p.id from consents.proposals p where p.resident_key = which
    union all select q.id from consents.rights_requests q where q.resident_key = which and q.id <> request
  );
begin
  delete from consents.break_glass_reviews r where r.session_id = any (gone);
  delete from consents.break_glass_sessions s where s.resident_key = which;
  delete from consents.proposals p where p.resident_key = which;
  delete from consents.mandates m where m.resident_key = which;
  delete from consents.tries t where t.actor_subject = account;
  delete from consents.rights_requests q where q.resident_key = which and q.id <> request;
  update consents.rights_requests q set resident_key = q.id, made_by = 'erased' where q.id = request;
  update consents.rights_request_events e set actor_subject = 'erased'
  where e.rights_request_id = request;
  return gone;
end
$$;

-- Notices to staff about what is gone, and answers that could be sent again.
create function consents.forget_ids(account text, ids uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select disclosure.forget_cases(ids);
  select platform.forget_answers(account, ids);
$$;

revoke all on function
  consents.erase_resident(uuid, text, uuid), consents.forget_ids(text, uuid[]) from public;
grant execute on function
  consents.erase_resident(uuid, text, uuid), consents.forget_ids(text, uuid[])
to noaberhub_consents;
grant select, insert on consents.erasures to noaberhub_consents;
grant update (successor) on consents.erasures to noaberhub_consents;
grant select, insert, delete on consents.kept_cases to noaberhub_consents;
