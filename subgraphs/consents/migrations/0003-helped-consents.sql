-- A consent that somebody of the village wrote down with the resident beside them. It counts for
-- nothing until the resident confirms it with a code that reached them another way; then it becomes a
-- record of the same id. The code follows from its notice and is kept nowhere.
create table consents.proposals (
  id uuid primary key,
  resident_key uuid not null,
  grantee_rank smallint not null,
  grantee text not null,
  categories integer not null,
  purposes integer not null,
  community_id uuid,
  -- The end that was agreed; none: as late as it can be.
  valid_until timestamptz(3),
  proposed_at timestamptz(3) not null,
  proposed_by text not null,
  proposed_role text not null,
  organisation_id uuid not null,
  notice_id uuid not null,
  code_expires_at timestamptz(3) not null,
  tries smallint not null default 0,
  confirmed_at timestamptz(3),
  declined_at timestamptz(3),
  constraint proposals_categories_not_empty check (categories <> 0),
  constraint proposals_purposes_not_empty check (purposes <> 0),
  constraint proposals_tries_range check (tries >= 0 and tries <= 5),
  constraint proposals_one_answer check (num_nonnulls(confirmed_at, declined_at) <= 1)
);

create index proposals_of_resident on consents.proposals (resident_key, proposed_at desc, id desc);

grant select, insert on consents.proposals to noaberhub_consents;
grant update (tries, confirmed_at, declined_at) on consents.proposals to noaberhub_consents;
