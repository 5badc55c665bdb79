-- A resident who objects says of each open movement that the objection touches whether it ends too or
-- goes on. The subgraph of consents asks and carries that out here, in the transaction of the
-- objection; it reads and changes nothing else of a movement.

-- Of these cases of the decision, the movements that are open.
create function referrals.open_movements(of_cases uuid[])
  returns table (id uuid, movement text, may_be_withdrawn boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.id, 'REFERRAL', true
  from referrals.referrals r
  where r.id = any (of_cases) and r.status in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')
  union all
  -- Whoever is at work on a handover is responsible: it is completed, and no longer cancelled.
  select h.id, 'HANDOVER', h.status <> 'IN_PROGRESS'
  from referrals.handovers h
  where h.id = any (of_cases) and h.status in ('REQUESTED', 'ON_HOLD', 'ACCEPTED', 'IN_PROGRESS')
$$;

-- Cancels an open movement for its resident. False when it is open no longer.
create function referrals.withdraw_movement(which uuid, by_subject text, by_role text, at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  was record;
begin
  select r.case_id, r.status, r.version into was
  from referrals.referrals r
  where r.id = which and r.status in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')
  for update;
  if found then
    update referrals.referrals r set
      status = 'CANCELLED', business_status = null, status_reason = 'RESIDENT_DECLINED',
      resident_decision = 'DECLINED', decided_by = by_subject, decided_at = at, ended_at = at,
      version = r.version + 1
    where r.id = which;
    insert into referrals.referral_events
      (referral_id, version, at, from_status, to_status, reason, role, actor_subject)
    values (which, was.version + 1, at, was.status, 'CANCELLED', 'RESIDENT_DECLINED', by_role, by_subject);
    perform referrals.refresh_relations(was.case_id);
    return true;
  end if;

  select h.case_id, h.status, h.version into was
  from referrals.handovers h
  where h.id = which and h.status in ('REQUESTED', 'ON_HOLD', 'ACCEPTED')
  for update;
  if not found then
    return false;
  end if;
  update referrals.handovers h set
    status = 'CANCELLED', status_reason = 'RESIDENT_DECLINED', resident_decision = 'DECLINED',
    decided_by = by_subject, decided_at = at, ended_at = at, version = h.version + 1
  where h.id = which;
  insert into referrals.handover_events
    (handover_id, version, at, from_status, to_status, reason, role, actor_subject)
  values (which, was.version + 1, at, was.status, 'CANCELLED', 'RESIDENT_DECLINED', by_role, by_subject);
  perform referrals.refresh_relations(was.case_id);
  return true;
end
$$;

-- The resident lets a movement go on beside an objection: a yes to this case, of the highest rank. It
-- changes one that was sent without it alone (in an emergency).
create function referrals.except_movement(which uuid, by_subject text, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  of_case uuid;
begin
  update referrals.referrals r
  set resident_decision = 'AGREED', decided_by = by_subject, decided_at = at
  where r.id = which and r.resident_decision <> 'AGREED'
    and r.status in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')
  returning r.case_id into of_case;
  if of_case is not null then
    perform referrals.refresh_relations(of_case);
  end if;
end
$$;

revoke all on function referrals.open_movements(uuid[]) from public;
revoke all on function referrals.withdraw_movement(uuid, text, text, timestamptz) from public;
revoke all on function referrals.except_movement(uuid, text, timestamptz) from public;
grant usage on schema referrals to noaberhub_consents;
grant execute on function referrals.open_movements(uuid[]) to noaberhub_consents;
grant execute on function referrals.withdraw_movement(uuid, text, text, timestamptz)
  to noaberhub_consents;
grant execute on function referrals.except_movement(uuid, text, timestamptz) to noaberhub_consents;

-- As before, whoever's session it is.
create or replace function referrals.announce_course() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform platform.emit_for_owner(
    'referrals.referral-moved', jsonb_build_object('helpRequestId', new.help_request_id)
  );
  return null;
end
$$;
