-- Erasing a resident (GDPR 17), for the subgraph of consents alone, in its transaction. What the law
-- keeps goes on under a key of its own, as about somebody who is no resident of the hub: named by name
-- and year of birth in that record, and reached nowhere else.

create trigger cases_of_nobody_erased before insert on referrals.cases
  for each row execute function disclosure.leave_out_erased('resident_key', 'refuse');
create trigger cases_of_nobody_found before update of linked_resident_key on referrals.cases
  for each row execute function disclosure.leave_out_erased('linked_resident_key', 'refuse');
create trigger help_requests_of_nobody_erased before insert on referrals.help_requests
  for each row execute function disclosure.leave_out_erased('resident_key', 'skip');
create trigger webhook_deliveries_of_nobody_erased before insert on referrals.webhook_deliveries
  for each row execute function disclosure.leave_out_erased('resident_key', 'skip');

-- Whose a case is changes with its movements in one transaction.
alter table referrals.referrals alter constraint referrals_case_of_resident deferrable;
alter table referrals.handover_topics
  alter constraint handover_topics_case_of_resident deferrable,
  alter constraint handover_topics_handover_known deferrable;

-- Cases about a resident, also those of an unlinked person whom they were found to be.
create function referrals.cases_about(resident uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select array(
    select c.id from referrals.cases c
    where c.resident_key = resident or c.linked_resident_key = resident
  )
$$;

-- The movements of a resident that are not ended, or given up by a receiver who is responsible still.
create function referrals.open_movements_about(resident uuid)
  returns table (id uuid, movement text, organisation_id uuid, may_be_withdrawn boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.id, 'REFERRAL', r.receiver_organisation_id, true
  from referrals.referrals r
  where r.case_id = any (referrals.cases_about(resident))
    and r.status in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')
  union all
  select h.id, 'HANDOVER', h.receiver_organisation_id,
    h.status in ('REQUESTED', 'ON_HOLD', 'ACCEPTED')
  from referrals.handovers h
  join referrals.handover_states s on s.id = h.id
  where (h.status in ('REQUESTED', 'ON_HOLD', 'ACCEPTED', 'IN_PROGRESS') or s.kept_by_receiver)
    and h.id in (
      select t.handover_id from referrals.handover_topics t
      where t.case_id = any (referrals.cases_about(resident))
    )
$$;

-- Per case who took part in it, by sending or by accepting, and when it changed last.
create function referrals.parties_to_cases(resident uuid)
  returns table (case_id uuid, organisation_id uuid, kind text, changed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with handovers as (
    select t.case_id, h.*
    from referrals.handover_topics t
    join referrals.handovers h on h.id = t.handover_id
    where t.case_id = any (referrals.cases_about(resident))
  ),
  took_part as (
    select r.case_id, r.requester_organisation_id as organisation_id
    from referrals.referrals r
    where r.case_id = any (referrals.cases_about(resident)) and r.sent_at is not null
    union
    select r.case_id, r.owner_organisation_id
    from referrals.referrals r
    where r.case_id = any (referrals.cases_about(resident)) and r.accepted_at is not null
    union
    select h.case_id, h.sender_organisation_id from handovers h where h.offered_at is not null
    union
    select h.case_id, h.receiver_organisation_id from handovers h where h.accepted_at is not null
  ),
  changes as (
    select c.id as case_id, c.opened_at as at
    from referrals.cases c where c.id = any (referrals.cases_about(resident))
    union all
    select r.case_id, greatest(r.changed_at, (
      select max(m.sent_at) from referrals.referral_messages m where m.referral_id = r.id
    ))
    from referrals.referrals r where r.case_id = any (referrals.cases_about(resident))
    union all
    select h.case_id, greatest(
      (select max(e.at) from referrals.handover_events e where e.handover_id = h.id),
      (select max(m.sent_at) from referrals.handover_messages m where m.handover_id = h.id)
    )
    from handovers h
  )
  select p.case_id, p.organisation_id, o.kind, changed.at
  from took_part p
  join disclosure.organisations o on o.id = p.organisation_id
  join (select c.case_id, max(c.at) as at from changes c group by c.case_id) changed
    on changed.case_id = p.case_id
$$;

-- Erases the cases of a resident but those in `keep`, which go on under `successor`. Answers the ids of
-- what is gone. Fails with 55P03 when somebody is at work on any of it: then it is tried again.
create function referrals.erase_resident(
  which uuid, keep uuid[], successor uuid, name text, birth_year integer, account text, at timestamptz
) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  of_case uuid;
  kept uuid[] := array(select c from unnest(referrals.cases_about(which)) c where c = any (keep));
  own uuid[] := array(select c.id from referrals.cases c where c.id = any (kept) and c.resident_key = which);
  gone uuid[] := array(select c from unnest(referrals.cases_about(which)) c where c <> all (keep));
  movements uuid[] := array(
    select r.id from referrals.referrals r where r.case_id = any (gone)
    union select t.handover_id from referrals.handover_topics t where t.case_id = any (gone)
  );
begin
  foreach of_case in array gone loop
    if not referrals.delete_case(of_case, true) then
      raise exception 'somebody is at work on a case' using errcode = '55P03';
    end if;
  end loop;
  perform referrals.hold_cases(kept);
  perform referrals.follow_successor(which, own, successor, name, birth_year, at);

  -- Of an unlinked person nobody is known any more whom they were found to be.
  delete from referrals.links l where l.linked_key = which;
  update referrals.referrals r set linked_resident_key = null
  where r.case_id = any (kept) and r.linked_resident_key = which;
  update referrals.cases c set linked_resident_key = null
  where c.id = any (kept) and c.linked_resident_key = which;

  perform referrals.forget_account(account, kept);
  delete from referrals.help_requests h where h.resident_key = which;
  delete from referrals.webhook_deliveries d where d.resident_key = which;
  foreach of_case in array kept loop
    perform referrals.refresh_relations(of_case);
  end loop;
  return gone || array(
    select m from unnest(movements) m
    where not exists (select from referrals.handovers h where h.id = m)
  );
end
$$;

create function referrals.follow_successor(
  which uuid, cases uuid[], successor uuid, name text, birth_year integer, at timestamptz
) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if cardinality(cases) = 0 then
    return;
  end if;
  set constraints referrals.referrals_case_of_resident, referrals.handover_topics_case_of_resident,
    referrals.handover_topics_handover_known deferred;
  insert into referrals.unlinked_persons (key, name, birth_year, typed_at)
  values (successor, name, birth_year, at);
  update referrals.cases c set resident_key = successor, unlinked = true where c.id = any (cases);
  update referrals.referrals r set resident_key = successor, unlinked = true
  where r.case_id = any (cases);
  update referrals.handovers h set resident_key = successor
  where h.id in (select t.handover_id from referrals.handover_topics t where t.case_id = any (cases));
  update referrals.handover_topics t set resident_key = successor where t.case_id = any (cases);
  set constraints referrals.referrals_case_of_resident, referrals.handover_topics_case_of_resident,
    referrals.handover_topics_handover_known immediate;
end
$$;

-- What the resident themself did in a record that stays, no login did.
create function referrals.forget_account(account text, cases uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update referrals.referrals r set decided_by = 'erased'
  where r.case_id = any (cases) and r.decided_by = account;
  update referrals.handovers h set decided_by = 'erased'
  where h.decided_by = account and h.id in (
    select t.handover_id from referrals.handover_topics t where t.case_id = any (cases)
  );
  update referrals.referral_events e set actor_subject = 'erased'
  where e.actor_subject = account and e.referral_id in (
    select r.id from referrals.referrals r where r.case_id = any (cases)
  );
  update referrals.handover_events e set actor_subject = 'erased'
  where e.actor_subject = account and e.handover_id in (
    select t.handover_id from referrals.handover_topics t where t.case_id = any (cases)
  );
  update referrals.emergency_reviews e set reviewed_by = 'erased'
  where e.reviewed_by = account and e.referral_id in (
    select r.id from referrals.referrals r where r.case_id = any (cases)
  );
$$;

-- What was kept of somebody who was erased and need not be any longer. Answers whether anything is left
-- under that key.
create function referrals.erase_kept(successor uuid, cases uuid[]) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  of_case uuid;
begin
  foreach of_case in array cases loop
    if exists (
      select from referrals.cases c where c.id = of_case and c.resident_key = successor
    ) and not referrals.delete_case(of_case, false) then
      raise exception 'somebody is at work on a case' using errcode = '55P03';
    end if;
  end loop;
  return exists (select from referrals.cases c where c.resident_key = successor);
end
$$;

revoke all on function
  referrals.cases_about(uuid), referrals.open_movements_about(uuid),
  referrals.parties_to_cases(uuid),
  referrals.erase_resident(uuid, uuid[], uuid, text, integer, text, timestamptz),
  referrals.follow_successor(uuid, uuid[], uuid, text, integer, timestamptz),
  referrals.forget_account(text, uuid[]), referrals.erase_kept(uuid, uuid[])
from public;
grant execute on function
  referrals.open_movements_about(uuid), referrals.parties_to_cases(uuid),
  referrals.erase_resident(uuid, uuid[], uuid, text, integer, text, timestamptz),
  referrals.erase_kept(uuid, uuid[])
to noaberhub_consents;
