-- New lines of the access log are announced to whoever follows them. A message holds two random
-- numbers: the subject's number in the log and the id of the line; the line itself is read, decided
-- and logged when it is delivered.

-- Who is followed now, and until when at the latest. Without it every transaction that writes a line
-- would notify, and all of those wait for one lock at commit.
create table disclosure.access_log_followed (
  ref uuid not null,
  until timestamptz not null,
  constraint access_log_followed_pkey primary key (ref)
);

-- Answers the number under which lines about this subject are announced, from the commit on.
create function disclosure.follow_access_log(followed uuid, until timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  found_ref uuid;
begin
  insert into disclosure.subject_refs (subject) values (followed) on conflict (subject) do nothing;
  select s.ref into found_ref from disclosure.subject_refs s where s.subject = followed;
  delete from disclosure.access_log_followed f
  where f.ref in (
    select past.ref from disclosure.access_log_followed past
    where past.until < clock_timestamp()
    for update skip locked
  );
  insert into disclosure.access_log_followed as f (ref, until)
  -- No token lives longer than an hour.
  values (found_ref, least(follow_access_log.until, clock_timestamp() + interval '1 hour'))
  on conflict (ref) do update set until = greatest(f.until, excluded.until);
  return found_ref;
end
$$;

revoke all on function disclosure.follow_access_log(uuid, timestamptz) from public;
grant execute on function disclosure.follow_access_log(uuid, timestamptz) to noaberhub_consents;

-- Not announced: what a delivery itself read, in whose request id stands an 8 for the version, and
-- somebody's own reading of the own log; either could go round in a circle.
create function disclosure.announce_access_log() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_notify('noaberhub_live', f.ref || ' ' || line.id)
  from written line
  join disclosure.access_log_followed f on f.ref = line.subject_ref
  where f.until > clock_timestamp()
    and substr(line.request_id::text, 15, 1) <> '8'
    and not coalesce(
      line.outcome = 'DISCLOSED' and 'ACCESS_LOG' = any (line.categories)
        and 'SELF' = all (line.bases),
      false
    );
  return null;
end
$$;

revoke all on function disclosure.announce_access_log() from public;

create trigger access_log_announced after insert on disclosure.access_log
  referencing new table as written
  for each statement execute function disclosure.announce_access_log();
