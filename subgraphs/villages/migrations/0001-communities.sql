-- Public facts: municipalities, communities, their organisations and initiatives. What the sources
-- do not say is null. No column of these tables may hold a personal value.

create table villages.municipalities (
  code text primary key,
  name text not null,
  province text not null,
  veenkolonien boolean not null,
  constraint municipalities_code_of_cbs check (code ~ '^GM[0-9]{4}$')
);

create table villages.communities (
  id uuid primary key,
  slug text not null,
  name text not null,
  kind text not null,
  phase text,
  municipality_code text,
  -- Village centre, rounded to 0.01 degree (WGS 84).
  latitude double precision,
  longitude double precision,
  constraint communities_slug_unique unique (slug),
  constraint communities_slug_plain check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint communities_kind_known
    check (kind in ('VILLAGE', 'NEIGHBOURHOOD', 'HAMLET', 'ASSOCIATION')),
  constraint communities_phase_known check (phase in (
    'SOCIAL_BASE', 'EXPLORING', 'PIONEERING', 'PLAN_TESTED', 'ORGANISING', 'OPERATING', 'NETWORKED',
    'EXPANDING', 'DORMANT', 'UNSTRUCTURED'
  )),
  constraint communities_municipality_known foreign key (municipality_code)
    references villages.municipalities (code),
  constraint communities_location_whole check ((latitude is null) = (longitude is null)),
  constraint communities_location_on_earth
    check (latitude >= -90 and latitude <= 90 and longitude >= -180 and longitude <= 180)
);

create index communities_of_municipality on villages.communities (municipality_code);

-- What is known of an organisation of residents beyond its name and the communities it serves:
-- those stand in disclosure.organisations and disclosure.serves, where decisions read them too.
create table villages.community_organisations (
  id uuid primary key,
  form text,
  members integer,
  members_as_of text,
  constraint community_organisations_named foreign key (id) references disclosure.organisations (id),
  constraint community_organisations_form_known check (form in (
    'PART_OF_VILLAGE_COUNCIL', 'ASSOCIATION', 'VILLAGE_COOPERATIVE', 'FOUNDATION',
    'CARE_COOPERATIVE', 'COOPERATIVE_IN_FORMATION', 'NEIGHBOURHOOD_ASSOCIATION', 'INFORMAL_GROUP',
    'NONE'
  )),
  constraint community_organisations_members_positive check (members >= 0)
);

create table villages.initiatives (
  id uuid primary key,
  organisation_id uuid not null,
  kinds text[] not null,
  open_days_a_week smallint,
  constraint initiatives_organisation_known foreign key (organisation_id)
    references villages.community_organisations (id),
  constraint initiatives_kinds_not_empty check (cardinality(kinds) > 0),
  constraint initiatives_kinds_known check (kinds <@ array[
    'LIVING_ROOM', 'MEETING_PLACE', 'VILLAGE_DESK', 'HELP_AND_OFFER', 'CALL_CIRCLE',
    'TRANSPORT_SERVICE', 'HANDYMAN_SERVICE', 'GIVE_AND_REPAIR', 'SWAP_SHOP', 'MEDICINE_ROUND',
    'WALKING_GROUP', 'SHARED_MEALS', 'MEAL_SERVICE', 'FOOD_GARDEN', 'HEALTHY_FOOD',
    'DIGITAL_SKILLS', 'DAY_ACTIVITY', 'DEMENTIA_HOUSE', 'INFO_CENTRE', 'VILLAGE_SUPPORTER',
    'CARE_COOPERATIVE', 'CARE_CIRCLE', 'HOUSING_PROJECT', 'SHOP_PRESERVATION', 'OTHER'
  ]),
  constraint initiatives_open_days_range check (open_days_a_week >= 1 and open_days_a_week <= 7)
);

create index initiatives_of_organisation on villages.initiatives (organisation_id);

grant usage on schema villages to noaberhub_villages;
grant select on
  villages.municipalities, villages.communities, villages.community_organisations,
  villages.initiatives
to noaberhub_villages;
