-- One-time codes with which an organisation names a resident (verwijscode): 10 characters, 14 days,
-- one use. Kept as a hash only.

create table disclosure.referral_codes (
  code_hash bytea primary key,
  subject uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint referral_codes_period_forward check (expires_at > issued_at)
);

-- Tries per actor: a guesser is stopped long before 32^10 codes are worth trying.
create table disclosure.referral_code_tries (
  actor_subject text not null,
  at timestamptz not null
);

create index referral_code_tries_of_actor on disclosure.referral_code_tries (actor_subject, at desc);

create function disclosure.issue_referral_code(
  code_hash bytea, subject uuid, issued_at timestamptz, expires_at timestamptz
) returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into disclosure.referral_codes (code_hash, subject, issued_at, expires_at)
  values (code_hash, subject, issued_at, expires_at)
$$;

-- Uses a code up and answers whom it names; null for an unknown, used or expired code and for an
-- actor with 10 failed tries in the last day: one answer for all.
create function disclosure.redeem_referral_code(hash bytea, actor text, at timestamptz)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  named uuid;
begin
  if (select count(*) from disclosure.referral_code_tries t
      where t.actor_subject = actor and t.at > redeem_referral_code.at - interval '1 day') >= 10 then
    return null;
  end if;
  update disclosure.referral_codes c set used_at = redeem_referral_code.at
  where c.code_hash = hash and c.used_at is null and c.expires_at > redeem_referral_code.at
  returning c.subject into named;
  if named is null then
    insert into disclosure.referral_code_tries (actor_subject, at)
    values (actor, redeem_referral_code.at);
  end if;
  return named;
end
$$;

revoke all on function disclosure.issue_referral_code(bytea, uuid, timestamptz, timestamptz) from public;
revoke all on function disclosure.redeem_referral_code(bytea, text, timestamptz) from public;
grant execute on function disclosure.issue_referral_code(bytea, uuid, timestamptz, timestamptz) to noaberhub_referrals;
grant execute on function disclosure.redeem_referral_code(bytea, text, timestamptz) to noaberhub_referrals;
