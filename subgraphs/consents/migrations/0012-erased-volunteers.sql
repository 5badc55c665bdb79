-- A record as a volunteer that is erased gets what a resident gets: whoever had read it is told (GDPR 19),
-- and a code reads who looked, for five years. `volunteers.erase_volunteer` erases the record itself.

alter table consents.recipient_notices
  -- `person_id` is the id of a volunteer, which all know alike; of a resident's, a pseudonym.
  add column of_volunteer boolean not null default false;

alter table consents.rights_requests drop constraint rights_requests_made_role_known;
alter table consents.rights_requests add constraint rights_requests_made_role_known
  check (made_role in ('RESIDENT', 'REPRESENTATIVE', 'VOLUNTEER'));

-- Which organisations read something of a person before and knew of whom, as far as the log goes: of these
-- categories, on this consent, in these cases, by any other than this one; null narrows nothing.
create function consents.recipients_of(
  which uuid, on_consent uuid, of_categories integer, in_cases uuid[], other_than uuid
) returns table (
  organisation_id uuid, roles text[], categories integer, last_read_at timestamptz, case_ids uuid[]
)
  language sql stable
as $$
  select l.organisation_id, array_agg(distinct l.role order by l.role),
    bit_or(disclosure.mask(part.category)), max(l.at),
    array(
      select distinct met.id from disclosure.access_log again
      cross join unnest(again.cases) met (id)
      where again.id = any (array_agg(l.id)) and met.id = any (in_cases)
      order by met.id
    )
  from disclosure.subject_refs s
  join disclosure.access_log l on l.subject_ref = s.ref
    and l.outcome <> 'REFUSED' and l.organisation_id is not null
    and l.organisation_id is distinct from other_than
    and (in_cases is null or l.cases && in_cases)
  cross join lateral unnest(l.categories, l.bases, l.records) part (category, basis, record)
  where s.subject = which
    -- To oversee who read something is not to have received it.
    and disclosure.mask(part.category) & coalesce(of_categories, -1)
      & ~ disclosure.mask('CONSENTS', 'ACCESS_LOG') <> 0
    and part.basis not in ('SELF', 'REPRESENTATIVE')
    -- On a case alone these are shown without the person, of an open request or a proposed match: whoever
    -- was shown them so would learn here whose it is.
    and (
      part.basis not in ('CASE', 'MATCH')
      or part.category not in ('REFERRAL_STATUS', 'HELP_REQUESTS', 'VOLUNTEER_MATCHES')
      or disclosure.person_of_deed(l) is not null
    )
    and (on_consent is null or exists (
      select from disclosure.records c
      where c.id = on_consent and c.id = part.record and c.decision = 'PERMIT'
    ))
  group by l.organisation_id
  order by l.organisation_id
$$;

-- Writes notices, each of the notice itself where `about` is null, and tells whoever had read it there and
-- the privacy officer that there is one.
create function consents.add_recipient_notices(
  notices jsonb, about uuid, about_volunteer boolean, because text, of_consent uuid, of_request uuid,
  at timestamptz
) returns void
  language sql
as $$
  with added as (
    insert into consents.recipient_notices (
      id, resident_key, of_volunteer, organisation_id, reason, categories, roles, person_id, case_ids,
      last_read_at, consent_id, rights_request_id, told_at
    )
    select l."id", coalesce(about, l."id"), about_volunteer, l."organisationId", because,
      l."categories", l."roles", l."personId", l."caseIds", l."lastReadAt", of_consent, of_request, at
    from jsonb_to_recordset(notices) as l (
      "id" uuid, "organisationId" uuid, "roles" text[], "categories" integer,
      "lastReadAt" timestamptz, "personId" text, "caseIds" uuid[]
    )
    returning id, organisation_id, roles
  )
  select disclosure.tell_staff(
    added.organisation_id, told.role, null,
    case because
      when 'CONSENT_WITHDRAWN' then 'DATA_READ_BEFORE_WITHDRAWAL' else 'DATA_READ_BEFORE_CHANGE'
    end, added.id, at, null
  )
  from added
  cross join lateral (select unnest(added.roles) union select 'PRIVACY_OFFICER') told (role);
  -- Last: what decisions read follows from the notices.
  select consents.refresh_relations(subject.key)
  from (
    select distinct coalesce(about, (l.value ->> 'id')::uuid) as key
    from jsonb_array_elements(notices) l (value)
  ) subject;
$$;

-- For the subgraph of volunteers, of its own records alone.
create function consents.recipients_of_volunteer(which uuid) returns table (
  organisation_id uuid, roles text[], categories integer, last_read_at timestamptz, case_ids uuid[]
)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
  select r.* from consents.recipients_of(which, null, null, null, null) r
  where exists (select from volunteers.volunteers v where v.key = which);
end
$$;

create function consents.tell_of_erased_volunteer(notices jsonb, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select consents.add_recipient_notices(notices, null, true, 'ERASED', null, null, at)
$$;

-- The receipt, under the number of the erased lines, with the request that it was: of nobody.
create function consents.add_erasure_of_volunteer(
  erasure uuid, number uuid, at timestamptz, due_on date, code_hash bytea, readable_until timestamptz,
  log_until date
) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into consents.rights_requests (
    id, resident_key, kind, categories, made_by, made_role, received_at, due_on, state, answered_at
  ) values (
    erasure, erasure, 'ERASURE', 0, 'erased', 'VOLUNTEER', add_erasure_of_volunteer.at,
    add_erasure_of_volunteer.due_on, 'GRANTED', add_erasure_of_volunteer.at
  );
  insert into consents.rights_request_events (
    rights_request_id, number, at, state, actor_subject, actor_role
  )
  select erasure, step.number, add_erasure_of_volunteer.at, step.state, 'erased', 'VOLUNTEER'
  from (values (1, 'RECEIVED'), (2, 'GRANTED')) step (number, state);
  insert into consents.rights_request_parts (
    rights_request_id, number, organisation_id, categories, granted, ground, possible_on
  ) values
    (erasure, 1, null, disclosure.mask('VOLUNTEER_CONTACT', 'VOLUNTEER_AGREEMENT', 'COMPENSATION'), true, null, null),
    (erasure, 2, null, disclosure.mask('ACCESS_LOG'), false, 'ACCESS_LOG_RECORD', log_until);
  insert into consents.erasures (id, ref, erased_at, code_hash, readable_until)
  values (
    erasure, add_erasure_of_volunteer.number, add_erasure_of_volunteer.at,
    add_erasure_of_volunteer.code_hash, add_erasure_of_volunteer.readable_until
  );
$$;

-- Until when the code of a receipt is good, for an answer that is given again.
create function consents.receipt_readable_until(erasure uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select e.readable_until from consents.erasures e where e.id = erasure
$$;

revoke all on function
  consents.recipients_of(uuid, uuid, integer, uuid[], uuid),
  consents.add_recipient_notices(jsonb, uuid, boolean, text, uuid, uuid, timestamptz),
  consents.recipients_of_volunteer(uuid),
  consents.tell_of_erased_volunteer(jsonb, timestamptz),
  consents.add_erasure_of_volunteer(uuid, uuid, timestamptz, date, bytea, timestamptz, date),
  consents.receipt_readable_until(uuid)
from public;
grant execute on function
  consents.recipients_of(uuid, uuid, integer, uuid[], uuid),
  consents.add_recipient_notices(jsonb, uuid, boolean, text, uuid, uuid, timestamptz)
to noaberhub_consents;
grant usage on schema consents to noaberhub_volunteers;
grant execute on function
  consents.recipients_of_volunteer(uuid),
  consents.tell_of_erased_volunteer(jsonb, timestamptz),
  consents.add_erasure_of_volunteer(uuid, uuid, timestamptz, date, bytea, timestamptz, date),
  consents.receipt_readable_until(uuid)
to noaberhub_volunteers;
