-- Instants to the millisecond: a cursor carries them through JavaScript and must lose nothing.

create table villages.help_requests (
  id uuid primary key,
  resident_key uuid not null,
  -- Where it was asked; a resident who moves leaves the village's history behind.
  community_id uuid not null,
  kind text not null,
  status text not null,
  origin text not null,
  text text not null,
  created_at timestamptz(3) not null,
  closed_at timestamptz(3),
  version integer not null default 1,
  constraint help_requests_resident_known foreign key (resident_key)
    references villages.residents (key),
  constraint help_requests_community_known foreign key (community_id)
    references villages.communities (id),
  constraint help_requests_kind_known check (kind in (
    'TRANSPORT', 'COMPANY', 'GROCERIES', 'HANDYMAN', 'MEDICINE_DELIVERY', 'WALK', 'MEAL',
    'ADMINISTRATION', 'DIGITAL_HELP', 'INFORMATION', 'ACCOMPANY_APPOINTMENT', 'DAY_ACTIVITY',
    'RESPITE', 'CHECK_IN', 'HOUSING_QUESTION', 'CARE_QUESTION', 'FINANCIAL_QUESTION',
    'SIGNAL_CONCERN', 'OTHER'
  )),
  constraint help_requests_status_known check (status in (
    'OPEN', 'TRIAGED', 'MATCHED', 'IN_PROGRESS', 'RESOLVED', 'REFERRED', 'WITHDRAWN', 'UNRESOLVED'
  )),
  constraint help_requests_origin_known
    check (origin in ('SELF', 'NEIGHBOUR', 'OUTREACH', 'SIGNAL', 'PROFESSIONAL')),
  constraint help_requests_text_length check (char_length(text) >= 1 and char_length(text) <= 2000),
  constraint help_requests_closed_at_the_end check (
    (closed_at is not null) = (status in ('RESOLVED', 'REFERRED', 'WITHDRAWN', 'UNRESOLVED'))
  ),
  constraint help_requests_closed_after_created check (closed_at >= created_at),
  constraint help_requests_version_positive check (version >= 1)
);

-- The lists walk these in their order and stop when the page is full.
create index help_requests_of_community
  on villages.help_requests (community_id, created_at desc, id desc);
create index help_requests_of_resident
  on villages.help_requests (resident_key, created_at desc, id desc);

create table villages.log_entries (
  id uuid primary key,
  help_request_id uuid not null,
  at timestamptz(3) not null,
  -- Who wrote it, as disclosure.staff knows them: their name is read there, never copied.
  author_subject text not null,
  author_organisation_id uuid,
  author_role text not null,
  text text not null,
  constraint log_entries_help_request_known foreign key (help_request_id)
    references villages.help_requests (id),
  constraint log_entries_author_role_known check (author_role in (
    'RESIDENT', 'REPRESENTATIVE', 'VOLUNTEER', 'COORDINATOR', 'VILLAGE_SUPPORTER', 'VILLAGE_APP',
    'GP', 'PRACTICE_NURSE', 'SOCIAL_WORKER', 'HOME_CARE_NURSE', 'WELFARE_WORKER',
    'HOUSING_OFFICER', 'CARE_SYSTEM', 'MUNICIPALITY_ANALYST', 'INSURER_ANALYST', 'RESEARCHER',
    'SUPPORT_ORGANISATION', 'PRIVACY_OFFICER', 'OPERATOR'
  )),
  constraint log_entries_text_length check (char_length(text) >= 1 and char_length(text) <= 4000)
);

create index log_entries_of_help_request
  on villages.log_entries (help_request_id, at desc, id desc);

grant select, insert on villages.help_requests, villages.log_entries to noaberhub_villages;
