-- The access log under seal: every line becomes a leaf of one Merkle tree (RFC 9162), whose root is
-- signed. Lines are written as before, without waiting for the tree; a sealer adds them afterwards.
-- See docs/access-log.md.

-- Which log this is; the names and keys under which it is signed follow from it.
create table disclosure.access_log_identity (
  log_id uuid not null default gen_random_uuid(),
  only_one boolean not null default true,
  constraint access_log_identity_pkey primary key (only_one),
  constraint access_log_identity_only_one check (only_one)
);

insert into disclosure.access_log_identity default values;

-- Lines that wait for the sealer. A row is there exactly when its line is committed and no leaf; the
-- positions say nothing about the order of commits, so nobody may go on "from the last position".
create table disclosure.access_log_unsealed (
  position bigint generated always as identity,
  line_id uuid not null,
  constraint access_log_unsealed_pkey primary key (position)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);

create table disclosure.access_log_leaves (
  leaf_index bigint not null,
  line_id uuid not null,
  leaf_hash bytea not null,
  -- A keyed hash of place and leaf: it names the very line that was touched.
  seal bytea not null,
  constraint access_log_leaves_pkey primary key (leaf_index),
  constraint access_log_leaves_line_once unique (line_id),
  constraint access_log_leaves_sizes check (octet_length(leaf_hash) = 32 and octet_length(seal) = 16)
);

-- Complete subtrees of 2^8, 2^16, … leaves; what lies between is computed from at most 255 of these.
create table disclosure.access_log_nodes (
  level smallint not null,
  node_index bigint not null,
  hash bytea not null,
  constraint access_log_nodes_pkey primary key (level, node_index),
  constraint access_log_nodes_level check (level > 0 and level % 8 = 0),
  constraint access_log_nodes_size check (octet_length(hash) = 32)
);

-- Signed notes; of each minute the last one stays.
create table disclosure.access_log_checkpoints (
  minute timestamptz not null,
  tree_size bigint not null,
  note text not null,
  constraint access_log_checkpoints_pkey primary key (minute),
  constraint access_log_checkpoints_size_once unique (tree_size)
);

-- Whole sealed batches whose lines are gone by policy, each by a signed note; their leaves stay.
create table disclosure.access_log_pruned (
  first_leaf bigint not null,
  note text not null,
  constraint access_log_pruned_pkey primary key (first_leaf)
);

-- Checkpoints only ever grow, in time and in size.
create function disclosure.write_checkpoint(tree_size bigint, minute timestamptz, note text)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
  if exists (
    select from disclosure.access_log_checkpoints c
    where c.minute > write_checkpoint.minute or c.tree_size >= write_checkpoint.tree_size
  ) then
    raise exception 'a checkpoint comes after all others' using errcode = '22023';
  end if;
  insert into disclosure.access_log_checkpoints as c (minute, tree_size, note)
  values (minute, tree_size, note)
  on conflict on constraint access_log_checkpoints_pkey
  do update set tree_size = excluded.tree_size, note = excluded.note;
end
$$;

-- As before, and each line waits for the sealer from the moment at which it is committed.
create or replace function disclosure.append_to_access_log(lines jsonb) returns integer
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  written integer;
begin
  insert into disclosure.subject_refs (subject)
  select distinct (line ->> 'subject')::uuid
  from jsonb_array_elements(lines) line
  where line ->> 'subject' is not null
  -- The order keeps two requests about the same people from waiting for each other in a ring.
  order by 1
  on conflict (subject) do nothing;

  with written_lines as (
    insert into disclosure.access_log (
      id, at, subgraph, subject_ref, outcome, categories, bases, records, fields, cases, actor_kind,
      actor_subject, role, organisation_id, acting_subject, purpose, operation_name,
      operation_hash, request_id, trace_id
    )
    select
      l.id, l.at, l.subgraph, s.ref, l.outcome, l.categories, l.bases, l.records, l.fields, l.cases,
      l.actor_kind, l.actor_subject, l.role, l.organisation_id, l.acting_subject, l.purpose,
      l.operation_name, l.operation_hash, l.request_id, l.trace_id
    from jsonb_to_recordset(lines) as l (
      id uuid, at timestamptz, subgraph text, subject uuid, outcome text, categories text[],
      bases text[], records uuid[], fields text[], cases uuid[], actor_kind text,
      actor_subject text, role text, organisation_id uuid, acting_subject text, purpose text,
      operation_name text, operation_hash text, request_id uuid, trace_id text
    )
    left join disclosure.subject_refs s on s.subject = l.subject
    returning id
  )
  insert into disclosure.access_log_unsealed (line_id) select id from written_lines;
  get diagnostics written = row_count;
  return written;
end
$$;

-- What was written before there was a sealer.
insert into disclosure.access_log_unsealed (line_id)
select id from disclosure.access_log order by at, id;

-- The sealer may read the log and add to the tree. Nobody who logs in may change or delete a line,
-- a leaf, a node or a checkpoint of another minute.
revoke all on function disclosure.write_checkpoint(bigint, timestamptz, text) from public;
grant usage on schema disclosure to noaberhub_sealer;
grant select on disclosure.access_log, disclosure.access_log_identity, disclosure.access_log_unsealed,
  disclosure.access_log_leaves, disclosure.access_log_nodes, disclosure.access_log_checkpoints
  to noaberhub_sealer;
grant insert on disclosure.access_log_leaves, disclosure.access_log_nodes to noaberhub_sealer;
-- Locking a row (for update) takes the right to update.
grant delete, update (position) on disclosure.access_log_unsealed to noaberhub_sealer;
grant execute on function disclosure.write_checkpoint(bigint, timestamptz, text) to noaberhub_sealer;
