-- What was thought afterwards of an emergency: from either side once, as of an emergency access.
alter table referrals.referrals
  drop column reviewed_at,
  drop column reviewed_by,
  drop column review,
  drop column review_note;

create table referrals.emergency_reviews (
  referral_id uuid not null,
  side text not null,
  justified boolean not null,
  note text,
  reviewed_at timestamptz(3) not null,
  reviewed_by text not null,
  role text not null,
  constraint emergency_reviews_once primary key (referral_id, side),
  constraint emergency_reviews_referral_known foreign key (referral_id)
    references referrals.referrals (id),
  constraint emergency_reviews_side_known check (side in ('OVERSIGHT', 'RESIDENT')),
  constraint emergency_reviews_note_length check (char_length(note) <= 2000)
);

create index referrals_in_emergencies on referrals.referrals (community_id, sent_at)
  where emergency_reason is not null;

grant select, insert on referrals.emergency_reviews to noaberhub_referrals;
