import { maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import { idOrNobody } from '../../../disclosure/lookup.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import { hashOfCode } from '../../../platform/one-time-code.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { MandateBasis, MandateStatus, NewMandate } from '../domain/mandate.ts';
import type { MandateFacts } from '../domain/mandate-text.ts';

export interface MandateRow extends Decided, MandateFacts {
  readonly id: string;
  readonly residentKey: string;
  readonly caseId: null;
  readonly version: number;
}

const CONSENTS = maskOf('CONSENTS');
/** More mandates of one resident than there ever are. */
const MOST = 500;

const statusAt = (sql: Sql) => sql`
  case
    when m.ended_at is not null then 'ENDED'
    when m.valid_until <= (asking.who).at then 'EXPIRED'
    when m.accepted_at is null and m.code_expires_at <= (asking.who).at then 'LAPSED'
    when m.accepted_at is null then 'OFFERED'
    when m.valid_from > (asking.who).at then 'FUTURE'
    else 'ACTIVE'
  end`;

const columns = (sql: Sql) => sql`
  m.id, m.resident_key, null as case_id, m.representative_name, m.categories, m.all_categories,
  m.basis, m.document_reference, m.valid_from, m.valid_until, m.given_at, m.accepted_at, m.ended_at,
  m.version, ${statusAt(sql)} as status, d.permitted, d.grounds`;

/** Per resident the mandates that the actor reaches, newest first. */
export async function mandatesOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
): Promise<MandateRow[][]> {
  const rows = await sql<MandateRow[]>`
    with ${asking(sql, request)}
    select listed.*
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) resident (key)
    cross join lateral disclosure.decide(asking.who, resident.key, null) d
    cross join lateral (
      select ${columns(sql)}
      from consents.mandates m
      where m.resident_key = resident.key
      order by m.given_at desc, m.id desc
      limit ${MOST}
    ) listed
    where d.permitted & ${CONSENTS} <> 0
    order by listed.given_at desc, listed.id desc
  `;
  return rowsPerKey(residentKeys, rows, (row) => row.residentKey);
}

/** In the order of `ids`, null for one that the actor does not reach. */
export async function mandatesById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<(MandateRow | null)[]> {
  const rows = await sql<MandateRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join consents.mandates m on m.id = any(${ids.filter(isUuid)}::uuid[])
    cross join lateral disclosure.decide(asking.who, m.resident_key, null) d
    where d.permitted & ${CONSENTS} <> 0
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

/** A mandate under which somebody acts: their own, whatever of the resident it lets them read. */
export interface HeldMandateRow {
  readonly id: string;
  readonly residentKey: string;
  readonly categories: CategoryMask;
  readonly allCategories: boolean;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly version: number;
}

/** The mandates that this login accepted and that have not ended, newest first; `id`: that one alone. */
export async function mandatesHeldBy(
  sql: Sql,
  account: string,
  at: Date,
  id: string | null = null,
): Promise<HeldMandateRow[]> {
  return sql<HeldMandateRow[]>`
    select m.id, m.resident_key, m.categories, m.all_categories, m.valid_from, m.valid_until, m.version
    from consents.mandates m
    where m.account = ${account} and m.ended_at is null
      and (m.valid_until is null or m.valid_until > ${at}::timestamptz)
      and (${id}::uuid is null or m.id = ${id}::uuid)
    order by m.given_at desc, m.id desc
    limit ${MOST}
  `;
}

/** A mandate as a change meets it, reached or not. */
export interface AddressedMandate extends Decided {
  /** Null when there is no such mandate. */
  readonly subject: string | null;
  readonly basis: MandateBasis;
  /** Whether the actor is its representative. */
  readonly own: boolean;
  readonly version: number;
  readonly status: MandateStatus;
}

/** One statement of the same cost, whether the mandate is there or not. */
export async function addressMandate(
  sql: Sql,
  request: RequestContext,
  id: string,
): Promise<AddressedMandate> {
  const [row] = await sql<AddressedMandate[]>`
    with ${asking(sql, request)}
    select m.resident_key as subject, m.basis, coalesce(m.version, 0) as version,
      ${statusAt(sql)} as status, d.permitted, d.grounds,
      coalesce('person:' || m.account = any ((asking.who).grantees), false) as own
    from asking
    left join consents.mandates m on m.id = ${idOrNobody(id)}::uuid
    cross join lateral disclosure.decide(asking.who, coalesce(m.resident_key, ${NOBODY}::uuid), null) d
  `;
  if (row === undefined) throw new Error('A decision gave no row.');
  return row;
}

/** Whether the resident has this name, whatever its capitals, accents and spaces. Ask it for the resident alone. */
export async function isCalled(tx: Sql, residentKey: string, name: string): Promise<boolean> {
  const [row] = await tx<{ called: boolean }[]>`
    select villages.is_called(${residentKey}::uuid, ${name}::text) as called`;
  return row?.called === true;
}

/** Offers a mandate to whoever brings its code, of which the hash alone is kept. */
export async function addMandate(
  tx: Sql,
  mandate: NewMandate & {
    readonly id: string;
    readonly residentKey: string;
    readonly code: string;
    readonly codeExpiresAt: Date;
  },
  given: { readonly at: Date; readonly by: string },
): Promise<void> {
  await tx`
    insert into consents.mandates (
      id, resident_key, representative_name, categories, all_categories, basis,
      document_reference, valid_from, valid_until, given_at, given_by, code_hash, code_expires_at
    ) values (
      ${mandate.id}::uuid, ${mandate.residentKey}::uuid, ${mandate.representativeName}::text,
      ${mandate.categories}::integer, ${mandate.allCategories}::boolean, ${mandate.basis}::text,
      ${mandate.documentReference}::text, ${mandate.validFrom}::timestamptz,
      ${mandate.validUntil}::timestamptz, ${given.at}::timestamptz, ${given.by}::text,
      ${hashOfCode(mandate.code)}::bytea, ${mandate.codeExpiresAt}::timestamptz
    )
  `;
}

export interface OfferedMandate {
  readonly id: string;
  readonly residentKey: string;
  readonly basis: MandateBasis;
  readonly validFrom: Date;
  /** Whether the resident is who asks. */
  readonly ofOneself: boolean;
}

/** The mandate that this code offers now, held until the end of the transaction; null for any other code. */
export async function offeredMandate(
  tx: Sql,
  code: string,
  account: string,
  at: Date,
): Promise<OfferedMandate | null> {
  const [row] = await tx<OfferedMandate[]>`
    select m.id, m.resident_key, m.basis, m.valid_from, exists (
      select from disclosure.relations r
      where r.subject = m.resident_key and r.kind = 'SELF' and r.grantee = 'self:' || ${account}::text
    ) as of_oneself
    from consents.mandates m
    where m.code_hash = ${hashOfCode(code)}::bytea and m.accepted_at is null and m.ended_at is null
      and m.code_expires_at > ${at}::timestamptz
      and (m.valid_until is null or m.valid_until > ${at}::timestamptz)
    for update of m
  `;
  return row ?? null;
}

/**
 * Binds a mandate to a login. Of what the resident gave one representative one mandate holds at a time:
 * each ends as the next begins. What stands in a document neither ends another nor is ended by one.
 */
export async function bindMandate(
  tx: Sql,
  { id, residentKey, basis, validFrom }: OfferedMandate,
  account: string,
  at: Date,
): Promise<void> {
  if (basis === 'GIVEN_BY_RESIDENT') {
    // Two at the same moment must see each other.
    await tx`select pg_advisory_xact_lock(hashtextextended('consents.mandates ' || ${residentKey}::text, 0))`;
    const begins = validFrom > at ? validFrom : at;
    await takePlaceOfEarlier(tx, { residentKey, account, begins, at });
    await leavePlaceToLater(tx, { id, residentKey, account, begins });
  }
  await tx`
    update consents.mandates m set account = ${account}, accepted_at = ${at}::timestamptz, version = m.version + 1
    where m.id = ${id}::uuid`;
  await refreshRelations(tx, residentKey);
}

interface Succession {
  readonly residentKey: string;
  readonly account: string;
  readonly begins: Date;
}

const beginsAt = (sql: Sql) => sql`greatest(m.valid_from, m.accepted_at)`;

/** One that would never hold ends now, as does one in whose place comes what begins now. */
async function takePlaceOfEarlier(
  tx: Sql,
  { residentKey, account, begins, at }: Succession & { readonly at: Date },
): Promise<void> {
  const endsNow = tx`${begins}::timestamptz <= ${at}::timestamptz or ${beginsAt(tx)} = ${begins}::timestamptz`;
  await tx`
    update consents.mandates m set
      ended_at = case when ${endsNow} then ${at}::timestamptz end,
      ended_by = case when ${endsNow} then ${account}::text end,
      valid_until = case when ${endsNow} then m.valid_until else ${begins}::timestamptz end,
      version = m.version + 1
    where m.resident_key = ${residentKey}::uuid and m.account = ${account}
      and m.basis = 'GIVEN_BY_RESIDENT' and m.ended_at is null
      and ${beginsAt(tx)} <= ${begins}::timestamptz
      and (m.valid_until is null or m.valid_until > ${begins}::timestamptz)`;
}

/** One that begins later keeps its place. */
async function leavePlaceToLater(
  tx: Sql,
  { id, residentKey, account, begins }: Succession & { readonly id: string },
): Promise<void> {
  await tx`
    update consents.mandates new set valid_until = least(new.valid_until, (
      select min(${beginsAt(tx)}) from consents.mandates m
      where m.resident_key = ${residentKey}::uuid and m.account = ${account}
        and m.basis = 'GIVEN_BY_RESIDENT' and m.ended_at is null
        and ${beginsAt(tx)} > ${begins}::timestamptz
    ))
    where new.id = ${id}::uuid`;
}

/** False when it changed since `version`: nothing happened then. */
export async function endMandate(
  tx: Sql,
  ended: { readonly id: string; readonly residentKey: string; readonly version: number },
  by: { readonly subject: string; readonly at: Date },
): Promise<boolean> {
  const { count } = await tx`
    update consents.mandates m
    set ended_at = ${by.at}::timestamptz, ended_by = ${by.subject}::text, version = m.version + 1
    where m.id = ${ended.id}::uuid and m.version = ${ended.version}::integer and m.ended_at is null`;
  if (count === 1) await refreshRelations(tx, ended.residentKey);
  return count === 1;
}

/** Brings what decisions read in line with the facts of this resident; last in the transaction. */
export async function refreshRelations(tx: Sql, residentKey: string): Promise<void> {
  await tx`select consents.refresh_relations(${residentKey}::uuid)`;
}
