-- Machines are told of changes by HTTP. A delivery names the event and the object and nothing else; it
-- is sent when whoever made the hook reaches the row at that moment, and logged before.

create table referrals.webhooks (
  id uuid primary key,
  organisation_id uuid not null,
  url text not null,
  events text[] not null,
  -- Shown once, when the hook is made; each delivery is signed with it.
  secret bytea not null,
  -- As whom deliveries are decided.
  actor_kind text not null,
  actor_subject text not null,
  actor_role text not null,
  acting_subject text,
  created_at timestamptz(3) not null,
  ended_at timestamptz(3),
  constraint webhooks_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id),
  constraint webhooks_url_length check (char_length(url) <= 2000),
  constraint webhooks_events_known check (
    events <@ array['REFERRAL', 'HANDOVER'] and cardinality(events) > 0
  ),
  constraint webhooks_actor_kind_known check (actor_kind in ('PERSON', 'MACHINE'))
);

create index webhooks_of_organisation on referrals.webhooks (organisation_id, created_at desc);

create table referrals.webhook_deliveries (
  id uuid primary key,
  webhook_id uuid not null,
  kind text not null,
  object_id uuid not null,
  resident_key uuid not null,
  version integer not null,
  status text not null default 'PENDING',
  attempts integer not null default 0,
  created_at timestamptz(3) not null,
  -- When it is tried next; while it is tried, when somebody else may.
  next_at timestamptz(3) not null,
  http_status integer,
  problem text,
  finished_at timestamptz(3),
  constraint webhook_deliveries_once unique (webhook_id, object_id, version),
  constraint webhook_deliveries_webhook_known foreign key (webhook_id)
    references referrals.webhooks (id),
  constraint webhook_deliveries_kind_known check (kind in ('REFERRAL', 'HANDOVER')),
  constraint webhook_deliveries_status_known
    check (status in ('PENDING', 'DELIVERED', 'WITHHELD', 'DEAD')),
  constraint webhook_deliveries_problem_known check (problem in (
    'TIMEOUT', 'UNREACHABLE', 'ADDRESS_NOT_ALLOWED', 'REDIRECT', 'HTTP_ERROR'
  )),
  constraint webhook_deliveries_finished check ((status = 'PENDING') = (finished_at is null))
);

create index webhook_deliveries_due on referrals.webhook_deliveries (next_at)
  where status = 'PENDING';
create index webhook_deliveries_of_webhook
  on referrals.webhook_deliveries (webhook_id, created_at desc, id desc);

grant select, insert, update on referrals.webhooks, referrals.webhook_deliveries
to noaberhub_referrals;

-- In the transaction of the change, for the parties that stand when it commits.
create function referrals.enqueue_webhooks(kind text, movement uuid, version integer)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into referrals.webhook_deliveries (
    id, webhook_id, kind, object_id, resident_key, version, created_at, next_at
  )
  select gen_random_uuid(), w.id, enqueue_webhooks.kind, movement, about.resident_key,
    enqueue_webhooks.version, clock_timestamp(), clock_timestamp()
  from (
    select r.resident_key from referrals.referrals r where r.id = movement
    union all
    select h.resident_key from referrals.handovers h where h.id = movement
  ) about
  join referrals.webhooks w
    on w.ended_at is null and enqueue_webhooks.kind = any (w.events)
  where exists (
    select from disclosure.relations d
    where d.subject = about.resident_key and d.case_id = movement
      and d.grantee = 'organisation:' || w.organisation_id
  )
  on conflict do nothing;
  if found then
    perform graphile_worker.add_job(
      'referrals.deliver-webhooks', '{}'::json, job_key => 'referrals.deliver-webhooks'
    );
  end if;
end
$$;

revoke all on function referrals.enqueue_webhooks(text, uuid, integer) from public;

create or replace function referrals.announce_referral() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from referrals.followed) then
    perform referrals.announce('referral', new.referral_id, new.version);
  end if;
  if exists (select from referrals.webhooks w where w.ended_at is null) then
    perform referrals.enqueue_webhooks('REFERRAL', new.referral_id, new.version);
  end if;
  return null;
end
$$;

create or replace function referrals.announce_handover() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from referrals.followed) then
    perform referrals.announce('handover', new.handover_id, new.version);
  end if;
  if exists (select from referrals.webhooks w where w.ended_at is null) then
    perform referrals.enqueue_webhooks('HANDOVER', new.handover_id, new.version);
  end if;
  return null;
end
$$;
