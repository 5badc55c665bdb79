-- Exactly one organisation is responsible for a case at every moment, and responsibility moves only by
-- an acceptance. Held here, whatever a program does: `responsibilities` is the chain of who was
-- responsible, each link naming the event that made it; the case names the last one. The subgraph's
-- role may add a link and may not change a case.

alter table referrals.referral_events
  -- The mutation by which it was done; null where the hub did it by itself, and where not known.
  add column action text,
  add constraint referral_events_with_state unique (referral_id, version, to_status);

alter table referrals.handover_events
  add column action text,
  -- Null where the hub did it, by a rule or by the clock.
  alter column role drop not null,
  add constraint handover_events_with_state unique (handover_id, version, to_status);

alter table referrals.handovers
  add constraint handovers_of_one_resident unique (id, resident_key),
  add constraint handovers_between_parties
    unique (id, sender_organisation_id, receiver_organisation_id);

create unique index referrals_of_owner on referrals.referrals
  (id, requester_organisation_id, owner_organisation_id, transfers_responsibility);

-- What a handover is about: each topic is a case, accepted or returned whole.
create table referrals.handover_topics (
  id uuid primary key,
  handover_id uuid not null,
  case_id uuid not null,
  resident_key uuid not null,
  position smallint not null,
  status text not null default 'OFFERED',
  return_reason referrals.status_reason,
  return_note text,
  constraint handover_topics_once unique (handover_id, case_id),
  constraint handover_topics_in_order unique (handover_id, position),
  constraint handover_topics_with_status unique (handover_id, case_id, status),
  constraint handover_topics_handover_known foreign key (handover_id, resident_key)
    references referrals.handovers (id, resident_key),
  constraint handover_topics_case_of_resident foreign key (case_id, resident_key)
    references referrals.cases (id, resident_key),
  constraint handover_topics_status_known check (status in ('OFFERED', 'ACCEPTED', 'RETURNED')),
  constraint handover_topics_returned_with_reason
    check ((status = 'RETURNED') = (return_reason is not null)),
  constraint handover_topics_return_note_length check (char_length(return_note) <= 2000)
);

create index handover_topics_of_case on referrals.handover_topics (case_id);

insert into referrals.handover_topics (id, handover_id, case_id, resident_key, position, status)
select gen_random_uuid(), id, case_id, resident_key, 1,
  case when accepted_at is null then 'OFFERED' else 'ACCEPTED' end
from referrals.handovers;

create table referrals.responsibilities (
  case_id uuid not null,
  sequence integer not null,
  organisation_id uuid not null,
  since timestamptz(3) not null,
  -- Who had it before, which movement moved it and with which of its events: ACCEPTED, or for a
  -- handover that was given up CANCELLED, when the sender confirms that it takes the case back. All
  -- null for whoever opened the case.
  previous_organisation_id uuid,
  handover_id uuid,
  referral_id uuid,
  event_version integer,
  event_status text,
  previous_sequence integer generated always as (nullif(sequence, 1) - 1) stored,
  sender_organisation_id uuid generated always as (
    case event_status when 'ACCEPTED' then previous_organisation_id else organisation_id end
  ) stored,
  receiver_organisation_id uuid generated always as (
    case event_status when 'ACCEPTED' then organisation_id else previous_organisation_id end
  ) stored,
  -- What the topic, or the referral, has to be.
  topic_status text generated always as (
    case when handover_id is not null then 'ACCEPTED' end
  ) stored,
  transfers boolean generated always as (
    case when referral_id is not null then true end
  ) stored,
  constraint responsibilities_in_order primary key (case_id, sequence),
  constraint responsibilities_one_each unique (case_id, sequence, organisation_id),
  constraint responsibilities_case_known foreign key (case_id) references referrals.cases (id),
  constraint responsibilities_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id),
  -- The chain: only whoever has it can give it.
  constraint responsibilities_from_the_last
    foreign key (case_id, previous_sequence, previous_organisation_id)
    references referrals.responsibilities (case_id, sequence, organisation_id),
  constraint responsibilities_by_event_of_handover
    foreign key (handover_id, event_version, event_status)
    references referrals.handover_events (handover_id, version, to_status),
  constraint responsibilities_between_parties
    foreign key (handover_id, sender_organisation_id, receiver_organisation_id)
    references referrals.handovers (id, sender_organisation_id, receiver_organisation_id),
  constraint responsibilities_of_accepted_topic foreign key (handover_id, case_id, topic_status)
    references referrals.handover_topics (handover_id, case_id, status),
  constraint responsibilities_by_event_of_referral
    foreign key (referral_id, event_version, event_status)
    references referrals.referral_events (referral_id, version, to_status),
  constraint responsibilities_by_transferring_referral
    foreign key (referral_id, sender_organisation_id, receiver_organisation_id, transfers)
    references referrals.referrals
      (id, requester_organisation_id, owner_organisation_id, transfers_responsibility),
  constraint responsibilities_once_by_handover unique (case_id, handover_id, event_status),
  constraint responsibilities_once_by_referral unique (case_id, referral_id),
  constraint responsibilities_moved_by_one_thing check (
    sequence >= 1
    and num_nonnulls(handover_id, referral_id) = case sequence when 1 then 0 else 1 end
    and (sequence = 1) = (previous_organisation_id is null)
    and (sequence = 1) = (event_version is null)
    and (sequence = 1) = (event_status is null)
  ),
  constraint responsibilities_moved_by_known_event check (
    event_status = 'ACCEPTED' or (event_status = 'CANCELLED' and handover_id is not null)
  )
);

create index responsibilities_of_handover on referrals.responsibilities (handover_id)
  where handover_id is not null;
create index responsibilities_of_referral on referrals.responsibilities (referral_id)
  where referral_id is not null;

-- Of what was before nothing but the present is known.
insert into referrals.responsibilities (case_id, sequence, organisation_id, since)
select id, 1, responsible_organisation_id, opened_at from referrals.cases;

-- Deferred: a case and its first link refer to each other.
alter table referrals.cases
  add column responsibility_sequence integer not null default 1,
  add constraint cases_responsible_is_last
    foreign key (id, responsibility_sequence, responsible_organisation_id)
    references referrals.responsibilities (case_id, sequence, organisation_id)
    deferrable initially deferred;

create function referrals.begin_responsibility() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into referrals.responsibilities (case_id, sequence, organisation_id, since)
  values (new.id, 1, new.responsible_organisation_id, new.opened_at);
  return null;
end
$$;

create trigger cases_begin_responsibility after insert on referrals.cases
  for each row execute function referrals.begin_responsibility();

-- The case follows its chain. The event has to be of this very transaction: nobody moves
-- responsibility later by what was accepted before.
create function referrals.follow_responsibility() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if new.sequence = 1 then
    return null;
  end if;
  if not exists (
    select from referrals.handover_events e
    where e.handover_id = new.handover_id and e.version = new.event_version
      and e.xmin = pg_current_xact_id()::xid
    union all
    select from referrals.referral_events e
    where e.referral_id = new.referral_id and e.version = new.event_version
      and e.xmin = pg_current_xact_id()::xid
  ) then
    raise exception 'responsibility moves in the transaction of its event alone'
      using errcode = '23514', constraint = 'responsibilities_in_transaction_of_event';
  end if;
  update referrals.cases c set
    responsible_organisation_id = new.organisation_id,
    responsibility_sequence = new.sequence,
    version = c.version + 1
  where c.id = new.case_id and c.responsibility_sequence = new.sequence - 1;
  if not found then
    raise exception 'responsibility moves from whoever has it now'
      using errcode = '23514', constraint = 'responsibilities_from_the_last';
  end if;
  return null;
end
$$;

create trigger responsibilities_follow after insert on referrals.responsibilities
  for each row execute function referrals.follow_responsibility();

-- Never back to an earlier link, and no link is rewritten.
create function referrals.refuse_rewriting() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'who was responsible is not rewritten'
    using errcode = '23514', constraint = 'responsibilities_not_rewritten';
end
$$;

create trigger cases_responsibility_goes_on
  before update of responsibility_sequence on referrals.cases
  for each row when (new.responsibility_sequence < old.responsibility_sequence)
  execute function referrals.refuse_rewriting();

create trigger responsibilities_not_rewritten before update on referrals.responsibilities
  for each row execute function referrals.refuse_rewriting();

-- At the end of the transaction that accepted a handover each of its topics is decided, at least one
-- accepted, and responsibility for each of those has moved.
create function referrals.check_accepted_handover() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'UPDATE' and old.accepted_at is not null then
    return null;
  end if;
  if exists (
    select from referrals.handover_topics t
    where t.handover_id = new.id and (
      t.status = 'OFFERED'
      or (t.status = 'ACCEPTED' and not exists (
        select from referrals.responsibilities r
        where r.case_id = t.case_id and r.handover_id = new.id and r.event_status = 'ACCEPTED'
      ))
    )
  ) or not exists (
    select from referrals.handover_topics t where t.handover_id = new.id and t.status = 'ACCEPTED'
  ) then
    raise exception 'an accepted handover moves responsibility for what was accepted'
      using errcode = '23514', constraint = 'handovers_accepted_move_responsibility';
  end if;
  return null;
end
$$;

create constraint trigger handovers_accepted_move_responsibility
  after insert or update of accepted_at on referrals.handovers
  deferrable initially deferred
  for each row when (new.accepted_at is not null)
  execute function referrals.check_accepted_handover();

-- One lock order for all: a movement, then every handover of its cases by id, then the cases by id. No
-- key changes, so that whoever only refers to a case does not wait, and two who do never wait in a ring.
create function referrals.hold_cases(ids uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform from referrals.handovers h
  where h.id in (select t.handover_id from referrals.handover_topics t where t.case_id = any (ids))
  order by h.id for no key update;
  perform from referrals.cases c where c.id = any (ids) order by c.id for no key update;
end
$$;

create function referrals.hold_handover(which uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform from referrals.handovers h where h.id = which for no key update;
  perform from referrals.cases c
  where c.id in (select t.case_id from referrals.handover_topics t where t.handover_id = which)
  order by c.id for no key update;
end
$$;

revoke all on function
  referrals.begin_responsibility(), referrals.follow_responsibility(),
  referrals.refuse_rewriting(), referrals.check_accepted_handover(), referrals.hold_cases(uuid[]),
  referrals.hold_handover(uuid)
from public;
grant execute on function referrals.hold_cases(uuid[]), referrals.hold_handover(uuid)
to noaberhub_referrals;

revoke update on referrals.cases from noaberhub_referrals;
grant select, insert on referrals.responsibilities to noaberhub_referrals;
grant select, insert, update on referrals.handover_topics to noaberhub_referrals;
