-- As before, for handovers of several topics.
create or replace function referrals.withdraw_movement(which uuid, by_subject text, by_role text, at timestamptz)
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

  perform referrals.hold_handover(which);
  select h.status, h.version into was
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
  perform referrals.refresh_handover_relations(which);
  return true;
end
$$;
