-- Who acts for a resident (vertegenwoordiger): for which categories, from when until when, on what
-- ground. A mandate is offered to whoever holds its one-time code, and begins when a login accepts it.
create table consents.mandates (
  id uuid primary key,
  resident_key uuid not null,
  representative_name text not null,
  -- The `sub` of the login that accepted; null until then.
  account text,
  -- Those named one by one. `all_categories`: and every other one but the silent ones.
  categories integer not null,
  all_categories boolean not null,
  basis text not null,
  document_reference text,
  valid_from timestamptz(3) not null,
  valid_until timestamptz(3),
  given_at timestamptz(3) not null,
  given_by text not null,
  code_hash bytea not null,
  code_expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  ended_at timestamptz(3),
  ended_by text,
  version integer not null default 1,
  constraint mandates_code_once unique (code_hash),
  constraint mandates_name_length
    check (char_length(representative_name) >= 1 and char_length(representative_name) <= 200),
  constraint mandates_categories_not_empty check (categories <> 0 or all_categories),
  constraint mandates_basis_known check (basis in (
    'GIVEN_BY_RESIDENT', 'LIVING_WILL', 'MENTORSHIP', 'GUARDIANSHIP', 'ADMINISTRATION', 'PARENTAL'
  )),
  -- Where it is not the resident's own word, a document says so.
  constraint mandates_document_where_needed
    check ((basis = 'GIVEN_BY_RESIDENT') = (document_reference is null)),
  constraint mandates_document_length check (char_length(document_reference) <= 200),
  constraint mandates_period_forward check (valid_until is null or valid_until > valid_from),
  constraint mandates_accepted_by_somebody check ((account is null) = (accepted_at is null)),
  constraint mandates_ended_by_somebody check ((ended_by is null) = (ended_at is null))
);

create index mandates_of_resident on consents.mandates (resident_key, given_at desc, id desc);
create index mandates_of_account on consents.mandates (account) where account is not null;
-- A new mandate of the same representative takes the place of the one before.
create unique index mandates_one_each on consents.mandates (resident_key, account)
  where ended_at is null;

-- Failed tries of one kind per actor: a guesser is stopped long before guessing is worth it.
create table consents.tries (
  actor_subject text not null,
  kind text not null,
  at timestamptz(3) not null,
  constraint tries_kind_known check (kind in ('MANDATE_CODE', 'BREAK_GLASS'))
);

create index tries_of_actor on consents.tries (actor_subject, kind, at desc);

-- What disclosure.relations must hold of this subgraph's facts; columns as there.
create view consents.expected_relations as
  select
    m.resident_key as subject, 'person:' || m.account as grantee, 'REPRESENTATIVE' as kind,
    null::uuid as case_id,
    case
      when not m.all_categories then m.categories
      -- Every other bit, those of later versions too.
      else m.categories | (2147483647
        & ~ disclosure.mask('SIGNALS', 'SAFETY_CONCERNS', 'SUBSTANCE_OR_MENTAL'))
    end as categories,
    0 as case_categories, false as agreed, true as reaches_subject,
    greatest(m.valid_from, m.accepted_at)::timestamptz as valid_from,
    m.valid_until::timestamptz as valid_until
  from consents.mandates m
  where m.accepted_at is not null and m.ended_at is null;

-- Brings the relations of one resident in line with the facts, in the transaction of the fact.
create function consents.refresh_relations(which uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  -- One at a time per resident.
  perform pg_advisory_xact_lock(hashtextextended('consents.relations ' || which::text, 0));
  delete from disclosure.relations r where r.subject = which and r.kind = 'REPRESENTATIVE';
  insert into disclosure.relations (
    subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
    valid_from, valid_until
  )
  select
    e.subject, e.grantee, e.kind, e.case_id, e.categories, e.case_categories, e.agreed,
    e.reaches_subject, e.valid_from, e.valid_until
  from consents.expected_relations e
  where e.subject = which;
end
$$;

revoke all on function consents.refresh_relations(uuid) from public;
grant execute on function consents.refresh_relations(uuid) to noaberhub_consents;

grant usage on schema consents to noaberhub_consents;
grant select, insert on consents.mandates, consents.tries to noaberhub_consents;
grant update (account, accepted_at, ended_at, ended_by, version) on consents.mandates
  to noaberhub_consents;
