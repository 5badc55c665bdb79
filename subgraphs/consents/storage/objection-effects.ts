import { maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import { purposeMaskOf } from '../../../disclosure/purposes.ts';
import { asking } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import { PURPOSES_BY_ROLE } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { EXPLAINED_TO, NO_READERS } from './possible-readers.ts';

/** What stays open to those whom an objection is against, at this instant or when it begins. */
export interface ObjectionEffectRow {
  readonly id: string;
  readonly categories: CategoryMask;
  /** By a consent that is more specific than it. */
  readonly byConsent: CategoryMask;
  /** By a case or match that goes on, as far as the actor may know that there is one. */
  readonly byCase: CategoryMask;
  /** Ids of those consents, newest first. */
  readonly despite: readonly string[];
}

const ROLES = Object.entries(PURPOSES_BY_ROLE);
const ROLE_NAMES = ROLES.map(([role]) => role);
const ROLE_PURPOSES = ROLES.map(([, purposes]) => purposeMaskOf(...purposes));
const EMERGENCY = purposeMaskOf('BREAK_GLASS');

/**
 * By the production decision itself, for everybody whom the objection is against and each of its purposes.
 * In the order of `ids`; null for what is no objection, has ended, or is not explained to the actor. A
 * representative is told of the categories of the mandate alone, and where the home village or its network is
 * meant, of nothing without ADDRESS.
 */
export async function effectsOfObjections(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<(ObjectionEffectRow | null)[]> {
  const rows = await sql<ObjectionEffectRow[]>`
    with ${asking(sql, request)},
    objection as materialized (
      select r.id, r.subject, r.grantee, r.grantee_rank, r.community_id, r.given_at,
        disclosure.denied_purposes(r.purposes) as purposes, r.categories,
        greatest((asking.who).at, r.valid_from) as at, d.permitted,
        r.categories & case
          when d.grounds::jsonb @> '[{"basis": "SELF"}]' or d.grounds::jsonb @> '[{"basis": "OVERSIGHT"}]' then -1
          -- Whom it means would tell which village the resident lives in.
          when (r.grantee_rank = 4 or r.grantee like 'community:%')
            and d.permitted & ${maskOf('ADDRESS')} = 0 then 0
          else d.permitted
        end as told
      from asking
      join disclosure.records r on r.id = any(${ids.filter(isUuid)}::uuid[]) and r.decision = 'DENY'
        and r.revoked_at is null and (r.valid_until is null or r.valid_until > (asking.who).at)
      cross join lateral disclosure.decide(asking.who, r.subject, null) d
      where exists (
        select from json_array_elements(d.grounds) ground
        where ground ->> 'basis' = any (${[...EXPLAINED_TO]}::text[])
          and (ground ->> 'categories')::integer & ${maskOf('CONSENTS')} <> 0
      )
    ),
    ${meantBy(sql)},
    ${standings(sql)},
    readable as materialized (
      select s.id, ground ->> 'basis' as basis, (ground ->> 'record')::uuid as record,
        (ground ->> 'categories')::integer & o.told as categories
      from standings s
      join objection o on o.id = s.id
      cross join lateral (
        select null::uuid as id
        union
        select r.case_id
        from disclosure.relations r
        join disclosure.paths p on p.kind = r.kind and p.basis in ('CASE', 'MATCH')
          and (r.agreed or not p.objectionable)
        where r.subject = o.subject and r.grantee = any ((s.who).grantees) and r.case_id is not null
          and disclosure.holds(r.valid_from, r.valid_until, o.at)
      ) cases
      cross join lateral (
        select d.grounds from disclosure.decide(s.who, o.subject, cases.id) d
        where (s.who).purpose <> ${EMERGENCY}::integer
        union all
        select d.grounds from disclosure.decide_in_emergency(s.who, o.subject) d
        where (s.who).purpose = ${EMERGENCY}::integer
      ) d
      cross join lateral json_array_elements(d.grounds) ground
      where case ground ->> 'basis'
        when 'CONSENT' then true
        when 'CASE' then o.permitted & ${maskOf('REFERRAL_STATUS')} <> 0
        when 'MATCH' then o.permitted & ${maskOf('VOLUNTEER_MATCHES')} <> 0
        else false
      end
    )
    select o.id, o.told as categories,
      coalesce(bit_or(r.categories) filter (where r.basis = 'CONSENT'), 0) as by_consent,
      coalesce(bit_or(r.categories) filter (where r.basis <> 'CONSENT'), 0) as by_case,
      array(
        select c.id from disclosure.records c
        where c.id in (
          select consents.record from readable consents
          where consents.id = o.id and consents.basis = 'CONSENT' and consents.categories <> 0
        )
        order by c.given_at desc, c.id desc
      ) as despite
    from objection o
    left join readable r on r.id = o.id
    group by o.id, o.told
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

/** The organisations at which it means somebody; of everybody, those that a consent for emergencies names. */
const meantBy = (sql: Sql) => sql`
  meant as materialized (
    select o.id, k.id as organisation_id,
      case when o.grantee_rank = 2 then split_part(o.grantee, ':', 3) end as role,
      case when o.grantee_rank = 1 then o.grantee end as person,
      array['organisation:' || k.id, 'category:' || k.kind] || array(
        select 'community:' || v.community_id from disclosure.serves v where v.organisation_id = k.id
      ) as grantees
    from objection o
    join disclosure.organisations k on case
      when o.grantee_rank = 1 then exists (
        select from disclosure.staff s
        where s.organisation_id = k.id and 'person:' || s.subject = o.grantee
      )
      when o.grantee_rank = 2 then k.id = split_part(o.grantee, ':', 2)::uuid
      when o.grantee like 'organisation:%' then k.id = split_part(o.grantee, ':', 2)::uuid
      when o.grantee_rank = 3 then exists (
        select from disclosure.serves v
        where v.organisation_id = k.id and 'community:' || v.community_id = o.grantee
      )
      when o.grantee_rank = 4 then 'category:' || k.kind = o.grantee
        and disclosure.is_meant('DENY', o.subject, o.community_id, o.given_at, k.id, o.at)
      else exists (
        select from disclosure.records c
        where c.subject = o.subject and c.decision = 'PERMIT' and c.revoked_at is null
          and c.purposes & ${EMERGENCY}::integer <> 0
          and (
            c.grantee in ('organisation:' || k.id, 'category:' || k.kind)
            or c.grantee like 'role:' || k.id || ':%'
            or c.grantee in (
              select 'person:' || s.subject from disclosure.staff s where s.organisation_id = k.id
            )
          )
      )
    end
  )`;

/** Each of them as they would ask: by role, by name who is named in a consent, and who works nowhere. */
const standings = (sql: Sql) => sql`
  standings as materialized (
    select m.id, row(
        null, m.organisation_id, 1 << p.bit,
        m.grantees
          || case when s.role in ('VILLAGE_APP', 'CARE_SYSTEM') then '{}'
            else array['role:' || m.organisation_id || ':' || s.role] end
          || case when s.person is null then '{}' else array[s.person] end,
        s.categories, o.at
      )::disclosure.standing as who
    from meant m
    join objection o on o.id = m.id
    cross join lateral (
      select distinct e.role, named.person,
        case when e.role = 'VILLAGE_APP' then app.categories else -1 end as categories
      from disclosure.staff e
      left join disclosure.app_grants app
        on app.subject = e.subject and app.organisation_id = e.organisation_id
      cross join lateral (
        select case when m.person is not null or exists (
          select from disclosure.records c
          where c.subject = o.subject and c.decision = 'PERMIT' and c.revoked_at is null
            and c.grantee = 'person:' || e.subject
        ) then 'person:' || e.subject end as person
      ) named
      where e.organisation_id = m.organisation_id and (m.role is null or e.role = m.role)
        and (m.person is null or 'person:' || e.subject = m.person)
        and disclosure.holds(e.valid_from, e.valid_until, o.at)
        and (e.role <> 'VILLAGE_APP' or app.subject is not null)
        and e.role <> all (${NO_READERS}::text[])
    ) s
    join disclosure.purposes p on o.purposes & (1 << p.bit) <> 0
    join unnest(${ROLE_NAMES}::text[], ${ROLE_PURPOSES}::integer[]) may (role, purposes)
      on may.role = s.role and may.purposes & (1 << p.bit) <> 0
    union all
    select o.id,
      row(null, null, 1 << p.bit, array[o.grantee], -1, o.at)::disclosure.standing
    from objection o
    join disclosure.purposes p on o.purposes & (1 << p.bit) <> 0
    where o.grantee_rank = 1 and not exists (select from meant m where m.id = o.id)
  )`;
