-- What `disclosure.decide` would permit somebody in an emergency access about this person that they have
-- not opened: by the same conditions, as though the session were there. No row where they could open none.
-- To explain and to foresee; nothing is read on it.
create function disclosure.decide_in_emergency(who disclosure.standing, about uuid)
  returns table (permitted integer, grounds json)
  language sql stable
as $$
  select
    bit_or(g.categories),
    (
      '[' || string_agg(disclosure.ground(g.basis, g.categories, g.record), ','
        order by g.position, g.record) filter (where g.categories <> 0) || ']'
    )::json
  from (
    select
      p.position, p.basis, null::uuid as record,
      disclosure.mask('EMERGENCY_SET') & p.ceiling & (who).ceiling
        & ~ case when p.objectionable then objected.denied else 0 end
        & ~ case when p.survives_restriction then 0 else objected.restricted end as categories
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
    cross join disclosure.paths p
    where p.kind = 'BREAK_GLASS' and p.purposes & (who).purpose <> 0
    union all
    select
      6, 'CONSENT', c.id,
      c.categories & (who).ceiling & disclosure.known_categories() & ~ coalesce((
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
      ), 0)
    from disclosure.records c
    where c.subject = about and c.decision = 'PERMIT' and c.revoked_at is null
      and c.grantee = any ((who).grantees)
      and c.purposes & (who).purpose & disclosure.purpose_mask('BREAK_GLASS') <> 0
      and disclosure.holds(c.valid_from, c.valid_until, (who).at)
      and (c.grantee_rank <> 4 or disclosure.is_meant(
        c.decision, c.subject, c.community_id, c.given_at, (who).organisation, (who).at))
  ) g
  -- Of somebody who lives nowhere here none can be opened (`consents.open_break_glass`).
  where exists (
    select from disclosure.relations r
    where r.subject = about and r.kind = 'HOME_VILLAGE' and r.grantee like 'community:%'
      and r.categories & disclosure.mask('EMERGENCY_SET') <> 0
      and disclosure.holds(r.valid_from, r.valid_until, (who).at)
  )
  -- A session opens on this category alone, whatever else it would open.
  having bit_or(g.categories) & disclosure.mask('EMERGENCY_SET') <> 0
$$;
