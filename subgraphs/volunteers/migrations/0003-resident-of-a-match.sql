-- Who comes to help is read by the resident, with whichever account, and by whoever acts for the
-- resident: the decision knows both by `resident:<key>`, so that neither an account nor a mandate
-- that comes later leaves a relation behind.
create or replace view volunteers.expected_relations as
with lasting as (
  select
    m.id, m.help_request_id, m.volunteer_key, m.proposed_at, m.accepted_at,
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
  false, false, l.proposed_at, l.until
from lasting l
where l.account is not null and l.accepted_at is null
union all
-- From the yes on: whom and where to help.
select
  l.resident_key, 'person:' || l.account, 'MATCH', l.id,
  disclosure.mask('IDENTITY', 'CONTACT', 'ADDRESS'), disclosure.mask('VOLUNTEER_MATCHES'), false,
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
    disclosure.mask('HELP_REQUESTS'), false, true, l.accepted_at, l.until
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

delete from disclosure.relations where kind = 'MATCHED_RESIDENT';
insert into disclosure.relations (
  subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
  valid_from, valid_until
)
select
  subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
  valid_from, valid_until
from volunteers.expected_relations
where kind = 'MATCHED_RESIDENT';
