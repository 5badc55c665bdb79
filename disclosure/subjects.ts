import type { Sql } from '../platform/database.ts';
import type { RequestContext } from '../platform/request.ts';
import { maskOf } from './categories.ts';
import { asking, type Decided } from './scope.ts';

/** A person whom the actor reaches, with the decision; no value of the person itself. */
export interface SubjectRow extends Decided {
  readonly key: string;
  readonly reached: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be a key of the database; representations come from outside and may be anything. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}

/**
 * Decides for all these persons in one statement. Answers in the order of `keys`, null for one that
 * the actor does not reach: whether it exists makes no difference. For the reference resolvers of
 * subgraphs that extend Resident, by a DataLoader per request.
 */
export async function decideSubjects(
  sql: Sql,
  request: RequestContext,
  keys: readonly string[],
): Promise<(SubjectRow | null)[]> {
  const rows = await sql<SubjectRow[]>`
    with ${asking(sql, request)}
    select named.key, d.permitted, d.reached, d.grounds
    from asking
    cross join unnest(${keys.filter(isUuid)}::uuid[]) named (key)
    cross join lateral disclosure.decide(asking.who, named.key, null) d
    where d.reached
  `;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** A person as a mutation meets them by key. */
export interface AddressedSubject extends Decided {
  /** The key, where there is such a person; for the log. */
  readonly subject: string | null;
  readonly reached: boolean;
}

/** On which grounds the actor may do something about the person with this key, reached or not; in a case. */
export async function addressSubject(
  sql: Sql,
  request: RequestContext,
  key: string,
  inCase: string | null = null,
): Promise<AddressedSubject> {
  const [row] = await sql<AddressedSubject[]>`
    with ${asking(sql, request)}
    select d.permitted, d.reached, d.grounds,
      (select r.subject from disclosure.relations r where r.subject = ${key}::uuid limit 1) as subject
    from asking cross join lateral disclosure.decide(asking.who, ${key}::uuid, ${inCase}::uuid) d
  `;
  if (row === undefined) throw new Error('A decision gave no row.');
  return row;
}

/**
 * The resident that the person behind the token is; null when none. One account may also be a
 * volunteer, who is another subject: only of a resident is CONSENTS the person's own.
 */
export async function ownResident(sql: Sql, request: RequestContext): Promise<string | null> {
  const [row] = await sql<{ key: string }[]>`
    with ${asking(sql, request)}
    select r.subject as key
    from asking
    join disclosure.relations r on r.grantee = any((asking.who).grantees) and r.kind = 'SELF'
    where r.categories & ${maskOf('CONSENTS')} <> 0
      and disclosure.holds(r.valid_from, r.valid_until, (asking.who).at)
    order by r.subject
    limit 1
  `;
  return row?.key ?? null;
}

/** Where a resident is registered at this moment; null when nowhere. To refer to, never to answer. */
export async function homeCommunity(sql: Sql, key: string, at: Date): Promise<string | null> {
  if (!isUuid(key)) return null;
  const [row] = await sql<{ communityId: string }[]>`
    select substr(r.grantee, length('community:') + 1) as community_id
    from disclosure.relations r
    where r.subject = ${key}::uuid and r.kind = 'HOME_VILLAGE' and r.grantee like 'community:%'
      and disclosure.holds(r.valid_from, r.valid_until, ${at}::timestamptz)
    order by r.valid_from desc, r.grantee
    limit 1
  `;
  return row?.communityId ?? null;
}
