-- Answers to changes that could be sent again hold ids, and who sent them. Of a resident who is erased
-- those go at once: what they sent themselves, and every answer that names something of theirs.
create function platform.forget_answers(account text, ids uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from platform.idempotency_keys k
  where k.actor = format('[%s,null,"RESIDENT"]', to_jsonb(account))
    or exists (
      select from jsonb_path_query(k.result, 'strict $.** ? (@.type() == "string")') found (value)
      where found.value #>> '{}' = any (ids::text[])
    )
$$;

revoke all on function platform.forget_answers(text, uuid[]) from public;
