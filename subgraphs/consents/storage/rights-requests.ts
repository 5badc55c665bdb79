import { maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import { idOrNobody } from '../../../disclosure/lookup.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
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
import type {
  RecordToRectifyKind,
  RightsRequestKind,
  RightsRequestState,
} from '../domain/rights-request.ts';

/** A request on the ground of the GDPR. */
export interface RightsRequestRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** A request is a case of its own for the decision. */
  readonly caseId: string;
  readonly kind: RightsRequestKind;
  readonly state: RightsRequestState;
  readonly receivedAt: Date;
  readonly dueOn: Day;
  readonly overdue: boolean;
  readonly madeByRole: ActorRole;
  readonly organisationId: string | null;
  readonly recordKind: RecordToRectifyKind | null;
  readonly recordId: string | null;
  readonly wrong: string | null;
  readonly correction: string | null;
  readonly answeredAt: Date | null;
  readonly ground: LegalGroundCode | null;
  readonly answer: string | null;
  readonly consentId: string | null;
  /** When the objection or restriction that follows from it ended; null while it holds. */
  readonly endedAt: Date | null;
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
  consents.decide_request(
    asking.who, q.id, q.resident_key, q.categories, q.organisation_id
  )`;

const columns = (sql: Sql, request: RequestContext) => sql`
  q.id, q.resident_key, q.id as case_id, q.kind, q.state, q.received_at,
  q.due_on::text as due_on, q.record_kind, q.record_id, q.wrong, q.correction,
  q.answered_at is null and q.due_on < ${dayOf(request.now)}::date as overdue,
  q.made_role as made_by_role, q.organisation_id, q.answered_at, q.ground, q.answer, q.consent_id,
  q.version,
  (
    select coalesce(
      r.revoked_at, case when r.valid_until <= (asking.who).at then r.valid_until end
    )
    from disclosure.records r where r.id = q.consent_id
  ) as ended_at,
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

/** A place in the list of what waits: its deadline and id. */
export interface WaitingPage {
  readonly limit: number;
  readonly after: { readonly dueOn: string; readonly id: string };
}

const waits = (sql: Sql) => sql`
  q.organisation_id = (asking.who).organisation and q.answered_at is null
  and d.permitted & ${CONSENTS} <> 0`;

/** What waits for an answer of the actor's organisation, most urgent first. */
export async function rightsRequestsToAnswer(
  sql: Sql,
  request: RequestContext,
  { limit, after }: WaitingPage,
): Promise<RightsRequestRow[]> {
  return sql<RightsRequestRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql, request)}
    from asking
    cross join consents.rights_requests q
    cross join lateral ${decision(sql)} d
    where ${waits(sql)} and (q.due_on, q.id) > (${after.dueOn}::text::date, ${after.id}::uuid)
    order by q.due_on, q.id
    limit ${limit}
  `;
}

export async function totalRightsRequestsToAnswer(
  sql: Sql,
  request: RequestContext,
): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    with ${asking(sql, request)}
    select count(*)::integer as total
    from asking
    cross join consents.rights_requests q
    cross join lateral ${decision(sql)} d
    where ${waits(sql)}
  `;
  return row?.total ?? 0;
}

/** A request as an answer meets it, reached or not. */
export interface AddressedRequest extends Decided {
  /** Null when there is no such request. */
  readonly subject: string | null;
  readonly caseId: string | null;
  readonly kind: RightsRequestKind | null;
  readonly categories: CategoryMask;
  readonly organisationId: string | null;
  readonly recordKind: RecordToRectifyKind | null;
  readonly recordId: string | null;
  readonly state: RightsRequestState;
  readonly receivedAt: Date;
  readonly dueOn: Day;
  readonly version: number;
}

/** One statement of the same cost, whether the request is there or not. */
export async function addressRightsRequest(
  tx: Sql,
  request: RequestContext,
  id: string,
): Promise<AddressedRequest> {
  const [row] = await tx<AddressedRequest[]>`
    with ${asking(tx, request)}
    select q.resident_key as subject, q.id as case_id, q.kind,
      coalesce(q.categories, 0) as categories, q.organisation_id, q.record_kind, q.record_id,
      q.state, q.received_at,
      q.due_on::text as due_on, coalesce(q.version, 0) as version,
      d.permitted, d.grounds::text::json as grounds
    from asking
    left join consents.rights_requests q on q.id = ${idOrNobody(id)}::uuid
    cross join lateral consents.decide_request(
      asking.who, q.id, coalesce(q.resident_key, ${NOBODY}::uuid), coalesce(q.categories, 0),
      q.organisation_id
    ) d
  `;
  if (row === undefined) throw new Error('A decision gave no row.');
  return row;
}

/** What a request is from now on. */
export interface RightsRequestChange {
  readonly state: RightsRequestState;
  readonly dueOn: Day;
  readonly ground: LegalGroundCode | null;
  readonly answer: string | null;
}

/** False when it changed since `version`: nothing happened then. */
export async function changeRightsRequest(
  tx: Sql,
  { id, version }: { readonly id: string; readonly version: number },
  { state, dueOn, ground, answer }: RightsRequestChange,
  by: {
    readonly subject: string;
    readonly role: ActorRole;
    readonly organisationId: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  // An extension is told, and is no answer yet.
  const answered = state !== 'EXTENDED';
  const { count } = await tx`
    with changed as (
      update consents.rights_requests q set
        state = ${state}::text, due_on = ${dueOn}::date, ground = ${ground}::text,
        answer = ${answered ? answer : null}::text,
        answered_at = ${answered ? by.at : null}::timestamptz, version = q.version + 1
      where q.id = ${id}::uuid and q.version = ${version}::integer and q.answered_at is null
      returning q.id
    )
    insert into consents.rights_request_events (
      rights_request_id, number, at, state, actor_subject, actor_role, organisation_id, reason
    )
    select changed.id, (
        select count(*) + 1 from consents.rights_request_events e
        where e.rights_request_id = changed.id
      ), ${by.at}::timestamptz, ${state}::text, ${by.subject}::text, ${by.role}::text,
      ${by.organisationId}::uuid, ${answer}::text
    from changed`;
  return count === 1;
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
  /** Of a rectification. */
  readonly rectification: Rectification | null;
  readonly dueOn: Day;
  readonly state: RightsRequestState;
  readonly parts: readonly RightsRequestPartRow[];
  readonly ground: LegalGroundCode | null;
}

export interface Rectification {
  readonly recordKind: RecordToRectifyKind;
  readonly recordId: string;
  readonly wrong: string;
  readonly correction: string;
}

/** Writes a request as it was received; in another state than RECEIVED it was answered at once. */
export async function addRightsRequest(
  tx: Sql,
  added: NewRightsRequest,
  made: { readonly by: string; readonly role: ActorRole; readonly at: Date },
): Promise<void> {
  const { id, state, parts, rectification } = added;
  const answeredAt = state === 'RECEIVED' ? null : made.at;
  await tx`
    insert into consents.rights_requests (
      id, resident_key, kind, categories, organisation_id, consent_id, made_by, made_role,
      received_at, due_on, state, answered_at, ground, record_kind, record_id, wrong, correction
    ) values (
      ${id}::uuid, ${added.residentKey}::uuid, ${added.kind}::text, ${added.categories}::integer,
      ${added.organisationId}::uuid, ${added.consentId}::uuid, ${made.by}::text,
      ${made.role}::text, ${made.at}::timestamptz, ${added.dueOn}::date, ${state}::text,
      ${answeredAt}::timestamptz, ${added.ground}::text, ${rectification?.recordKind ?? null}::text,
      ${rectification?.recordId ?? null}::uuid, ${rectification?.wrong ?? null}::text,
      ${rectification?.correction ?? null}::text
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
