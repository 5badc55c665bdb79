-- The cases of the decision under which a record was read; null for a record of another owner.
create function referrals.cases_to_rectify(of_kind text, which uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case of_kind
    when 'REFERRAL' then array[which]
    when 'HANDOVER' then array(
      select which union all
      select t.id from referrals.handover_topics t where t.handover_id = which
    )
  end
$$;

revoke all on function referrals.cases_to_rectify(text, uuid) from public;
grant execute on function referrals.cases_to_rectify(text, uuid) to noaberhub_consents;
