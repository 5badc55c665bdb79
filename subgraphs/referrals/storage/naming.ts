import { createHash } from 'node:crypto';
import { asking } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';

/** The organisation that the actor works for now, as the database knows it. */
export async function ownOrganisation(sql: Sql, request: RequestContext): Promise<string | null> {
  const [row] = await sql<{ organisation: string | null }[]>`
    with ${asking(sql, request)} select (asking.who).organisation as organisation from asking
  `;
  return row?.organisation ?? null;
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
