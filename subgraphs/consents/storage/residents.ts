import { maskOf } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';

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

/** A person as a mutation meets them. */
export interface AddressedResident extends Decided {
  /** Null when there is nobody under this key. */
  readonly subject: string | null;
}

/** What the actor may read of this person: on which grounds it may speak for them. */
export async function addressResident(
  sql: Sql,
  request: RequestContext,
  key: string,
): Promise<AddressedResident> {
  const [row] = await sql<AddressedResident[]>`
    with ${asking(sql, request)}
    select d.permitted, d.grounds,
      (select r.subject from disclosure.relations r where r.subject = ${key}::uuid limit 1) as subject
    from asking cross join lateral disclosure.decide(asking.who, ${key}::uuid, null) d
  `;
  if (row === undefined) throw new Error('A decision gave no row.');
  return row;
}

/** Where the resident is registered now; null when nowhere. For what a consent refers to, never answered. */
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
