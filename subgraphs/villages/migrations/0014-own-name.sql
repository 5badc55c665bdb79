-- A name without what people write differently: case, diacritics, spaces before, after and doubled.
create function villages.plain_name(name text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  return lower(trim(regexp_replace(
    regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g'
  )));

-- Whether a resident is called so, for whoever knows the resident's name anyway: it is asked about the
-- resident behind the token alone.
create function villages.is_called(resident uuid, name text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (
    select from villages.residents r
    where r.key = resident and villages.plain_name(r.name) = villages.plain_name(is_called.name)
  );

revoke all on function villages.plain_name(text) from public;
revoke all on function villages.is_called(uuid, text) from public;
grant execute on function villages.is_called(uuid, text) to noaberhub_consents;
