-- Mutations that a client may send twice: the key, what it was sent with, and the ids it answered.
create table platform.idempotency_keys (
  subgraph text not null,
  actor text not null,
  operation text not null,
  key text not null,
  input_hash bytea not null,
  -- Null only inside the transaction that runs the mutation.
  result jsonb,
  created_at timestamptz not null default now(),
  constraint idempotency_keys_pkey primary key (subgraph, actor, operation, key),
  constraint idempotency_keys_key_check check (length(key) > 0 and length(key) <= 200)
);

create index idempotency_keys_created_at_idx on platform.idempotency_keys (created_at);

alter table platform.idempotency_keys enable row level security;

-- A subgraph's role is named after it; none reads the keys of another.
create policy idempotency_keys_own_subgraph on platform.idempotency_keys
  using (current_user = 'noaberhub_' || subgraph)
  with check (current_user = 'noaberhub_' || subgraph);

grant usage on schema platform to noaberhub_subgraph;
grant select, insert, update, delete on platform.idempotency_keys to noaberhub_subgraph;
