-- Opens a session as before, and answers which one stands: this one; the one that the same person has
-- open for this resident already, of which this one is no second; null where it opens nothing. That
-- another is open is told only where the decision lets it open something: an objection made since
-- answers as it does for everybody.
drop function consents.open_break_glass(
  uuid, uuid, text, text, uuid, text, timestamptz, timestamptz, date
);

create function consents.open_break_glass(
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
    and s.closed_at is null and s.expires_at > opened_at
  order by s.opened_at, s.id
  limit 1;
  if home is not null and opens and earlier is null then
    return session;
  end if;
  delete from consents.break_glass_sessions s where s.id = session;
  perform consents.refresh_relations(target);
  return case when home is not null and opens then earlier end;
end
$$;

revoke all on function consents.open_break_glass(
  uuid, uuid, text, text, uuid, text, timestamptz, timestamptz, date
) from public;
grant execute on function consents.open_break_glass(
  uuid, uuid, text, text, uuid, text, timestamptz, timestamptz, date
) to noaberhub_consents;
