-- A table of messages for each kind of movement: what takes one kind to be read says nothing of the
-- other.

create table referrals.referral_messages (
  id uuid primary key,
  referral_id uuid not null,
  sent_at timestamptz(3) not null,
  organisation_id uuid not null,
  role text not null,
  author_subject text not null,
  acting_subject text,
  text text not null,
  constraint referral_messages_movement_known foreign key (referral_id) references referrals.referrals (id),
  constraint referral_messages_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id),
  constraint referral_messages_text_length check (char_length(text) <= 4000)
);

create index referral_messages_newest on referrals.referral_messages (referral_id, sent_at desc, id desc);

insert into referrals.referral_messages
select id, referral_id, sent_at, organisation_id, role, author_subject, acting_subject, text
from referrals.messages where referral_id is not null;

create table referrals.referral_message_reads (
  message_id uuid not null,
  reader_subject text not null,
  organisation_id uuid not null,
  role text not null,
  read_at timestamptz(3) not null,
  constraint referral_message_reads_once primary key (message_id, reader_subject),
  constraint referral_message_reads_message_known foreign key (message_id)
    references referrals.referral_messages (id)
);

insert into referrals.referral_message_reads
select r.* from referrals.message_reads r join referrals.referral_messages m on m.id = r.message_id;

create table referrals.handover_messages (
  id uuid primary key,
  handover_id uuid not null,
  sent_at timestamptz(3) not null,
  organisation_id uuid not null,
  role text not null,
  author_subject text not null,
  acting_subject text,
  text text not null,
  constraint handover_messages_movement_known foreign key (handover_id) references referrals.handovers (id),
  constraint handover_messages_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id),
  constraint handover_messages_text_length check (char_length(text) <= 4000)
);

create index handover_messages_newest on referrals.handover_messages (handover_id, sent_at desc, id desc);

insert into referrals.handover_messages
select id, handover_id, sent_at, organisation_id, role, author_subject, acting_subject, text
from referrals.messages where handover_id is not null;

create table referrals.handover_message_reads (
  message_id uuid not null,
  reader_subject text not null,
  organisation_id uuid not null,
  role text not null,
  read_at timestamptz(3) not null,
  constraint handover_message_reads_once primary key (message_id, reader_subject),
  constraint handover_message_reads_message_known foreign key (message_id)
    references referrals.handover_messages (id)
);

insert into referrals.handover_message_reads
select r.* from referrals.message_reads r join referrals.handover_messages m on m.id = r.message_id;

drop table referrals.message_reads;
drop table referrals.messages;

grant select, insert on
  referrals.referral_messages, referrals.referral_message_reads, referrals.handover_messages,
  referrals.handover_message_reads
to noaberhub_referrals;
