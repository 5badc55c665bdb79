-- What decisions and notices hold of cases of the decision that their owner deletes. For the owners'
-- functions alone: granted to nobody. A line of the access log that names a case stays.
create function disclosure.forget_cases(ids uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from disclosure.relations r where r.case_id = any (ids);
  delete from disclosure.notices n where n.about = any (ids);
$$;

create index notices_about on disclosure.notices (about) where about is not null;

revoke all on function disclosure.forget_cases(uuid[]) from public;
