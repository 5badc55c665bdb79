-- Lists are ordered by these instants, and a cursor carries them through JavaScript: to the
-- millisecond, so that it loses nothing of them.
alter table disclosure.records alter column given_at type timestamptz(3);
alter table disclosure.access_log alter column at type timestamptz(3);
