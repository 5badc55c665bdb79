-- Who somebody is in an emergency: by exact name, year of birth and postcode, among the residents of
-- the communities in whose local network the asking organisation is. Null for nobody, for more than
-- one and for anybody elsewhere: one answer for all. For the subgraph that opens such access alone.
create function villages.resident_in_emergency(
  named text, born integer, at_postcode text, organisation uuid, at timestamptz
) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when count(*) = 1 then min(found.key::text)::uuid end
  from (
    select r.key
    from villages.residents r
    where r.postcode = at_postcode and r.birth_year = born and lower(r.name) = lower(named)
      and exists (
        select from disclosure.network_partners n
        where n.community_id = r.community_id and n.organisation_id = organisation
          and disclosure.holds(n.valid_from, n.valid_until, at)
      )
    limit 2
  ) found
$$;

create index residents_by_postcode on villages.residents (postcode, birth_year);

revoke all on function
  villages.resident_in_emergency(text, integer, text, uuid, timestamptz) from public;
grant usage on schema villages to noaberhub_consents;
grant execute on function
  villages.resident_in_emergency(text, integer, text, uuid, timestamptz) to noaberhub_consents;
