-- Standing agreements of a local network: who hands over to whom, which kinds of matters, since when,
-- agreed by both. Organisations agree; nothing of a person stands here.
create table referrals.standing_agreements (
  id uuid primary key,
  community_id uuid not null,
  sender_organisation_id uuid not null,
  receiver_organisation_id uuid not null,
  kinds text[] not null,
  proposed_by_organisation_id uuid not null,
  proposed_by_subject text not null,
  proposed_at timestamptz(3) not null,
  agreed_by_subject text,
  agreed_at timestamptz(3),
  ended_by_organisation_id uuid,
  ended_by_subject text,
  ended_at timestamptz(3),
  version integer not null default 1,
  constraint standing_agreements_sender_known foreign key (sender_organisation_id)
    references disclosure.organisations (id),
  constraint standing_agreements_receiver_known foreign key (receiver_organisation_id)
    references disclosure.organisations (id),
  constraint standing_agreements_between_two
    check (sender_organisation_id <> receiver_organisation_id),
  constraint standing_agreements_proposed_by_side check (
    proposed_by_organisation_id in (sender_organisation_id, receiver_organisation_id)
  ),
  constraint standing_agreements_ended_by_side check (
    ended_by_organisation_id in (sender_organisation_id, receiver_organisation_id)
  ),
  constraint standing_agreements_agreed_whole
    check ((agreed_at is null) = (agreed_by_subject is null)),
  constraint standing_agreements_ended_whole check (
    (ended_at is null) = (ended_by_subject is null)
    and (ended_at is null) = (ended_by_organisation_id is null)
  ),
  constraint standing_agreements_kinds_known check (
    cardinality(kinds) > 0 and kinds <@ array[
      'TRANSPORT', 'COMPANY', 'GROCERIES', 'HANDYMAN', 'MEDICINE_DELIVERY', 'WALK', 'MEAL',
      'ADMINISTRATION', 'DIGITAL_HELP', 'INFORMATION', 'ACCOMPANY_APPOINTMENT', 'DAY_ACTIVITY',
      'RESPITE', 'CHECK_IN', 'HOUSING_QUESTION', 'CARE_QUESTION', 'FINANCIAL_QUESTION',
      'SIGNAL_CONCERN', 'OTHER'
    ]
  )
);

create index standing_agreements_of_sender
  on referrals.standing_agreements (sender_organisation_id, proposed_at desc, id desc);
create index standing_agreements_of_receiver
  on referrals.standing_agreements (receiver_organisation_id, proposed_at desc, id desc);

alter table referrals.handover_events
  -- The agreement by which it was done, without anybody doing it.
  add column standing_agreement_id uuid,
  add constraint handover_events_agreement_known foreign key (standing_agreement_id)
    references referrals.standing_agreements (id),
  add constraint handover_events_by_agreement
    check (standing_agreement_id is null or role is null);

grant select, insert, update on referrals.standing_agreements to noaberhub_referrals;
