import { maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import type { PurposeMask } from '../../../disclosure/purposes.ts';
import { idOrNobody } from '../../../disclosure/lookup.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { ConsentStatus } from '../domain/consent-status.ts';

/** A consent, an objection or a restriction of processing. */
export interface ConsentRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** A consent belongs to no case: it is decided for the resident alone. */
  readonly caseId: null;
  readonly decision: 'PERMIT' | 'DENY' | 'RESTRICT';
  readonly grantee: string;
  readonly categories: number;
  readonly purposes: number;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly givenAt: Date;
  readonly givenByRepresentative: boolean;
  readonly revokedAt: Date | null;
  /** Whether one of equal scope took its place then; else it was withdrawn. */
  readonly replaced: boolean;
  /** Whether a restriction of everything stands in the way of it now. */
  readonly restricted: boolean;
  readonly version: number;
  readonly status: ConsentStatus;
}

export interface ConsentFilter {
  readonly status: ConsentStatus | null;
  readonly decision: ConsentRow['decision'] | null;
}

export type ConsentPage = NewestFirst & ConsentFilter;

const CONSENTS = maskOf('CONSENTS');

const statusAt = (sql: Sql) => sql`
  case
    when r.revoked_at is not null then 'REVOKED'
    when r.valid_from > (asking.who).at then 'FUTURE'
    when r.valid_until <= (asking.who).at then 'EXPIRED'
    else 'ACTIVE'
  end`;

/** Whether two records are of equal scope: as `disclosure.give_record` ends the one for the other. */
const ofEqualScope = (sql: Sql) => sql`
  r.subject = n.subject and r.id <> n.id and n.decision in ('PERMIT', 'DENY')
  and r.decision in ('PERMIT', 'DENY') and r.grantee = n.grantee and r.categories = n.categories
  and (
    r.purposes = n.purposes
    or disclosure.scope_purposes(r.decision, r.purposes)
      = disclosure.scope_purposes(n.decision, n.purposes)
  )`;

const columns = (sql: Sql) => sql`
  r.id, r.subject as resident_key, null as case_id, r.decision, r.grantee, r.categories, r.purposes,
  r.valid_from, r.valid_until, r.given_at, r.given_by_representative, r.revoked_at, r.version,
  ${statusAt(sql)} as status,
  r.revoked_at is not null and exists (
    select from disclosure.records n where n.given_at = r.revoked_at and ${ofEqualScope(sql)}
  ) as replaced,
  r.decision = 'PERMIT' and exists (
    select from disclosure.records x
    where x.subject = r.subject and x.decision = 'RESTRICT' and x.revoked_at is null
      and disclosure.holds(x.valid_from, x.valid_until, (asking.who).at)
  ) as restricted`;

/** Per resident a page, newest first. All of a resident's share one decision, which is made once. */
export async function consentsOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
  page: ConsentPage,
): Promise<ConsentRow[][]> {
  const rows = await sql<ConsentRow[]>`
    with ${asking(sql, request)}
    select listed.*, d.permitted, d.grounds
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) resident (key)
    cross join lateral disclosure.decide(asking.who, resident.key, null) d
    cross join lateral (
      select ${columns(sql)}
      from disclosure.records r
      where r.subject = resident.key
        and (${page.decision}::text is null or r.decision = ${page.decision}::text)
        and (${page.status}::text is null or ${statusAt(sql)} = ${page.status}::text)
        and (r.given_at, r.id) < ${behind(sql, page)}
      order by r.given_at desc, r.id desc
      limit ${page.limit}
    ) listed
    where d.permitted & ${CONSENTS} <> 0
    order by listed.given_at desc, listed.id desc
  `;
  return rowsPerKey(residentKeys, rows, (row) => row.residentKey);
}

/** Per resident how many consents the actor reaches. */
export async function totalConsentsOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
  { status, decision }: ConsentFilter,
): Promise<number[]> {
  const rows = await sql<{ residentKey: string; total: number }[]>`
    with ${asking(sql, request)}
    select resident.key as resident_key, count(*)::integer as total
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) resident (key)
    cross join lateral disclosure.decide(asking.who, resident.key, null) d
    join disclosure.records r on r.subject = resident.key
    where d.permitted & ${CONSENTS} <> 0
      and (${status}::text is null or ${statusAt(sql)} = ${status}::text)
      and (${decision}::text is null or r.decision = ${decision}::text)
    group by resident.key
  `;
  return rowPerKey(residentKeys, rows, (row) => row.residentKey).map((row) => row?.total ?? 0);
}

/** In the order of `ids`, null for one that the actor does not reach. */
export async function consentsById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<(ConsentRow | null)[]> {
  const rows = await sql<ConsentRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}, d.permitted, d.grounds
    from asking
    join disclosure.records r on r.id = any(${ids.filter(isUuid)}::uuid[])
    cross join lateral disclosure.decide(asking.who, r.subject, null) d
    where d.permitted & ${CONSENTS} <> 0
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

/**
 * The records of equal scope that ended where this one began, or will, newest first: as
 * `disclosure.give_record` ends them. Empty where the actor does not reach the record.
 */
export async function replacedBy(
  sql: Sql,
  request: RequestContext,
  id: string,
): Promise<ConsentRow[]> {
  return sql<ConsentRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}, d.permitted, d.grounds
    from asking
    join disclosure.records n on n.id = ${idOrNobody(id)}::uuid
    join disclosure.records r on r.version > 1 and ${ofEqualScope(sql)}
      and (r.revoked_at = n.given_at or r.revoked_at is null and r.valid_until = n.valid_from)
    cross join lateral disclosure.decide(asking.who, r.subject, null) d
    where d.permitted & ${CONSENTS} <> 0
    order by r.given_at desc, r.id desc
  `;
}

/** A record as a change meets it: whose it is, even where the actor does not reach it. */
export interface AddressedConsent extends Decided {
  /** Null when there is no such record. */
  readonly subject: string | null;
  readonly decision: 'PERMIT' | 'DENY' | 'RESTRICT';
  readonly categories: number;
  readonly version: number;
  readonly status: ConsentStatus;
}

/** One statement of the same cost, whether the record is there or not. */
export async function addressConsent(
  sql: Sql,
  request: RequestContext,
  id: string,
): Promise<AddressedConsent> {
  const [row] = await sql<AddressedConsent[]>`
    with ${asking(sql, request)}
    select r.subject, r.decision, coalesce(r.categories, 0) as categories, coalesce(r.version, 0) as version,
      ${statusAt(sql)} as status, d.permitted, d.grounds
    from asking
    left join disclosure.records r on r.id = ${idOrNobody(id)}::uuid
    cross join lateral disclosure.decide(asking.who, coalesce(r.subject, ${NOBODY}::uuid), null) d
  `;
  if (row === undefined) throw new Error('A decision gave no row.');
  return row;
}

/** A consent that can be withdrawn together with an objection that meets it. */
export interface WithdrawableConsent {
  readonly id: string;
  readonly version: number;
}

/**
 * Of these, the resident's consents that hold or will, share a category and a purpose with the objection
 * and lie within the mandate of who objects.
 */
export async function consentsToWithdraw(
  tx: Sql,
  ids: readonly string[],
  objection: {
    readonly residentKey: string;
    readonly categories: CategoryMask;
    readonly purposes: PurposeMask;
    readonly mandate: CategoryMask;
    readonly at: Date;
  },
): Promise<WithdrawableConsent[]> {
  if (ids.length === 0) return [];
  // As disclosure.give_record: none of them gets another version in the meantime.
  await tx`select pg_advisory_xact_lock(hashtextextended('disclosure.records ' || ${objection.residentKey}::text, 0))`;
  return tx<WithdrawableConsent[]>`
    select r.id, r.version
    from disclosure.records r
    where r.id = any(${ids.filter(isUuid)}::uuid[]) and r.subject = ${objection.residentKey}::uuid
      and r.decision = 'PERMIT' and r.revoked_at is null
      and (r.valid_until is null or r.valid_until > ${objection.at}::timestamptz)
      and r.categories & ${objection.categories}::integer <> 0
      and r.purposes & disclosure.denied_purposes(${objection.purposes}::integer) <> 0
      and r.categories & ~ ${objection.mandate}::integer = 0
    order by r.id
  `;
}
