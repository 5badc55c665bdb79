-- What a referral can go through beside the plain way: an emergency, a person whom the hub does not
-- know yet, going on to another target, being part of another, a help request that it came from, and
-- terms. Relations follow in the same view as before, in parts that change apart.

-- Somebody whom the sender typed, content of the case: `key` stands where a resident's would.
create table referrals.unlinked_persons (
  key uuid primary key,
  name text not null,
  birth_year integer,
  address text,
  telephone text,
  typed_at timestamptz(3) not null,
  constraint unlinked_persons_name_length check (char_length(name) <= 200),
  constraint unlinked_persons_address_length check (char_length(address) <= 500),
  constraint unlinked_persons_telephone_length check (char_length(telephone) <= 50),
  constraint unlinked_persons_birth_year_range check (birth_year >= 1890 and birth_year <= 2200)
);

alter table referrals.cases
  add column unlinked boolean not null default false,
  -- The resident whom the receiver found the unlinked person to be. The sender is never told: what it
  -- reads is decided by `resident_key`, which stays.
  add column linked_resident_key uuid,
  add constraint cases_linked_where_unlinked check (linked_resident_key is null or unlinked);

alter table referrals.referrals
  add column unlinked boolean not null default false,
  add column linked_resident_key uuid,
  -- Sent without the resident's yes: why, by whom, in which role.
  add column emergency_reason text,
  add column emergency_by text,
  add column emergency_role text,
  add column reviewed_at timestamptz(3),
  add column reviewed_by text,
  add column review text,
  add column review_note text,
  -- The resident's decision names a target, and where it says so any partner of this kind too.
  add column agreed_kind text,
  add column forwarded_from_id uuid,
  add column part_of_id uuid,
  add column help_request_id uuid,
  -- The rule by which a help request is beyond the volunteer's boundary.
  add column boundary_categories text[] not null default '{}',
  -- The last day on which the target answers in time; the day work should begin is not agreed.
  add column respond_by date,
  add column reminded_at timestamptz(3),
  add column escalated_at timestamptz(3),
  drop constraint referrals_sent_with_agreement,
  add constraint referrals_sent_with_agreement check (
    status in ('DRAFT', 'CANCELLED', 'ENTERED_IN_ERROR') or resident_decision = 'AGREED'
    or emergency_reason is not null
  ),
  add constraint referrals_linked_where_unlinked check (linked_resident_key is null or unlinked),
  add constraint referrals_emergency_whole check (
    (emergency_reason is null) = (emergency_by is null)
    and (emergency_reason is null) = (emergency_role is null)
  ),
  add constraint referrals_emergency_reason_length check (char_length(emergency_reason) <= 2000),
  add constraint referrals_emergency_role_known check (
    emergency_role in ('GP', 'PRACTICE_NURSE', 'HOME_CARE_NURSE', 'SOCIAL_WORKER')
  ),
  add constraint referrals_emergency_named
    check (emergency_reason is null or target_organisation_id is not null),
  add constraint referrals_review_known check (review in ('JUSTIFIED', 'NOT_JUSTIFIED')),
  add constraint referrals_review_whole check (
    (review is null) = (reviewed_at is null) and (review is null) = (reviewed_by is null)
    and (review is null or emergency_reason is not null)
  ),
  add constraint referrals_review_note_length check (char_length(review_note) <= 2000),
  add constraint referrals_forwarded_from_known foreign key (forwarded_from_id)
    references referrals.referrals (id),
  add constraint referrals_part_of_known foreign key (part_of_id) references referrals.referrals (id),
  add constraint referrals_terms_of_sent check (respond_by is null or sent_at is not null);

create index referrals_of_linked_resident
  on referrals.referrals (linked_resident_key, created_at desc, id desc)
  where linked_resident_key is not null;
create index referrals_drafts on referrals.referrals (created_at) where status = 'DRAFT';
create index referrals_waiting on referrals.referrals (respond_by) where status = 'REQUESTED';
create index referrals_parts on referrals.referrals (part_of_id) where part_of_id is not null;
create index referrals_forwarded
  on referrals.referrals (forwarded_from_id) where forwarded_from_id is not null;
create unique index referrals_of_help_request_by_rule
  on referrals.referrals (help_request_id)
  where help_request_id is not null and cardinality(boundary_categories) > 0
    and status = 'DRAFT';

-- A change says what it changed; without a role the hub made it, by a rule or by the clock.
alter table referrals.referral_events
  alter column role drop not null,
  add column business_status text,
  add column outcome text;

grant select, insert on referrals.unlinked_persons to noaberhub_referrals;

-- A movement as the decision sees it. Referrals and handovers each have a view of their own, with the
-- same columns.
create view referrals.referral_movements as
select
  r.id, r.case_id, r.resident_key, r.requester_organisation_id as sender,
  r.receiver_organisation_id as receiver, r.status, r.resident_decision = 'AGREED' as agreed,
  r.created_at as begun_at,
  -- An open request names its receiver with its acceptance.
  case when r.target_kind is null then r.sent_at else r.accepted_at end as received_at,
  r.accepted_at, r.ended_at, disclosure.mask('REFERRAL_CONTENT') as content,
  r.emergency_reason is not null as emergency, r.unlinked, r.linked_resident_key
from referrals.referrals r;

create view referrals.handover_movements as
select
  h.id, h.case_id, h.resident_key, h.sender_organisation_id as sender,
  h.receiver_organisation_id as receiver, h.status, h.resident_decision = 'AGREED' as agreed,
  h.offered_at as begun_at, h.offered_at as received_at, h.accepted_at, h.ended_at,
  disclosure.mask('HANDOVER_CONTENT') as content,
  false as emergency, c.unlinked, c.linked_resident_key
from referrals.handovers h
join referrals.cases c on c.id = h.case_id;

create or replace view referrals.expected_relations as
with movements as not materialized (
  select * from referrals.referral_movements
  union all
  select * from referrals.handover_movements
),
parties as not materialized (
  -- The sender reads its own, until the end and for the retention period after it (Wmo: 15 years).
  select
    m.id, m.case_id, m.resident_key, m.sender as organisation, 'SENDER' as kind,
    disclosure.mask('IDENTITY', 'BIRTH_YEAR') as categories,
    disclosure.mask('REFERRAL_STATUS') | m.content as case_categories,
    m.agreed, not m.unlinked as reaches_subject, true as reaches_case,
    m.begun_at as valid_from, m.ended_at + interval '15 years' as valid_until
  from movements m
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
  from movements m
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
  group by r.id, n.organisation_id
),
parties_of_cases as not materialized (
  select case_id, resident_key, organisation, kind, agreed, reaches_subject, valid_from, valid_until
  from parties
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
  select m.id, m.resident_key, m.linked_resident_key, m.content from movements m
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

create or replace function referrals.refresh_relations(which uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  decision_cases uuid[];
begin
  perform from referrals.cases c where c.id = which for update;
  decision_cases := array(
    select which
    union all select r.id from referrals.referrals r where r.case_id = which
    union all select h.id from referrals.handovers h where h.case_id = which
  );
  -- A relation of kind SELF on a case is one of an unlinked person; the others name no case.
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
