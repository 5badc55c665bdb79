-- What a question for help touches (grenscategorie); what follows from it is decided in domain/.
create function volunteers.boundary_categories() returns text[]
  language sql immutable
  return array[
    'SOCIAL_CONTACT', 'TRANSPORT', 'HOUSEHOLD_CHORE', 'DELIVERY', 'ACCOMPANY_CONSULTATION',
    'ADMIN_FINANCE_ACCESS', 'KEY_HOLDING', 'PERSONAL_CARE_LIGHT', 'SUBSTANCE_USE',
    'COGNITIVE_DECLINE', 'MENTAL_HEALTH', 'DEBT', 'LONELINESS_SEVERE',
    'MEDICATION_ADMINISTRATION', 'WOUND_CARE', 'RESERVED_PROCEDURE', 'LIFTING_TRANSFER',
    'ABUSE_OR_NEGLECT', 'SUICIDALITY', 'ACUTE_DANGER'
  ]::text[];

-- Kinds of questions for help, each with what it touches as long as nobody said more. An empty set
-- says that the kind alone tells nothing: the coordinator judges. It is never filled with a guess
-- about the person (a concern about somebody is not yet a concern about their mental health).
create table volunteers.kinds_of_help (
  kind text primary key,
  boundary_categories text[] not null,
  constraint kinds_of_help_categories_known
    check (boundary_categories <@ volunteers.boundary_categories())
);

insert into volunteers.kinds_of_help (kind, boundary_categories)
values
  ('TRANSPORT', '{TRANSPORT}'),
  ('COMPANY', '{SOCIAL_CONTACT}'),
  ('GROCERIES', '{DELIVERY}'),
  ('HANDYMAN', '{HOUSEHOLD_CHORE}'),
  -- Delivery alone; administration is MEDICATION_ADMINISTRATION.
  ('MEDICINE_DELIVERY', '{DELIVERY}'),
  ('WALK', '{SOCIAL_CONTACT}'),
  ('MEAL', '{DELIVERY,SOCIAL_CONTACT}'),
  ('ADMINISTRATION', '{ADMIN_FINANCE_ACCESS}'),
  ('DIGITAL_HELP', '{SOCIAL_CONTACT}'),
  ('INFORMATION', '{SOCIAL_CONTACT}'),
  ('ACCOMPANY_APPOINTMENT', '{ACCOMPANY_CONSULTATION,TRANSPORT}'),
  ('DAY_ACTIVITY', '{SOCIAL_CONTACT}'),
  ('RESPITE', '{PERSONAL_CARE_LIGHT,SOCIAL_CONTACT}'),
  ('CHECK_IN', '{SOCIAL_CONTACT}'),
  ('HOUSING_QUESTION', '{SOCIAL_CONTACT}'),
  ('CARE_QUESTION', '{PERSONAL_CARE_LIGHT}'),
  ('FINANCIAL_QUESTION', '{DEBT}'),
  ('SIGNAL_CONCERN', '{}'),
  ('OTHER', '{}');

-- A volunteer is a subject of decisions by `key`, which never leaves the hub, and is known by `id`.
-- Neither is shared with the resident that the same person may be.
create table volunteers.volunteers (
  key uuid primary key,
  id uuid not null,
  -- Subject of the account that signs in; null for a volunteer without one. One account may help in
  -- several villages, by a record each.
  account text,
  community_id uuid not null,
  name text not null,
  telephone text,
  registered_at timestamptz not null,
  constraint volunteers_id_unique unique (id),
  constraint volunteers_key_is_not_id check (key <> id),
  constraint volunteers_name_length check (char_length(name) >= 1 and char_length(name) <= 120),
  constraint volunteers_telephone_length
    check (char_length(telephone) >= 1 and char_length(telephone) <= 30)
);

create index volunteers_by_community on volunteers.volunteers (community_id, id);
create index volunteers_by_account on volunteers.volunteers (account);

create table volunteers.offers (
  volunteer_key uuid not null,
  kind text not null,
  hours_a_week smallint,
  constraint offers_once primary key (volunteer_key, kind),
  constraint offers_volunteer_known foreign key (volunteer_key)
    references volunteers.volunteers (key),
  constraint offers_kind_known foreign key (kind) references volunteers.kinds_of_help (kind),
  constraint offers_hours_range check (hours_a_week >= 1 and hours_a_week <= 40)
);

create table volunteers.agreements (
  id uuid primary key,
  volunteer_key uuid not null,
  text_version text not null,
  signed_on date not null,
  -- The last day on which it holds; null for one without an end.
  valid_until date,
  covers text[] not null,
  constraint agreements_volunteer_known foreign key (volunteer_key)
    references volunteers.volunteers (key),
  constraint agreements_text_version_length
    check (char_length(text_version) >= 1 and char_length(text_version) <= 40),
  constraint agreements_period_forward check (valid_until >= signed_on),
  constraint agreements_cover_something check (cardinality(covers) > 0),
  constraint agreements_covers_known check (covers <@ array[
    'TRANSPORT', 'COMPANY', 'GROCERIES', 'HANDYMAN', 'MEDICINE_DELIVERY', 'WALK', 'MEAL',
    'ADMINISTRATION', 'DIGITAL_HELP', 'INFORMATION', 'ACCOMPANY_APPOINTMENT', 'DAY_ACTIVITY',
    'RESPITE', 'CHECK_IN', 'HOUSING_QUESTION', 'CARE_QUESTION', 'FINANCIAL_QUESTION',
    'SIGNAL_CONCERN', 'OTHER'
  ])
);

create index agreements_of_volunteer on volunteers.agreements (volunteer_key, signed_on desc, id);

-- What this subgraph needs to know of a question for help, whose owner is another: no text, no
-- person but the key. Personal data of the category HELP_REQUESTS, under the same scope.
create table volunteers.help_requests (
  id uuid primary key,
  resident_key uuid not null,
  community_id uuid not null,
  kind text not null,
  boundary_categories text[] not null,
  constraint help_requests_kind_known foreign key (kind) references volunteers.kinds_of_help (kind),
  constraint help_requests_categories_known
    check (boundary_categories <@ volunteers.boundary_categories())
);

create index help_requests_of_resident on volunteers.help_requests (resident_key);

-- Called by the owner of questions for help in the transaction that writes one, so that the boundary
-- stands in the very first answer. Repeating it does no harm; whose question it is never changes.
create function volunteers.project_help_request(
  help_request_id uuid, resident_key uuid, community_id uuid, kind text
) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into volunteers.help_requests (id, resident_key, community_id, kind, boundary_categories)
  select $1, $2, $3, $4, coalesce(
    (select k.boundary_categories from volunteers.kinds_of_help k where k.kind = $4), '{}'
  )
  on conflict (id) do update set
    community_id = excluded.community_id,
    kind = excluded.kind,
    boundary_categories = excluded.boundary_categories
$$;

revoke all on function volunteers.project_help_request(uuid, uuid, uuid, text) from public;
grant usage on schema volunteers to noaberhub_villages;
grant execute on function volunteers.project_help_request(uuid, uuid, uuid, text) to noaberhub_villages;

grant usage on schema volunteers to noaberhub_volunteers;
grant select on
  volunteers.volunteers, volunteers.offers, volunteers.agreements, volunteers.help_requests
to noaberhub_volunteers;
