-- What decisions read, and the decision itself. One row per fact, written by the fact's owner in the
-- transaction of the fact. Sets of categories and purposes are masks: one bit each, see
-- disclosure.categories and disclosure.purposes; disclosure.category_names(mask) reads one aloud.

create table disclosure.categories (
  code text primary key,
  bit smallint not null,
  constraint categories_bit_unique unique (bit),
  constraint categories_bit_range check (bit >= 0 and bit <= 30)
);

insert into disclosure.categories (bit, code)
select position - 1, code
from unnest(array[
  'IDENTITY', 'BIRTH_YEAR', 'CONTACT', 'ADDRESS', 'HOUSEHOLD', 'INFORMAL_NETWORK', 'HELP_REQUESTS',
  'LOGBOOK', 'VOLUNTEER_MATCHES', 'SIGNALS', 'REFERRAL_STATUS', 'REFERRAL_CONTENT',
  'HANDOVER_CONTENT', 'HEALTH_SUMMARY', 'FUNCTIONAL_NEEDS', 'SAFETY_CONCERNS',
  'SUBSTANCE_OR_MENTAL', 'HOUSING_INTEREST', 'ATTENDANCE', 'COMPENSATION', 'VOLUNTEER_CONTACT',
  'VOLUNTEER_AGREEMENT', 'CONSENTS', 'ACCESS_LOG', 'EMERGENCY_SET'
]) with ordinality as listed (code, position);

create table disclosure.purposes (
  code text primary key,
  bit smallint not null,
  constraint purposes_bit_unique unique (bit),
  constraint purposes_bit_range check (bit >= 0 and bit <= 30)
);

insert into disclosure.purposes (bit, code)
select position - 1, code
from unnest(array[
  'RESIDENT_REQUEST', 'REPRESENTATIVE', 'SUPPORT_NETWORK', 'COORDINATION_OF_CARE', 'TREATMENT',
  'CARE_MANAGEMENT', 'BREAK_GLASS', 'PROGRAM_REPORTING', 'OUTCOME_MEASUREMENT', 'RESEARCH',
  'LEGAL', 'SYSTEM_ADMIN'
]) with ordinality as listed (code, position);

create function disclosure.mask(variadic codes text[]) returns integer
  language sql immutable
  -- Not a look-up: a mask must be usable in constraints and views without reading a table.
  return (
    select coalesce(bit_or(1 << (position - 1)::integer), 0)
    from unnest(array[
      'IDENTITY', 'BIRTH_YEAR', 'CONTACT', 'ADDRESS', 'HOUSEHOLD', 'INFORMAL_NETWORK',
      'HELP_REQUESTS', 'LOGBOOK', 'VOLUNTEER_MATCHES', 'SIGNALS', 'REFERRAL_STATUS',
      'REFERRAL_CONTENT', 'HANDOVER_CONTENT', 'HEALTH_SUMMARY', 'FUNCTIONAL_NEEDS',
      'SAFETY_CONCERNS', 'SUBSTANCE_OR_MENTAL', 'HOUSING_INTEREST', 'ATTENDANCE', 'COMPENSATION',
      'VOLUNTEER_CONTACT', 'VOLUNTEER_AGREEMENT', 'CONSENTS', 'ACCESS_LOG', 'EMERGENCY_SET'
    ]) with ordinality as listed (code, position)
    where code = any (codes)
  );

create function disclosure.purpose_mask(variadic codes text[]) returns integer
  language sql immutable
  return (
    select coalesce(bit_or(1 << (position - 1)::integer), 0)
    from unnest(array[
      'RESIDENT_REQUEST', 'REPRESENTATIVE', 'SUPPORT_NETWORK', 'COORDINATION_OF_CARE', 'TREATMENT',
      'CARE_MANAGEMENT', 'BREAK_GLASS', 'PROGRAM_REPORTING', 'OUTCOME_MEASUREMENT', 'RESEARCH',
      'LEGAL', 'SYSTEM_ADMIN'
    ]) with ordinality as listed (code, position)
    where code = any (codes)
  );

create function disclosure.category_names(mask integer) returns text[]
  language sql stable
  return array(select code from disclosure.categories where mask & (1 << bit) <> 0 order by code);

-- Organisations, of formal care and of villages: one space of ids, public facts.

create table disclosure.organisations (
  id uuid primary key,
  name text not null,
  kind text not null,
  constraint organisations_kind_known check (kind in (
    'COMMUNITY', 'GP_PRACTICE', 'SOCIAL_TEAM', 'HOME_CARE', 'WELFARE', 'HOUSING_CORPORATION',
    'MUNICIPALITY', 'HEALTH_CENTRE', 'CHURCH', 'OTHER'
  ))
);

-- Who works where, in which role, from when until when. A machine of an organisation is a row too.
create table disclosure.staff (
  id uuid primary key,
  subject text not null,
  organisation_id uuid not null,
  role text not null,
  name text not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  constraint staff_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id),
  constraint staff_once unique (subject, organisation_id, role)
);

create index staff_by_organisation on disclosure.staff (organisation_id);

-- Which communities an organisation of residents serves.
create table disclosure.serves (
  organisation_id uuid not null,
  community_id uuid not null,
  constraint serves_once primary key (organisation_id, community_id),
  constraint serves_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id)
);

create index serves_by_community on disclosure.serves (community_id);

-- The local network of a community: its partner organisations with dates.
create table disclosure.network_partners (
  community_id uuid not null,
  organisation_id uuid not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  constraint network_partners_once primary key (community_id, organisation_id, valid_from),
  constraint network_partners_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id)
);

create index network_partners_by_organisation
  on disclosure.network_partners (organisation_id, community_id);

-- The categories that a village switched on for its app.
create table disclosure.app_grants (
  subject text primary key,
  organisation_id uuid not null,
  categories integer not null,
  constraint app_grants_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id)
);

-- What stands between a subject (a resident or a volunteer) and somebody who may read something of
-- it. `categories` hold wherever the subject is met, `case_categories` on rows of that case alone.
-- grantee: self:<account> | person:<account> | role:<organisation>:<ROLE> | organisation:<id>
--          | category:<KIND> | community:<id>
create table disclosure.relations (
  subject uuid not null,
  grantee text not null,
  kind text not null,
  case_id uuid,
  categories integer not null,
  case_categories integer not null,
  -- The resident agreed to this case and this party: the highest rank of permission (path 5).
  agreed boolean not null default false,
  -- False where the case may be seen and the person behind it may not (an open request).
  reaches_subject boolean not null default true,
  valid_from timestamptz not null,
  valid_until timestamptz,
  constraint relations_once unique nulls not distinct (subject, grantee, kind, case_id),
  constraint relations_kind_known check (kind in (
    'SELF', 'REPRESENTATIVE', 'HOME_VILLAGE', 'MATCH', 'MATCHED_RESIDENT', 'SENDER', 'RECEIVER',
    'CANDIDATE', 'BREAK_GLASS'
  ))
);

create index relations_by_case on disclosure.relations (case_id) where case_id is not null;
create index relations_by_grantee on disclosure.relations (grantee, kind);

-- The paths on which something can be permitted, in the order in which the basis is logged: under
-- which purposes a kind of relation counts, the most it can open, and whether an objection of the
-- resident closes it. Path 6 (CONSENT) reads disclosure.records.
create table disclosure.paths (
  position smallint not null,
  kind text not null,
  basis text not null,
  purposes integer not null,
  ceiling integer not null,
  objectionable boolean not null,
  -- Whether it survives a restriction of processing (GDPR 18).
  survives_restriction boolean not null,
  constraint paths_once primary key (kind, position)
);

insert into disclosure.paths
  (position, kind, basis, purposes, ceiling, objectionable, survives_restriction)
values
  (1, 'SELF', 'SELF', -1, -1, false, true),
  (2, 'REPRESENTATIVE', 'REPRESENTATIVE',
    disclosure.purpose_mask('REPRESENTATIVE'), -1, false, true),
  (3, 'HOME_VILLAGE', 'HOME_VILLAGE',
    disclosure.purpose_mask('SUPPORT_NETWORK', 'COORDINATION_OF_CARE'),
    disclosure.mask('IDENTITY', 'BIRTH_YEAR', 'CONTACT', 'ADDRESS', 'HOUSEHOLD', 'HELP_REQUESTS',
      'LOGBOOK', 'VOLUNTEER_MATCHES', 'SIGNALS', 'ATTENDANCE', 'EMERGENCY_SET',
      'VOLUNTEER_CONTACT', 'VOLUNTEER_AGREEMENT', 'COMPENSATION'),
    true, false),
  (4, 'MATCH', 'MATCH',
    disclosure.purpose_mask('SUPPORT_NETWORK', 'COORDINATION_OF_CARE'),
    disclosure.mask('IDENTITY', 'CONTACT', 'ADDRESS', 'HELP_REQUESTS', 'VOLUNTEER_MATCHES'),
    true, false),
  (4, 'MATCHED_RESIDENT', 'MATCH',
    disclosure.purpose_mask('RESIDENT_REQUEST', 'REPRESENTATIVE'),
    disclosure.mask('VOLUNTEER_CONTACT'), true, false),
  (5, 'SENDER', 'CASE',
    disclosure.purpose_mask('COORDINATION_OF_CARE', 'TREATMENT', 'CARE_MANAGEMENT', 'SUPPORT_NETWORK'),
    disclosure.mask('IDENTITY', 'BIRTH_YEAR', 'REFERRAL_STATUS', 'REFERRAL_CONTENT', 'HANDOVER_CONTENT'),
    false, false),
  (5, 'RECEIVER', 'CASE',
    disclosure.purpose_mask('COORDINATION_OF_CARE', 'TREATMENT', 'CARE_MANAGEMENT', 'SUPPORT_NETWORK'),
    disclosure.mask('IDENTITY', 'BIRTH_YEAR', 'CONTACT', 'ADDRESS', 'REFERRAL_STATUS',
      'REFERRAL_CONTENT', 'HANDOVER_CONTENT', 'EMERGENCY_SET'),
    true, false),
  (5, 'CANDIDATE', 'CASE',
    disclosure.purpose_mask('COORDINATION_OF_CARE', 'TREATMENT', 'CARE_MANAGEMENT', 'SUPPORT_NETWORK'),
    disclosure.mask('REFERRAL_STATUS'), true, false),
  (7, 'BREAK_GLASS', 'BREAK_GLASS', disclosure.purpose_mask('BREAK_GLASS'),
    disclosure.mask('EMERGENCY_SET'), true, false),
  (8, 'HOME_VILLAGE', 'OVERSIGHT', disclosure.purpose_mask('LEGAL'),
    disclosure.mask('CONSENTS', 'ACCESS_LOG'), false, true);

-- Consents (PERMIT), objections (DENY) and restrictions of processing (RESTRICT) of residents.
create table disclosure.records (
  id uuid primary key,
  subject uuid not null,
  decision text not null,
  -- 1 person, 2 role in organisation, 3 organisation, 4 category of organisations, 5 everybody
  grantee_rank smallint not null,
  -- As in disclosure.relations, or 'everybody' for a restriction.
  grantee text not null,
  categories integer not null,
  purposes integer not null,
  -- Community of the resident when the record was given: its network then is what a category of
  -- organisations means.
  community_id uuid,
  valid_from timestamptz not null,
  valid_until timestamptz,
  given_at timestamptz not null,
  given_by text not null,
  revoked_at timestamptz,
  version integer not null default 1,
  constraint records_decision_known check (decision in ('PERMIT', 'DENY', 'RESTRICT')),
  constraint records_rank_range check (grantee_rank >= 1 and grantee_rank <= 5),
  constraint records_categories_not_empty check (categories <> 0),
  constraint records_purposes_not_empty check (purposes <> 0),
  constraint records_period_forward check (valid_until is null or valid_until > valid_from)
);

create index records_of_subject on disclosure.records (subject, grantee) where revoked_at is null;
create index records_history on disclosure.records (subject, given_at desc, id desc);

-- Where an actor stands in this request: everything a decision needs to know of who asks. One
-- look-up per statement; employment is read here and never trusted from the token.
create type disclosure.standing as (
  subject text,
  organisation uuid,
  purpose integer,
  grantees text[],
  -- The categories that a village's app may read at most; every bit for everybody else.
  ceiling integer,
  at timestamptz
);

create function disclosure.standing(
  actor_kind text, subject text, role text, organisation uuid, purpose integer, acting text,
  at timestamptz
) returns disclosure.standing
  language sql stable
begin atomic
  with employed as (
    select o.id, o.kind
    from disclosure.staff s
    join disclosure.organisations o on o.id = s.organisation_id
    where s.subject = standing.subject and s.organisation_id = standing.organisation
      and s.role = standing.role
      -- Nobody is employed as one of these: a volunteer is not of the organisation's people.
      and s.role not in ('RESIDENT', 'REPRESENTATIVE', 'VOLUNTEER')
      and s.valid_from <= standing.at and (s.valid_until is null or s.valid_until > standing.at)
  ),
  acting_staff as (
    select s.subject, s.role, s.organisation_id
    from disclosure.staff s
    join employed e on e.id = s.organisation_id
    where s.subject = standing.acting and standing.actor_kind = 'MACHINE'
      and s.valid_from <= standing.at and (s.valid_until is null or s.valid_until > standing.at)
  ),
  -- These roles see aggregates only, ever, or nothing: no path names them.
  aggregates_only as (
    select standing.role in ('MUNICIPALITY_ANALYST', 'INSURER_ANALYST', 'RESEARCHER',
      'SUPPORT_ORGANISATION', 'OPERATOR') as holds
  ),
  grantees (grantee) as (
    select 'self:' || standing.subject where standing.actor_kind = 'PERSON'
    union all
    select 'person:' || standing.subject
    from aggregates_only a where standing.actor_kind = 'PERSON' and not a.holds
    union all
    select 'person:' || s.subject from acting_staff s
    union all
    select 'role:' || s.organisation_id || ':' || s.role from acting_staff s
    union all
    select named.grantee
    from employed e
    cross join aggregates_only a
    cross join lateral (
      values ('organisation:' || e.id), ('category:' || e.kind),
        (case when standing.actor_kind = 'PERSON' then 'role:' || e.id || ':' || standing.role end)
    ) named (grantee)
    where not a.holds and named.grantee is not null
    union all
    select 'community:' || v.community_id
    from employed e
    join disclosure.serves v on v.organisation_id = e.id
    cross join aggregates_only a
    where not a.holds
  )
  select
    standing.subject,
    (select e.id from employed e),
    standing.purpose,
    coalesce(array(select g.grantee from grantees g), '{}'),
    case when standing.role = 'VILLAGE_APP'
      then coalesce((
        select g.categories from disclosure.app_grants g
        where g.subject = standing.subject and g.organisation_id = standing.organisation
      ), 0)
      else -1
    end,
    standing.at;
end;

-- Whether a record or relation holds at an instant.
create function disclosure.holds(valid_from timestamptz, valid_until timestamptz, at timestamptz)
  returns boolean language sql immutable
  return valid_from <= at and (valid_until is null or valid_until > at);

-- The purposes that an objection covers: four of them count as one.
create function disclosure.denied_purposes(purposes integer) returns integer
  language sql immutable
  return case
    when purposes & disclosure.purpose_mask('TREATMENT', 'COORDINATION_OF_CARE', 'CARE_MANAGEMENT',
      'SUPPORT_NETWORK') = 0 then purposes
    else purposes | disclosure.purpose_mask('TREATMENT', 'COORDINATION_OF_CARE', 'CARE_MANAGEMENT',
      'SUPPORT_NETWORK')
  end;

-- For a record about a category of organisations: whether this organisation was a partner of the
-- resident's network when the record was given, and still is.
create function disclosure.in_network(
  grantee_rank smallint, community uuid, organisation uuid, given_at timestamptz, at timestamptz
) returns boolean
  language sql stable
as $$
  select grantee_rank <> 4 or exists (
    select from disclosure.network_partners n
    where n.community_id = community and n.organisation_id = organisation
      and n.valid_from <= given_at and (n.valid_until is null or n.valid_until > at)
  )
$$;

-- The one production decision: what `who` may read about `about`, on rows of `in_case` if one is
-- given. A single SELECT on purpose, so that the planner puts it inside the statement that lists
-- rows, before LIMIT and count. disclosure/decide.ts is its reference, compared on random cases.
create function disclosure.decide(who disclosure.standing, about uuid, in_case uuid)
  returns table (permitted integer, reached boolean, grounds jsonb)
  language sql stable
as $$
  select
    coalesce(bit_or(g.categories), 0),
    coalesce(bool_or(g.reaches_subject and g.categories | g.elsewhere <> 0), false),
    coalesce(jsonb_agg(jsonb_build_object(
      'basis', g.basis, 'categories', g.categories, 'record', g.record
    ) order by g.position, g.record) filter (where g.categories <> 0), '[]')
  from (
    select
      p.position, p.basis, null::uuid as record, r.reaches_subject,
      (r.categories | case when r.case_id = in_case then r.case_categories else 0 end)
        & p.ceiling & (who).ceiling & open.categories as categories,
      r.case_categories & p.ceiling & (who).ceiling & open.categories as elsewhere
    from disclosure.relations r
    join disclosure.paths p on p.kind = r.kind and p.purposes & (who).purpose <> 0
    cross join lateral (
      -- What the resident's objections and restrictions leave open on this path.
      select ~ coalesce(bit_or(d.categories), 0) as categories
      from disclosure.records d
      where d.subject = about and d.revoked_at is null
        and d.grantee = any ((who).grantees || 'everybody'::text)
        and disclosure.holds(d.valid_from, d.valid_until, (who).at)
        and case d.decision
          when 'DENY' then p.objectionable and not r.agreed
            and disclosure.denied_purposes(d.purposes) & (who).purpose <> 0
            and disclosure.in_network(d.grantee_rank, d.community_id, (who).organisation, d.given_at, (who).at)
          when 'RESTRICT' then not p.survives_restriction
          else false
        end
    ) open
    where r.subject = about
      and r.grantee = any ((who).grantees)
      and disclosure.holds(r.valid_from, r.valid_until, (who).at)
    union all
    select
      6, 'CONSENT', c.id, true,
      c.categories & (who).ceiling & ~ coalesce((
        -- A permission holds only where it is strictly more specific than every objection.
        select bit_or(d.categories)
        from disclosure.records d
        where d.subject = about and d.revoked_at is null
          and d.grantee = any ((who).grantees || 'everybody'::text)
          and disclosure.holds(d.valid_from, d.valid_until, (who).at)
          and case d.decision
            when 'RESTRICT' then true
            when 'DENY' then disclosure.denied_purposes(d.purposes) & (who).purpose <> 0
              and disclosure.in_network(d.grantee_rank, d.community_id, (who).organisation, d.given_at, (who).at)
              and not (
                c.grantee_rank <= d.grantee_rank
                and c.categories & ~ d.categories = 0
                and c.purposes & ~ disclosure.denied_purposes(d.purposes) = 0
                and (
                  c.grantee_rank < d.grantee_rank
                  or d.categories & ~ c.categories <> 0
                  or disclosure.denied_purposes(d.purposes) & ~ c.purposes <> 0
                )
              )
            else false
          end
      ), 0),
      0
    from disclosure.records c
    where c.subject = about and c.decision = 'PERMIT' and c.revoked_at is null
      and c.grantee = any ((who).grantees)
      and c.purposes & (who).purpose <> 0
      and disclosure.holds(c.valid_from, c.valid_until, (who).at)
      and disclosure.in_network(c.grantee_rank, c.community_id, (who).organisation, c.given_at, (who).at)
  ) g
$$;

grant usage on schema disclosure to noaberhub_subgraph;
grant select on
  disclosure.categories, disclosure.purposes, disclosure.organisations, disclosure.staff,
  disclosure.serves, disclosure.network_partners, disclosure.app_grants, disclosure.relations,
  disclosure.paths, disclosure.records
to noaberhub_subgraph;
