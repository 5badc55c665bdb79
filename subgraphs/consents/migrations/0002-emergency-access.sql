-- Emergency access (noodtoegang, break-glass): one professional, one resident, four hours, read only,
-- with a reason, and reviewed from two sides afterwards.
create table consents.break_glass_sessions (
  id uuid primary key,
  resident_key uuid not null,
  -- Where the resident lived then: its people and privacy officer review it.
  community_id uuid not null,
  actor_subject text not null,
  actor_role text not null,
  organisation_id uuid not null,
  reason text not null,
  opened_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  closed_at timestamptz(3),
  review_due_on date not null,
  constraint break_glass_sessions_role_known
    check (actor_role in ('GP', 'PRACTICE_NURSE', 'HOME_CARE_NURSE')),
  constraint break_glass_sessions_reason_length
    check (char_length(reason) >= 1 and char_length(reason) <= 2000),
  constraint break_glass_sessions_period_forward check (expires_at > opened_at)
);

create index break_glass_sessions_of_resident
  on consents.break_glass_sessions (resident_key, opened_at desc, id desc);
create index break_glass_sessions_of_community
  on consents.break_glass_sessions (community_id, review_due_on);

-- One judgement from either side: of oversight, and of the village or the resident.
create table consents.break_glass_reviews (
  session_id uuid not null,
  side text not null,
  justified boolean not null,
  note text,
  reviewed_at timestamptz(3) not null,
  reviewer_subject text not null,
  reviewer_role text not null,
  constraint break_glass_reviews_once primary key (session_id, side),
  constraint break_glass_reviews_session_known foreign key (session_id)
    references consents.break_glass_sessions (id),
  constraint break_glass_reviews_side_known check (side in ('OVERSIGHT', 'VILLAGE_OR_RESIDENT')),
  constraint break_glass_reviews_note_length check (char_length(note) <= 2000)
);

create or replace view consents.expected_relations as
  select
    m.resident_key as subject, 'person:' || m.account as grantee, 'REPRESENTATIVE' as kind,
    null::uuid as case_id,
    case
      when not m.all_categories then m.categories
      -- Every other bit, those of later versions too.
      else m.categories | (2147483647
        & ~ disclosure.mask('SIGNALS', 'SAFETY_CONCERNS', 'SUBSTANCE_OR_MENTAL'))
    end as categories,
    0 as case_categories, false as agreed, true as reaches_subject,
    greatest(m.valid_from, m.accepted_at)::timestamptz as valid_from,
    m.valid_until::timestamptz as valid_until
  from consents.mandates m
  where m.accepted_at is not null and m.ended_at is null
  union all
  select
    s.resident_key, 'person:' || s.actor_subject, 'BREAK_GLASS', s.id,
    disclosure.mask('EMERGENCY_SET'), 0, false, true, s.opened_at::timestamptz,
    least(s.expires_at, s.closed_at)::timestamptz
  from consents.break_glass_sessions s
  union all
  select
    s.resident_key, 'community:' || s.community_id, 'BREAK_GLASS_REVIEW', s.id,
    0, disclosure.mask('ACCESS_LOG'), false, false, s.opened_at::timestamptz, null
  from consents.break_glass_sessions s;

create or replace function consents.refresh_relations(which uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  -- One at a time per resident.
  perform pg_advisory_xact_lock(hashtextextended('consents.relations ' || which::text, 0));
  delete from disclosure.relations r
  where r.subject = which and r.kind in ('REPRESENTATIVE', 'BREAK_GLASS', 'BREAK_GLASS_REVIEW');
  insert into disclosure.relations (
    subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
    valid_from, valid_until
  )
  select
    e.subject, e.grantee, e.kind, e.case_id, e.categories, e.case_categories, e.agreed,
    e.reaches_subject, e.valid_from, e.valid_until
  from consents.expected_relations e
  where e.subject = which;
end
$$;

-- Opens a session and lets the one decision say whether it opens anything: an objection that names
-- emergencies, a restriction or an employment that has ended leave nothing of it. Answers whether it
-- stands. The same work is done for a resident whom there is not.
create function consents.open_break_glass(
  session uuid, resident uuid, actor text, role text, organisation uuid, reason text,
  opened_at timestamptz, expires_at timestamptz, review_due_on date
) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  home uuid;
  target uuid;
  opens boolean;
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
  perform consents.refresh_relations(target);
  select d.permitted & disclosure.mask('EMERGENCY_SET') <> 0 into opens
  from disclosure.standing(
    'PERSON', actor, role, organisation, disclosure.purpose_mask('BREAK_GLASS'), null, opened_at
  ) who
  cross join lateral disclosure.decide(who, target, session) d;
  if home is not null and opens then
    return true;
  end if;
  delete from consents.break_glass_sessions s where s.id = session;
  perform consents.refresh_relations(target);
  return false;
end
$$;

revoke all on function consents.open_break_glass(
  uuid, uuid, text, text, uuid, text, timestamptz, timestamptz, date
) from public;
grant execute on function consents.open_break_glass(
  uuid, uuid, text, text, uuid, text, timestamptz, timestamptz, date
) to noaberhub_consents;

grant select on consents.break_glass_sessions, consents.break_glass_reviews to noaberhub_consents;
grant update (closed_at) on consents.break_glass_sessions to noaberhub_consents;
grant insert on consents.break_glass_reviews to noaberhub_consents;
