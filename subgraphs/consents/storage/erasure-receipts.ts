import { maskOf } from '../../../disclosure/categories.ts';
import type { Sql } from '../../../platform/database.ts';
import { behind } from '../../../platform/newest-first.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import { columns, names, type AccessLogPage, type AccessLogRow } from './access-log.ts';
import type { RightsRequestPartRow } from './rights-requests.ts';

/** What is left of somebody who was erased. */
export interface ErasureRow {
  readonly id: string;
  /** Under which number their lines stand in the log. */
  readonly ref: string;
  readonly erasedAt: Date;
  readonly readableUntil: Date;
  readonly complete: boolean;
  readonly parts: readonly RightsRequestPartRow[];
}

const erasure = (sql: Sql) => sql`
  e.id, e.ref, e.erased_at, e.readable_until, e.successor is null as complete,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'organisationId', p.organisation_id, 'categories', p.categories, 'granted', p.granted,
      'ground', p.ground, 'possibleOn', p.possible_on
    ) order by p.number)
    from consents.rights_request_parts p where p.rights_request_id = e.id
  ), '[]') as parts`;

/** For who made it alone: in the answer to the request. */
export async function erasureById(sql: Sql, id: string): Promise<ErasureRow> {
  const [row] = await sql<ErasureRow[]>`
    select ${erasure(sql)} from consents.erasures e where e.id = ${id}::uuid`;
  if (row === undefined) throw new Error('An erasure is not there.');
  return row;
}

/** Null for every code that opens nothing, or nothing any longer. */
export async function erasureByCode(
  sql: Sql,
  codeHash: Buffer,
  at: Date,
): Promise<ErasureRow | null> {
  const [row] = await sql<ErasureRow[]>`
    select ${erasure(sql)} from consents.erasures e
    where e.code_hash = ${codeHash} and e.readable_until > ${at}::timestamptz`;
  return row ?? null;
}

const ACCESS_LOG = maskOf('ACCESS_LOG');

/** What the code of a receipt decides: its holder reads these lines, as the person did. */
const byReceipt = (sql: Sql) => sql`(
  select ${ACCESS_LOG}::integer as permitted,
    ('[' || disclosure.ground('SELF', ${ACCESS_LOG}::integer, null) || ']')::json as grounds
)`;

/** Per number a page of its lines, newest first. The number stands in the place of the person. */
export async function accessLogOfErased(
  sql: Sql,
  refs: readonly string[],
  page: AccessLogPage,
): Promise<AccessLogRow[][]> {
  const rows = await sql<AccessLogRow[]>`
    select ${columns(sql)}
    from unnest(${[...refs]}::uuid[]) resident (key)
    cross join lateral ${byReceipt(sql)} d
    cross join lateral (
      select * from disclosure.access_log l
      where l.subject_ref = resident.key and (l.at, l.id) < ${behind(sql, page)}
      order by l.at desc, l.id desc
      limit ${page.limit}
    ) l
    ${names(sql)}
    order by l.at desc, l.id desc`;
  return rowsPerKey(refs, rows, (row) => row.residentKey);
}

export async function totalAccessLogOfErased(sql: Sql, refs: readonly string[]): Promise<number[]> {
  const rows = await sql<{ ref: string; total: number }[]>`
    select l.subject_ref as ref, count(*)::integer as total
    from disclosure.access_log l
    where l.subject_ref = any(${[...refs]}::uuid[])
    group by l.subject_ref`;
  return rowPerKey(refs, rows, (row) => row.ref).map((row) => row?.total ?? 0);
}
