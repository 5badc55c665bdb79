-- The same decision for less: the objections of a subject are read once and not once per relation, and
-- the grounds are written as JSON text, which is what leaves the database anyway.

drop function disclosure.decide_deed(disclosure.standing, uuid, uuid);
drop function disclosure.decide(disclosure.standing, uuid, uuid);

create function disclosure.ground(basis text, categories integer, record uuid) returns text
  language sql immutable
  -- With casts: what is not immutable would not be put inside the statement.
  return '{"basis":"' || basis || '","categories":' || categories::text
    || case when record is null then ',"record":null}' else ',"record":"' || record::text || '"}' end;

create function disclosure.decide(who disclosure.standing, about uuid, in_case uuid)
  returns table (permitted integer, reached boolean, grounds json)
  language sql stable
as $$
  select
    coalesce(bit_or(g.categories), 0),
    coalesce(bool_or(g.reaches_subject and g.categories | g.elsewhere <> 0), false),
    coalesce((
      '[' || string_agg(disclosure.ground(g.basis, g.categories, g.record), ','
        order by g.position, g.record) filter (where g.categories <> 0) || ']'
    )::json, '[]')
  from (
    select
      p.position, p.basis, null::uuid as record, r.reaches_subject,
      (r.categories | case when r.case_id = in_case then r.case_categories else 0 end)
        & open.categories as categories,
      r.case_categories & open.categories as elsewhere
    from (
      select
        coalesce(bit_or(d.categories) filter (where d.decision = 'DENY'), 0) as denied,
        coalesce(bit_or(d.categories) filter (where d.decision = 'RESTRICT'), 0) as restricted
      from disclosure.records d
      where d.subject = about and d.revoked_at is null
        and d.grantee = any ((who).grantees || 'everybody'::text)
        and disclosure.holds(d.valid_from, d.valid_until, (who).at)
        and case d.decision
          when 'DENY' then disclosure.denied_purposes(d.purposes) & (who).purpose <> 0
            and (d.grantee_rank <> 4 or disclosure.is_meant(
              d.decision, d.subject, d.community_id, d.given_at, (who).organisation, (who).at))
          else d.decision = 'RESTRICT'
        end
    ) objected
    cross join disclosure.relations r
    join disclosure.paths p on p.kind = r.kind and p.purposes & (who).purpose <> 0
    cross join lateral (
      -- What the path holds at most, less what the resident's objections and restrictions close.
      select p.ceiling & (who).ceiling & disclosure.known_categories()
        & ~ case when p.objectionable and not r.agreed then objected.denied else 0 end
        & ~ case when p.survives_restriction then 0 else objected.restricted end as categories
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

-- Oversight (path 8) of what an organisation's own staff did, whoever it was about: its privacy
-- officer reads those lines of the log and those consents. Beside disclosure.decide, for statements
-- over rows that say which organisation acted.
create function disclosure.decide_deed(
  who disclosure.standing, about uuid, by_organisation uuid
) returns table (permitted integer, reached boolean, grounds json)
  language sql stable
as $$
  select
    d.permitted | o.categories,
    d.reached,
    case when o.categories & ~ d.permitted = 0 then d.grounds
      else (d.grounds::jsonb || disclosure.ground('OVERSIGHT', o.categories, null)::jsonb)::json
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

-- A function that answers one row of a set is put inside the statement that calls it; one that answers
-- a row is called.
drop function disclosure.standing(text, text, text, uuid, integer, text, timestamptz);

create function disclosure.standing(
  actor_kind text, subject text, role text, organisation uuid, purpose integer, acting text,
  at timestamptz
) returns setof disclosure.standing
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
