-- That those who must judge an emergency access were reminded, and told that it is late; each once.
alter table consents.break_glass_sessions
  add column review_reminded_at timestamptz(3),
  add column review_escalated_at timestamptz(3);

create index break_glass_sessions_to_remind on consents.break_glass_sessions (review_due_on)
  where review_escalated_at is null;

grant update (review_reminded_at, review_escalated_at) on consents.break_glass_sessions
to noaberhub_consents;
