-- Messages between the parties of a referral or handover. Each is decided as the content of its
-- movement is; nothing of it is changed.
create table referrals.messages (
  id uuid primary key,
  referral_id uuid,
  handover_id uuid,
  sent_at timestamptz(3) not null,
  organisation_id uuid not null,
  role text not null,
  author_subject text not null,
  acting_subject text,
  text text not null,
  movement_id uuid not null generated always as (coalesce(referral_id, handover_id)) stored,
  constraint messages_of_one_movement check (num_nonnulls(referral_id, handover_id) = 1),
  constraint messages_referral_known foreign key (referral_id) references referrals.referrals (id),
  constraint messages_handover_known foreign key (handover_id) references referrals.handovers (id),
  constraint messages_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id),
  constraint messages_text_length check (char_length(text) <= 4000)
);

create index messages_of_movement on referrals.messages (movement_id, sent_at desc, id desc);

-- Who of the other party read it. Kept for the two parties alone: whoever reads by another path (the
-- resident, a consent) leaves a line in the access log and no receipt.
create table referrals.message_reads (
  message_id uuid not null,
  reader_subject text not null,
  organisation_id uuid not null,
  role text not null,
  read_at timestamptz(3) not null,
  constraint message_reads_once primary key (message_id, reader_subject),
  constraint message_reads_message_known foreign key (message_id)
    references referrals.messages (id)
);

grant select, insert on referrals.messages, referrals.message_reads to noaberhub_referrals;
