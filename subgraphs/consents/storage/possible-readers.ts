import { maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import type { DecisionBasis } from '../../../disclosure/decide.ts';
import { purposeMaskOf, type PurposeMask } from '../../../disclosure/purposes.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { PURPOSES_BY_ROLE, type ActorRole } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';

/** Somebody who could see a category of a resident now, for one purpose, and why. */
export interface PossibleReaderRow extends Decided {
  readonly residentKey: string;
  readonly caseId: null;
  /** An employment, or a person by account where there is none. */
  readonly organisationId: string | null;
  readonly role: ActorRole | null;
  readonly person: string | null;
  readonly basis: DecisionBasis;
  readonly record: string | null;
  readonly givenAt: Date | null;
  readonly givenByRepresentative: boolean | null;
  readonly validUntil: Date | null;
  readonly onCasesAlone: boolean;
  /** As in the mandate; null for everybody but a representative. */
  readonly representativeName: string | null;
}

const ROLES = Object.entries(PURPOSES_BY_ROLE);
const ROLE_NAMES = ROLES.map(([role]) => role);
const ROLE_PURPOSES = ROLES.map(([, purposes]) => purposeMaskOf(...purposes));
/** Nobody is employed as one of these, or reads values of a person as one. */
export const NO_READERS = [
  'RESIDENT',
  'REPRESENTATIVE',
  'VOLUNTEER',
  'MUNICIPALITY_ANALYST',
  'INSURER_ANALYST',
  'RESEARCHER',
  'SUPPORT_ORGANISATION',
  'OPERATOR',
];
/** To whom decisions are explained: the resident, who acts for them, and oversight. */
export const EXPLAINED_TO: readonly DecisionBasis[] = ['SELF', 'REPRESENTATIVE', 'OVERSIGHT'];
const EMERGENCY = purposeMaskOf('BREAK_GLASS');
/** More cases of one resident than there ever are. */
const MOST_CASES = 500;

/**
 * Asks the one production decision for everybody who could come into question: each role at each
 * organisation of the village, of its network, or named in a relation or record; and each person who
 * is named in one. Empty where the actor may not read the resident's consents.
 */
export async function possibleReaders(
  sql: Sql,
  request: RequestContext,
  residentKey: string,
  asked: { readonly category: CategoryMask; readonly purpose: PurposeMask },
): Promise<PossibleReaderRow[]> {
  const { category, purpose } = asked;
  return sql<PossibleReaderRow[]>`
    with ${asking(sql, request)},
    ${askedAbout(sql, residentKey)},
    ${standings(sql, purpose)},
    cases (id) as (
      select null::uuid
      union all
      (
        select distinct r.case_id from resident
        join disclosure.relations r on r.subject = resident.key
          and r.case_categories & ${category}::integer <> 0 and r.case_id is not null
          and ${isNoRequest(sql)}
        limit ${MOST_CASES}
      )
    ),
    found as (
      select s.organisation_id, s.role, s.person, c.id as in_case, g.basis, g.record, g.place
      from resident
      cross join standings s
      cross join cases c
      cross join lateral disclosure.decide(s.who, resident.key, c.id) d
      cross join lateral (
        select ground ->> 'basis' as basis, (ground ->> 'record')::uuid as record, place
        from json_array_elements(d.grounds) with ordinality as listed (ground, place)
        where (ground ->> 'categories')::integer & ${category}::integer <> 0
          -- A person is told apart for what is theirs alone; the rest is told of their role.
          and case
            when s.person is null then true
            when s.organisation_id is null then ground ->> 'basis' in ('MATCH', 'REPRESENTATIVE')
            -- Whatever opens in an emergency opens to the person who opened it.
            when ${purpose}::integer = ${EMERGENCY} then true
            else ground ->> 'basis' in ('MATCH', 'REPRESENTATIVE') or exists (
              select from disclosure.records r
              where r.id = (ground ->> 'record')::uuid and r.grantee = 'person:' || s.person
            )
          end
          -- That there is a case, a match, an emergency or this village may not be for the asker to know.
          and case ground ->> 'basis'
            when 'CASE' then resident.permitted & ${maskOf('REFERRAL_STATUS')} <> 0
            when 'MATCH' then resident.permitted & ${maskOf('VOLUNTEER_MATCHES')} <> 0
            when 'HOME_VILLAGE' then resident.knows_village
            else true
          end
          and (${purpose}::integer <> ${EMERGENCY} or resident.permitted & ${maskOf('ACCESS_LOG')} <> 0)
        order by place
        limit 1
      ) g
    )
    select distinct on (f.organisation_id, f.role, f.person)
      resident.key as resident_key, null as case_id, resident.permitted, resident.grounds,
      f.organisation_id, f.role, f.person, f.basis, f.record, r.given_at,
      r.given_by_representative, r.valid_until,
      f.in_case is not null as on_cases_alone, (
        select m.representative_name from consents.mandates m
        where m.resident_key = resident.key and m.account = f.person and m.ended_at is null
        -- As named last in one that holds.
        order by disclosure.holds(m.valid_from, m.valid_until, resident.now) desc, m.accepted_at desc
        limit 1
      ) as representative_name
    from found f
    cross join resident
    left join disclosure.records r on r.id = f.record
    order by f.organisation_id, f.role, f.person, (f.in_case is not null), f.place, f.in_case
  `;
}

/**
 * Who could open an emergency access about the resident and see the category in it: each of the same
 * roles and persons, by `disclosure.decide_in_emergency`. Empty where the actor may not read the
 * resident's consents.
 */
export async function readersInEmergency(
  sql: Sql,
  request: RequestContext,
  residentKey: string,
  category: CategoryMask,
): Promise<PossibleReaderRow[]> {
  return sql<PossibleReaderRow[]>`
    with ${asking(sql, request)},
    ${askedAbout(sql, residentKey)},
    ${standings(sql, EMERGENCY)},
    found as materialized (
      select s.organisation_id, s.role, s.person, g.basis, g.record
      from resident
      cross join standings s
      cross join lateral disclosure.decide_in_emergency(s.who, resident.key) d
      cross join lateral (
        select ground ->> 'basis' as basis, (ground ->> 'record')::uuid as record
        from json_array_elements(d.grounds) with ordinality as listed (ground, place)
        where (ground ->> 'categories')::integer & ${category}::integer <> 0
        order by place
        limit 1
      ) g
      -- Nobody opens one who works nowhere.
      where s.organisation_id is not null
        -- Without a consent it is the local network of the village that can: where that is may not be
        -- for the asker to know.
        and (g.basis = 'CONSENT' or resident.knows_village)
    )
    select
      resident.key as resident_key, null as case_id, resident.permitted, resident.grounds,
      f.organisation_id, f.role, f.person, f.basis, f.record, r.given_at,
      r.given_by_representative, r.valid_until,
      false as on_cases_alone, null as representative_name
    from found f
    cross join resident
    left join disclosure.records r on r.id = f.record
    -- A person is told apart where their role alone does not open it.
    where f.person is null or not exists (
      select from found all_of_them
      where all_of_them.organisation_id = f.organisation_id and all_of_them.role = f.role
        and all_of_them.person is null
    )
    order by f.organisation_id, f.role, f.person
  `;
}

/** As whom the actor asks about the resident, if they may, and who is named in what concerns them. */
const askedAbout = (sql: Sql, residentKey: string) => sql`
  resident as materialized (
    select ${residentKey}::uuid as key, (asking.who).at as now, d.permitted, d.grounds,
      d.permitted & ${maskOf('ADDRESS')} <> 0
        or d.grounds::jsonb @> '[{"basis": "OVERSIGHT"}]' as knows_village
    from asking
    cross join lateral disclosure.decide(asking.who, ${residentKey}::uuid, null) d
    -- Whoever reads the resident's consents by a consent does not read who else stands near.
    where exists (
      select from json_array_elements(d.grounds) ground
      where ground ->> 'basis' = any (${[...EXPLAINED_TO]}::text[])
        and (ground ->> 'categories')::integer & ${maskOf('CONSENTS')} <> 0
    )
  ),
  named (grantee) as materialized (
    select r.grantee from resident
    join disclosure.relations r on r.subject = resident.key
      and disclosure.holds(r.valid_from, r.valid_until, resident.now) and ${isNoRequest(sql)}
    union
    select c.grantee from resident
    join disclosure.records c on c.subject = resident.key and c.decision = 'PERMIT'
      and c.revoked_at is null and disclosure.holds(c.valid_from, c.valid_until, resident.now)
  )`;

/**
 * A request of the resident and a notice of a change stand in their own lists, with who reads them; who
 * does not reach those may not learn of them here.
 */
const isNoRequest = (sql: Sql) => sql`r.kind not in ('RIGHTS_REQUEST', 'RECIPIENT')`;

/** As whom each of them would ask: by role at an organisation, an app as itself, and persons by name. */
const standings = (sql: Sql, purpose: PurposeMask) => sql`
  communities (id) as materialized (
    select substr(n.grantee, length('community:') + 1)::uuid from named n
    where n.grantee like 'community:%'
  ),
  organisations (id) as materialized (
    select v.organisation_id from disclosure.serves v join communities c on c.id = v.community_id
    union
    select p.organisation_id
    from resident
    cross join communities c
    join disclosure.network_partners p on p.community_id = c.id
      and disclosure.holds(p.valid_from, p.valid_until, resident.now)
    union
    select split_part(n.grantee, ':', 2)::uuid from named n
    where n.grantee like 'organisation:%' or n.grantee like 'role:%'
  ),
  employments as materialized (
    select s.subject, s.role, o.id as organisation_id,
      array['organisation:' || o.id, 'category:' || o.kind]
        || case when s.role in ('VILLAGE_APP', 'CARE_SYSTEM') then '{}'
             else array['role:' || o.id || ':' || s.role] end
        || array(
          select 'community:' || v.community_id from disclosure.serves v where v.organisation_id = o.id
        ) as grantees
    from resident
    cross join disclosure.staff s
    join disclosure.organisations o on o.id = s.organisation_id
    join unnest(${ROLE_NAMES}::text[], ${ROLE_PURPOSES}::integer[]) may (role, purposes)
      on may.role = s.role and may.purposes & ${purpose}::integer <> 0
    where disclosure.holds(s.valid_from, s.valid_until, resident.now)
      and s.role <> all (${NO_READERS}::text[])
      and (s.organisation_id in (select id from organisations)
        or 'person:' || s.subject in (select grantee from named))
  ),
  standings as materialized (
    select distinct on (e.organisation_id, e.role)
      e.organisation_id, e.role, null::text as person,
      row(null, e.organisation_id, ${purpose}::integer, e.grantees, -1, resident.now)::disclosure.standing as who
    from resident cross join employments e
    where e.role <> 'VILLAGE_APP'
    union all
    select e.organisation_id, e.role, null,
      row(null, e.organisation_id, ${purpose}::integer, e.grantees, g.categories, resident.now)::disclosure.standing
    from resident
    cross join employments e
    join disclosure.app_grants g on g.subject = e.subject and g.organisation_id = e.organisation_id
    where e.role = 'VILLAGE_APP'
    union all
    select e.organisation_id, e.role, e.subject,
      row(null, e.organisation_id, ${purpose}::integer, e.grantees || array['person:' || e.subject], -1,
        resident.now)::disclosure.standing
    from resident
    cross join employments e
    where 'person:' || e.subject in (select grantee from named)
    union all
    select null, null, substr(n.grantee, length('person:') + 1),
      row(null, null, ${purpose}::integer, array[n.grantee], -1, resident.now)::disclosure.standing
    from resident
    cross join named n
    where n.grantee like 'person:%'
      and not exists (select from employments e where 'person:' || e.subject = n.grantee)
  )`;
