-- Of a referral or handover that somebody wants rectified: whose it is, and who wrote it. Of an unlinked
-- person there is none: its sender may not learn from the hub that they are known here.
create function referrals.record_to_rectify(of_kind text, which uuid) returns table (
  subject uuid, organisation_id uuid, categories integer
)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.resident_key, r.requester_organisation_id, disclosure.mask('REFERRAL_CONTENT')
  from referrals.referrals r
  where of_kind = 'REFERRAL' and r.id = which and not r.unlinked
  union all
  select h.resident_key, h.sender_organisation_id, disclosure.mask('HANDOVER_CONTENT')
  from referrals.handovers h
  where of_kind = 'HANDOVER' and h.id = which and not exists (
    select from referrals.handover_topics t
    join referrals.cases c on c.id = t.case_id
    where t.handover_id = h.id and c.unlinked
  )
$$;

revoke all on function referrals.record_to_rectify(text, uuid) from public;
grant execute on function referrals.record_to_rectify(text, uuid) to noaberhub_consents;
