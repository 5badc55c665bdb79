-- The status of a question for help follows what becomes of it elsewhere.
grant update (status, closed_at, version) on villages.help_requests to noaberhub_villages;
