-- What of cases and movements has ended, when it changed last and between which kinds of organisations:
-- how long it is kept follows from that (domain/retention.ts).

create view referrals.finished_movements as
select
  r.id, array[r.resident_key, r.linked_resident_key] as persons, r.ended_at,
  r.sent_at is not null as was_sent,
  exists (select from referrals.responsibilities s where s.referral_id = r.id) as moved_responsibility,
  array(
    select o.kind from disclosure.organisations o
    where o.id in (r.requester_organisation_id, r.receiver_organisation_id)
  ) as kinds,
  greatest(
    r.ended_at, r.changed_at,
    (select max(m.sent_at) from referrals.referral_messages m where m.referral_id = r.id),
    (select max(a.added_at) from referrals.referral_attachments a where a.referral_id = r.id),
    (select max(e.reviewed_at) from referrals.emergency_reviews e where e.referral_id = r.id)
  ) as changed_at
from referrals.referrals r
where r.ended_at is not null
union all
select
  h.id,
  array(
    select c.linked_resident_key from referrals.handover_topics t
    join referrals.cases c on c.id = t.case_id where t.handover_id = h.id
  ) || h.resident_key,
  h.ended_at, h.offered_at is not null,
  exists (select from referrals.responsibilities s where s.handover_id = h.id),
  array(
    select o.kind from disclosure.organisations o
    where o.id in (h.sender_organisation_id, h.receiver_organisation_id)
  ),
  greatest(
    h.ended_at, h.returned_at,
    (select max(e.at) from referrals.handover_events e where e.handover_id = h.id),
    (select max(m.sent_at) from referrals.handover_messages m where m.handover_id = h.id),
    (
      select max(w.written_at) from referrals.handover_topics t
      join referrals.handover_contents w on w.topic_id = t.id where t.handover_id = h.id
    )
  )
from referrals.handovers h
-- One that was given up is open until the sender takes it back, unless its resident withdrew it.
where h.ended_at is not null and not (
  h.status = 'CANCELLED' and h.accepted_at is not null and h.returned_at is null
  and h.resident_decision = 'AGREED'
);

create view referrals.finished_cases as
select
  c.id, array[c.resident_key, c.linked_resident_key] as persons, c.opened_at,
  -- By a movement that it is bound to.
  c.responsibility_sequence > 1 as responsibility_moved,
  array_length(on_it.movements, 1) is null as is_empty,
  array(
    select o.kind from disclosure.organisations o
    where o.id in (select s.organisation_id from referrals.responsibilities s where s.case_id = c.id)
    union
    select unnest(f.kinds) from referrals.finished_movements f where f.id = any (on_it.movements)
  ) as kinds,
  greatest(
    c.opened_at,
    (select max(s.since) from referrals.responsibilities s where s.case_id = c.id),
    (select max(l.linked_at) from referrals.links l where l.case_id = c.id),
    (select max(f.changed_at) from referrals.finished_movements f where f.id = any (on_it.movements))
  ) as changed_at
from referrals.cases c
cross join lateral (
  select array(
    select r.id from referrals.referrals r where r.case_id = c.id
    union all select t.handover_id from referrals.handover_topics t where t.case_id = c.id
  ) as movements
) on_it
where not referrals.any_open(on_it.movements, on_it.movements);

create index referrals_by_end on referrals.referrals (ended_at) where ended_at is not null;
create index handovers_by_end on referrals.handovers (ended_at) where ended_at is not null;
create index cases_by_opening on referrals.cases (opened_at);

grant select on referrals.finished_movements, referrals.finished_cases to noaberhub_referrals;
grant execute on function referrals.any_open(uuid[], uuid[]) to noaberhub_referrals;

-- What was told to a system, or could not be; not what is still to be sent.
create function referrals.delete_delivery(which uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from referrals.webhook_deliveries d where d.id = which and d.status <> 'PENDING';
  return found;
end
$$;

-- The last time at which something happened on referrals that the village of a question itself sent for
-- it; infinity while one is open, null where there is none. For the owner of the question.
create function referrals.last_contact_on(help_request uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select max(case when r.ended_at is null then 'infinity' else r.changed_at::timestamptz end)
  from referrals.referrals r
  join referrals.help_requests h on h.id = r.help_request_id
  join disclosure.serves s
    on s.organisation_id = r.requester_organisation_id and s.community_id = h.community_id
  where r.help_request_id = $1
$$;

revoke all on function
  referrals.delete_delivery(uuid), referrals.last_contact_on(uuid) from public;
grant execute on function referrals.delete_delivery(uuid) to noaberhub_referrals;
grant execute on function referrals.last_contact_on(uuid) to noaberhub_villages;
