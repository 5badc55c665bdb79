-- As before, and the number of an unlinked person in the access log stays as long as its lines: a line
-- about nobody is one that somebody tampered with, unless the log says that they were erased.

-- A case with its movements. Of a handover that was about other cases too its own topic goes, and the
-- handover stays with them. False, and nothing is deleted, when a movement of it is open (unless
-- `open_too`), when somebody is at work on it, and when there is none.
create or replace function referrals.delete_case(which uuid, open_too boolean default false) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  person uuid;
  its_referrals uuid[] := array(select r.id from referrals.referrals r where r.case_id = which);
  topics uuid[] := array(select t.id from referrals.handover_topics t where t.case_id = which);
  its_handovers uuid[] := array(
    select t.handover_id from referrals.handover_topics t where t.case_id = which
  );
  shared uuid[] := array(
    select distinct t.handover_id from referrals.handover_topics t
    where t.handover_id = any (its_handovers) and t.case_id <> which
  );
  of_handover uuid;
begin
  if not referrals.try_hold(
      its_referrals || referrals.pointing_at(its_referrals), its_handovers,
      array(
        select which
        union select t.case_id from referrals.handover_topics t where t.handover_id = any (its_handovers)
      )
    )
    -- What was added until the case was held.
    or (select count(*) from referrals.referrals r where r.case_id = which) <> cardinality(its_referrals)
    or (select count(*) from referrals.handover_topics t where t.case_id = which) <> cardinality(topics)
    or (not open_too and referrals.any_open(its_referrals, its_handovers))
  then
    return false;
  end if;
  select c.resident_key into person from referrals.cases c where c.id = which;
  delete from referrals.responsibilities s where s.case_id = which;
  perform referrals.erase_topics(topics);
  perform referrals.erase_handovers(
    array(select h from unnest(its_handovers) h where h <> all (shared))
  );
  perform referrals.erase_referrals(its_referrals);
  delete from referrals.links l where l.case_id = which;
  delete from referrals.followed f where f.what like 'case ' || which || ' %';
  delete from referrals.cases c where c.id = which;
  delete from referrals.unlinked_persons p
  where p.key = person and not exists (select from referrals.cases c where c.resident_key = p.key);
  perform disclosure.forget_cases(array[which]);
  foreach of_handover in array shared loop
    perform referrals.refresh_handover_relations(of_handover);
  end loop;
  return true;
end
$$;
