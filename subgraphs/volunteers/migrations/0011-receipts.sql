-- As before, and answers the number of the lines in the log, to which a receipt leads.
drop function volunteers.erase_volunteer(uuid, uuid, uuid, timestamptz);

create function volunteers.erase_volunteer(which uuid, nobody uuid, nobody_id uuid, at timestamptz)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  was record;
  matched uuid[] := array(select m.id from volunteers.matches m where m.volunteer_key = which order by m.id);
  of_match uuid;
begin
  select v.account, v.community_id, v.registered_at into strict was
  from volunteers.volunteers v where v.key = which;
  if cardinality(matched) > 0 then
    insert into volunteers.volunteers (key, id, community_id, name, registered_at, erased_at)
    values (nobody, nobody_id, was.community_id, 'Gewist', was.registered_at, at);
    update volunteers.matches m set volunteer_key = nobody where m.id = any (matched);
    update volunteers.match_events e set actor_subject = 'erased'
    where e.match_id = any (matched) and e.actor_subject = was.account;
  end if;
  delete from volunteers.offers o where o.volunteer_key = which;
  delete from volunteers.agreements a where a.volunteer_key = which;
  delete from volunteers.volunteers v where v.key = which;
  foreach of_match in array matched loop
    perform volunteers.refresh_relations(of_match);
  end loop;
  delete from platform.idempotency_keys k
  where k.actor = format('[%s,null,"VOLUNTEER"]', to_jsonb(was.account));
  return disclosure.erase_subject(which, null, was.account, at, (at + interval '5 years')::date);
end
$$;

revoke all on function volunteers.erase_volunteer(uuid, uuid, uuid, timestamptz) from public;
grant execute on function volunteers.erase_volunteer(uuid, uuid, uuid, timestamptz)
  to noaberhub_volunteers;
