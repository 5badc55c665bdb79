-- What somebody is to be told: that there is something to see, never what. Written in the transaction
-- of the fact, with the job that delivers it. Whereto is not here: the owner of the address is asked at
-- the moment of delivery. See docs/adr/0011-notices.md.

create table disclosure.notices (
  id uuid primary key,
  occasion text not null,
  -- A resident by its key, or somebody who works for an organisation.
  resident uuid,
  staff_subject text,
  organisation_id uuid,
  -- What it is about, by the id that the recipient knows.
  about uuid,
  created_at timestamptz(3) not null,
  -- After this it is not worth telling any more.
  valid_until timestamptz(3),
  status text not null default 'QUEUED',
  -- How it was delivered, or by what its delivery was tried last.
  channel text,
  attempts integer not null default 0,
  -- Why it is not delivered: a code of the hub or of the carrier, never its text.
  problem text,
  changed_at timestamptz(3) not null,
  constraint notices_occasion_form check (occasion ~ '^[A-Z][A-Z_]{2,62}$'),
  constraint notices_one_recipient check (
    num_nonnulls(resident, staff_subject) = 1
    and (staff_subject is null) = (organisation_id is null)
  ),
  constraint notices_status_known check (
    status in ('QUEUED', 'DELIVERED', 'FAILED', 'EXPIRED', 'DROPPED')
  ),
  constraint notices_channel_known check (channel in ('LETTER', 'EMAIL', 'SMS')),
  constraint notices_problem_form check (problem ~ '^[A-Z][A-Z0-9_]{1,40}$'),
  constraint notices_delivered_somehow check (status <> 'DELIVERED' or channel is not null)
);

create index notices_of_resident on disclosure.notices (resident, created_at desc, id desc)
  where resident is not null;
create index notices_undelivered on disclosure.notices (status, created_at)
  where status in ('QUEUED', 'FAILED');

-- Where somebody who works for an organisation is told things, there alone. Residents' addresses
-- stand with the owner of residents.
create table disclosure.staff_contacts (
  subject text not null,
  organisation_id uuid not null,
  channel text not null,
  address text not null,
  constraint staff_contacts_once primary key (subject, organisation_id),
  constraint staff_contacts_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id),
  constraint staff_contacts_channel_known check (channel in ('LETTER', 'EMAIL', 'SMS')),
  constraint staff_contacts_address_length
    check (char_length(address) >= 3 and char_length(address) <= 500)
);

create function disclosure.queue_delivery(notice uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select graphile_worker.add_job(
    identifier => 'notices.deliver',
    payload => json_build_object('noticeId', notice),
    -- About four days, later each time.
    max_attempts => 25
  )
$$;

create function disclosure.tell_resident(
  notice uuid, resident uuid, occasion text, about uuid, at timestamptz, valid_until timestamptz
) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into disclosure.notices
    (id, occasion, resident, about, created_at, valid_until, changed_at)
  values ($1, $3, $2, $4, $5, $6, $5);
  perform disclosure.queue_delivery($1);
end
$$;

-- Whoever works in this role there at that moment, or this one person; a notice each. Answers how many.
create function disclosure.tell_staff(
  organisation uuid, role text, subject text, occasion text, about uuid, at timestamptz,
  valid_until timestamptz
) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  told uuid;
  count integer := 0;
begin
  for told in
    insert into disclosure.notices
      (id, occasion, staff_subject, organisation_id, about, created_at, valid_until, changed_at)
    select gen_random_uuid(), $4, working.subject, $1, $5, $6, $7, $6
    from (
      select distinct s.subject
      from disclosure.staff s
      where s.organisation_id = $1 and (s.role = $2 or s.subject = $3)
        -- A machine reads no messages.
        and s.role not in ('VILLAGE_APP', 'CARE_SYSTEM')
        and disclosure.holds(s.valid_from, s.valid_until, $6)
    ) working
    returning id
  loop
    perform disclosure.queue_delivery(told);
    count := count + 1;
  end loop;
  return count;
end
$$;

-- Whoever brings notices reads them, marks what became of them, and reads where staff is told things.
grant usage on schema disclosure to noaberhub_postman;
grant select on disclosure.notices, disclosure.staff, disclosure.staff_contacts to noaberhub_postman;
grant update (status, channel, attempts, problem, changed_at) on disclosure.notices
  to noaberhub_postman;
revoke all on function disclosure.queue_delivery(uuid) from public;
revoke all on function
  disclosure.tell_resident(uuid, uuid, text, uuid, timestamptz, timestamptz),
  disclosure.tell_staff(uuid, text, text, text, uuid, timestamptz, timestamptz)
from public;
grant execute on function disclosure.queue_delivery(uuid) to noaberhub_postman;
grant execute on function
  disclosure.tell_resident(uuid, uuid, text, uuid, timestamptz, timestamptz),
  disclosure.tell_staff(uuid, text, text, text, uuid, timestamptz, timestamptz)
to noaberhub_subgraph;
