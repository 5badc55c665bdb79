-- Whom a line is about stands beside the log, so that it can be erased. That it is still the same person is
-- held by a keyed hash in the leaf of each line; its key is not in the database. Null in leaves sealed before
-- this, and of a line about nobody.
alter table disclosure.access_log_leaves
  add column person_seal bytea,
  add constraint access_log_leaves_person_seal_size check (octet_length(person_seal) = 16);

-- What is sealed of it: a hash of the number and the person's key, or of the number alone where nobody is known
-- under it any more. The sealer reads no key of a person.
create function disclosure.person_digest(ref uuid, subject uuid) returns bytea
  language sql immutable
  return sha256(uuid_send(ref) || coalesce(uuid_send(subject), ''));

create function disclosure.person_digests(refs uuid[]) returns table (ref uuid, digest bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select named.ref, disclosure.person_digest(named.ref, s.subject)
  from (select distinct n.ref from unnest(refs) n (ref) where n.ref is not null) named
  left join disclosure.subject_refs s on s.ref = named.ref
$$;

revoke all on function disclosure.person_digests(uuid[]) from public;
grant execute on function disclosure.person_digests(uuid[]) to noaberhub_sealer;
