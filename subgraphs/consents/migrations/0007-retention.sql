-- What ends by itself or by its owner's word is deleted at the end of its term, by these functions alone.

-- A consent, an objection or a restriction that counts no longer, with the proposal that it came from.
create function consents.delete_record(which uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from disclosure.records r
  where r.id = which and least(r.revoked_at, r.valid_until) < delete_record.at;
  if not found then
    return false;
  end if;
  delete from consents.proposals p where p.id = which;
  perform disclosure.forget_cases(array[which]);
  return true;
end
$$;

-- A mandate that has ended.
create function consents.delete_mandate(which uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  resident uuid;
begin
  delete from consents.mandates m
  where m.id = which and least(m.ended_at, m.valid_until) < delete_mandate.at
  returning m.resident_key into resident;
  if not found then
    return false;
  end if;
  perform disclosure.forget_cases(array[which]);
  perform consents.refresh_relations(resident);
  return true;
end
$$;

-- A consent or a mandate that was offered and never came to count.
create function consents.delete_offer(which uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from consents.proposals p
  where p.id = which and p.confirmed_at is null
    and coalesce(p.declined_at, p.code_expires_at) < delete_offer.at;
  if not found then
    delete from consents.mandates m
    where m.id = which and m.accepted_at is null and m.code_expires_at < delete_offer.at;
    if not found then
      return false;
    end if;
  end if;
  perform disclosure.forget_cases(array[which]);
  return true;
end
$$;

-- An emergency access that is over and was judged from both sides.
create function consents.delete_break_glass(which uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform from consents.break_glass_sessions s
  where s.id = which and s.expires_at < delete_break_glass.at
    and (select count(*) from consents.break_glass_reviews r where r.session_id = s.id) = 2
  for update;
  if not found then
    return false;
  end if;
  delete from consents.break_glass_reviews r where r.session_id = which;
  delete from consents.break_glass_sessions s where s.id = which;
  perform disclosure.forget_cases(array[which]);
  return true;
end
$$;

-- What a resident asked on the ground of the GDPR and what was answered.
create function consents.delete_rights_request(which uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from consents.rights_requests r
  where r.id = which and r.answered_at < delete_rights_request.at;
  if not found then
    return false;
  end if;
  perform disclosure.forget_cases(array[which]);
  return true;
end
$$;

create function consents.forget_tries(before timestamptz, most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten integer;
begin
  delete from consents.tries t
  where t.ctid in (select o.ctid from consents.tries o where o.at < before limit most);
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;

revoke all on function
  consents.delete_record(uuid, timestamptz), consents.delete_mandate(uuid, timestamptz),
  consents.delete_offer(uuid, timestamptz), consents.delete_break_glass(uuid, timestamptz),
  consents.delete_rights_request(uuid, timestamptz), consents.forget_tries(timestamptz, integer)
from public;
grant execute on function
  consents.delete_record(uuid, timestamptz), consents.delete_mandate(uuid, timestamptz),
  consents.delete_offer(uuid, timestamptz), consents.delete_break_glass(uuid, timestamptz),
  consents.delete_rights_request(uuid, timestamptz), consents.forget_tries(timestamptz, integer)
to noaberhub_consents;
