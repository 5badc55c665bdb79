-- Who may read what of a case and its movements (path 5 of the decision), derived from the facts in
-- this one place. Each movement is a case of its own for the decision, so that the receiver of one
-- reads nothing of another on the same case; the row of the case itself opens for its parties.
-- Columns as in disclosure.relations.

create view referrals.expected_relations as
with movements as not materialized (
  select
    r.id, r.case_id, r.resident_key, r.requester_organisation_id as sender,
    r.receiver_organisation_id as receiver, r.status, r.resident_decision = 'AGREED' as agreed,
    r.created_at as begun_at,
    -- An open request names its receiver with its acceptance.
    case when r.target_kind is null then r.sent_at else r.accepted_at end as received_at,
    r.accepted_at, r.ended_at, disclosure.mask('REFERRAL_CONTENT') as content
  from referrals.referrals r
  union all
  select
    h.id, h.case_id, h.resident_key, h.sender_organisation_id, h.receiver_organisation_id,
    h.status, h.resident_decision = 'AGREED', h.offered_at, h.offered_at, h.accepted_at,
    h.ended_at, disclosure.mask('HANDOVER_CONTENT')
  from referrals.handovers h
),
parties as not materialized (
  -- The sender reads its own, until the end and for the retention period after it (Wmo: 15 years).
  select
    m.id, m.case_id, m.resident_key, m.sender as organisation, 'SENDER' as kind,
    disclosure.mask('IDENTITY', 'BIRTH_YEAR') as categories,
    disclosure.mask('REFERRAL_STATUS') | m.content as case_categories,
    m.agreed, true as reaches_subject, true as reaches_case,
    m.begun_at as valid_from, m.ended_at + interval '15 years' as valid_until
  from movements m
  union all
  -- The receiver reads the notice and whose it is; everything after acceptance; that it was, 90 days.
  select
    m.id, m.case_id, m.resident_key, m.receiver, 'RECEIVER',
    case
      when m.status in ('REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR') then 0
      when m.accepted_at is null then disclosure.mask('IDENTITY', 'BIRTH_YEAR')
      else disclosure.mask('IDENTITY', 'BIRTH_YEAR', 'CONTACT', 'ADDRESS')
    end,
    disclosure.mask('REFERRAL_STATUS') | case
      when m.status in ('REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR') or m.accepted_at is null then 0
      else m.content
    end,
    m.agreed, true, m.status not in ('REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR'),
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
  select case_id, resident_key, organisation, kind, agreed, valid_from, valid_until
  from parties
  where reaches_case
  union all
  -- The responsible organisation sees its own case as a sender does, however long it takes.
  select c.id, c.resident_key, c.responsible_organisation_id, 'SENDER', false, c.opened_at, null
  from referrals.cases c
)
select
  resident_key as subject, 'organisation:' || organisation as grantee, kind, id as case_id,
  categories, case_categories, agreed, reaches_subject, valid_from, valid_until
from parties
union all
select
  resident_key, 'organisation:' || organisation, kind, case_id,
  0, disclosure.mask('REFERRAL_STATUS'), bool_or(agreed), true, min(valid_from),
  case when bool_and(valid_until is not null) then max(valid_until) end
from parties_of_cases
group by resident_key, organisation, kind, case_id;

-- Brings what decisions read in line with the facts of one case, in the transaction that changed
-- them. The lock on the case keeps two changes of it from deriving from each other's past.
create function referrals.refresh_relations(which uuid) returns void
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
  delete from disclosure.relations d
  where d.case_id = any (decision_cases) and d.kind in ('SENDER', 'RECEIVER', 'CANDIDATE');
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

revoke all on function referrals.refresh_relations(uuid) from public;
revoke all on function referrals.each_within(text[], integer) from public;
grant execute on function referrals.refresh_relations(uuid) to noaberhub_referrals;
grant execute on function referrals.each_within(text[], integer) to noaberhub_referrals;

-- Whether somebody meets an open request as one who could claim it and nothing more: then the notice
-- must not lead to the person or the case, even where the same organisation knows them otherwise.
-- Whoever reads it on another ground (the resident, a consent) or wrote it does not.
create function referrals.is_notice_only(
  who disclosure.standing, requester uuid, target_kind text, owner uuid, grounds jsonb
) returns boolean
  language sql stable
  return target_kind is not null and owner is null
    and requester is distinct from (who).organisation
    and not exists (
      select from jsonb_array_elements(grounds) ground
      where ground ->> 'basis' <> 'CASE'
        and (ground ->> 'categories')::integer & disclosure.mask('REFERRAL_STATUS') <> 0
    );

revoke all on function
  referrals.is_notice_only(disclosure.standing, uuid, text, uuid, jsonb) from public;
grant execute on function
  referrals.is_notice_only(disclosure.standing, uuid, text, uuid, jsonb) to noaberhub_referrals;
