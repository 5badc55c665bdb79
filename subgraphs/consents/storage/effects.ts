import { maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import { purposeMaskOf } from '../../../disclosure/purposes.ts';
import { asking } from '../../../disclosure/scope.ts';
import { PURPOSES_BY_ROLE } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { NO_READERS } from './possible-readers.ts';

/** What follows from a consent at this instant. */
export interface EffectRow {
  readonly readable: CategoryMask;
  /** What opens in an emergency access alone, once its grantee opens one. */
  readonly inEmergency: CategoryMask;
  readonly blocked: CategoryMask;
  /** Ids of the objections and restrictions that block something of it. */
  readonly blockedBy: readonly string[];
}

const ROLES = Object.entries(PURPOSES_BY_ROLE);
const ROLE_NAMES = ROLES.map(([role]) => role);
const ROLE_PURPOSES = ROLES.map(([, purposes]) => purposeMaskOf(...purposes));

/**
 * What the grantee of a consent can read now, by the production decision itself for each role in which
 * somebody of that grantee works; null when the actor does not reach the consent.
 */
export async function effectOfConsent(
  sql: Sql,
  request: RequestContext,
  id: string,
): Promise<EffectRow | null> {
  const [row] = await sql<EffectRow[]>`
    with ${asking(sql, request)},
    given as materialized (
      select r.*, (asking.who).at as now
      from asking
      join disclosure.records r on r.id = ${id}::uuid and r.decision = 'PERMIT'
      cross join lateral disclosure.decide(asking.who, r.subject, null) d
      where d.permitted & ${maskOf('CONSENTS')} <> 0
    ),
    ${meantBy(sql)},
    -- Somebody who works there, as explainDecision counts them: by role, and an app with what it may
    -- read. A decision is made for one purpose: one standing for each that the role may state.
    standings as materialized (
      select
        row(
          null, m.organisation_id, 1 << p.bit,
          m.grantees || case when s.role in ('VILLAGE_APP', 'CARE_SYSTEM') then '{}'
            else array['role:' || m.organisation_id || ':' || s.role] end,
          s.categories, g.now
        )::disclosure.standing as who
      from given g
      cross join meant m
      cross join lateral (
        select distinct e.role,
          case when e.role = 'VILLAGE_APP' then app.categories else -1 end as categories
        from disclosure.staff e
        left join disclosure.app_grants app
          on app.subject = e.subject and app.organisation_id = e.organisation_id
        where e.organisation_id = m.organisation_id and (m.role is null or e.role = m.role)
          and disclosure.holds(e.valid_from, e.valid_until, g.now)
          and (e.role <> 'VILLAGE_APP' or app.subject is not null)
      ) s
      join disclosure.purposes p on g.purposes & (1 << p.bit) <> 0
      join unnest(${ROLE_NAMES}::text[], ${ROLE_PURPOSES}::integer[]) may (role, purposes)
        on may.role = s.role and may.purposes & (1 << p.bit) <> 0
      where s.role <> all (${NO_READERS}::text[])
    ),
    readable as (
      select coalesce(bit_or(d.permitted), 0) as categories
      from given g
      cross join standings s
      cross join lateral disclosure.decide(s.who, g.subject, null) d
    ),
    ${inEmergency(sql)}
    select
      g.categories & readable.categories as readable,
      emergency.categories & ~ readable.categories as in_emergency,
      case
        when g.revoked_at is not null or g.valid_until <= g.now then 0
        when g.valid_from > g.now or exists (select from standings) or restricted.now
          then g.categories & ~ readable.categories & ~ emergency.categories
        else 0
      end as blocked,
      ${blocksOf(sql)} as blocked_by
    from given g
    cross join readable
    cross join emergency
    cross join lateral (
      select exists (
        select from disclosure.records d
        where d.subject = g.subject and d.decision = 'RESTRICT' and d.revoked_at is null
          and disclosure.holds(d.valid_from, d.valid_until, g.now)
      ) as now
    ) restricted
  `;
  return row ?? null;
}

/** What its grantee can read in an emergency access, of which none need be open. */
const inEmergency = (sql: Sql) => sql`
  emergency as (
    select coalesce(bit_or(g.categories & d.permitted), 0) as categories
    from given g
    cross join standings s
    cross join lateral disclosure.decide_in_emergency(s.who, g.subject) d
    where g.revoked_at is null and disclosure.holds(g.valid_from, g.valid_until, g.now)
  )`;

/**
 * Whom the consent means, each with the grantees that contain them: a person once per employment, a
 * kind of organisation once per partner.
 */
const meantBy = (sql: Sql) => sql`
  meant as materialized (
    select
      o.id as organisation_id, named.role,
      named.grantees || array['organisation:' || o.id, 'category:' || o.kind] || array(
        select 'community:' || v.community_id from disclosure.serves v where v.organisation_id = o.id
      ) as grantees
    from given g
    cross join lateral (
      select s.organisation_id, s.role,
        array[g.grantee, 'role:' || s.organisation_id || ':' || s.role] as grantees
      from disclosure.staff s
      where g.grantee_rank = 1 and 'person:' || s.subject = g.grantee
        and disclosure.holds(s.valid_from, s.valid_until, g.now)
      union all
      select split_part(g.grantee, ':', 2)::uuid, split_part(g.grantee, ':', 3), array[g.grantee]
      where g.grantee_rank = 2
      union all
      select split_part(g.grantee, ':', 2)::uuid, null, array[]::text[]
      where g.grantee_rank = 3
      union all
      select k.id, null, array[]::text[]
      from disclosure.organisations k
      where g.grantee_rank = 4 and 'category:' || k.kind = g.grantee
        and disclosure.is_meant('PERMIT', g.subject, g.community_id, g.given_at, k.id, g.now)
    ) named
    join disclosure.organisations o on o.id = named.organisation_id
  )`;

/** The restrictions, and the objections that win over it: against its grantee or somebody within it. */
const blocksOf = (sql: Sql) => sql`
  array(
    select d.id
    from disclosure.records d
    where d.subject = g.subject and d.revoked_at is null and g.revoked_at is null
      and disclosure.holds(d.valid_from, d.valid_until, greatest(g.now, g.valid_from))
      and (d.decision = 'RESTRICT' or d.decision = 'DENY' and disclosure.objection_wins(
          g.grantee_rank, g.categories, g.purposes, d.grantee_rank, d.categories, d.purposes
        )
        and exists (
          select from meant m
          where (d.grantee_rank <> 4 or disclosure.is_meant(
              d.decision, d.subject, d.community_id, d.given_at, m.organisation_id, g.now
            ))
            and (
              d.grantee_rank = 5
              or d.grantee = any (m.grantees)
              or (g.grantee_rank > 2 and d.grantee like 'role:' || m.organisation_id || ':%')
              or g.grantee_rank > 1 and d.grantee in (
                select 'person:' || s.subject from disclosure.staff s
                where s.organisation_id = m.organisation_id and (m.role is null or m.role = s.role)
                  and disclosure.holds(s.valid_from, s.valid_until, g.now)
              )
            )
        ))
    order by d.given_at desc, d.id desc
  )`;
