-- The access log goes on under another key when the hub's secret is rotated: the old key and the new one
-- sign together where the one ends and the other begins. See docs/access-log.md.
create table disclosure.access_log_handovers (
  position integer generated always as identity,
  -- Lines that were sealed before.
  tree_size bigint not null,
  note text not null,
  constraint access_log_handovers_pkey primary key (position),
  constraint access_log_handovers_tree_size check (tree_size >= 0)
);

create function disclosure.hand_over_log(tree_size bigint, note text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
  if exists (
    select from disclosure.access_log_handovers h where h.tree_size > hand_over_log.tree_size
  ) then
    raise exception 'a log is handed over where it ends' using errcode = '22023';
  end if;
  insert into disclosure.access_log_handovers (tree_size, note) values (tree_size, note);
end
$$;

revoke all on function disclosure.hand_over_log(bigint, text) from public;
grant execute on function disclosure.hand_over_log(bigint, text) to noaberhub_sealer;
grant select on disclosure.access_log_handovers to noaberhub_sealer;
-- What was pruned until then is part of what is signed.
grant select on disclosure.access_log_pruned to noaberhub_sealer;
