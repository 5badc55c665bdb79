import type { Sql } from '../../../platform/database.ts';
import { encodeGrantee } from '../domain/grantee.ts';
import type { NewConsent } from '../domain/new-consent.ts';

/** Writes a consent; live records of equal scope end where it begins. */
export async function giveConsentRecord(
  tx: Sql,
  id: string,
  residentKey: string,
  consent: NewConsent,
  given: { readonly at: Date; readonly by: string },
): Promise<void> {
  const { rank, text } = encodeGrantee(consent.grantee);
  await tx`
    select disclosure.give_record(
      ${id}::uuid, ${residentKey}::uuid, 'PERMIT', ${rank}::integer, ${text}::text,
      ${consent.categories}::integer, ${consent.purposes}::integer, ${consent.communityId}::uuid,
      ${consent.validFrom}::timestamptz, ${consent.validUntil}::timestamptz,
      ${given.at}::timestamptz, ${given.by}::text
    )
  `;
}

/** False when the record changed since `version`: nothing happened then. */
export async function revokeRecord(
  tx: Sql,
  id: string,
  version: number,
  at: Date,
): Promise<boolean> {
  const [row] = await tx<{ revoked: boolean }[]>`
    select disclosure.revoke_record(${id}::uuid, ${version}::integer, ${at}::timestamptz) as revoked
  `;
  return row?.revoked === true;
}
