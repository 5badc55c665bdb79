-- As before, and complete: a handover that was offered on one of these cases while this waited for them
-- is held too. It comes after the cases, out of the order of locks, so everything is let go and held
-- again. While a case is held no handover of it can be added, and to hold it once more changes nothing.
create or replace function referrals.hold_cases(ids uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  held uuid[];
begin
  loop
    begin
      held := array(
        select h.id from referrals.handovers h
        where h.id in (select t.handover_id from referrals.handover_topics t where t.case_id = any (ids))
        order by h.id for no key update
      );
      perform from referrals.cases c where c.id = any (ids) order by c.id for no key update;
      if not exists (
        select from referrals.handover_topics t
        where t.case_id = any (ids) and t.handover_id <> all (held)
      ) then
        return;
      end if;
      -- Rolling back what this block did lets go of its locks.
      raise exception using errcode = 'NB001';
    exception when sqlstate 'NB001' then
      null;
    end;
  end loop;
end
$$;
