-- As before; the resident's own login is named otherwise than a person.
create or replace function disclosure.represents(account text, resident uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
  return exists (
    select from disclosure.relations r
    where r.subject = resident and r.grantee = 'person:' || account and r.kind = 'REPRESENTATIVE'
  ) and not exists (
    select from disclosure.relations r
    where r.subject = resident and r.grantee = 'self:' || account and r.kind = 'SELF'
  );
