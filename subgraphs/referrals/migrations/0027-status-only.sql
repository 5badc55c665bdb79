-- Of a movement that came to nothing its receiver reads the status and nothing else (rejected, cancelled,
-- withdrawn, entered in error): neither what it was about nor who sent it. Whoever reaches the row on
-- another ground too, or sent it, reads on.
create function referrals.is_status_only(
  who disclosure.standing, sender uuid, came_to_nothing boolean, grounds json
) returns boolean
  language sql stable
  return came_to_nothing and sender is distinct from (who).organisation
    and not exists (
      select from json_array_elements(grounds) ground
      where ground ->> 'basis' <> 'CASE'
        and (ground ->> 'categories')::integer & disclosure.mask('REFERRAL_STATUS') <> 0
    );

revoke all on function
  referrals.is_status_only(disclosure.standing, uuid, boolean, json) from public;
grant execute on function
  referrals.is_status_only(disclosure.standing, uuid, boolean, json) to noaberhub_referrals;
