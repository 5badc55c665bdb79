-- Attachments are references into the owner's own system: no content is kept here.
create table referrals.referral_attachments (
  id uuid primary key,
  referral_id uuid not null,
  title text not null,
  media_type text not null,
  size_in_bytes bigint not null,
  -- SHA-256, hexadecimal: whoever fetches it can tell that it is what was sent.
  sha256 text not null,
  location text not null,
  added_at timestamptz(3) not null,
  constraint referral_attachments_referral_known foreign key (referral_id)
    references referrals.referrals (id),
  constraint referral_attachments_title_length check (char_length(title) <= 200),
  constraint referral_attachments_size_positive check (size_in_bytes > 0),
  constraint referral_attachments_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint referral_attachments_location_shape
    check (location ~ '^https://' and char_length(location) <= 2000)
);

create index referral_attachments_of_referral
  on referrals.referral_attachments (referral_id, added_at, id);

grant select, insert on referrals.referral_attachments to noaberhub_referrals;

-- Links an unlinked person to a resident. Once; the case and its movements then lead to the resident
-- too. No version and no event: the sender must not learn whether there was a record.
create function referrals.link_person(which uuid, resident uuid, by text, at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  person uuid;
begin
  update referrals.cases c set linked_resident_key = resident
  where c.id = which and c.unlinked and c.linked_resident_key is null
  returning c.resident_key into person;
  if person is null then
    return false;
  end if;
  update referrals.referrals r set linked_resident_key = resident where r.case_id = which;
  insert into referrals.links (case_id, resident_key, linked_key, linked_by, linked_at)
  values (which, person, resident, by, at);
  return true;
end
$$;

create table referrals.links (
  case_id uuid primary key,
  resident_key uuid not null,
  linked_key uuid not null,
  linked_by text not null,
  linked_at timestamptz(3) not null,
  constraint links_case_known foreign key (case_id) references referrals.cases (id)
);

revoke all on function referrals.link_person(uuid, uuid, text, timestamptz) from public;
grant execute on function referrals.link_person(uuid, uuid, text, timestamptz)
  to noaberhub_referrals;
