import { maskOf, type DataCategory } from '../../../disclosure/categories.ts';
import type { DecisionBasis } from '../../../disclosure/decide.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { ActorKind, ActorRole, Purpose } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { rowsPerKey } from './rows-per-key.ts';

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
  readonly role: ActorRole | null;
  readonly organisationId: string | null;
  readonly purpose: Purpose | null;
  /** `bases` and `records` stand at the same places. */
  readonly categories: readonly DataCategory[];
  readonly bases: readonly (DecisionBasis | null)[];
  readonly records: readonly (string | null)[];
  readonly fields: readonly string[];
  readonly subgraph: string;
  readonly operationName: string | null;
  /** `at` to the microsecond, as PostgreSQL keeps it: where the line stands in its list. */
  readonly instant: string;
}

export interface AccessLogPage {
  readonly limit: number;
  readonly after: { readonly instant: string; readonly id: string } | null;
  readonly outcome: AccessOutcome | null;
}

const ACCESS_LOG = maskOf('ACCESS_LOG');

/**
 * Per resident one line more than the page holds, newest first. A name is read only at the
 * employment under which somebody looked: what else they are, at home or elsewhere, is not told.
 */
export async function accessLogPages(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
  page: AccessLogPage,
): Promise<AccessLogRow[][]> {
  const rows = await sql<AccessLogRow[]>`
    with ${asking(sql, request)}
    select resident.key as resident_key, null as case_id, d.permitted, d.grounds, l.id, l.at,
      l.outcome, l.actor_kind, l.organisation_id, l.categories, l.bases, l.records, l.fields,
      l.subgraph, l.operation_name, nullif(l.role, 'PUBLIC') as role,
      nullif(l.purpose, 'PUBLIC') as purpose, looked.name as actor_name, acting.name as acting_name,
      to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as instant
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) resident (key)
    cross join lateral disclosure.decide(asking.who, resident.key, null) d
    join disclosure.subject_refs s on s.subject = resident.key
    cross join lateral (
      select * from disclosure.access_log l
      where l.subject_ref = s.ref
        and (${page.outcome}::text is null or l.outcome = ${page.outcome}::text)
        and (
          ${page.after?.id ?? null}::uuid is null
          or (l.at, l.id) < (${page.after?.instant ?? null}::timestamptz, ${page.after?.id ?? null}::uuid)
        )
      order by l.at desc, l.id desc
      limit ${page.limit + 1}
    ) l
    left join disclosure.staff looked on looked.subject = l.actor_subject
      and looked.organisation_id = l.organisation_id and looked.role = l.role
    left join lateral (
      select a.name from disclosure.staff a
      where a.subject = l.acting_subject and a.organisation_id = l.organisation_id
      order by a.role
      limit 1
    ) acting on true
    where d.permitted & ${ACCESS_LOG} <> 0
    order by l.at desc, l.id desc
  `;
  return rowsPerKey(residentKeys, rows, (row) => row.residentKey);
}

/** Per resident how many lines the actor reaches. */
export async function countAccessLog(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
  outcome: AccessOutcome | null,
): Promise<number[]> {
  const rows = await sql<{ residentKey: string; count: number }[]>`
    with ${asking(sql, request)}
    select resident.key as resident_key, count(*) as count
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) resident (key)
    cross join lateral disclosure.decide(asking.who, resident.key, null) d
    join disclosure.subject_refs s on s.subject = resident.key
    join disclosure.access_log l on l.subject_ref = s.ref
    where d.permitted & ${ACCESS_LOG} <> 0
      and (${outcome}::text is null or l.outcome = ${outcome}::text)
    group by resident.key
  `;
  const counts = new Map(rows.map((row) => [row.residentKey, row.count]));
  return residentKeys.map((key) => counts.get(key) ?? 0);
}
