-- Which record a request for rectification is about, what is wrong in it and what would be right.
alter table consents.rights_requests
  add column record_kind text,
  add column record_id uuid,
  add column wrong text,
  add column correction text,
  -- The deadline of which whoever answers it was reminded.
  add column reminded_of date,
  add constraint rights_requests_record_kind_known
    check (record_kind in ('PERSON', 'HELP_REQUEST', 'LOG_ENTRY', 'REFERRAL', 'HANDOVER')),
  add constraint rights_requests_record_whole check (
    (kind = 'RECTIFICATION') = (num_nonnulls(record_kind, record_id, wrong, correction) = 4)
    and num_nonnulls(record_kind, record_id, wrong, correction) in (0, 4)
  ),
  add constraint rights_requests_wrong_length
    check (char_length(wrong) >= 1 and char_length(wrong) <= 2000),
  add constraint rights_requests_correction_length
    check (char_length(correction) >= 1 and char_length(correction) <= 2000);

-- The same is not asked twice at a time.
create unique index rights_requests_once_at_a_time
  on consents.rights_requests (resident_key, record_kind, record_id, md5(wrong), md5(correction))
  where answered_at is null;

grant update (reminded_of) on consents.rights_requests to noaberhub_consents;

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
  from consents.break_glass_sessions s
  union all
  select
    q.resident_key, 'role:' || q.organisation_id || ':' || answers.role, 'RIGHTS_REQUEST', q.id,
    0, disclosure.mask('CONSENTS'), false, false, q.received_at::timestamptz, null
  from consents.rights_requests q
  cross join (values ('PRIVACY_OFFICER'), ('COORDINATOR')) answers (role)
  where q.organisation_id is not null;

create or replace function consents.refresh_relations(which uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  -- One at a time per resident.
  perform pg_advisory_xact_lock(hashtextextended('consents.relations ' || which::text, 0));
  delete from disclosure.relations r
  where r.subject = which and r.kind in (
    'REPRESENTATIVE', 'BREAK_GLASS', 'BREAK_GLASS_REVIEW', 'RIGHTS_REQUEST', 'RECIPIENT'
  );
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

-- A request is a case of its own. Whoever answers it reads it whole; anybody else where they may read
-- all that it tells of the person.
drop function consents.decide_request(disclosure.standing, uuid, integer, uuid);
create function consents.decide_request(
  who disclosure.standing, request uuid, about uuid, tells integer, decider uuid
) returns table (permitted integer, grounds json)
  language sql stable
as $$
  select
    case
      when tells & ~ d.permitted = 0 or array[
        'role:' || decider || ':PRIVACY_OFFICER', 'role:' || decider || ':COORDINATOR'
      ] && (who).grantees then d.permitted
      else 0
    end,
    d.grounds
  from disclosure.decide(who, about, request) d
$$;
