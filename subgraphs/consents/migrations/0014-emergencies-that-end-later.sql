-- An emergency access ends when an objection or a restriction begins, also one that begins later: until
-- then `closed_at` lies in the future, and nobody is told of it. It is closed once that moment is there,
-- whoever runs by then, and stays so.

-- Of every session about this resident that is open, the moment at which what the resident has decided
-- by now will leave nothing of it; null for none. What lay ahead and is withdrawn, lies ahead no longer.
create function consents.plan_break_glass_ends(resident uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  begun timestamptz;
begin
  -- As refresh_relations: one that is opened at the same moment is there by now, or finds the record.
  perform pg_advisory_xact_lock(hashtextextended('consents.relations ' || resident::text, 0));
  -- What has begun by the clock has begun, whenever the request was received.
  begun := greatest(at, clock_timestamp());
  perform from consents.break_glass_sessions s
  where s.resident_key = resident and s.expires_at > at
    and (s.closed_at is null or s.closed_at > begun);
  if not found then
    return;
  end if;

  -- A moment that was planned stands in the way of asking what would hold then.
  update consents.break_glass_sessions s set closed_at = null
  where s.resident_key = resident and s.expires_at > at and s.closed_at > begun;
  perform consents.refresh_relations(resident);
  update consents.break_glass_sessions s set closed_at = (
    select begins.at
    from (
      select distinct r.valid_from as at
      from disclosure.records r
      where r.subject = resident and r.decision in ('DENY', 'RESTRICT') and r.revoked_at is null
        -- Of a session that another process opened, by a clock that is ahead, from its beginning on.
        and r.valid_from > greatest(at, s.opened_at) and r.valid_from < s.expires_at
        and (r.valid_until is null or r.valid_until > r.valid_from)
    ) begins
    where not exists (
      select from disclosure.standing(
        'PERSON', s.actor_subject, s.actor_role, s.organisation_id,
        disclosure.purpose_mask('BREAK_GLASS'), null, begins.at
      ) who
      cross join lateral disclosure.decide(who, s.resident_key, s.id) d
      where d.permitted & disclosure.mask('EMERGENCY_SET') <> 0
    )
    order by begins.at
    limit 1
  )
  where s.resident_key = resident and s.expires_at > at and s.closed_at is null;
  perform consents.refresh_relations(resident);
end
$$;

revoke all on function consents.plan_break_glass_ends(uuid, timestamptz) from public;
grant execute on function consents.plan_break_glass_ends(uuid, timestamptz) to noaberhub_consents;

-- As before; another is open until it is closed, not until it is known that it will be.
create or replace function consents.open_break_glass(
  session uuid, resident uuid, actor text, role text, organisation uuid, reason text,
  opened_at timestamptz, expires_at timestamptz, review_due_on date
) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  home uuid;
  target uuid;
  opens boolean;
  earlier uuid;
begin
  select substr(r.grantee, length('community:') + 1)::uuid into home
  from disclosure.relations r
  where r.subject = resident and r.kind = 'HOME_VILLAGE' and r.grantee like 'community:%'
    -- Of a resident: a volunteer has no such values.
    and r.categories & disclosure.mask('EMERGENCY_SET') <> 0
    and disclosure.holds(r.valid_from, r.valid_until, opened_at)
  order by r.valid_from desc, r.grantee
  limit 1;
  target := case when home is null then gen_random_uuid() else resident end;

  insert into consents.break_glass_sessions (
    id, resident_key, community_id, actor_subject, actor_role, organisation_id, reason, opened_at,
    expires_at, review_due_on
  ) values (
    session, target, coalesce(home, target), actor, role, organisation, reason, opened_at,
    expires_at, review_due_on
  );
  -- From here on one at a time per resident: two at the same moment see each other.
  perform consents.refresh_relations(target);
  select d.permitted & disclosure.mask('EMERGENCY_SET') <> 0 into opens
  from disclosure.standing(
    'PERSON', actor, role, organisation, disclosure.purpose_mask('BREAK_GLASS'), null, opened_at
  ) who
  cross join lateral disclosure.decide(who, target, session) d;
  select s.id into earlier
  from consents.break_glass_sessions s
  where s.resident_key = target and s.actor_subject = actor and s.actor_role = role
    and s.organisation_id = organisation and s.id <> session
    and s.expires_at > opened_at
    and (s.closed_at is null or s.closed_at > greatest(opened_at, clock_timestamp()))
  order by s.opened_at, s.id
  limit 1;
  -- Of one that opens nothing too: what begins later does not show in what it takes.
  perform consents.plan_break_glass_ends(target, opened_at);
  if home is not null and opens and earlier is null then
    return session;
  end if;
  delete from consents.break_glass_sessions s where s.id = session;
  perform consents.refresh_relations(target);
  return case when home is not null and opens then earlier end;
end
$$;

-- What is open now ends at what was decided before this was so.
select consents.plan_break_glass_ends(s.resident_key, now())
from (
  select distinct b.resident_key from consents.break_glass_sessions b
  where b.closed_at is null and b.expires_at > now()
) s;
