-- How long a village keeps the log of a question for help after the last contact.
alter table villages.communities
  add column log_retention_months integer not null default 24,
  add constraint communities_log_retention_range
    check (log_retention_months >= 1 and log_retention_months <= 24);

grant update (log_retention_months) on villages.communities to noaberhub_villages;

create index help_requests_by_end on villages.help_requests (community_id, closed_at)
  where closed_at is not null;
