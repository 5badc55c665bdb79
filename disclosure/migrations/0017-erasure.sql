-- Erasure of a person (GDPR 17). What is left of them here: a hash of their key, so that nothing is
-- written under it again, and the number under which their lines stand in the log. See docs/erasure.md.
create table disclosure.erased_subjects (
  key_hash bytea not null,
  ref uuid not null,
  erased_at timestamptz(3) not null,
  constraint erased_subjects_pkey primary key (key_hash),
  constraint erased_subjects_hash_size check (octet_length(key_hash) = 32)
);

create index erased_subjects_by_ref on disclosure.erased_subjects (ref);

-- Keys are random: a hash leads nobody back to one.
create function disclosure.hash_of_key(key uuid) returns bytea
  language sql immutable
  return sha256(uuid_send(key));

-- That a consent was given on which somebody read (GDPR 7(1)): of nobody, under the number of the log.
create table disclosure.consent_proofs (
  record_id uuid not null,
  ref uuid not null,
  grantee text not null,
  categories integer not null,
  purposes integer not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  given_at timestamptz(3) not null,
  -- False: by somebody who acted for them.
  by_subject boolean not null,
  revoked_at timestamptz,
  keep_until date not null,
  constraint consent_proofs_pkey primary key (record_id)
);

-- Whoever writes about a person and whoever erases them take turns. 64 locks for all persons, so that
-- many in one transaction do not fill the table of locks.
create function disclosure.hold_subject(key uuid, to_erase boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  place integer := hashtextextended(key::text, 0) & 63;
begin
  if to_erase then
    perform pg_advisory_xact_lock(746022817, place);
  else
    perform pg_advisory_xact_lock_shared(746022817, place);
  end if;
end
$$;

-- Before an insert about a person, whose key stands in the column of the first argument: of somebody who
-- was erased a derived row is left out ('skip'), a fact is refused as if it named nobody.
create function disclosure.leave_out_erased() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  key uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if key is null then
    return new;
  end if;
  perform disclosure.hold_subject(key, false);
  if not exists (
    select from disclosure.erased_subjects e
    where e.key_hash = disclosure.hash_of_key(key) or e.ref = key
  ) then
    return new;
  end if;
  if tg_argv[1] = 'skip' then
    return null;
  end if;
  raise exception 'there is nobody under this key' using errcode = '23503', constraint = 'subject_not_erased';
end
$$;

create trigger subject_refs_of_nobody_erased before insert on disclosure.subject_refs
  for each row execute function disclosure.leave_out_erased('subject', 'skip');
create trigger notices_of_nobody_erased before insert on disclosure.notices
  for each row execute function disclosure.leave_out_erased('resident', 'skip');
create trigger partner_notices_of_nobody_erased before insert on disclosure.partner_notices
  for each row execute function disclosure.leave_out_erased('subject', 'skip');
create trigger records_of_nobody_erased before insert on disclosure.records
  for each row execute function disclosure.leave_out_erased('subject', 'refuse');
create trigger referral_codes_of_nobody_erased before insert on disclosure.referral_codes
  for each row execute function disclosure.leave_out_erased('subject', 'refuse');

-- As before, and a line about somebody who was erased in the meantime stands under their number.
create or replace function disclosure.append_to_access_log(
  ids uuid[], subgraphs text[], subjects uuid[], outcomes text[], categories text[], bases text[],
  records text[], fields text[], cases text[],
  at timestamptz, actor_kind text, actor_subject text, role text, organisation_id uuid,
  acting_subject text, purpose text, operation_name text, operation_hash text, request_id uuid,
  trace_id text
) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
  -- Most subjects have their number; asking for all of them at once is cheaper than to conflict.
  if exists (
    select from unnest(subjects) named (key)
    where named.key is not null
      and not exists (select from disclosure.subject_refs s where s.subject = named.key)
  ) then
    insert into disclosure.subject_refs (subject)
    select distinct named.key from unnest(subjects) named (key)
    where named.key is not null
    -- The order keeps two requests about the same people from waiting for each other in a ring.
    order by 1
    on conflict (subject) do nothing;
  end if;

  insert into disclosure.access_log (
    id, at, subgraph, subject_ref, outcome, categories, bases, records, fields, cases, actor_kind,
    actor_subject, role, organisation_id, acting_subject, purpose, operation_name,
    operation_hash, request_id, trace_id
  )
  select
    l.id, at, l.subgraph,
    coalesce(s.ref, (
      select e.ref from disclosure.erased_subjects e
      where e.key_hash = disclosure.hash_of_key(l.subject) or e.ref = l.subject
      limit 1
    )),
    l.outcome, l.categories::text[], l.bases::text[],
    l.records::uuid[], l.fields::text[], l.cases::uuid[], actor_kind, actor_subject, role,
    organisation_id, acting_subject, purpose, operation_name, operation_hash, request_id, trace_id
  from unnest(
    ids, subgraphs, subjects, outcomes, categories, bases, records, fields, cases
  ) as l (id, subgraph, subject, outcome, categories, bases, records, fields, cases)
  left join disclosure.subject_refs s on s.subject = l.subject;

  -- Each line waits for the sealer from the moment at which it is committed.
  insert into disclosure.access_log_unsealed (line_id) select unnest(ids);

  if exists (select from disclosure.access_log_followed f where f.until > clock_timestamp()) then
    perform disclosure.announce_access_log(ids);
  end if;
end
$$;

-- Null for somebody who was erased in the meantime.
create or replace function disclosure.follow_access_log(followed uuid, until timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  found_ref uuid;
begin
  insert into disclosure.subject_refs (subject) values (followed) on conflict (subject) do nothing;
  select s.ref into found_ref from disclosure.subject_refs s where s.subject = followed;
  if found_ref is null then
    return null;
  end if;
  delete from disclosure.access_log_followed f
  where f.ref in (
    select past.ref from disclosure.access_log_followed past
    where past.until < clock_timestamp()
    for update skip locked
  );
  insert into disclosure.access_log_followed as f (ref, until)
  -- No token lives longer than an hour.
  values (found_ref, least(follow_access_log.until, clock_timestamp() + interval '1 hour'))
  on conflict (ref) do update set until = greatest(f.until, excluded.until);
  return found_ref;
end
$$;

-- Takes away what decisions read of a person and who they are in the log. `successor`: under which key
-- what the law keeps goes on; null when nothing is kept. After the facts of the owners, and after the
-- line of the log that says so. Answers the number of their lines.
create function disclosure.erase_subject(
  which uuid, successor uuid, account text, at timestamptz, keep_proof_until date
) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  number uuid;
begin
  insert into disclosure.subject_refs (subject) values (which) on conflict (subject) do nothing;
  select s.ref into number from disclosure.subject_refs s where s.subject = which;
  insert into disclosure.consent_proofs (
    record_id, ref, grantee, categories, purposes, valid_from, valid_until, given_at, by_subject,
    revoked_at, keep_until
  )
  select
    r.id, number, r.grantee, r.categories, r.purposes, r.valid_from, r.valid_until, r.given_at,
    r.given_by is not distinct from account, r.revoked_at, keep_proof_until
  from disclosure.records r
  where r.subject = which and r.decision = 'PERMIT' and exists (
    select from disclosure.access_log l where l.subject_ref = number and r.id = any (l.records)
  );
  delete from disclosure.records r where r.subject = which;
  delete from disclosure.relations r where r.subject = which or r.grantee = 'resident:' || which;
  delete from disclosure.notices n where n.resident = which;
  delete from disclosure.partner_notices n where n.subject = which;
  delete from disclosure.referral_codes c where c.subject = which;
  delete from disclosure.access_log_followed f where f.ref = number;
  if successor is null then
    delete from disclosure.subject_refs s where s.subject = which;
  else
    update disclosure.subject_refs s set subject = successor where s.subject = which;
  end if;
  insert into disclosure.erased_subjects (key_hash, ref, erased_at)
  values (disclosure.hash_of_key(which), number, at);
  return number;
end
$$;

-- What was kept is gone: nobody is under that key either.
create function disclosure.erase_successor(which uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  number uuid;
begin
  delete from disclosure.relations r where r.subject = which;
  delete from disclosure.subject_refs s where s.subject = which returning s.ref into number;
  if number is not null then
    insert into disclosure.erased_subjects (key_hash, ref, erased_at)
    values (disclosure.hash_of_key(which), number, at);
  end if;
end
$$;

-- Which of these persons' consents were read on: what of them is proof.
create function disclosure.has_consent_proofs(which uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from disclosure.records r
    join disclosure.subject_refs s on s.subject = r.subject
    join disclosure.access_log l on l.subject_ref = s.ref and r.id = any (l.records)
    where r.subject = which and r.decision = 'PERMIT'
  )
$$;

revoke all on function
  disclosure.leave_out_erased(), disclosure.hold_subject(uuid, boolean),
  disclosure.erase_subject(uuid, uuid, text, timestamptz, date),
  disclosure.erase_successor(uuid, timestamptz), disclosure.has_consent_proofs(uuid)
from public;
grant execute on function
  disclosure.hold_subject(uuid, boolean),
  disclosure.erase_subject(uuid, uuid, text, timestamptz, date),
  disclosure.erase_successor(uuid, timestamptz), disclosure.has_consent_proofs(uuid)
to noaberhub_consents;
