-- Each organisation that read something is told when a consent for it was withdrawn, or when it was
-- rectified, restricted or erased (GDPR 19), and confirms that it was. It learns no more of the person
-- than it had: `person_id` is the id under which it knew them, null where it knew cases alone.
create table consents.recipient_notices (
  id uuid primary key,
  -- Of somebody who was erased the notice's own id: it is of nobody.
  resident_key uuid not null,
  organisation_id uuid not null,
  reason text not null,
  -- What of it the organisation had read.
  categories integer not null,
  -- By whom; they read the notice, and the privacy officer.
  roles text[] not null,
  person_id text,
  case_ids uuid[] not null,
  last_read_at timestamptz(3) not null,
  consent_id uuid,
  rights_request_id uuid,
  told_at timestamptz(3) not null,
  acknowledged_at timestamptz(3),
  acknowledged_by text,
  acknowledged_role text,
  constraint recipient_notices_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id),
  constraint recipient_notices_reason_known
    check (reason in ('CONSENT_WITHDRAWN', 'RECTIFIED', 'RESTRICTED', 'ERASED')),
  constraint recipient_notices_categories_not_empty check (categories <> 0),
  constraint recipient_notices_acknowledged_by_somebody check (
    num_nonnulls(acknowledged_at, acknowledged_by, acknowledged_role) in (0, 3)
  )
);

create index recipient_notices_of_organisation
  on consents.recipient_notices (organisation_id, told_at desc, id desc);
create index recipient_notices_of_consent
  on consents.recipient_notices (consent_id) where consent_id is not null;
create index recipient_notices_of_request
  on consents.recipient_notices (rights_request_id) where rights_request_id is not null;
create index recipient_notices_of_resident on consents.recipient_notices (resident_key);

create trigger recipient_notices_of_nobody_erased before insert on consents.recipient_notices
  for each row execute function disclosure.leave_out_erased('resident_key', 'refuse');

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
  where q.organisation_id is not null
  union all
  select
    n.resident_key, 'role:' || n.organisation_id || ':' || told.role, 'RECIPIENT',
    n.id, 0, disclosure.mask('CONSENTS'), false, false, n.told_at::timestamptz, null
  from consents.recipient_notices n
  cross join lateral (
    select unnest(n.roles) union select 'PRIVACY_OFFICER'
  ) told (role);

grant select, insert on consents.recipient_notices to noaberhub_consents;
grant update (acknowledged_at, acknowledged_by, acknowledged_role) on consents.recipient_notices
  to noaberhub_consents;

-- Takes the person out of their notices, which stay with the organisations, with their relations.
create function consents.unname_recipient_notices(which uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  unnamed uuid[];
begin
  with changed as (
    update consents.recipient_notices n
    set resident_key = n.id, consent_id = null, rights_request_id = null
    where n.resident_key = which
    returning n.id
  )
  select coalesce(array_agg(changed.id), '{}') into unnamed from changed;
  delete from disclosure.relations r
  where r.subject = which and r.kind = 'RECIPIENT' and r.case_id = any (unnamed);
  perform consents.refresh_relations(n.id) from unnest(unnamed) n (id);
end
$$;

revoke all on function consents.unname_recipient_notices(uuid) from public;

-- As before, and notices to recipients are of nobody from then on.
create or replace function consents.erase_resident(which uuid, account text, request uuid)
  returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  gone uuid[] := array(
    select s.id from consents.break_glass_sessions s where s.resident_key = which
    union all select m.id from consents.mandates m where m.resident_key = which
    union all select p.id from consents.proposals p where p.resident_key = which
    union all select q.id from consents.rights_requests q where q.resident_key = which and q.id <> request
  );
begin
  delete from consents.break_glass_reviews r where r.session_id = any (gone);
  delete from consents.break_glass_sessions s where s.resident_key = which;
  delete from consents.proposals p where p.resident_key = which;
  delete from consents.mandates m where m.resident_key = which;
  delete from consents.tries t where t.actor_subject = account;
  delete from consents.rights_requests q where q.resident_key = which and q.id <> request;
  update consents.rights_requests q set resident_key = q.id, made_by = 'erased' where q.id = request;
  update consents.rights_request_events e set actor_subject = 'erased'
  where e.rights_request_id = request;
  perform consents.unname_recipient_notices(which);
  return gone;
end
$$;

-- A notice at the end of its term.
create function consents.delete_recipient_notice(which uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from consents.recipient_notices n
  where n.id = which and n.told_at < delete_recipient_notice.at;
  if not found then
    return false;
  end if;
  perform disclosure.forget_cases(array[which]);
  return true;
end
$$;

revoke all on function consents.delete_recipient_notice(uuid, timestamptz) from public;
grant execute on function consents.delete_recipient_notice(uuid, timestamptz) to noaberhub_consents;
