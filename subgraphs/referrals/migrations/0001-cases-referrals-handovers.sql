-- Cases, and the movements on them. Instants have the milliseconds of the program, so that a cursor
-- made of one finds its place again. Decision and scope: see 0002-expected-relations.sql.

create domain referrals.help_request_kind as text
  constraint help_request_kind_known check (value in (
    'TRANSPORT', 'COMPANY', 'GROCERIES', 'HANDYMAN', 'MEDICINE_DELIVERY', 'WALK', 'MEAL',
    'ADMINISTRATION', 'DIGITAL_HELP', 'INFORMATION', 'ACCOMPANY_APPOINTMENT', 'DAY_ACTIVITY',
    'RESPITE', 'CHECK_IN', 'HOUSING_QUESTION', 'CARE_QUESTION', 'FINANCIAL_QUESTION',
    'SIGNAL_CONCERN', 'OTHER'
  ));

create domain referrals.priority as text
  constraint priority_known check (value in ('ROUTINE', 'URGENT', 'ASAP'));

create domain referrals.resident_decision as text
  constraint resident_decision_known check (value in ('PENDING', 'AGREED', 'DECLINED'));

create domain referrals.status_reason as text
  constraint status_reason_known check (value in (
    'NO_CAPACITY', 'WAITLIST', 'OUT_OF_SCOPE', 'WRONG_AREA', 'RESIDENT_DECLINED', 'NO_CONTACT',
    'DUPLICATE', 'MORE_INFO_NEEDED', 'ASSESSMENT_REQUIRED', 'SENT_IN_ERROR', 'OTHER'
  ));

create function referrals.each_within(texts text[], most integer) returns boolean
  language sql immutable
  return not exists (
    select from unnest(texts) listed (entry)
    where entry is null or char_length(entry) > most or btrim(entry) = ''
  );

-- What is ours to know of an organisation of formal care; id, name and kind stand in
-- disclosure.organisations.
create table referrals.care_organisations (
  organisation_id uuid primary key,
  municipality_code text,
  constraint care_organisations_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id)
);

create table referrals.cases (
  id uuid primary key,
  resident_key uuid not null,
  topic referrals.help_request_kind not null,
  -- Exactly one organisation is responsible at every moment.
  responsible_organisation_id uuid not null,
  opened_at timestamptz(3) not null,
  version integer not null default 1,
  constraint cases_of_one_resident unique (id, resident_key),
  constraint cases_responsible_known foreign key (responsible_organisation_id)
    references disclosure.organisations (id)
);

create index cases_of_resident on referrals.cases (resident_key);

create table referrals.referrals (
  id uuid primary key,
  case_id uuid not null,
  resident_key uuid not null,
  requester_organisation_id uuid not null,
  -- Exactly one of the two: a named organisation, or an open request to a kind of partner.
  target_organisation_id uuid,
  target_kind text,
  owner_organisation_id uuid,
  -- Who received it: whoever accepted it, until then whoever it is addressed to.
  receiver_organisation_id uuid generated always as
    (coalesce(owner_organisation_id, target_organisation_id)) stored,
  -- Village of the resident at the time of writing.
  community_id uuid,
  kind referrals.help_request_kind not null,
  reason text not null,
  priority referrals.priority not null,
  letter text not null,
  transfers_responsibility boolean not null,
  status text not null,
  business_status text,
  status_reason referrals.status_reason,
  outcome text,
  resident_decision referrals.resident_decision not null,
  -- Who gave or recorded the resident's decision, when, and for a spoken one on which day and how.
  decided_by text,
  decided_at timestamptz(3),
  decision_given_on date,
  decision_how text,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  accepted_at timestamptz(3),
  ended_at timestamptz(3),
  version integer not null default 1,
  constraint referrals_case_of_resident foreign key (case_id, resident_key)
    references referrals.cases (id, resident_key),
  constraint referrals_requester_known foreign key (requester_organisation_id)
    references disclosure.organisations (id),
  constraint referrals_target_known foreign key (target_organisation_id)
    references disclosure.organisations (id),
  constraint referrals_owner_known foreign key (owner_organisation_id)
    references disclosure.organisations (id),
  constraint referrals_one_target
    check ((target_organisation_id is null) <> (target_kind is null)),
  constraint referrals_not_to_oneself check (
    target_organisation_id is distinct from requester_organisation_id
    and owner_organisation_id is distinct from requester_organisation_id
  ),
  constraint referrals_owner_is_target check (
    target_organisation_id is null or owner_organisation_id is null
    or owner_organisation_id = target_organisation_id
  ),
  constraint referrals_target_kind_known check (target_kind in (
    'GP_PRACTICE', 'SOCIAL_TEAM', 'HOME_CARE', 'WELFARE', 'HOUSING_CORPORATION', 'MUNICIPALITY',
    'HEALTH_CENTRE', 'CHURCH', 'OTHER'
  )),
  constraint referrals_reason_known check (reason in (
    'BOUNDARY_EXCEEDED', 'CARE_NEED', 'WMO_SUPPORT', 'MENTAL_HEALTH', 'SUBSTANCE_USE',
    'LONELINESS', 'MOBILITY', 'HOUSING', 'CARER_OVERLOAD', 'DEBT', 'SAFETY',
    'WELLBEING_PRESCRIPTION', 'PREVENTION', 'OTHER'
  )),
  constraint referrals_status_known check (status in (
    'DRAFT', 'REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'FAILED',
    'REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR'
  )),
  constraint referrals_business_status_known check (business_status in (
    'AWAITING_RESIDENT_DECISION', 'AWAITING_INFORMATION', 'INTAKE_PLANNED', 'INTAKE_DONE',
    'ON_WAITLIST', 'SUPPORT_STARTED', 'PARTIALLY_HELPED', 'HANDED_TO_OTHER'
  )),
  constraint referrals_outcome_known check (outcome in (
    'RESOLVED_INFORMALLY', 'RESOLVED_PROFESSIONALLY', 'SHARED_SUPPORT', 'CONTINUING',
    'REFERRED_ON', 'RETURNED_TO_VILLAGE', 'DECLINED_BY_RESIDENT', 'MOVED_AWAY', 'DECEASED',
    'UNRESOLVED'
  )),
  constraint referrals_letter_length check (char_length(letter) <= 8000),
  constraint referrals_decision_how_length check (char_length(decision_how) <= 500),
  constraint referrals_decision_told
    check ((resident_decision = 'PENDING') = (decided_at is null)),
  -- Nothing leaves before the resident said yes to this case and target.
  constraint referrals_sent_with_agreement check (
    status in ('DRAFT', 'CANCELLED', 'ENTERED_IN_ERROR') or resident_decision = 'AGREED'
  ),
  constraint referrals_times_of_status check (
    case
      when status = 'DRAFT' then sent_at is null
      when status in ('REQUESTED', 'REJECTED') then sent_at is not null and accepted_at is null
      when status in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'FAILED')
        then sent_at is not null and accepted_at is not null
      else true
    end
  ),
  constraint referrals_accepted_by_owner
    check ((owner_organisation_id is null) = (accepted_at is null)),
  constraint referrals_ended_when_final check (
    (ended_at is not null) =
    (status in ('COMPLETED', 'FAILED', 'REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR'))
  ),
  constraint referrals_completed_with_outcome
    check (status <> 'COMPLETED' or outcome is not null),
  constraint referrals_reason_where_needed check (
    status not in ('REJECTED', 'CANCELLED', 'ON_HOLD', 'FAILED') or status_reason is not null
  )
);

create index referrals_sent
  on referrals.referrals (requester_organisation_id, created_at desc, id desc);
create index referrals_sent_by_status
  on referrals.referrals (requester_organisation_id, status, created_at desc, id desc);
create index referrals_received
  on referrals.referrals (receiver_organisation_id, sent_at desc, id desc)
  where sent_at is not null;
create index referrals_received_by_status
  on referrals.referrals (receiver_organisation_id, status, sent_at desc, id desc)
  where sent_at is not null;
create index referrals_of_resident
  on referrals.referrals (resident_key, created_at desc, id desc);
create index referrals_of_case on referrals.referrals (case_id, created_at desc, id desc);

create table referrals.handovers (
  id uuid primary key,
  case_id uuid not null,
  resident_key uuid not null,
  sender_organisation_id uuid not null,
  receiver_organisation_id uuid not null,
  kind referrals.help_request_kind not null,
  priority referrals.priority not null,
  -- SBAR, after eOverdracht.
  situation text not null,
  background text not null,
  assessment text not null,
  recommendation text not null,
  goals text[] not null default '{}',
  agreements text[] not null default '{}',
  open_tasks text[] not null default '{}',
  status text not null,
  status_reason referrals.status_reason,
  resident_decision referrals.resident_decision not null,
  decided_by text,
  decided_at timestamptz(3),
  decision_given_on date,
  decision_how text,
  offered_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  ended_at timestamptz(3),
  version integer not null default 1,
  constraint handovers_case_of_resident foreign key (case_id, resident_key)
    references referrals.cases (id, resident_key),
  constraint handovers_sender_known foreign key (sender_organisation_id)
    references disclosure.organisations (id),
  constraint handovers_receiver_known foreign key (receiver_organisation_id)
    references disclosure.organisations (id),
  constraint handovers_not_to_oneself
    check (receiver_organisation_id <> sender_organisation_id),
  constraint handovers_status_known check (status in (
    'REQUESTED', 'ON_HOLD', 'ACCEPTED', 'IN_PROGRESS', 'COMPLETED', 'REJECTED', 'CANCELLED'
  )),
  constraint handovers_situation_length check (char_length(situation) <= 8000),
  constraint handovers_background_length check (char_length(background) <= 8000),
  constraint handovers_assessment_length check (char_length(assessment) <= 8000),
  constraint handovers_recommendation_length check (char_length(recommendation) <= 8000),
  constraint handovers_goals_length check (referrals.each_within(goals, 8000)),
  constraint handovers_agreements_length check (referrals.each_within(agreements, 8000)),
  constraint handovers_open_tasks_length check (referrals.each_within(open_tasks, 8000)),
  constraint handovers_decision_how_length check (char_length(decision_how) <= 500),
  constraint handovers_decision_told
    check ((resident_decision = 'PENDING') = (decided_at is null)),
  constraint handovers_offered_with_agreement
    check (status = 'CANCELLED' or resident_decision = 'AGREED'),
  constraint handovers_times_of_status check (
    case
      when status in ('REQUESTED', 'ON_HOLD', 'REJECTED') then accepted_at is null
      when status in ('ACCEPTED', 'IN_PROGRESS', 'COMPLETED') then accepted_at is not null
      else true
    end
  ),
  constraint handovers_ended_when_final check (
    (ended_at is not null) = (status in ('COMPLETED', 'REJECTED', 'CANCELLED'))
  ),
  constraint handovers_reason_where_needed check (
    status not in ('REJECTED', 'CANCELLED', 'ON_HOLD') or status_reason is not null
  )
);

create index handovers_offered
  on referrals.handovers (sender_organisation_id, offered_at desc, id desc);
create index handovers_offered_by_status
  on referrals.handovers (sender_organisation_id, status, offered_at desc, id desc);
create index handovers_received
  on referrals.handovers (receiver_organisation_id, offered_at desc, id desc);
create index handovers_received_by_status
  on referrals.handovers (receiver_organisation_id, status, offered_at desc, id desc);
create index handovers_of_resident on referrals.handovers (resident_key);
create index handovers_of_case on referrals.handovers (case_id, offered_at desc, id desc);

-- Every change, one per version: who, when, from, to, why.

create table referrals.referral_events (
  referral_id uuid not null,
  version integer not null,
  at timestamptz(3) not null,
  from_status text,
  to_status text not null,
  reason referrals.status_reason,
  note text,
  role text not null,
  organisation_id uuid,
  actor_subject text not null,
  acting_subject text,
  constraint referral_events_once primary key (referral_id, version),
  constraint referral_events_referral_known foreign key (referral_id)
    references referrals.referrals (id),
  constraint referral_events_note_length check (char_length(note) <= 2000)
);

create table referrals.handover_events (
  handover_id uuid not null,
  version integer not null,
  at timestamptz(3) not null,
  from_status text,
  to_status text not null,
  reason referrals.status_reason,
  note text,
  role text not null,
  organisation_id uuid,
  actor_subject text not null,
  acting_subject text,
  constraint handover_events_once primary key (handover_id, version),
  constraint handover_events_handover_known foreign key (handover_id)
    references referrals.handovers (id),
  constraint handover_events_note_length check (char_length(note) <= 2000)
);

-- When an organisation that could claim an open request was last shown its notice: who was shown it
-- in the last 24 hours may be told that another was first.
create table referrals.notices_shown (
  referral_id uuid not null,
  organisation_id uuid not null,
  shown_at timestamptz(3) not null,
  constraint notices_shown_once primary key (referral_id, organisation_id),
  constraint notices_shown_referral_known foreign key (referral_id)
    references referrals.referrals (id)
);

grant usage on schema referrals to noaberhub_referrals;
grant select on referrals.care_organisations to noaberhub_referrals;
grant select, insert, update on
  referrals.cases, referrals.referrals, referrals.handovers, referrals.notices_shown
to noaberhub_referrals;
grant select, insert on referrals.referral_events, referrals.handover_events
to noaberhub_referrals;
