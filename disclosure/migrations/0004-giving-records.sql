-- How a record comes about and ends. No role may write disclosure.records itself.

alter table disclosure.records add constraint records_grantee_fits_rank check (
  case grantee_rank
    when 1 then grantee like 'person:%'
    when 2 then grantee like 'role:%:%'
    when 3 then grantee like 'organisation:%'
    when 4 then grantee like 'category:%' and community_id is not null
    else grantee = 'everybody'
  end
);

-- Nobody can permit or deny everybody at once; restricting is all that has no grantee.
alter table disclosure.records add constraint records_everybody_is_restricted
  check ((decision = 'RESTRICT') = (grantee_rank = 5));

-- Gives a consent or an objection. Live records of equal scope (grantee, categories, purposes; in an
-- objection four purposes count as one) end where the new one begins: an objection must not fall
-- before the consent that replaces it holds.
create function disclosure.give_record(
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
    valid_until, given_at, given_by
  ) values (
    id, subject, decision, grantee_rank, grantee, categories, purposes, community_id, valid_from,
    valid_until, given_at, given_by
  );
end
$$;

create function disclosure.scope_purposes(decision text, purposes integer) returns integer
  language sql immutable
  return case when decision = 'DENY' then disclosure.denied_purposes(purposes) else purposes end;

-- Ends a record for every request received from now on. False when it changed since `expected`, or
-- was withdrawn before: nothing happened then.
create function disclosure.revoke_record(record uuid, expected integer, at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update disclosure.records r set revoked_at = revoke_record.at, version = r.version + 1
  where r.id = record and r.version = expected and r.revoked_at is null;
  return found;
end
$$;

revoke all on function disclosure.give_record(
  uuid, uuid, text, integer, text, integer, integer, uuid, timestamptz, timestamptz, timestamptz, text
) from public;
revoke all on function disclosure.revoke_record(uuid, integer, timestamptz) from public;
grant execute on function disclosure.give_record(
  uuid, uuid, text, integer, text, integer, integer, uuid, timestamptz, timestamptz, timestamptz, text
) to noaberhub_consents;
grant execute on function disclosure.revoke_record(uuid, integer, timestamptz) to noaberhub_consents;

-- Lists are ordered by these instants, and a cursor carries them through JavaScript: to the
-- millisecond, so that it loses nothing of them.
alter table disclosure.records alter column given_at type timestamptz(3);
alter table disclosure.access_log alter column at type timestamptz(3);
