import type { Sql } from '../../../platform/database.ts';
import { encodeGrantee } from '../domain/grantee.ts';
import type { NewRecord } from '../domain/new-consent.ts';

/** A record with whose it is. */
export interface GivenRecord extends NewRecord {
  readonly id: string;
  readonly residentKey: string;
  readonly decision: 'PERMIT' | 'DENY' | 'RESTRICT';
}

/** Writes a record; live consents and objections of equal scope end where it begins. */
export async function giveRecord(
  tx: Sql,
  record: GivenRecord,
  given: { readonly at: Date; readonly by: string },
): Promise<void> {
  const { rank, text } = encodeGrantee(record.grantee);
  await tx`
    select disclosure.give_record(
      ${record.id}::uuid, ${record.residentKey}::uuid, ${record.decision}::text, ${rank}::integer,
      ${text}::text, ${record.categories}::integer, ${record.purposes}::integer,
      ${record.communityId}::uuid, ${record.validFrom}::timestamptz,
      ${record.validUntil}::timestamptz, ${given.at}::timestamptz, ${given.by}::text
    )
  `;
  await planBreakGlassEnds(tx, record.id, given.at);
}

/**
 * What is open about the resident of a record, that was written just now, ends when an objection or a
 * restriction begins that lets nobody read anything. One that is withdrawn before it begins ends nothing.
 */
export async function planBreakGlassEnds(tx: Sql, recordId: string, at: Date): Promise<void> {
  await tx`
    select consents.plan_break_glass_ends(r.subject, ${at}::timestamptz)
    from disclosure.records r where r.id = ${recordId}::uuid`;
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
  if (row?.revoked !== true) return false;
  await planBreakGlassEnds(tx, id, at);
  return true;
}

/** Whether the processing of this resident's data is restricted now. */
export async function isRestricted(tx: Sql, residentKey: string, at: Date): Promise<boolean> {
  // As disclosure.give_record: two at the same moment must see each other.
  await tx`select pg_advisory_xact_lock(hashtextextended('disclosure.records ' || ${residentKey}::text, 0))`;
  const [row] = await tx<{ restricted: boolean }[]>`
    select exists (
      select from disclosure.records r
      where r.subject = ${residentKey}::uuid and r.decision = 'RESTRICT' and r.revoked_at is null
        and (r.valid_until is null or r.valid_until > ${at}::timestamptz)
    ) as restricted
  `;
  return row?.restricted === true;
}
