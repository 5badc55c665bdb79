-- Deleting a movement or a case with everything that hangs on it: at the end of its retention period, or
-- since its resident asks for it. No role deletes from a table itself.

-- Takes what is to be deleted or mended; false when somebody is at work on any of it. Nobody is waited
-- for, so that nobody waits in a ring: the caller tries again later.
create function referrals.try_hold(of_referrals uuid[], of_handovers uuid[], of_cases uuid[])
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  held integer;
begin
  select count(*) into held from (
    select from referrals.cases c where c.id = any (of_cases) for update skip locked
  ) locked;
  if held < cardinality(of_cases) then
    return false;
  end if;
  select count(*) into held from (
    select from referrals.handovers h where h.id = any (of_handovers) for update skip locked
  ) locked;
  if held < cardinality(of_handovers) then
    return false;
  end if;
  select count(*) into held from (
    select from referrals.referrals r where r.id = any (of_referrals) for update skip locked
  ) locked;
  return held = cardinality(of_referrals);
end
$$;

-- Whether any of these movements is open: not ended, or given up by a receiver who is responsible still.
create function referrals.any_open(of_referrals uuid[], of_handovers uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from referrals.referrals r where r.id = any (of_referrals) and r.ended_at is null
    union all
    select from referrals.handover_states s
    where s.id = any (of_handovers) and (s.ended_at is null or s.kept_by_receiver)
  )
$$;

-- Referrals that point at these ones.
create function referrals.pointing_at(ids uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select array(
    select r.id from referrals.referrals r
    where (r.forwarded_from_id = any (ids) or r.part_of_id = any (ids)) and r.id <> all (ids)
  )
$$;

create function referrals.erase_referrals(ids uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from referrals.referral_message_reads x using referrals.referral_messages m
  where m.id = x.message_id and m.referral_id = any (ids);
  delete from referrals.referral_messages x where x.referral_id = any (ids);
  delete from referrals.referral_attachments x where x.referral_id = any (ids);
  delete from referrals.emergency_reviews x where x.referral_id = any (ids);
  delete from referrals.notices_shown x where x.referral_id = any (ids);
  delete from referrals.webhook_deliveries x where x.object_id = any (ids);
  delete from referrals.referral_events x where x.referral_id = any (ids);
  update referrals.referrals r set
    forwarded_from_id = case when r.forwarded_from_id = any (ids) then null else r.forwarded_from_id end,
    part_of_id = case when r.part_of_id = any (ids) then null else r.part_of_id end
  where r.id = any (referrals.pointing_at(ids));
  delete from referrals.referrals r where r.id = any (ids);
  perform disclosure.forget_cases(ids);
end
$$;

create function referrals.erase_topics(ids uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from referrals.handover_contents x where x.topic_id = any (ids);
  delete from referrals.handover_topics t where t.id = any (ids);
  select disclosure.forget_cases(ids);
$$;

create function referrals.erase_handovers(ids uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform referrals.erase_topics(
    array(select t.id from referrals.handover_topics t where t.handover_id = any (ids))
  );
  delete from referrals.handover_message_reads x using referrals.handover_messages m
  where m.id = x.message_id and m.handover_id = any (ids);
  delete from referrals.handover_messages x where x.handover_id = any (ids);
  delete from referrals.webhook_deliveries x where x.object_id = any (ids);
  delete from referrals.handover_events x where x.handover_id = any (ids);
  delete from referrals.handovers h where h.id = any (ids);
  perform disclosure.forget_cases(ids);
end
$$;

-- One referral or handover. False, and nothing is deleted, when it is open (unless `open_too`), when
-- somebody is at work on it, when there is none, and when responsibility moved by it: then it goes with
-- its case.
create function referrals.delete_movement(which uuid, open_too boolean default false) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  referral uuid[] := array(select r.id from referrals.referrals r where r.id = which);
  handover uuid[] := array(select h.id from referrals.handovers h where h.id = which);
  cases uuid[] := array(
    select r.case_id from referrals.referrals r where r.id = which
    union select t.case_id from referrals.handover_topics t where t.handover_id = which
  );
  -- What relations are derived from together.
  beside uuid[] := array(
    select distinct t.handover_id from referrals.handover_topics t where t.case_id = any (cases)
  );
  their_cases uuid[] := array(
    select t.case_id from referrals.handover_topics t where t.handover_id = any (beside)
    union select unnest(cases)
  );
  of_case uuid;
begin
  if cardinality(cases) = 0
    or not referrals.try_hold(
      referral || referrals.pointing_at(referral), array(select unnest(beside) union select unnest(handover)),
      their_cases
    )
    or (not open_too and referrals.any_open(referral, handover))
    or exists (
      select from referrals.responsibilities s where s.referral_id = which or s.handover_id = which
    )
  then
    return false;
  end if;
  perform referrals.erase_referrals(referral);
  perform referrals.erase_handovers(handover);
  foreach of_case in array cases loop
    perform referrals.refresh_relations(of_case);
  end loop;
  return true;
end
$$;

-- A case with its movements. Of a handover that was about other cases too its own topic goes, and the
-- handover stays with them. False, and nothing is deleted, when a movement of it is open (unless
-- `open_too`), when somebody is at work on it, and when there is none.
create function referrals.delete_case(which uuid, open_too boolean default false) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  person uuid;
  its_referrals uuid[] := array(select r.id from referrals.referrals r where r.case_id = which);
  topics uuid[] := array(select t.id from referrals.handover_topics t where t.case_id = which);
  its_handovers uuid[] := array(
    select t.handover_id from referrals.handover_topics t where t.case_id = which
  );
  shared uuid[] := array(
    select distinct t.handover_id from referrals.handover_topics t
    where t.handover_id = any (its_handovers) and t.case_id <> which
  );
  of_handover uuid;
begin
  if not referrals.try_hold(
      its_referrals || referrals.pointing_at(its_referrals), its_handovers,
      array(
        select which
        union select t.case_id from referrals.handover_topics t where t.handover_id = any (its_handovers)
      )
    )
    -- What was added until the case was held.
    or (select count(*) from referrals.referrals r where r.case_id = which) <> cardinality(its_referrals)
    or (select count(*) from referrals.handover_topics t where t.case_id = which) <> cardinality(topics)
    or (not open_too and referrals.any_open(its_referrals, its_handovers))
  then
    return false;
  end if;
  select c.resident_key into person from referrals.cases c where c.id = which;
  delete from referrals.responsibilities s where s.case_id = which;
  perform referrals.erase_topics(topics);
  perform referrals.erase_handovers(
    array(select h from unnest(its_handovers) h where h <> all (shared))
  );
  perform referrals.erase_referrals(its_referrals);
  delete from referrals.links l where l.case_id = which;
  delete from referrals.followed f where f.what like 'case ' || which || ' %';
  delete from referrals.cases c where c.id = which;
  delete from referrals.unlinked_persons p
  where p.key = person and not exists (select from referrals.cases c where c.resident_key = p.key);
  if found then
    -- Lines of the access log about that person stay, about nobody who can be found.
    delete from disclosure.subject_refs s where s.subject = person;
  end if;
  perform disclosure.forget_cases(array[which]);
  foreach of_handover in array shared loop
    perform referrals.refresh_handover_relations(of_handover);
  end loop;
  return true;
end
$$;

-- A question for help is gone: for its owner's function.
create function referrals.forget_help_request(help_request uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from referrals.help_requests h where h.id = help_request;
  update referrals.referrals r set help_request_id = null where r.help_request_id = help_request;
$$;

create index webhook_deliveries_of_object on referrals.webhook_deliveries (object_id);

revoke all on function
  referrals.try_hold(uuid[], uuid[], uuid[]), referrals.any_open(uuid[], uuid[]),
  referrals.pointing_at(uuid[]), referrals.erase_referrals(uuid[]), referrals.erase_topics(uuid[]),
  referrals.erase_handovers(uuid[]), referrals.delete_movement(uuid, boolean),
  referrals.delete_case(uuid, boolean), referrals.forget_help_request(uuid)
from public;
grant execute on function
  referrals.delete_movement(uuid, boolean), referrals.delete_case(uuid, boolean)
to noaberhub_referrals;
