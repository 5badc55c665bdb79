-- How a resident wants to be told that there is something to see (CONTACT). Without a row the hub
-- takes what it has: the mobile telephone, else the address.
create table villages.contact_channels (
  resident_key uuid primary key,
  channel text not null,
  email text,
  chosen_at timestamptz(3) not null,
  constraint contact_channels_resident_known foreign key (resident_key)
    references villages.residents (key),
  constraint contact_channels_channel_known check (channel in ('LETTER', 'EMAIL', 'SMS')),
  constraint contact_channels_email_where_needed check ((channel = 'EMAIL') = (email is not null)),
  constraint contact_channels_email_length
    check (char_length(email) >= 3 and char_length(email) <= 254)
);

grant select, insert, update on villages.contact_channels to noaberhub_villages;

-- What a carrier needs of one resident, at the moment of delivery; for whoever brings notices alone.
create function villages.contact_of(resident uuid) returns table (
  chosen text, email text, telephone text, name text, street text, house_number text,
  postcode text, place text
)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select
    c.channel, c.email, r.telephone, r.name, r.street, r.house_number, r.postcode, r.place
  from villages.residents r
  left join villages.contact_channels c on c.resident_key = r.key
  where r.key = $1
$$;

revoke all on function villages.contact_of(uuid) from public;
grant usage on schema villages to noaberhub_postman;
grant execute on function villages.contact_of(uuid) to noaberhub_postman;
