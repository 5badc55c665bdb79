import { createHash } from 'node:crypto';
import { maskOf } from '../../../disclosure/categories.ts';
import { asking } from '../../../disclosure/scope.ts';
import type { Ground } from '../../../disclosure/decide.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';

/** A person whom the actor means, and where the actor stands. */
export interface Named {
  /** The key, where there is such a person; for the log. */
  readonly subject: string | null;
  readonly reached: boolean;
  readonly grounds: readonly Ground[];
}

/** What the actor may do about the person with this key. */
export async function nameByKey(sql: Sql, request: RequestContext, key: string): Promise<Named> {
  const [row] = await sql<Named[]>`
    with ${asking(sql, request)}
    select
      (select r.subject from disclosure.relations r where r.subject = ${key}::uuid limit 1) as subject,
      d.reached, d.grounds
    from asking cross join lateral disclosure.decide(asking.who, ${key}::uuid, null) d
  `;
  if (row === undefined) throw new Error('A decision gave no row.');
  return row;
}

/**
 * The resident that the person behind the token is; null when none. One account may also be a
 * volunteer, who is another subject: only of a resident is IDENTITY the person's own.
 */
export async function ownResident(sql: Sql, request: RequestContext): Promise<string | null> {
  const [row] = await sql<{ key: string }[]>`
    with ${asking(sql, request)}
    select r.subject as key
    from asking
    join disclosure.relations r on r.grantee = any((asking.who).grantees) and r.kind = 'SELF'
    where r.categories & ${maskOf('IDENTITY')} <> 0
      and disclosure.holds(r.valid_from, r.valid_until, (asking.who).at)
    order by r.subject
    limit 1
  `;
  return row?.key ?? null;
}

/** The organisation that the actor works for now, as the database knows it. */
export async function ownOrganisation(sql: Sql, request: RequestContext): Promise<string | null> {
  const [row] = await sql<{ organisation: string | null }[]>`
    with ${asking(sql, request)} select (asking.who).organisation as organisation from asking
  `;
  return row?.organisation ?? null;
}

/** Where the resident is registered at this moment; null when nowhere. */
export async function homeCommunity(sql: Sql, key: string, at: Date): Promise<string | null> {
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

/** Keeps a hash of the code; the code itself is known to whoever asked for it alone. */
export async function keepReferralCode(
  sql: Sql,
  code: string,
  subject: string,
  issuedAt: Date,
  expiresAt: Date,
): Promise<void> {
  await sql`
    select disclosure.issue_referral_code(
      ${hashOf(code)}::bytea, ${subject}::uuid, ${issuedAt}::timestamptz, ${expiresAt}::timestamptz
    )
  `;
}

/**
 * Uses a code up and answers whom it names; null for any code that names nobody. The try is counted
 * in this transaction: it has to commit.
 */
export async function redeemReferralCode(
  tx: Sql,
  code: string,
  actorSubject: string,
  at: Date,
): Promise<string | null> {
  const [row] = await tx<{ key: string | null }[]>`
    select disclosure.redeem_referral_code(
      ${hashOf(code)}::bytea, ${actorSubject}::text, ${at}::timestamptz
    ) as key
  `;
  return row?.key ?? null;
}

/** 50 random bits: what stands between a hash and its code is the short life and the counted tries. */
function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
