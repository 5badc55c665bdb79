-- What the eight paths still lacked; disclosure/decide.ts says the same in words.

-- "All" is expanded when it is decided: a set that names every category is then equal to it.
create function disclosure.known_categories() returns integer
  language sql immutable
  return 33554431; -- 25 bits, as disclosure.categories

create function disclosure.known_purposes() returns integer
  language sql immutable
  return 4095; -- 12 bits, as disclosure.purposes

-- An objection may concern everybody (to emergencies, whoever opens one); a permission never does.
alter table disclosure.records drop constraint records_everybody_is_restricted;
alter table disclosure.records add constraint records_everybody_fits check (
  (decision <> 'PERMIT' or grantee_rank <> 5) and (decision <> 'RESTRICT' or grantee_rank = 5)
);

-- A resident who permitted a kind of organisation is told that one more came to the network.
create table disclosure.partner_notices (
  subject uuid not null,
  community_id uuid not null,
  organisation_id uuid not null,
  partner_since timestamptz not null,
  notice_id uuid,
  -- When the notice was delivered; null until then.
  told_at timestamptz(3),
  constraint partner_notices_once primary key (subject, community_id, organisation_id, partner_since),
  constraint partner_notices_of_partner foreign key (community_id, organisation_id, partner_since)
    references disclosure.network_partners (community_id, organisation_id, valid_from)
);

-- Notes which notices were delivered, and tells every resident with a live consent to a kind of
-- organisation, given before such a partner came, once of each. Answers how many it told.
create function disclosure.tell_of_partners(at timestamptz) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  new_partner record;
  notice uuid;
  told integer := 0;
begin
  update disclosure.partner_notices p set told_at = n.changed_at
  from disclosure.notices n
  where p.told_at is null and n.id = p.notice_id and n.status = 'DELIVERED';

  for new_partner in
    select distinct r.subject, n.community_id, n.organisation_id, n.valid_from as partner_since
    from disclosure.network_partners n
    join disclosure.organisations o on o.id = n.organisation_id
    join disclosure.records r on r.community_id = n.community_id and r.decision = 'PERMIT'
      and r.grantee_rank = 4 and r.grantee = 'category:' || o.kind and r.given_at < n.valid_from
    where r.revoked_at is null and (r.valid_until is null or r.valid_until > at)
      and disclosure.holds(n.valid_from, n.valid_until, at)
      and not exists (
        select from disclosure.partner_notices t
        where t.subject = r.subject and t.community_id = n.community_id
          and t.organisation_id = n.organisation_id and t.partner_since = n.valid_from
      )
  loop
    notice := gen_random_uuid();
    insert into disclosure.partner_notices
      (subject, community_id, organisation_id, partner_since, notice_id)
    values (new_partner.subject, new_partner.community_id, new_partner.organisation_id, new_partner.partner_since, notice)
    on conflict do nothing;
    continue when not found;
    perform disclosure.tell_resident(
      notice, new_partner.subject, 'NETWORK_PARTNER_ADDED', new_partner.organisation_id, at, null
    );
    told := told + 1;
  end loop;
  return told;
end
$$;

revoke all on function disclosure.tell_of_partners(timestamptz) from public;
grant execute on function disclosure.tell_of_partners(timestamptz) to noaberhub_consents;
grant select on disclosure.partner_notices to noaberhub_subgraph;

-- Whether a record about a kind of organisation means this one.
-- A permission: it is a partner, and was when the record was given, or came later, the resident was
-- told of it, and 14 days passed without an objection to it.
-- An objection: it was a partner then or at any time since. An objection needs no waiting, and an
-- organisation does not escape it by leaving.
create function disclosure.is_meant(
  decision text, subject uuid, community uuid, given_at timestamptz, organisation uuid, at timestamptz
) returns boolean
  language sql stable
as $$
  select exists (
    select from disclosure.network_partners n
    where n.community_id = community and n.organisation_id = organisation
      and case decision
        when 'DENY' then
          n.valid_from <= at and (n.valid_until is null or n.valid_until > given_at)
        else
          disclosure.holds(n.valid_from, n.valid_until, at)
          and (n.valid_from <= given_at or exists (
            select from disclosure.partner_notices t
            where t.subject = is_meant.subject and t.community_id = n.community_id
              and t.organisation_id = n.organisation_id and t.partner_since = n.valid_from
              and t.told_at + interval '336 hours' <= at
              and not exists (
                select from disclosure.records d
                where d.subject = is_meant.subject and d.decision = 'DENY'
                  and d.grantee = 'organisation:' || organisation
                  and d.given_at >= t.told_at and d.given_at < t.told_at + interval '336 hours'
              )
          ))
      end
  )
$$;

create or replace function disclosure.objection_wins(
  permit_rank integer, permit_categories integer, permit_purposes integer,
  objection_rank integer, objection_categories integer, objection_purposes integer
) returns boolean
  language sql immutable
  return permit_categories & objection_categories & disclosure.known_categories() <> 0
    and permit_purposes & disclosure.denied_purposes(objection_purposes)
      & disclosure.known_purposes() <> 0
    and not (
      permit_rank <= objection_rank
      and permit_categories & ~ objection_categories & disclosure.known_categories() = 0
      and permit_purposes & ~ disclosure.denied_purposes(objection_purposes)
        & disclosure.known_purposes() = 0
      and (
        permit_rank < objection_rank
        or objection_categories & ~ permit_categories & disclosure.known_categories() <> 0
        or disclosure.denied_purposes(objection_purposes) & ~ permit_purposes
          & disclosure.known_purposes() <> 0
      )
    );

create or replace function disclosure.standing(
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
  -- These roles see aggregates only, ever, or nothing: no path names them.
  aggregates_only (role) as (
    values ('MUNICIPALITY_ANALYST'), ('INSURER_ANALYST'), ('RESEARCHER'), ('SUPPORT_ORGANISATION'),
      ('OPERATOR')
  ),
  acting_staff as (
    select s.subject, s.role, s.organisation_id
    from disclosure.staff s
    join employed e on e.id = s.organisation_id
    where s.subject = standing.acting and standing.actor_kind = 'MACHINE'
      and s.role not in (select a.role from aggregates_only a)
      and s.valid_from <= standing.at and (s.valid_until is null or s.valid_until > standing.at)
  ),
  grantees (grantee) as (
    select 'self:' || standing.subject where standing.actor_kind = 'PERSON'
    union all
    -- Who works somewhere is that person only as long as they do.
    select 'person:' || standing.subject
    where standing.actor_kind = 'PERSON'
      and standing.role not in (select a.role from aggregates_only a)
      and (standing.role in ('RESIDENT', 'REPRESENTATIVE', 'VOLUNTEER')
        or exists (select from employed))
    union all
    select 'person:' || s.subject from acting_staff s
    union all
    select 'role:' || s.organisation_id || ':' || s.role from acting_staff s
    union all
    select named.grantee
    from employed e
    cross join lateral (
      values ('organisation:' || e.id), ('category:' || e.kind),
        (case when standing.actor_kind = 'PERSON' then 'role:' || e.id || ':' || standing.role end)
    ) named (grantee)
    where standing.role not in (select a.role from aggregates_only a)
      and named.grantee is not null
    union all
    select 'community:' || v.community_id
    from employed e
    join disclosure.serves v on v.organisation_id = e.id
    where standing.role not in (select a.role from aggregates_only a)
    union all
    -- Whoever is a resident, or acts for one in what concerns their volunteers.
    select 'resident:' || r.subject
    from disclosure.relations r
    where standing.actor_kind = 'PERSON'
      and standing.purpose & disclosure.purpose_mask('RESIDENT_REQUEST', 'REPRESENTATIVE') <> 0
      and (
        (r.grantee = 'self:' || standing.subject and r.kind = 'SELF')
        or (r.grantee = 'person:' || standing.subject and r.kind = 'REPRESENTATIVE'
          and standing.purpose & disclosure.purpose_mask('REPRESENTATIVE') <> 0)
      )
      and r.categories & disclosure.mask('VOLUNTEER_MATCHES') <> 0
      and r.valid_from <= standing.at and (r.valid_until is null or r.valid_until > standing.at)
  )
  select
    standing.subject,
    (select e.id from employed e),
    -- An emergency may be stated only while a session of this person is open.
    case
      when standing.purpose & disclosure.purpose_mask('BREAK_GLASS') = 0 or exists (
        select from disclosure.relations r
        where r.grantee = 'person:' || standing.subject and r.kind = 'BREAK_GLASS'
          and r.valid_from <= standing.at and (r.valid_until is null or r.valid_until > standing.at)
      ) then standing.purpose
      else 0
    end,
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

create or replace function disclosure.decide(who disclosure.standing, about uuid, in_case uuid)
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
        & open.categories as categories,
      r.case_categories & open.categories as elsewhere
    from disclosure.relations r
    join disclosure.paths p on p.kind = r.kind and p.purposes & (who).purpose <> 0
    cross join lateral (
      -- What the path holds at most, less what the resident's objections and restrictions close.
      select p.ceiling & (who).ceiling & disclosure.known_categories()
        & ~ coalesce(bit_or(d.categories), 0) as categories
      from disclosure.records d
      where d.subject = about and d.revoked_at is null
        and d.grantee = any ((who).grantees || 'everybody'::text)
        and disclosure.holds(d.valid_from, d.valid_until, (who).at)
        and case d.decision
          when 'DENY' then p.objectionable and not r.agreed
            and disclosure.denied_purposes(d.purposes) & (who).purpose <> 0
            and (d.grantee_rank <> 4 or disclosure.is_meant(
              d.decision, d.subject, d.community_id, d.given_at, (who).organisation, (who).at))
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
      c.categories & (who).ceiling & disclosure.known_categories() & ~ coalesce((
        -- A permission holds only where it is strictly more specific than every objection.
        select bit_or(d.categories)
        from disclosure.records d
        where d.subject = about and d.revoked_at is null
          and d.grantee = any ((who).grantees || 'everybody'::text)
          and disclosure.holds(d.valid_from, d.valid_until, (who).at)
          and case d.decision
            when 'RESTRICT' then true
            when 'DENY' then disclosure.denied_purposes(d.purposes) & (who).purpose <> 0
              and (d.grantee_rank <> 4 or disclosure.is_meant(
                d.decision, d.subject, d.community_id, d.given_at, (who).organisation, (who).at))
              and disclosure.objection_wins(
                c.grantee_rank, c.categories, c.purposes,
                d.grantee_rank, d.categories, d.purposes)
            else false
          end
      ), 0),
      0
    from disclosure.records c
    where c.subject = about and c.decision = 'PERMIT' and c.revoked_at is null
      and c.grantee = any ((who).grantees)
      and c.purposes & (who).purpose <> 0
      and disclosure.holds(c.valid_from, c.valid_until, (who).at)
      and (c.grantee_rank <> 4 or disclosure.is_meant(
        c.decision, c.subject, c.community_id, c.given_at, (who).organisation, (who).at))
      -- What is permitted for emergencies opens in one about this resident.
      and ((who).purpose & disclosure.purpose_mask('BREAK_GLASS') = 0 or exists (
        select from disclosure.relations s
        where s.subject = about and s.kind = 'BREAK_GLASS' and s.grantee = any ((who).grantees)
          and disclosure.holds(s.valid_from, s.valid_until, (who).at)
      ))
  ) g
$$;

drop function disclosure.in_network(smallint, uuid, uuid, timestamptz, timestamptz);

-- Oversight (path 8) of what an organisation's own staff did, whoever it was about: its privacy
-- officer reads those lines of the log and those consents. Beside disclosure.decide, for statements
-- over rows that say which organisation acted.
create function disclosure.decide_deed(
  who disclosure.standing, about uuid, by_organisation uuid
) returns table (permitted integer, reached boolean, grounds jsonb)
  language sql stable
as $$
  select
    d.permitted | o.categories,
    d.reached,
    case when o.categories & ~ d.permitted = 0 then d.grounds
      else d.grounds || jsonb_build_array(jsonb_build_object(
        'basis', 'OVERSIGHT', 'categories', o.categories, 'record', null))
    end
  from disclosure.decide(who, about, null) d
  cross join lateral (
    select case
      when by_organisation = (who).organisation
        and (who).purpose & disclosure.purpose_mask('LEGAL') <> 0
      then disclosure.mask('CONSENTS', 'ACCESS_LOG') & (who).ceiling
      else 0
    end as categories
  ) o
$$;
