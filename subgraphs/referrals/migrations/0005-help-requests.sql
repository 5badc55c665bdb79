-- referrals.help_requests: what a referral that arises from a question for help needs to know of it.
-- Its owner is villages; what it touches and what follows from that is the rule of volunteers, whose
-- job `villages.help-request-recorded` writes it here. No text, no person but the key: personal data
-- of the category HELP_REQUESTS, under the same scope and the same erasure.
create table referrals.help_requests (
  id uuid primary key,
  resident_key uuid not null,
  community_id uuid not null,
  kind referrals.help_request_kind not null,
  -- Sorted.
  boundary_categories text[] not null,
  boundary_outcome text not null,
  constraint help_requests_outcome_known check (
    boundary_outcome in ('VOLUNTEER_OK', 'COORDINATOR_DECIDES', 'PROFESSIONAL_ONLY', 'URGENT')
  )
);

create index help_requests_of_resident on referrals.help_requests (resident_key);

-- Repeating it does no harm; whose question it is never changes.
create function referrals.project_help_request(
  help_request_id uuid, resident_key uuid, community_id uuid, kind text, boundary_categories text[],
  boundary_outcome text
) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into referrals.help_requests
    (id, resident_key, community_id, kind, boundary_categories, boundary_outcome)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (id) do update set
    community_id = excluded.community_id,
    kind = excluded.kind,
    boundary_categories = excluded.boundary_categories,
    boundary_outcome = excluded.boundary_outcome
$$;

-- What became of a question for help by referral, for its owner: REFERRED while an organisation has
-- taken it on or has helped, ENDED where one had and it came back, else NONE. Only what the village
-- of the question itself sent counts: what others refer is not the village's to know.
create function referrals.course_of_help_request(help_request uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case
    when bool_or(
      r.status in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')
      or (r.status = 'COMPLETED' and r.outcome is distinct from 'RETURNED_TO_VILLAGE')
    ) then 'REFERRED'
    when bool_or(r.accepted_at is not null) then 'ENDED'
    else 'NONE'
  end
  from referrals.referrals r
  join referrals.help_requests h on h.id = r.help_request_id
  join disclosure.serves s
    on s.organisation_id = r.requester_organisation_id and s.community_id = h.community_id
  where r.help_request_id = $1 and r.status <> 'ENTERED_IN_ERROR'
$$;

-- Whoever changes a referral, by whatever command: the question that it came from hears of it.
create function referrals.announce_course() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform platform.emit(
    'referrals.referral-moved', jsonb_build_object('helpRequestId', new.help_request_id)
  );
  return null;
end
$$;

create trigger referrals_course_announced
  after insert or update of status, outcome, help_request_id on referrals.referrals
  for each row when (new.help_request_id is not null)
  execute function referrals.announce_course();

create index referrals_of_help_request on referrals.referrals (help_request_id)
  where help_request_id is not null;

revoke all on function
  referrals.project_help_request(uuid, uuid, uuid, text, text[], text),
  referrals.course_of_help_request(uuid), referrals.announce_course()
from public;
grant usage on schema referrals to noaberhub_volunteers, noaberhub_villages;
grant execute on function
  referrals.project_help_request(uuid, uuid, uuid, text, text[], text) to noaberhub_volunteers;
grant execute on function referrals.course_of_help_request(uuid) to noaberhub_villages;
grant select on referrals.help_requests to noaberhub_referrals;
