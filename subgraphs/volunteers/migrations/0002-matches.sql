-- A volunteer who helps with a question (koppeling). Kind, village and resident are the question's.
-- Instants hold milliseconds, as the program does: a position in a list must not lose a part.
create table volunteers.matches (
  id uuid primary key,
  help_request_id uuid not null,
  volunteer_key uuid not null,
  status text not null,
  planned_at timestamptz(3),
  proposed_at timestamptz(3) not null,
  -- When the volunteer said yes, also after the match ended.
  accepted_at timestamptz(3),
  ended_at timestamptz(3),
  version integer not null default 1,
  constraint matches_help_request_known foreign key (help_request_id)
    references volunteers.help_requests (id),
  constraint matches_volunteer_known foreign key (volunteer_key)
    references volunteers.volunteers (key),
  constraint matches_status_known check (
    status in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'CANCELLED')
  ),
  constraint matches_accepted_fits check (case status
    when 'ACCEPTED' then accepted_at is not null
    when 'COMPLETED' then accepted_at is not null
    when 'CANCELLED' then true
    else accepted_at is null
  end),
  constraint matches_ended_fits check (
    (ended_at is not null) = (status in ('DECLINED', 'COMPLETED', 'CANCELLED'))
  ),
  constraint matches_version_positive check (version >= 1)
);

create index matches_of_help_request
  on volunteers.matches (help_request_id, proposed_at desc, id desc);
create index matches_of_volunteer on volunteers.matches (volunteer_key, proposed_at desc, id desc);

-- Every change of a match: who, when, from, to. The first has no `from_status`.
create table volunteers.match_events (
  id uuid primary key,
  match_id uuid not null,
  at timestamptz not null,
  actor_subject text not null,
  actor_role text not null,
  from_status text,
  to_status text not null,
  -- The version that the change made.
  version integer not null,
  constraint match_events_match_known foreign key (match_id) references volunteers.matches (id),
  constraint match_events_once unique (match_id, version)
);

-- What there is to read of a volunteer. Not every category: only of a resident are consents, the log
-- and a home their own, and one account may be both.
create function volunteers.own_categories() returns integer
  language sql immutable
  return disclosure.mask('VOLUNTEER_CONTACT', 'VOLUNTEER_AGREEMENT', 'COMPENSATION');

-- The relations that follow from the facts of this schema, exactly as they stand in
-- disclosure.relations: read by the refresh below, by the seed and by reconciliation.
create view volunteers.expected_relations as
with lasting as (
  select
    m.id, m.help_request_id, m.volunteer_key, m.proposed_at, m.accepted_at,
    -- A match stays readable for 7 days after its end, whichever end that was.
    m.ended_at + interval '7 days' as until,
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
-- The resident reads who comes. Which account is the resident's, its owner has written.
select
  l.volunteer_key, s.grantee, 'MATCHED_RESIDENT', l.id, disclosure.mask('VOLUNTEER_CONTACT'), 0,
  false, true, l.accepted_at, l.until
from lasting l
join disclosure.relations s on s.subject = l.resident_key and s.kind = 'SELF'
where l.accepted_at is not null;

-- Writes the relations of one match anew; in the transaction that changed it.
create function volunteers.refresh_relations(match_id uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  asked uuid;
begin
  -- One at a time per question: matches on it share the relation to the question.
  select h.id into asked
  from volunteers.matches m
  join volunteers.help_requests h on h.id = m.help_request_id
  where m.id = refresh_relations.match_id
  for update of h;

  delete from disclosure.relations r
  where r.kind in ('MATCH', 'MATCHED_RESIDENT') and r.case_id in (refresh_relations.match_id, asked);

  insert into disclosure.relations (
    subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
    valid_from, valid_until
  )
  select
    e.subject, e.grantee, e.kind, e.case_id, e.categories, e.case_categories, e.agreed,
    e.reaches_subject, e.valid_from, e.valid_until
  from volunteers.expected_relations e
  where e.kind in ('MATCH', 'MATCHED_RESIDENT') and e.case_id in (refresh_relations.match_id, asked);
end
$$;

revoke all on function volunteers.refresh_relations(uuid) from public;
grant execute on function volunteers.refresh_relations(uuid) to noaberhub_volunteers;

grant select, insert on volunteers.matches to noaberhub_volunteers;
grant update (status, accepted_at, ended_at, version) on volunteers.matches to noaberhub_volunteers;
grant insert on volunteers.match_events to noaberhub_volunteers;
