-- Housing projects of villages: public facts. What the sources do not say is null, never guessed.
create table housing.projects (
  id uuid primary key,
  name text not null,
  community_id uuid,
  type text,
  phase text,
  why text,
  -- In the source's words.
  already_found text[] not null default '{}',
  constraint projects_name_length check (char_length(name) >= 1 and char_length(name) <= 200),
  constraint projects_type_known check (type in (
    'CARE_HOMES', 'CARE_CENTRE', 'COURTYARD', 'CARE_GUESTHOUSE', 'LIFE_COURSE_MIXED'
  )),
  constraint projects_phase_known check (phase in (
    'IDEA', 'DEMAND_SURVEY', 'GROUP_FORMED', 'FEASIBILITY', 'PARTNERS_AND_FINANCE',
    'LAND_ACQUISITION', 'DEFINITION', 'PRELIMINARY_DESIGN', 'FINAL_DESIGN', 'PERMIT',
    'CONSTRUCTION_PREP', 'CONSTRUCTION', 'ALLOCATION', 'IN_USE', 'ON_HOLD', 'CANCELLED'
  )),
  constraint projects_why_length check (char_length(why) <= 2000)
);

create index projects_by_community on housing.projects (community_id);

create table housing.bottlenecks (
  project_id uuid not null,
  kind text not null,
  since date,
  constraint bottlenecks_once primary key (project_id, kind),
  constraint bottlenecks_project_known foreign key (project_id) references housing.projects (id),
  constraint bottlenecks_kind_known check (kind in (
    'LAND_PURCHASE', 'LAND_PRICE', 'MUNICIPAL_RETICENCE', 'ZONING', 'FINANCING', 'CARE_PARTNER',
    'PERMIT', 'SUPPORT', 'NITROGEN_OR_GRID'
  ))
);

-- A resident's wish for a home. Nobody but the resident reads it unless the resident consents: it
-- makes no relation of its own.
create table housing.interests (
  id uuid primary key,
  resident_key uuid not null,
  type text,
  from_year integer,
  registered_on date not null,
  project_id uuid,
  constraint interests_type_known check (type in (
    'CARE_HOMES', 'CARE_CENTRE', 'COURTYARD', 'CARE_GUESTHOUSE', 'LIFE_COURSE_MIXED'
  )),
  constraint interests_from_year_range check (from_year >= 1000 and from_year <= 9999),
  constraint interests_project_known foreign key (project_id) references housing.projects (id)
);

create index interests_of_resident on housing.interests (resident_key, registered_on desc, id desc);

grant usage on schema housing to noaberhub_housing;
grant select on housing.projects, housing.bottlenecks, housing.interests to noaberhub_housing;
