-- Of a record of the village that somebody wants rectified: whose it is, who keeps it, and what category
-- it is of. What is withheld from its subject is no record for them.
create function villages.record_to_rectify(of_kind text, which uuid) returns table (
  subject uuid, organisation_id uuid, categories integer
)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select found.subject, coalesce(found.organisation_id, (
    select v.organisation_id from disclosure.serves v
    where v.community_id = found.community_id
    order by v.organisation_id
    limit 1
  )), found.categories
  from (
    select r.key as subject, r.community_id, null::uuid as organisation_id,
      disclosure.mask('IDENTITY', 'BIRTH_YEAR', 'CONTACT', 'ADDRESS', 'HOUSEHOLD') as categories
    from villages.residents r
    where of_kind = 'PERSON' and r.key = which
    union all
    select h.resident_key, h.community_id, null, disclosure.mask('HELP_REQUESTS')
    from villages.help_requests h
    where of_kind = 'HELP_REQUEST' and h.id = which
    union all
    select h.resident_key, h.community_id, e.author_organisation_id, disclosure.mask('LOGBOOK')
    from villages.log_entries e
    join villages.help_requests h on h.id = e.help_request_id
    where of_kind = 'LOG_ENTRY' and e.id = which and e.withheld_ground is null
  ) found
$$;

revoke all on function villages.record_to_rectify(text, uuid) from public;
grant execute on function villages.record_to_rectify(text, uuid) to noaberhub_consents;
