-- When a referral last changed: what systems poll by. It follows its events, whoever writes them.

alter table referrals.referrals add column changed_at timestamptz(3);
update referrals.referrals r set changed_at = coalesce(
  (select max(e.at) from referrals.referral_events e where e.referral_id = r.id), r.created_at
);
alter table referrals.referrals alter column changed_at set not null;

create function referrals.begin_unchanged() returns trigger
  language plpgsql
as $$
begin
  new.changed_at := coalesce(new.changed_at, new.created_at);
  return new;
end
$$;

create trigger referrals_begin_unchanged before insert on referrals.referrals
  for each row execute function referrals.begin_unchanged();

create function referrals.note_change() returns trigger
  language plpgsql
as $$
begin
  update referrals.referrals r set changed_at = added.at
  from (select e.referral_id, max(e.at) as at from added_events e group by e.referral_id) added
  where r.id = added.referral_id and r.changed_at < added.at;
  return null;
end
$$;

create trigger referral_events_note_change after insert on referrals.referral_events
  referencing new table as added_events
  for each statement execute function referrals.note_change();

create index referrals_sent_by_change
  on referrals.referrals (requester_organisation_id, changed_at, id);
create index referrals_received_by_change
  on referrals.referrals (receiver_organisation_id, changed_at, id) where sent_at is not null;
