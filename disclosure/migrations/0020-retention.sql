-- What leaves this schema at the end of its term. Each owner's role removes by these functions alone.

-- Whether the data of one of these persons are restricted (GDPR 18): then nothing of them goes, since they
-- may need it.
create function disclosure.is_restricted(keys uuid[], at timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from disclosure.records r
    where r.subject = any (keys) and r.decision = 'RESTRICT' and r.revoked_at is null
      and (r.valid_until is null or r.valid_until > is_restricted.at)
  )
$$;

-- A message that there was something to see; not one that is still to be delivered.
create function disclosure.delete_notice(which uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from disclosure.notices n where n.id = which and n.status <> 'QUEUED';
  if not found then
    return false;
  end if;
  -- Of which partner somebody was told stays, so that they are told once.
  update disclosure.partner_notices p set notice_id = null where p.notice_id = which;
  return true;
end
$$;

-- Codes with which somebody was named and that count no longer, and failed tries of them.
create function disclosure.old_referral_codes(before timestamptz)
  returns table (count bigint, oldest timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(*), min(o.at) from (
    select c.expires_at as at from disclosure.referral_codes c where c.expires_at < before
    union all
    select t.at from disclosure.referral_code_tries t where t.at < before
  ) o
$$;

create function disclosure.forget_referral_codes(before timestamptz, most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  codes integer;
  tries integer;
begin
  delete from disclosure.referral_codes c
  where c.code_hash in (
    select o.code_hash from disclosure.referral_codes o where o.expires_at < before limit most
  );
  get diagnostics codes = row_count;
  delete from disclosure.referral_code_tries t
  where t.ctid in (
    select o.ctid from disclosure.referral_code_tries o where o.at < before limit most - codes
  );
  get diagnostics tries = row_count;
  return codes + tries;
end
$$;

-- Proofs that are left of somebody who was erased; each says itself until when.
create function disclosure.old_consent_proofs(today date)
  returns table (count bigint, oldest timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(*), min(p.given_at)::timestamptz from disclosure.consent_proofs p
  where p.keep_until < today
$$;

create function disclosure.forget_consent_proofs(today date, most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten integer;
begin
  delete from disclosure.consent_proofs p
  where p.record_id in (
    select o.record_id from disclosure.consent_proofs o where o.keep_until < today limit most
  );
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;

alter table disclosure.access_log_pruned add column end_leaf bigint;

-- Removes the lines of whole sealed batches, from where it was pruned before up to the end of one of
-- them, and keeps the signed record. Whatever the hub is configured to: nothing younger than the law
-- allows (Wabvpz 15e, NEN 7513: five years), and nothing out of the middle.
create function disclosure.prune_access_log(first_leaf bigint, end_leaf bigint, note text) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  removed bigint;
begin
  if not exists (
    select from disclosure.access_log_checkpoints c where c.tree_size = end_leaf
  ) then
    raise exception 'whole batches are pruned alone' using errcode = '22023';
  end if;
  if first_leaf <> (select coalesce(max(p.end_leaf), 0) from disclosure.access_log_pruned p) then
    raise exception 'the log is pruned from the beginning on' using errcode = '22023';
  end if;
  if exists (
    select from disclosure.access_log_leaves f join disclosure.access_log l on l.id = f.line_id
    where f.leaf_index >= first_leaf and f.leaf_index < end_leaf
      and l.at >= clock_timestamp() - interval '5 years'
  ) then
    raise exception 'a line is kept for five years' using errcode = '22023';
  end if;
  insert into disclosure.access_log_pruned (first_leaf, end_leaf, note)
  values (first_leaf, end_leaf, note);
  delete from disclosure.access_log l using disclosure.access_log_leaves f
  where f.line_id = l.id and f.leaf_index >= first_leaf and f.leaf_index < end_leaf;
  get diagnostics removed = row_count;
  return removed;
end
$$;

revoke all on function
  disclosure.is_restricted(uuid[], timestamptz), disclosure.delete_notice(uuid), disclosure.old_referral_codes(timestamptz),
  disclosure.forget_referral_codes(timestamptz, integer), disclosure.old_consent_proofs(date),
  disclosure.forget_consent_proofs(date, integer),
  disclosure.prune_access_log(bigint, bigint, text)
from public;
grant execute on function disclosure.is_restricted(uuid[], timestamptz)
to noaberhub_subgraph, noaberhub_postman;
grant execute on function disclosure.delete_notice(uuid) to noaberhub_postman;
grant execute on function
  disclosure.old_referral_codes(timestamptz), disclosure.forget_referral_codes(timestamptz, integer)
to noaberhub_referrals;
grant execute on function
  disclosure.old_consent_proofs(date), disclosure.forget_consent_proofs(date, integer)
to noaberhub_consents;
grant execute on function disclosure.prune_access_log(bigint, bigint, text) to noaberhub_sealer;
