-- The grounds of a decision are JSON text now.

drop function referrals.is_notice_only(disclosure.standing, uuid, text, uuid, jsonb);

create function referrals.is_notice_only(
  who disclosure.standing, requester uuid, target_kind text, owner uuid, grounds json
) returns boolean
  language sql stable
  return target_kind is not null and owner is null
    and requester is distinct from (who).organisation
    and not exists (
      select from json_array_elements(grounds) ground
      where ground ->> 'basis' <> 'CASE'
        and (ground ->> 'categories')::integer & disclosure.mask('REFERRAL_STATUS') <> 0
    );

revoke all on function
  referrals.is_notice_only(disclosure.standing, uuid, text, uuid, json) from public;
grant execute on function
  referrals.is_notice_only(disclosure.standing, uuid, text, uuid, json) to noaberhub_referrals;
