import type { ActorRole } from '../../platform/actor.ts';
import type { Sql } from '../../platform/database.ts';
import type { Ids } from '../../platform/ids.ts';
import type { Occasion } from './occasions.ts';

export interface NoticeFacts {
  readonly occasion: Occasion;
  /** Id of what it is about, as the recipient knows it; never a resident's key. */
  readonly about?: string | null;
  readonly at: Date;
  /** After this it is not delivered any more; without it always. */
  readonly validUntil?: Date | null;
}

/**
 * Tells a resident that there is something to see, by the channel on record, when this transaction is
 * committed. Answers the id of the notice, from which a CONSENT_CODE follows. Somebody who is not a
 * resident of the hub (an unlinked person) is told nothing, and nobody learns that from here.
 */
export async function tellResident(
  tx: Sql,
  ids: Ids,
  residentKey: string,
  notice: NoticeFacts,
): Promise<string> {
  const { occasion, about = null, at, validUntil = null } = notice;
  const id = ids.uuid();
  await tx`
    select disclosure.tell_resident(
      ${id}::uuid, ${residentKey}::uuid, ${occasion}::text, ${about}::uuid, ${at}::timestamptz,
      ${validUntil}::timestamptz
    )
  `;
  return id;
}

/** One person who works for an organisation, or everybody who does in a role. */
export type StaffRecipient =
  | { readonly organisationId: string; readonly role: ActorRole }
  | { readonly organisationId: string; readonly subject: string };

/** Tells people of an organisation; who left in between is not told any more. Answers how many. */
export async function tellStaff(
  tx: Sql,
  recipient: StaffRecipient,
  notice: Omit<NoticeFacts, 'occasion'> & { readonly occasion: Exclude<Occasion, 'CONSENT_CODE'> },
): Promise<number> {
  const { occasion, about = null, at, validUntil = null } = notice;
  const role = 'role' in recipient ? recipient.role : null;
  const subject = 'subject' in recipient ? recipient.subject : null;
  const [row] = await tx<{ told: number }[]>`
    select disclosure.tell_staff(
      ${recipient.organisationId}::uuid, ${role}::text, ${subject}::text, ${occasion}::text,
      ${about}::uuid, ${at}::timestamptz, ${validUntil}::timestamptz
    ) as told
  `;
  return row?.told ?? 0;
}
