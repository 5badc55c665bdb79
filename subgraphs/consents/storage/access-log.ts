import { maskOf, type DataCategory } from '../../../disclosure/categories.ts';
import type { DecisionBasis } from '../../../disclosure/decide.ts';
import { idOrNobody, type Found, lookUp, type Lookup } from '../../../disclosure/lookup.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { ActorKind, ActorRole, Purpose } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';

export type AccessOutcome = 'DISCLOSED' | 'REFUSED' | 'EMERGENCY';

/** A line of the access log, tied to its resident by the erasable mapping. */
export interface AccessLogRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  readonly caseId: null;
  readonly at: Date;
  readonly outcome: AccessOutcome;
  readonly actorKind: ActorKind;
  readonly actorName: string | null;
  readonly actingName: string | null;
  readonly onBehalfOfResident: boolean;
  readonly role: ActorRole | null;
  readonly organisationId: string | null;
  readonly purpose: Purpose | null;
  /** `bases` and `records` stand at the same places; as JSON, since the driver reads a null in an array as text. */
  readonly categories: readonly DataCategory[];
  readonly bases: readonly (DecisionBasis | null)[];
  readonly records: readonly (string | null)[];
  readonly fields: readonly string[];
  readonly subgraph: string;
  readonly operationName: string | null;
  readonly operationHash: string;
  readonly requestId: string;
  readonly traceId: string;
  readonly cases: readonly string[];
  /** Employment under which somebody looked; null for somebody who is none of an organisation's people. */
  readonly professionalId: string | null;
  /** Of a machine what the issuer of tokens names it. */
  readonly clientId: string | null;
  /** False: whose row it was is not told to who reads the line. */
  readonly isNamed: boolean;
}

export interface AccessLogFilter {
  readonly outcome: AccessOutcome | null;
  readonly since: Date | null;
  readonly until: Date | null;
  readonly organisationId: string | null;
  readonly category: DataCategory | null;
}

export const EVERY_LINE: AccessLogFilter = {
  outcome: null,
  since: null,
  until: null,
  organisationId: null,
  category: null,
};

export type AccessLogPage = NewestFirst & AccessLogFilter;

const ACCESS_LOG = maskOf('ACCESS_LOG');

export const columns = (sql: Sql) => sql`
  resident.key as resident_key, null as case_id, d.permitted, d.grounds, l.id, l.at,
  l.outcome, l.actor_kind, l.organisation_id, l.categories, to_jsonb(l.bases) as bases,
  to_jsonb(l.records) as records, l.fields, l.cases,
  l.subgraph, l.operation_name, l.operation_hash, l.request_id, l.trace_id,
  nullif(l.role, 'PUBLIC') as role, nullif(l.purpose, 'PUBLIC') as purpose,
  coalesce(looked.name, representing.name) as actor_name, looked.id as professional_id,
  case when l.actor_kind = 'MACHINE' then l.actor_subject end as client_id,
  acting.name as acting_name, l.role = 'REPRESENTATIVE' as on_behalf_of_resident, true as is_named`;

/**
 * A name is read only at the employment under which somebody looked: what else they are, at home or
 * elsewhere, is not told.
 */
export const atWork = (sql: Sql) => sql`
  left join disclosure.staff looked on looked.subject = l.actor_subject
    and looked.organisation_id = l.organisation_id and looked.role = l.role
  left join lateral (
    select a.name from disclosure.staff a
    where a.subject = l.acting_subject and a.organisation_id = l.organisation_id
    order by a.role
    limit 1
  ) acting on true`;

/** A representative is named as in the mandate about this resident. */
export const names = (sql: Sql) => sql`
  ${atWork(sql)}
  left join lateral (
    select m.representative_name as name from consents.mandates m
    where l.role = 'REPRESENTATIVE' and m.resident_key = resident.key and m.account = l.actor_subject
      and m.accepted_at <= l.at
    order by m.accepted_at desc
    limit 1
  ) representing on true`;

const isWanted = (sql: Sql, wanted: AccessLogFilter) => sql`
  (${wanted.outcome}::text is null or l.outcome = ${wanted.outcome}::text)
  and (${wanted.since}::timestamptz is null or l.at >= ${wanted.since}::timestamptz)
  and (${wanted.until}::timestamptz is null or l.at < ${wanted.until}::timestamptz)
  and (${wanted.organisationId}::text is null or l.organisation_id::text = ${wanted.organisationId}::text)
  and (${wanted.category}::text is null or ${wanted.category}::text = any (l.categories))`;

/**
 * Of a refusal its own actor was told nothing but that there is nothing to reach: whose row it was, it
 * may not read back from that person's log. To whoever reads its own log it is shown like all others.
 */
const notOwnRefusal = (sql: Sql) => sql`(
  l.outcome <> 'REFUSED' or l.actor_subject is distinct from (asking.who).subject
  or d.grounds::jsonb @> '[{"basis": "SELF"}]'
)`;

/** Per resident a page, newest first. */
export async function accessLogOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
  page: AccessLogPage,
): Promise<AccessLogRow[][]> {
  const rows = await sql<AccessLogRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) resident (key)
    cross join lateral disclosure.decide(asking.who, resident.key, null) d
    join disclosure.subject_refs s on s.subject = resident.key
    cross join lateral (
      select * from disclosure.access_log l
      where l.subject_ref = s.ref
        and ${isWanted(sql, page)}
        and ${notOwnRefusal(sql)}
        and (l.at, l.id) < ${behind(sql, page)}
      order by l.at desc, l.id desc
      limit ${page.limit}
    ) l
    ${names(sql)}
    where d.permitted & ${ACCESS_LOG} <> 0
    order by l.at desc, l.id desc
  `;
  return rowsPerKey(residentKeys, rows, (row) => row.residentKey);
}

/** Per resident how many lines the actor reaches. */
export async function totalAccessLogOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
  filter: AccessLogFilter,
): Promise<number[]> {
  const rows = await sql<{ residentKey: string; total: number }[]>`
    with ${asking(sql, request)}
    select resident.key as resident_key, count(*)::integer as total
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) resident (key)
    cross join lateral disclosure.decide(asking.who, resident.key, null) d
    join disclosure.subject_refs s on s.subject = resident.key
    join disclosure.access_log l on l.subject_ref = s.ref
    where d.permitted & ${ACCESS_LOG} <> 0
      and ${isWanted(sql, filter)}
      and ${notOwnRefusal(sql)}
    group by resident.key
  `;
  return rowPerKey(residentKeys, rows, (row) => row.residentKey).map((row) => row?.total ?? 0);
}

/** A line by its id, reached when it is about this resident and the actor may read it; null: of nobody. */
export async function accessLogLine(
  sql: Sql,
  request: RequestContext,
  resident: string | null,
  id: string,
): Promise<Lookup<AccessLogRow>> {
  const found = await sql<Found<AccessLogRow>[]>`
    with ${asking(sql, request)}
    select sought.id as sought, owner.subject as subject, reached.*
    from asking
    join disclosure.access_log sought on sought.id = ${idOrNobody(id)}::uuid
    left join disclosure.subject_refs owner on owner.ref = sought.subject_ref
    left join lateral (
      select ${columns(sql)}
      from (select owner.subject) resident (key)
      cross join lateral disclosure.decide(asking.who, resident.key, null) d
      cross join lateral (select sought.*) l
      ${names(sql)}
      where resident.key = ${resident ?? NOBODY}::uuid and d.permitted & ${ACCESS_LOG} <> 0
        and ${notOwnRefusal(sql)}
    ) reached on true
  `;
  const [line] = lookUp([id], found);
  return line ?? { subject: null, row: null };
}

/** Under which number new lines about this resident are announced, from now until then. */
export async function followAccessLog(sql: Sql, resident: string, until: Date): Promise<string> {
  const [row] = await sql<{ topic: string }[]>`
    select disclosure.follow_access_log(${resident}::uuid, ${until}::timestamptz) as topic`;
  if (!row) throw new Error('follow_access_log gave no answer');
  return row.topic;
}
