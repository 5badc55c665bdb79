-- As before, for representatives whose relation names the mandate that it rests on.
-- At commit, when the relations that follow from the change stand.
create or replace function referrals.announce(kind text, movement uuid, version integer) returns void
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
      and (r.case_id = announce.movement or r.kind in ('SELF', 'REPRESENTATIVE'))
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
