-- Changes of referrals and handovers are announced to the parties that follow them. A message holds a
-- random topic and the event's id: movement and version, which its parties know. What it stands for is
-- read, decided and logged when it is delivered.

-- What is followed now, by whom of the relations or of which case, and until when at the latest.
create table referrals.followed (
  what text not null,
  topic uuid not null,
  until timestamptz not null,
  constraint followed_pkey primary key (what)
);

grant select, insert, update, delete on referrals.followed to noaberhub_referrals;

-- At commit, when the relations that follow from the change stand.
create function referrals.announce(kind text, movement uuid, version integer) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with moved as (
    select r.resident_key, array[r.case_id] as cases
    from referrals.referrals r where r.id = announce.movement
    union all
    select h.resident_key,
      array(select t.case_id from referrals.handover_topics t where t.handover_id = h.id)
    from referrals.handovers h where h.id = announce.movement
  ),
  parties (grantee) as (
    select r.grantee
    from moved m
    join disclosure.relations r on r.subject = m.resident_key
      and (r.case_id = announce.movement or r.case_id is null and r.kind in ('SELF', 'REPRESENTATIVE'))
  ),
  -- Of a case too by its parties alone: what somebody else changed on it fills nobody's queue.
  concerned (what) as (
    select announce.kind || ' ' || p.grantee from parties p
    union
    select 'case ' || c.id || ' ' || p.grantee
    from moved m cross join unnest(m.cases) c (id) cross join parties p
  )
  select pg_notify('noaberhub_live', f.topic || ' ' || announce.movement || '.' || announce.version)
  from concerned c join referrals.followed f on f.what = c.what
  where f.until > clock_timestamp()
$$;

revoke all on function referrals.announce(text, uuid, integer) from public;

create function referrals.announce_referral() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from referrals.followed) then
    perform referrals.announce('referral', new.referral_id, new.version);
  end if;
  return null;
end
$$;

create function referrals.announce_handover() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from referrals.followed) then
    perform referrals.announce('handover', new.handover_id, new.version);
  end if;
  return null;
end
$$;

create constraint trigger referral_events_announced after insert on referrals.referral_events
  deferrable initially deferred for each row execute function referrals.announce_referral();
create constraint trigger handover_events_announced after insert on referrals.handover_events
  deferrable initially deferred for each row execute function referrals.announce_handover();

-- What a client missed while it was away is found by time.
create index referral_events_by_time on referrals.referral_events (at);
create index handover_events_by_time on referrals.handover_events (at);
