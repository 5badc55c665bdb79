import { maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { ActorRole } from '../../../platform/actor.ts';
import { dayOf } from '../../../platform/business-days.ts';
import type { Sql } from '../../../platform/database.ts';
import type { Day } from '../../../platform/days.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { LegalGroundCode } from '../domain/legal-grounds.ts';
import type { RightsRequestKind, RightsRequestState } from '../domain/rights-request.ts';

/** A request on the ground of the GDPR. */
export interface RightsRequestRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** It belongs to no case: `consents.decide_request` decides it. */
  readonly caseId: null;
  readonly kind: RightsRequestKind;
  readonly state: RightsRequestState;
  readonly receivedAt: Date;
  readonly dueOn: Day;
  readonly overdue: boolean;
  readonly madeByRole: ActorRole;
  readonly organisationId: string | null;
  readonly answeredAt: Date | null;
  readonly ground: LegalGroundCode | null;
  readonly answer: string | null;
  readonly consentId: string | null;
  readonly version: number;
  readonly parts: readonly RightsRequestPartRow[];
  readonly history: readonly RightsRequestEventRow[];
}

export interface RightsRequestPartRow {
  readonly organisationId: string | null;
  readonly categories: CategoryMask;
  readonly granted: boolean;
  readonly ground: LegalGroundCode | null;
  readonly possibleOn: Day | null;
}

export interface RightsRequestEventRow {
  readonly at: string;
  readonly state: RightsRequestState;
  readonly role: ActorRole;
  readonly organisationId: string | null;
  readonly reason: string | null;
}

export interface RightsRequestFilter {
  readonly kind: RightsRequestKind | null;
  readonly state: RightsRequestState | null;
}

export type RightsRequestPage = NewestFirst & RightsRequestFilter;

const CONSENTS = maskOf('CONSENTS');

const decision = (sql: Sql) => sql`
  consents.decide_request(asking.who, q.resident_key, q.categories, q.organisation_id)`;

const columns = (sql: Sql, request: RequestContext) => sql`
  q.id, q.resident_key, null as case_id, q.kind, q.state, q.received_at,
  q.due_on::text as due_on,
  q.answered_at is null and q.due_on < ${dayOf(request.now)}::date as overdue,
  q.made_role as made_by_role, q.organisation_id, q.answered_at, q.ground, q.answer, q.consent_id,
  q.version,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'organisationId', p.organisation_id, 'categories', p.categories, 'granted', p.granted,
      'ground', p.ground, 'possibleOn', p.possible_on
    ) order by p.number)
    from consents.rights_request_parts p where p.rights_request_id = q.id
  ), '[]') as parts,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'at', to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'state', e.state,
      'role', e.actor_role, 'organisationId', e.organisation_id, 'reason', e.reason
    ) order by e.number)
    from consents.rights_request_events e where e.rights_request_id = q.id
  ), '[]') as history,
  d.permitted, d.grounds::text::json as grounds`;

const chosen = (sql: Sql, { kind, state }: RightsRequestFilter) => sql`
  (${kind}::text is null or q.kind = ${kind}::text)
  and (${state}::text is null or q.state = ${state}::text)`;

/** Per resident a page of the requests that the actor reaches, newest first. */
export async function rightsRequestsOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
  page: RightsRequestPage,
): Promise<RightsRequestRow[][]> {
  const rows = await sql<RightsRequestRow[]>`
    with ${asking(sql, request)}
    select listed.*
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) resident (key)
    cross join lateral (
      select ${columns(sql, request)}
      from consents.rights_requests q
      cross join lateral ${decision(sql)} d
      where q.resident_key = resident.key and ${chosen(sql, page)}
        and d.permitted & ${CONSENTS} <> 0
        and (q.received_at, q.id) < ${behind(sql, page)}
      order by q.received_at desc, q.id desc
      limit ${page.limit}
    ) listed
    order by listed.received_at desc, listed.id desc
  `;
  return rowsPerKey(residentKeys, rows, (row) => row.residentKey);
}

/** Per resident how many the actor reaches. */
export async function totalRightsRequestsOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
  filter: RightsRequestFilter,
): Promise<number[]> {
  const rows = await sql<{ residentKey: string; total: number }[]>`
    with ${asking(sql, request)}
    select q.resident_key, count(*)::integer as total
    from asking
    join consents.rights_requests q
      on q.resident_key = any(${residentKeys.filter(isUuid)}::uuid[])
    cross join lateral ${decision(sql)} d
    where ${chosen(sql, filter)} and d.permitted & ${CONSENTS} <> 0
    group by q.resident_key
  `;
  return rowPerKey(residentKeys, rows, (row) => row.residentKey).map((row) => row?.total ?? 0);
}

/** In the order of `ids`, null for one that the actor does not reach. */
export async function rightsRequestsById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<(RightsRequestRow | null)[]> {
  const rows = await sql<RightsRequestRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql, request)}
    from asking
    join consents.rights_requests q on q.id = any(${ids.filter(isUuid)}::uuid[])
    cross join lateral ${decision(sql)} d
    where d.permitted & ${CONSENTS} <> 0
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

export interface NewRightsRequest {
  readonly id: string;
  readonly residentKey: string;
  readonly kind: RightsRequestKind;
  /** What the request tells of the person: who may not read all of it does not reach it. */
  readonly categories: CategoryMask;
  /** Who answers it; null: the hub, at once. */
  readonly organisationId: string | null;
  readonly consentId: string | null;
  readonly dueOn: Day;
  readonly state: RightsRequestState;
  readonly parts: readonly RightsRequestPartRow[];
  readonly ground: LegalGroundCode | null;
}

/** Writes a request as it was received; in another state than RECEIVED it was answered at once. */
export async function addRightsRequest(
  tx: Sql,
  added: NewRightsRequest,
  made: { readonly by: string; readonly role: ActorRole; readonly at: Date },
): Promise<void> {
  const { id, state, parts } = added;
  const answeredAt = state === 'RECEIVED' ? null : made.at;
  await tx`
    insert into consents.rights_requests (
      id, resident_key, kind, categories, organisation_id, consent_id, made_by, made_role,
      received_at, due_on, state, answered_at, ground
    ) values (
      ${id}::uuid, ${added.residentKey}::uuid, ${added.kind}::text, ${added.categories}::integer,
      ${added.organisationId}::uuid, ${added.consentId}::uuid, ${made.by}::text,
      ${made.role}::text, ${made.at}::timestamptz, ${added.dueOn}::date, ${state}::text,
      ${answeredAt}::timestamptz, ${added.ground}::text
    )`;
  await tx`
    insert into consents.rights_request_events (
      rights_request_id, number, at, state, actor_subject, actor_role
    )
    select ${id}::uuid, step.number, ${made.at}::timestamptz, step.state, ${made.by}::text,
      ${made.role}::text
    from unnest(${[...new Set(['RECEIVED', state])]}::text[]) with ordinality step (state, number)`;
  if (parts.length === 0) return;
  await tx`
    insert into consents.rights_request_parts (
      rights_request_id, number, organisation_id, categories, granted, ground, possible_on
    )
    select ${id}::uuid, part.number, (part.value ->> 'organisationId')::uuid,
      (part.value ->> 'categories')::integer, (part.value ->> 'granted')::boolean,
      part.value ->> 'ground', (part.value ->> 'possibleOn')::date
    from jsonb_array_elements(${JSON.stringify(parts)}::text::jsonb)
      with ordinality part (value, number)`;
}
