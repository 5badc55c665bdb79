-- That those who must judge an emergency were reminded, and told that it is late; each once.
alter table referrals.referrals
  add column review_reminded_at timestamptz(3),
  add column review_escalated_at timestamptz(3);

create index referrals_emergencies_to_remind on referrals.referrals (sent_at)
  where emergency_reason is not null and review_escalated_at is null;
