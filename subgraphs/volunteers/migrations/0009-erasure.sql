-- Erasing a record as a volunteer (GDPR 17). Matches that ended belong to the history of the question:
-- they stay, and lead to a record of nobody, which no decision opens.

alter table volunteers.volunteers add column erased_at timestamptz(3);
alter table volunteers.volunteers add constraint volunteers_erased_has_no_account
  check (erased_at is null or num_nonnulls(account, telephone) = 0);

create trigger volunteers_nobody_erased before insert on volunteers.volunteers
  for each row execute function disclosure.leave_out_erased('key', 'refuse');

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
  where v.erased_at is null
)
select
  v.key as subject, 'community:' || v.community_id as grantee, 'HOME_VILLAGE' as kind,
  null::uuid as case_id, volunteers.own_categories() as categories, 0 as case_categories,
  false as agreed,
  true as reaches_subject, v.registered_at as valid_from, null::timestamptz as valid_until
from volunteers.volunteers v
where v.erased_at is null
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

-- Holds a record for its erasure; answers the matches of it that are open.
create function volunteers.begin_erasure(which uuid) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform disclosure.hold_subject(which, true);
  -- Whoever proposes the volunteer for a question waits.
  perform from volunteers.volunteers v where v.key = which for update;
  return array(
    select m.id from volunteers.matches m
    where m.volunteer_key = which and m.status in ('PROPOSED', 'ACCEPTED') order by m.id
  );
end
$$;

-- Erases a record without open matches; after the line of the log that says so.
create function volunteers.erase_volunteer(which uuid, nobody uuid, nobody_id uuid, at timestamptz)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  was record;
  matched uuid[] := array(select m.id from volunteers.matches m where m.volunteer_key = which order by m.id);
  of_match uuid;
begin
  select v.account, v.community_id, v.registered_at into strict was
  from volunteers.volunteers v where v.key = which;
  if cardinality(matched) > 0 then
    insert into volunteers.volunteers (key, id, community_id, name, registered_at, erased_at)
    values (nobody, nobody_id, was.community_id, 'Gewist', was.registered_at, at);
    update volunteers.matches m set volunteer_key = nobody where m.id = any (matched);
    update volunteers.match_events e set actor_subject = 'erased'
    where e.match_id = any (matched) and e.actor_subject = was.account;
  end if;
  delete from volunteers.offers o where o.volunteer_key = which;
  delete from volunteers.agreements a where a.volunteer_key = which;
  delete from volunteers.volunteers v where v.key = which;
  foreach of_match in array matched loop
    perform volunteers.refresh_relations(of_match);
  end loop;
  delete from platform.idempotency_keys k
  where k.actor = format('[%s,null,"VOLUNTEER"]', to_jsonb(was.account));
  perform disclosure.erase_subject(which, null, was.account, at, (at + interval '5 years')::date);
end
$$;

revoke all on function
  volunteers.begin_erasure(uuid), volunteers.erase_volunteer(uuid, uuid, uuid, timestamptz)
from public;
grant execute on function
  volunteers.begin_erasure(uuid), volunteers.erase_volunteer(uuid, uuid, uuid, timestamptz)
to noaberhub_volunteers;
