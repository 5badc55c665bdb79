import { maskOf, type DataCategory } from '../../../disclosure/categories.ts';
import { idOrNobody } from '../../../disclosure/lookup.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { asking } from '../../../disclosure/scope.ts';
import type { ActorRole } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { atWork, type AccessLogRow, type AccessOutcome } from './access-log.ts';

export interface DeedFilter {
  readonly outcome: AccessOutcome | null;
  readonly since: Date | null;
  readonly until: Date | null;
  readonly category: DataCategory | null;
  readonly role: ActorRole | null;
  /** `Professional.id`; what a machine did with this person behind it is theirs too. */
  readonly professionalId: string | null;
}

const ACCESS_LOG = maskOf('ACCESS_LOG');

/** What somebody reads of their own, or for a person whom they represent, is no deed of the organisation. */
const isDeed = (sql: Sql, line: 'l' | 'o') => sql`
  not ${sql(`${line}.bases`)} && array['SELF', 'REPRESENTATIVE']`;

/**
 * Lines `o` that are one row with line `l`: itself, where it says whom it is about; else all those of its
 * request, subgraph and outcome that do not. By their number, or by what stands side by side in one of
 * them, somebody could tell whose rows they were and whether there were any.
 */
const isTogether = (sql: Sql) => sql`
  o.organisation_id = l.organisation_id and o.at = l.at
  and (o.id = l.id or (
    about.person is null and o.request_id = l.request_id and o.subgraph = l.subgraph
    and o.outcome = l.outcome and ${isDeed(sql, 'o')} and disclosure.person_of_deed(o) is null
  ))`;

/** What the actor's own organisation did, whoever it was about, decided by `disclosure.decide_deed`. */
const deeds = (sql: Sql, wanted: DeedFilter) => sql`
  disclosure.access_log l
  -- Offset: asked once for each line.
  cross join lateral (select disclosure.person_of_deed(l) as person offset 0) about
  cross join lateral disclosure.decide_deed(
    asking.who, coalesce(about.person, ${NOBODY}::uuid), l.organisation_id
  ) d
  where l.organisation_id = (asking.who).organisation
    and d.permitted & ${ACCESS_LOG} <> 0
    and ${isDeed(sql, 'l')}
    and (${wanted.outcome}::text is null or l.outcome = ${wanted.outcome}::text)
    and (${wanted.since}::timestamptz is null or l.at >= ${wanted.since}::timestamptz)
    and (${wanted.until}::timestamptz is null or l.at < ${wanted.until}::timestamptz)
    and (${wanted.role}::text is null or l.role = ${wanted.role}::text)
    and (${wanted.professionalId}::text is null or exists (
      select from disclosure.staff e
      where e.id = ${idOrNobody(wanted.professionalId ?? '')}::uuid
        and e.organisation_id = l.organisation_id
        and e.subject in (l.actor_subject, l.acting_subject)
    ))
    and (${wanted.category}::text is null or exists (
      select from disclosure.access_log o
      where ${isTogether(sql)} and ${wanted.category}::text = any (o.categories)
    ))
    and (about.person is not null or not exists (
      select from disclosure.access_log o where o.id < l.id and ${isTogether(sql)}
    ))`;

/** A page of them, newest first. */
export async function deedsOfOrganisation(
  sql: Sql,
  request: RequestContext,
  page: NewestFirst & DeedFilter,
): Promise<AccessLogRow[]> {
  return sql<AccessLogRow[]>`
    with ${asking(sql, request)}
    select
      coalesce(about.person, ${NOBODY}::uuid) as resident_key, null as case_id,
      about.person is not null as is_named, l.permitted, l.grounds, l.id, l.at, l.outcome,
      l.actor_kind, l.organisation_id, l.role, l.purpose, l.subgraph, l.operation_name,
      l.operation_hash, l.request_id, l.trace_id, false as on_behalf_of_resident,
      looked.name as actor_name, looked.id as professional_id, acting.name as acting_name,
      case when l.actor_kind = 'MACHINE' then l.actor_subject end as client_id,
      array(
        select distinct f from disclosure.access_log o cross join unnest(o.fields) f
        where ${isTogether(sql)} order by f
      ) as fields,
      array(
        select distinct c from disclosure.access_log o cross join unnest(o.cases) c
        where ${isTogether(sql)} order by c
      ) as cases,
      asked.categories, asked.bases, asked.records
    from asking
    cross join lateral (
      select l.*, about.person, d.permitted, d.grounds
      from ${deeds(sql, page)}
        and (l.at, l.id) < ${behind(sql, page)}
      order by l.at desc, l.id desc
      limit ${page.limit}
    ) l
    cross join lateral (select l.person) about
    cross join lateral (
      -- Whose consent it was stands with the person alone.
      select
        array_agg(c.category order by c.category) as categories,
        jsonb_agg(c.basis order by c.category) as bases,
        jsonb_agg(case when l.person is not null then c.record end order by c.category) as records
      from (
        select u.category, min(u.basis) as basis, min(u.record::text) as record
        from disclosure.access_log o
        cross join unnest(o.categories, o.bases, o.records) u (category, basis, record)
        where ${isTogether(sql)}
        group by u.category
      ) c
    ) asked
    ${atWork(sql)}
    order by l.at desc, l.id desc
  `;
}

/** How many there are. */
export async function totalDeedsOfOrganisation(
  sql: Sql,
  request: RequestContext,
  filter: DeedFilter,
): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    with ${asking(sql, request)}
    select deeds.total
    from asking
    cross join lateral (select count(*)::integer as total from ${deeds(sql, filter)}) deeds
  `;
  return row?.total ?? 0;
}
