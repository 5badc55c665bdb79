create table villages.residents (
  -- Random; never leaves the hub. Recipients know a resident under pseudonyms made from it.
  key uuid primary key,
  community_id uuid not null,
  registered_at timestamptz(3) not null,
  -- The `sub` of the resident's own login; null when there is none.
  account text,
  name text not null,
  birth_year smallint,
  telephone text,
  street text,
  house_number text,
  postcode text,
  place text,
  household_size smallint,
  functional_needs text[] not null default '{}',
  emergency_contact_person text,
  emergency_key_holder text,
  emergency_mobility text,
  emergency_alerts text[] not null default '{}',
  constraint residents_community_known foreign key (community_id)
    references villages.communities (id),
  constraint residents_name_length check (char_length(name) >= 1 and char_length(name) <= 200),
  constraint residents_birth_year_range check (birth_year >= 1890 and birth_year <= 2200),
  constraint residents_telephone_length check (char_length(telephone) <= 40),
  constraint residents_address_whole
    check (num_nulls(street, house_number, postcode, place) in (0, 4)),
  constraint residents_address_length check (
    char_length(street) <= 200 and char_length(house_number) <= 20 and char_length(place) <= 100
  ),
  constraint residents_postcode_form check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  constraint residents_household_size_range check (household_size >= 1 and household_size <= 100),
  constraint residents_functional_needs_known check (functional_needs <@ array[
    'MOBILITY_INDOORS', 'MOBILITY_OUTDOORS', 'HOUSEKEEPING', 'MEALS', 'PERSONAL_CARE',
    'ADMINISTRATION', 'VISION', 'HEARING', 'DAY_STRUCTURE'
  ]),
  constraint residents_emergency_length check (
    char_length(emergency_contact_person) <= 200 and char_length(emergency_key_holder) <= 200
    and char_length(emergency_mobility) <= 200
  )
);

-- The order in which a community's residents are listed: random keys, which tell nothing.
create index residents_of_community on villages.residents (community_id, key);

-- People near a resident, as the resident wrote them down (INFORMAL_NETWORK).
create table villages.informal_contacts (
  id uuid primary key,
  resident_key uuid not null,
  name text not null,
  relation text not null,
  informal_carer boolean not null,
  constraint informal_contacts_resident_known foreign key (resident_key)
    references villages.residents (key),
  constraint informal_contacts_name_length
    check (char_length(name) >= 1 and char_length(name) <= 200),
  constraint informal_contacts_relation_length
    check (char_length(relation) >= 1 and char_length(relation) <= 200)
);

create index informal_contacts_of_resident on villages.informal_contacts (resident_key, id);

-- What disclosure.relations must hold of a resident. The village where somebody is registered may
-- read what disclosure.paths allows a home village: the ceiling stands there, in one place.
create view villages.expected_relations as
  select
    r.key as subject,
    'community:' || r.community_id as grantee,
    'HOME_VILLAGE' as kind,
    null::uuid as case_id,
    -1 as categories,
    0 as case_categories,
    false as agreed,
    true as reaches_subject,
    r.registered_at as valid_from,
    null::timestamptz as valid_until
  from villages.residents r
  union all
  select r.key, 'self:' || r.account, 'SELF', null, -1, 0, false, true, r.registered_at, null
  from villages.residents r
  where r.account is not null;

-- Brings the relations of one resident in line with the facts, in the transaction of the fact.
create function villages.refresh_relations(which uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  -- One at a time per resident.
  select from villages.residents where key = which for update;
  delete from disclosure.relations
  where subject = which and kind in ('HOME_VILLAGE', 'SELF');
  insert into disclosure.relations (
    subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
    valid_from, valid_until
  )
  select
    subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
    valid_from, valid_until
  from villages.expected_relations
  where subject = which;
$$;

revoke all on function villages.refresh_relations(uuid) from public;
grant execute on function villages.refresh_relations(uuid) to noaberhub_villages;

grant select on villages.residents, villages.informal_contacts to noaberhub_villages;
