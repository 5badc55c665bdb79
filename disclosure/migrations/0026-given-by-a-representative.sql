-- Who gave a record: the resident, or somebody who acted for them under a mandate. What is told of it
-- later says so, also when the mandate has ended and is kept no longer.
alter table disclosure.records
  add column given_by_representative boolean not null default false;

-- Whether this login acts for a resident by a mandate, and is not the resident, whose own login is named
-- otherwise than a person.
create function disclosure.represents(account text, resident uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
  return exists (
    select from disclosure.relations r
    where r.subject = resident and r.grantee = 'person:' || account and r.kind = 'REPRESENTATIVE'
  ) and not exists (
    select from disclosure.relations r
    where r.subject = resident and r.grantee = 'self:' || account and r.kind = 'SELF'
  );

revoke all on function disclosure.represents(text, uuid) from public;

-- Of records from before this is known for mandates that hold still.
update disclosure.records r set given_by_representative = true
where disclosure.represents(r.given_by, r.subject);

-- As before, and notes who gave it.
create or replace function disclosure.give_record(
  id uuid, subject uuid, decision text, grantee_rank integer, grantee text, categories integer,
  purposes integer, community_id uuid, valid_from timestamptz, valid_until timestamptz,
  given_at timestamptz, given_by text
) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
  -- Two equal records given at the same moment must see each other.
  perform pg_advisory_xact_lock(hashtextextended('disclosure.records ' || subject::text, 0));

  update disclosure.records r set
    revoked_at = case when valid_from > greatest(given_at, r.valid_from) then null else given_at end,
    valid_until = case when valid_from > greatest(given_at, r.valid_from) then valid_from else r.valid_until end,
    version = r.version + 1
  where r.subject = give_record.subject and r.revoked_at is null
    and r.decision in ('PERMIT', 'DENY')
    and r.grantee = give_record.grantee and r.categories = give_record.categories
    and (
      r.purposes = give_record.purposes
      or disclosure.scope_purposes(r.decision, r.purposes)
        = disclosure.scope_purposes(give_record.decision, give_record.purposes)
    )
    and (r.valid_until is null or r.valid_until > greatest(given_at, valid_from))
    and (valid_until is null or r.valid_from < valid_until);

  insert into disclosure.records (
    id, subject, decision, grantee_rank, grantee, categories, purposes, community_id, valid_from,
    valid_until, given_at, given_by, given_by_representative
  ) values (
    id, subject, decision, grantee_rank, grantee, categories, purposes, community_id, valid_from,
    valid_until, given_at, given_by,
    disclosure.represents(given_by, subject)
  );
end
$$;
