-- Handovers as a whole: a draft that waits for the resident, content per topic in versions, and what
-- was given up and taken back.

drop view referrals.expected_relations;
drop view referrals.handover_movements;

-- Content of a topic, in SBAR after eOverdracht. Nothing of it is changed: each change is a version.
create table referrals.handover_contents (
  topic_id uuid not null,
  version integer not null,
  written_at timestamptz(3) not null,
  situation text not null,
  background text not null,
  assessment text not null,
  recommendation text not null,
  goals text[] not null default '{}',
  agreements text[] not null default '{}',
  open_tasks text[] not null default '{}',
  author_subject text not null,
  acting_subject text,
  constraint handover_contents_once primary key (topic_id, version),
  constraint handover_contents_topic_known foreign key (topic_id)
    references referrals.handover_topics (id),
  constraint handover_contents_version_range check (version >= 1),
  constraint handover_contents_situation_length check (char_length(situation) <= 8000),
  constraint handover_contents_background_length check (char_length(background) <= 8000),
  constraint handover_contents_assessment_length check (char_length(assessment) <= 8000),
  constraint handover_contents_recommendation_length check (char_length(recommendation) <= 8000),
  constraint handover_contents_goals_length check (referrals.each_within(goals, 8000)),
  constraint handover_contents_agreements_length check (referrals.each_within(agreements, 8000)),
  constraint handover_contents_open_tasks_length check (referrals.each_within(open_tasks, 8000))
);

insert into referrals.handover_contents (
  topic_id, version, written_at, situation, background, assessment, recommendation, goals,
  agreements, open_tasks, author_subject, acting_subject
)
select t.id, 1, h.offered_at, h.situation, h.background, h.assessment, h.recommendation, h.goals,
  h.agreements, h.open_tasks, e.actor_subject, e.acting_subject
from referrals.handovers h
join referrals.handover_topics t on t.handover_id = h.id
join referrals.handover_events e on e.handover_id = h.id and e.version = 1;

alter table referrals.handovers
  drop column case_id,
  drop column kind,
  drop column situation,
  drop column background,
  drop column assessment,
  drop column recommendation,
  drop column goals,
  drop column agreements,
  drop column open_tasks,
  add column created_at timestamptz(3),
  -- When the sender confirmed that it takes back what the receiver gave up.
  add column returned_at timestamptz(3),
  alter column offered_at drop not null,
  drop constraint handovers_status_known,
  drop constraint handovers_offered_with_agreement,
  drop constraint handovers_times_of_status;

update referrals.handovers set created_at = offered_at;

alter table referrals.handovers
  alter column created_at set not null,
  add constraint handovers_status_known check (status in (
    'DRAFT', 'REQUESTED', 'ON_HOLD', 'ACCEPTED', 'IN_PROGRESS', 'COMPLETED', 'REJECTED', 'CANCELLED'
  )),
  -- Nothing leaves before the resident said yes to this case and receiver.
  add constraint handovers_offered_with_agreement
    check (status in ('DRAFT', 'CANCELLED') or resident_decision = 'AGREED'),
  add constraint handovers_times_of_status check (
    case
      when status = 'DRAFT' then offered_at is null and accepted_at is null
      when status in ('REQUESTED', 'ON_HOLD', 'REJECTED')
        then offered_at is not null and accepted_at is null
      when status in ('ACCEPTED', 'IN_PROGRESS', 'COMPLETED')
        then offered_at is not null and accepted_at is not null
      else true
    end
  ),
  add constraint handovers_returned_when_given_up check (
    returned_at is null or (status = 'CANCELLED' and accepted_at is not null)
  ),
  -- The state and its event are of one transaction.
  add constraint handovers_state_with_event foreign key (id, version, status)
    references referrals.handover_events (handover_id, version, to_status)
    deferrable initially deferred;

drop index referrals.handovers_offered;
drop index referrals.handovers_offered_by_status;
drop index referrals.handovers_received;
drop index referrals.handovers_received_by_status;
drop index referrals.handovers_of_resident;
create index handovers_sent
  on referrals.handovers (sender_organisation_id, created_at desc, id desc);
create index handovers_sent_by_status
  on referrals.handovers (sender_organisation_id, status, created_at desc, id desc);
create index handovers_received
  on referrals.handovers (receiver_organisation_id, offered_at desc, id desc)
  where offered_at is not null;
create index handovers_received_by_status
  on referrals.handovers (receiver_organisation_id, status, offered_at desc, id desc)
  where offered_at is not null;
create index handovers_of_resident
  on referrals.handovers (resident_key, created_at desc, id desc);

create index cases_of_linked_resident on referrals.cases (linked_resident_key)
  where linked_resident_key is not null;

grant select, insert on referrals.handover_contents to noaberhub_referrals;

-- Who may read what, a view for each kind of movement with the same columns. `id` is the case of the
-- decision: the movement, or one topic of a handover, so that what was returned stays closed.

create view referrals.referral_parties as
-- The sender reads its own, until the end and for the retention period after it (Wmo: 15 years).
select
  m.id, m.case_id, m.resident_key, m.sender as organisation, 'SENDER' as kind,
  disclosure.mask('IDENTITY', 'BIRTH_YEAR') as categories,
  disclosure.mask('REFERRAL_STATUS') | m.content as case_categories,
  m.agreed, not m.unlinked as reaches_subject, true as reaches_case,
  m.begun_at as valid_from, m.ended_at + interval '15 years' as valid_until
from referrals.referral_movements m
union all
-- The receiver reads the notice and whose it is; everything after acceptance; that it was, 90 days.
-- In an emergency the letter at once, and what may be known in one for as long as it lasts.
select
  m.id, m.case_id, m.resident_key, m.receiver, 'RECEIVER',
  case
    when m.status in ('REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR') then 0
    when m.accepted_at is null then disclosure.mask('IDENTITY', 'BIRTH_YEAR')
    else disclosure.mask('IDENTITY', 'BIRTH_YEAR', 'CONTACT', 'ADDRESS')
  end | case
    when m.emergency and m.ended_at is null then disclosure.mask('EMERGENCY_SET') else 0
  end,
  disclosure.mask('REFERRAL_STATUS') | case
    when m.status in ('REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR') then 0
    when m.accepted_at is null and not m.emergency then 0
    else m.content
  end,
  m.agreed, not m.unlinked, m.status not in ('REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR'),
  m.received_at, m.ended_at + interval '90 days'
from referrals.referral_movements m
where m.receiver is not null and m.received_at is not null
union all
-- Whoever could claim an open request reads the notice and no person: the partners of that kind in
-- the village's network when it was sent, as long as they are. After the claim they read nothing.
select
  r.id, r.case_id, r.resident_key, n.organisation_id, 'CANDIDATE', 0,
  disclosure.mask('REFERRAL_STATUS'), r.resident_decision = 'AGREED', false, false, r.sent_at,
  case when bool_and(n.valid_until is not null) then max(n.valid_until) end
from referrals.referrals r
join disclosure.network_partners n on n.community_id = r.community_id
  and disclosure.holds(n.valid_from, n.valid_until, r.sent_at)
join disclosure.organisations o on o.id = n.organisation_id and o.kind = r.target_kind
where r.status = 'REQUESTED' and n.organisation_id <> r.requester_organisation_id
group by r.id, n.organisation_id;

-- A handover that the receiver gave up stays open to it until the sender takes it back: until then it
-- is responsible. Where the resident withdrew it closes at once.
create view referrals.handover_states as
select
  h.id, h.resident_key, h.sender_organisation_id as sender, h.receiver_organisation_id as receiver,
  h.resident_decision = 'AGREED' as agreed, h.created_at, h.offered_at, h.accepted_at, h.ended_at,
  h.returned_at, kept.by_receiver as kept_by_receiver,
  h.status = 'REJECTED' or (h.status = 'CANCELLED' and not kept.by_receiver) as closed,
  person.unlinked, person.linked_resident_key
from referrals.handovers h
cross join lateral (
  select h.status = 'CANCELLED' and h.accepted_at is not null and h.returned_at is null
    and h.resident_decision = 'AGREED' as by_receiver
) kept
cross join lateral (
  select
    coalesce(bool_or(c.unlinked), false) as unlinked,
    max(c.linked_resident_key::text)::uuid as linked_resident_key
  from referrals.handover_topics t
  join referrals.cases c on c.id = t.case_id
  where t.handover_id = h.id
) person;

create view referrals.handover_parties as
select
  s.id, s.resident_key, s.sender as organisation, 'SENDER' as kind,
  disclosure.mask('IDENTITY', 'BIRTH_YEAR') as categories,
  disclosure.mask('REFERRAL_STATUS', 'HANDOVER_CONTENT') as case_categories,
  s.agreed, not s.unlinked as reaches_subject,
  s.created_at as valid_from, s.ended_at + interval '15 years' as valid_until
from referrals.handover_states s
union all
select
  s.id, s.resident_key, s.receiver, 'RECEIVER',
  case
    when s.closed then 0
    when s.accepted_at is null then disclosure.mask('IDENTITY', 'BIRTH_YEAR')
    else disclosure.mask('IDENTITY', 'BIRTH_YEAR', 'CONTACT', 'ADDRESS')
  end,
  disclosure.mask('REFERRAL_STATUS') | case
    when s.closed or s.accepted_at is null then 0
    else disclosure.mask('HANDOVER_CONTENT')
  end,
  s.agreed, not s.unlinked, s.offered_at,
  case when not s.kept_by_receiver
    then coalesce(s.returned_at, s.ended_at) + interval '90 days'
  end
from referrals.handover_states s
where s.offered_at is not null;

create view referrals.handover_topic_parties as
select
  t.id, t.case_id, p.resident_key, p.organisation, p.kind, 0 as categories,
  case
    when p.kind = 'SENDER' or (t.status = 'ACCEPTED' and not s.closed) then p.case_categories
    else disclosure.mask('REFERRAL_STATUS')
  end as case_categories,
  p.agreed, p.reaches_subject,
  p.kind = 'SENDER' or (t.status <> 'RETURNED' and not s.closed) as reaches_case,
  p.valid_from, p.valid_until
from referrals.handover_topics t
join referrals.handover_states s on s.id = t.handover_id
join referrals.handover_parties p on p.id = t.handover_id;

-- Columns as in disclosure.relations.
create view referrals.expected_relations as
with parties as not materialized (
  select
    id, resident_key, organisation, kind, categories, case_categories, agreed, reaches_subject,
    valid_from, valid_until
  from referrals.referral_parties
  union all
  select * from referrals.handover_parties
  union all
  select
    id, resident_key, organisation, kind, categories, case_categories, agreed, reaches_subject,
    valid_from, valid_until
  from referrals.handover_topic_parties
),
parties_of_cases as not materialized (
  select case_id, resident_key, organisation, kind, agreed, reaches_subject, valid_from, valid_until
  from referrals.referral_parties
  where reaches_case
  union all
  select case_id, resident_key, organisation, kind, agreed, reaches_subject, valid_from, valid_until
  from referrals.handover_topic_parties
  where reaches_case
  union all
  -- The responsible organisation sees its own case as a sender does, however long it takes.
  select
    c.id, c.resident_key, c.responsible_organisation_id, 'SENDER', false, not c.unlinked,
    c.opened_at, null
  from referrals.cases c
),
-- Somebody who was found to be the unlinked person reads the whole course. By the login alone: who
-- acts for a resident may change at any moment, and that is written elsewhere.
found as not materialized (
  select m.id, m.resident_key, m.linked_resident_key, m.content from referrals.referral_movements m
  union all
  select s.id, s.resident_key, s.linked_resident_key, disclosure.mask('HANDOVER_CONTENT')
  from referrals.handover_states s
  union all
  select t.id, s.resident_key, s.linked_resident_key, disclosure.mask('HANDOVER_CONTENT')
  from referrals.handover_topics t
  join referrals.handover_states s on s.id = t.handover_id
  union all
  select c.id, c.resident_key, c.linked_resident_key, 0 from referrals.cases c
)
select
  resident_key as subject, 'organisation:' || organisation as grantee, kind, id as case_id,
  categories, case_categories, agreed, reaches_subject, valid_from, valid_until
from parties
union all
select
  resident_key, 'organisation:' || organisation, kind, case_id,
  0, disclosure.mask('REFERRAL_STATUS'), bool_or(agreed), bool_or(reaches_subject),
  min(valid_from), case when bool_and(valid_until is not null) then max(valid_until) end
from parties_of_cases
group by resident_key, organisation, kind, case_id
union all
select
  f.resident_key, s.grantee, 'SELF', f.id, 0,
  disclosure.mask('IDENTITY', 'BIRTH_YEAR', 'REFERRAL_STATUS') | f.content,
  false, false, s.valid_from, s.valid_until
from found f
join disclosure.relations s on s.subject = f.linked_resident_key and s.kind = 'SELF';

-- Puts what is expected of these cases of the decision in the place of what stands. A relation of kind
-- SELF on a case is one of an unlinked person; the others name no case.
create function referrals.rewrite_relations(decision_cases uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  delete from disclosure.relations d
  where d.case_id = any (decision_cases) and d.kind in ('SENDER', 'RECEIVER', 'CANDIDATE', 'SELF');
  insert into disclosure.relations (
    subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
    valid_from, valid_until
  )
  select
    e.subject, e.grantee, e.kind, e.case_id, e.categories, e.case_categories, e.agreed,
    e.reaches_subject, e.valid_from, e.valid_until
  from referrals.expected_relations e
  where e.case_id = any (decision_cases);
end
$$;

-- Brings what decisions read in line with the facts of one case and its movements, in the transaction
-- that changed them. The locks keep two changes from deriving from each other's past.
create or replace function referrals.refresh_relations(which uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform referrals.hold_cases(array[which]);
  perform referrals.rewrite_relations(array(
    select which
    union all select r.id from referrals.referrals r where r.case_id = which
    union all select t.handover_id from referrals.handover_topics t where t.case_id = which
    union all
    select t.id
    from referrals.handover_topics t
    where t.handover_id in (
      select o.handover_id from referrals.handover_topics o where o.case_id = which
    )
  ));
end
$$;

-- The same for a handover, its topics and their cases.
create function referrals.refresh_handover_relations(which uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform referrals.hold_handover(which);
  perform referrals.rewrite_relations(array(
    select which
    union all select t.id from referrals.handover_topics t where t.handover_id = which
    union all select t.case_id from referrals.handover_topics t where t.handover_id = which
  ));
end
$$;

revoke all on function
  referrals.rewrite_relations(uuid[]), referrals.refresh_handover_relations(uuid) from public;
grant execute on function referrals.refresh_handover_relations(uuid) to noaberhub_referrals;
