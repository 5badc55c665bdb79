-- A resident who objects says of each open match that the objection touches whether it ends too or
-- goes on. The subgraph of consents asks and carries that out here, in the transaction of the
-- objection; it reads and changes nothing else of a match.

-- The resident let this match go on beside an objection: a yes to this case, of the highest rank.
alter table volunteers.matches add column excepted boolean not null default false;

create or replace view volunteers.expected_relations as
with lasting as (
  select
    m.id, m.help_request_id, m.volunteer_key, m.proposed_at, m.accepted_at, m.excepted,
    -- A match stays readable for 7 days after its end, whichever end that was.
    m.ended_at + interval '168 hours' as until,
    h.resident_key, v.account
  from volunteers.matches m
  join volunteers.help_requests h on h.id = m.help_request_id
  join volunteers.volunteers v on v.key = m.volunteer_key
)
select
  v.key as subject, 'community:' || v.community_id as grantee, 'HOME_VILLAGE' as kind,
  null::uuid as case_id, volunteers.own_categories() as categories, 0 as case_categories,
  false as agreed,
  true as reaches_subject, v.registered_at as valid_from, null::timestamptz as valid_until
from volunteers.volunteers v
union all
select
  v.key, 'self:' || v.account, 'SELF', null, volunteers.own_categories(), 0, false, true,
  v.registered_at, null
from volunteers.volunteers v
where v.account is not null
union all
-- Before the volunteer said yes, and where it never did: kind, time and village, and no person.
select
  l.resident_key, 'person:' || l.account, 'MATCH', l.id, 0, disclosure.mask('VOLUNTEER_MATCHES'),
  l.excepted, false, l.proposed_at, l.until
from lasting l
where l.account is not null and l.accepted_at is null
union all
-- From the yes on: whom and where to help.
select
  l.resident_key, 'person:' || l.account, 'MATCH', l.id,
  disclosure.mask('IDENTITY', 'CONTACT', 'ADDRESS'), disclosure.mask('VOLUNTEER_MATCHES'), l.excepted,
  true, l.accepted_at, l.until
from lasting l
where l.account is not null and l.accepted_at is not null
union all
-- And the question. One row per volunteer and question, however often they were matched: the
-- longest counts, since the same relation stands only once.
select asked.*
from (
  select distinct on (l.resident_key, l.account, l.help_request_id)
    l.resident_key, 'person:' || l.account, 'MATCH', l.help_request_id, 0,
    disclosure.mask('HELP_REQUESTS'), l.excepted, true, l.accepted_at, l.until
  from lasting l
  where l.account is not null and l.accepted_at is not null
  order by l.resident_key, l.account, l.help_request_id, l.until desc nulls first, l.accepted_at
) asked
union all
select
  l.volunteer_key, 'resident:' || l.resident_key, 'MATCHED_RESIDENT', l.id,
  disclosure.mask('VOLUNTEER_CONTACT'), 0, false, true, l.accepted_at, l.until
from lasting l
where l.accepted_at is not null;

-- Of these cases of the decision, the matches that are open.
create function volunteers.open_matches(of_cases uuid[]) returns table (id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.id from volunteers.matches m
  where m.id = any (of_cases) and m.status in ('PROPOSED', 'ACCEPTED')
$$;

-- Cancels an open match for its resident. False when it is open no longer.
create function volunteers.withdraw_match(
  which uuid, event uuid, by_subject text, by_role text, at timestamptz
) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  was record;
begin
  select m.status, m.version, m.help_request_id into was
  from volunteers.matches m
  where m.id = which and m.status in ('PROPOSED', 'ACCEPTED')
  for update;
  if not found then
    return false;
  end if;
  update volunteers.matches m set status = 'CANCELLED', ended_at = at, version = m.version + 1
  where m.id = which;
  insert into volunteers.match_events
    (id, match_id, at, actor_subject, actor_role, from_status, to_status, version)
  values (event, which, at, by_subject, by_role, was.status, 'CANCELLED', was.version + 1);
  perform volunteers.refresh_relations(which);
  perform platform.emit_for_owner(
    'volunteers.match-changed', jsonb_build_object('helpRequestId', was.help_request_id));
  return true;
end
$$;

create function volunteers.except_match(which uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update volunteers.matches m set excepted = true
  where m.id = which and not m.excepted and m.status in ('PROPOSED', 'ACCEPTED');
  if found then
    perform volunteers.refresh_relations(which);
  end if;
end
$$;

revoke all on function volunteers.open_matches(uuid[]) from public;
revoke all on function volunteers.withdraw_match(uuid, uuid, text, text, timestamptz) from public;
revoke all on function volunteers.except_match(uuid) from public;
grant usage on schema volunteers to noaberhub_consents;
grant execute on function volunteers.open_matches(uuid[]) to noaberhub_consents;
grant execute on function volunteers.withdraw_match(uuid, uuid, text, text, timestamptz)
  to noaberhub_consents;
grant execute on function volunteers.except_match(uuid) to noaberhub_consents;
