-- What a resident asks on the ground of the GDPR: rectification (16), erasure (17), restriction (18) and
-- objection (21), each with the day by which it must be answered (12(3)) and what became of it.
create table consents.rights_requests (
  id uuid primary key,
  resident_key uuid not null,
  kind text not null,
  -- What the request itself tells of the person: who may not read these does not reach it.
  categories integer not null,
  -- Who answers; none: the hub did, at once.
  organisation_id uuid,
  -- The restriction or objection that follows from it.
  consent_id uuid,
  made_by text not null,
  made_role text not null,
  received_at timestamptz(3) not null,
  due_on date not null,
  state text not null,
  answered_at timestamptz(3),
  ground text,
  answer text,
  version integer not null default 1,
  constraint rights_requests_kind_known
    check (kind in ('RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION')),
  constraint rights_requests_made_role_known check (made_role in ('RESIDENT', 'REPRESENTATIVE')),
  constraint rights_requests_state_known check (
    state in ('RECEIVED', 'EXTENDED', 'GRANTED', 'PARTLY_GRANTED', 'REFUSED', 'WITHDRAWN')
  ),
  constraint rights_requests_answered
    check ((answered_at is null) = (state in ('RECEIVED', 'EXTENDED'))),
  -- A refusal says on which ground of the law.
  constraint rights_requests_refused_on_a_ground check (state <> 'REFUSED' or ground is not null),
  constraint rights_requests_ground_form check (ground ~ '^[A-Z][A-Z_]{2,62}$'),
  constraint rights_requests_answer_length
    check (char_length(answer) >= 1 and char_length(answer) <= 2000)
);

create index rights_requests_of_resident
  on consents.rights_requests (resident_key, received_at desc, id desc);
create index rights_requests_open
  on consents.rights_requests (organisation_id, due_on, id) where answered_at is null;

-- Each change: what it is from then on, by whom, and why.
create table consents.rights_request_events (
  rights_request_id uuid not null,
  number smallint not null,
  at timestamptz(3) not null,
  state text not null,
  actor_subject text not null,
  actor_role text not null,
  organisation_id uuid,
  reason text,
  constraint rights_request_events_once primary key (rights_request_id, number),
  constraint rights_request_events_of_request foreign key (rights_request_id)
    references consents.rights_requests (id) on delete cascade,
  constraint rights_request_events_reason_length
    check (char_length(reason) >= 1 and char_length(reason) <= 2000)
);

-- Where one request has several answers, an erasure say: of which data, held by whom, each.
create table consents.rights_request_parts (
  rights_request_id uuid not null,
  number smallint not null,
  organisation_id uuid,
  categories integer not null,
  granted boolean not null,
  ground text,
  -- From this day it may be granted; null: not known, or it is.
  possible_on date,
  constraint rights_request_parts_once primary key (rights_request_id, number),
  constraint rights_request_parts_of_request foreign key (rights_request_id)
    references consents.rights_requests (id) on delete cascade,
  constraint rights_request_parts_categories_not_empty check (categories <> 0),
  constraint rights_request_parts_refused_on_a_ground check (granted = (ground is null)),
  constraint rights_request_parts_ground_form check (ground ~ '^[A-Z][A-Z_]{2,62}$')
);

-- The decision about a request. Who answers it, the privacy officer of its organisation or the
-- coordinators of a village's, reads it whatever the resident objected to: it is put to them. Anybody
-- else reads it as a consent, where they may read all that it tells of the person.
create function consents.decide_request(
  who disclosure.standing, about uuid, tells integer, decider uuid
) returns table (permitted integer, grounds json)
  language sql stable
as $$
  select
    case
      when party.basis is not null then d.permitted | disclosure.mask('CONSENTS')
      when tells & ~ d.permitted = 0 then d.permitted
      else 0
    end,
    case
      when party.basis is null or d.permitted & disclosure.mask('CONSENTS') <> 0 then d.grounds
      else (d.grounds::jsonb || disclosure.ground(
        party.basis, disclosure.mask('CONSENTS'), null)::jsonb)::json
    end
  from disclosure.decide(who, about, null) d
  cross join lateral (
    select case
      when 'role:' || decider || ':PRIVACY_OFFICER' = any ((who).grantees)
        and (who).purpose & disclosure.purpose_mask('LEGAL') <> 0 then 'OVERSIGHT'
      when 'role:' || decider || ':COORDINATOR' = any ((who).grantees)
        and (who).purpose
          & disclosure.purpose_mask('SUPPORT_NETWORK', 'COORDINATION_OF_CARE') <> 0
        then 'HOME_VILLAGE'
    end as basis
  ) party
$$;

grant select, insert on
  consents.rights_requests, consents.rights_request_events, consents.rights_request_parts
to noaberhub_consents;
grant update (due_on, state, answered_at, ground, answer, version) on consents.rights_requests
  to noaberhub_consents;
