import { maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import { idOrNobody } from '../../../disclosure/lookup.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { ActorRole } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';

export type RecipientNoticeReason = 'CONSENT_WITHDRAWN' | 'RECTIFIED' | 'RESTRICTED' | 'ERASED';

/** What an organisation is told of data that it had read. */
export interface RecipientNoticeRow extends Decided {
  readonly id: string;
  /** The resident; the notice itself once they were erased. */
  readonly residentKey: string;
  /** A notice is a case of its own for the decision. */
  readonly caseId: string;
  readonly organisationId: string;
  readonly reason: RecipientNoticeReason;
  readonly categories: CategoryMask;
  readonly lastReadAt: Date;
  /** Whether it is about somebody as a volunteer. */
  readonly ofVolunteer: boolean;
  /** What the organisation itself had; null for everybody else. */
  readonly personId: string | null;
  readonly caseIds: string[] | null;
  readonly toldAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedByRole: ActorRole | null;
  readonly acknowledgedByName: string | null;
}

const CONSENTS = maskOf('CONSENTS');

const columns = (sql: Sql) => sql`
  n.id, n.resident_key as resident_key, n.id as case_id, n.organisation_id, n.reason,
  n.categories, n.last_read_at, n.told_at, n.acknowledged_at,
  n.of_volunteer,
  case when n.organisation_id = (asking.who).organisation then n.person_id end as person_id,
  case when n.organisation_id = (asking.who).organisation then n.case_ids end as case_ids,
  n.acknowledged_role as acknowledged_by_role,
  (
    select s.name from disclosure.staff s
    where s.subject = n.acknowledged_by and s.organisation_id = n.organisation_id
      and s.role = n.acknowledged_role
  ) as acknowledged_by_name,
  d.permitted, d.grounds`;

const decided = (sql: Sql) => sql`
  cross join lateral disclosure.decide(asking.who, n.resident_key, n.id) d`;

export type RecipientNoticePage = NewestFirst & { readonly acknowledged: boolean | null };

const ofOrganisation = (sql: Sql, acknowledged: boolean | null) => sql`
  n.organisation_id = (asking.who).organisation and d.permitted & ${CONSENTS} <> 0
  and (${acknowledged}::boolean is null
    or (n.acknowledged_at is not null) = ${acknowledged}::boolean)`;

/** Of the actor's organisation a page, newest first. */
export async function recipientNotices(
  sql: Sql,
  request: RequestContext,
  page: RecipientNoticePage,
): Promise<RecipientNoticeRow[]> {
  return sql<RecipientNoticeRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    cross join consents.recipient_notices n
    ${decided(sql)}
    where ${ofOrganisation(sql, page.acknowledged)}
      and (n.told_at, n.id) < ${behind(sql, page)}
    order by n.told_at desc, n.id desc
    limit ${page.limit}
  `;
}

export async function totalRecipientNotices(
  sql: Sql,
  request: RequestContext,
  acknowledged: boolean | null,
): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    with ${asking(sql, request)}
    select count(*)::integer as total
    from asking
    cross join consents.recipient_notices n
    ${decided(sql)}
    where ${ofOrganisation(sql, acknowledged)}
  `;
  return row?.total ?? 0;
}

/** In the order of `ids`, null for one that the actor does not reach. */
export async function recipientNoticesById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<(RecipientNoticeRow | null)[]> {
  const rows = await sql<RecipientNoticeRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join consents.recipient_notices n on n.id = any(${ids.filter(isUuid)}::uuid[])
    ${decided(sql)}
    where d.permitted & ${CONSENTS} <> 0
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

/** Per consent who had read something on it and was told, most recent reading first. */
export async function recipientsOfConsents(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<RecipientNoticeRow[][]> {
  const rows = await sql<(RecipientNoticeRow & { consentId: string })[]>`
    with ${asking(sql, request)}
    select n.consent_id, ${columns(sql)}
    from asking
    join consents.recipient_notices n on n.consent_id = any(${ids.filter(isUuid)}::uuid[])
    ${decided(sql)}
    where d.permitted & ${CONSENTS} <> 0
    order by n.last_read_at desc, n.id
  `;
  return rowsPerKey(ids, rows, (row) => row.consentId);
}

/** Per request who had read what changed and was told, most recent reading first. */
export async function recipientsOfRequests(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<RecipientNoticeRow[][]> {
  const rows = await sql<(RecipientNoticeRow & { rightsRequestId: string })[]>`
    with ${asking(sql, request)}
    select n.rights_request_id, ${columns(sql)}
    from asking
    join consents.recipient_notices n on n.rights_request_id = any(${ids.filter(isUuid)}::uuid[])
    ${decided(sql)}
    where d.permitted & ${CONSENTS} <> 0
    order by n.last_read_at desc, n.id
  `;
  return rowsPerKey(ids, rows, (row) => row.rightsRequestId);
}

/** A notice as its confirmation meets it, reached or not. */
export interface AddressedNotice extends Decided {
  /** Null when there is no such notice. */
  readonly subject: string | null;
  readonly organisationId: string | null;
  /** Whether it is one of the actor's own organisation. */
  readonly own: boolean;
  readonly acknowledgedAt: Date | null;
}

/** One statement of the same cost, whether the notice is there or not. */
export async function addressRecipientNotice(
  tx: Sql,
  request: RequestContext,
  id: string,
): Promise<AddressedNotice> {
  const [row] = await tx<AddressedNotice[]>`
    with ${asking(tx, request)}
    select n.resident_key as subject, n.organisation_id, n.acknowledged_at,
      coalesce(n.organisation_id = (asking.who).organisation, false) as own, d.permitted, d.grounds
    from asking
    left join consents.recipient_notices n on n.id = ${idOrNobody(id)}::uuid
    cross join lateral disclosure.decide(
      asking.who, coalesce(n.resident_key, ${NOBODY}::uuid), n.id
    ) d
  `;
  if (row === undefined) throw new Error('A decision gave no row.');
  return row;
}

/** False when somebody confirmed it a moment ago. */
export async function acknowledgeNotice(
  tx: Sql,
  id: string,
  by: { readonly subject: string; readonly role: ActorRole; readonly at: Date },
): Promise<boolean> {
  const { count } = await tx`
    update consents.recipient_notices n set acknowledged_at = ${by.at}::timestamptz,
      acknowledged_by = ${by.subject}::text, acknowledged_role = ${by.role}::text
    where n.id = ${id}::uuid and n.acknowledged_at is null`;
  return count === 1;
}
