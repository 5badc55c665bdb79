-- How long after its end a sender reads its own case: as long as it must keep it. Care keeps a record 20
-- years (WGBO), a village its log 24 months, everybody else as social support does (Wmo: 15 years). What
-- was never sent is a withdrawn application: 6 weeks.
create function referrals.sender_keeps(organisation uuid, was_sent boolean) returns interval
  language sql stable
as $$
  select case
    when not was_sent then interval '6 weeks'
    else (
      select case
        when o.kind in ('GP_PRACTICE', 'HOME_CARE', 'HEALTH_CENTRE') then interval '20 years'
        when o.kind = 'COMMUNITY' then interval '24 months'
        else interval '15 years'
      end
      from disclosure.organisations o
      where o.id = organisation
    )
  end
$$;

revoke all on function referrals.sender_keeps(uuid, boolean) from public;
grant execute on function referrals.sender_keeps(uuid, boolean) to noaberhub_referrals;

create or replace view referrals.referral_parties as
-- The sender reads its own, until the end and for its retention period after it.
select
  m.id, m.case_id, m.resident_key, m.sender as organisation, 'SENDER' as kind,
  disclosure.mask('IDENTITY', 'BIRTH_YEAR') as categories,
  disclosure.mask('REFERRAL_STATUS') | m.content as case_categories,
  m.agreed, not m.unlinked as reaches_subject, true as reaches_case,
  m.begun_at as valid_from, m.ended_at + referrals.sender_keeps(m.sender, r.sent_at is not null) as valid_until
from referrals.referral_movements m
join referrals.referrals r on r.id = m.id
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

create or replace view referrals.handover_parties as
select
  s.id, s.resident_key, s.sender as organisation, 'SENDER' as kind,
  disclosure.mask('IDENTITY', 'BIRTH_YEAR') as categories,
  disclosure.mask('REFERRAL_STATUS', 'HANDOVER_CONTENT') as case_categories,
  s.agreed, not s.unlinked as reaches_subject,
  s.created_at as valid_from, s.ended_at + referrals.sender_keeps(s.sender, s.offered_at is not null) as valid_until
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

-- What stands already follows.
select referrals.refresh_relations(c.id) from referrals.cases c;
