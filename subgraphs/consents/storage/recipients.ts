import type { CategoryMask } from '../../../disclosure/categories.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RecipientNoticeReason } from './recipient-notices.ts';

/** Of whom, and which readings count: all of them where nothing narrows it. */
export interface ReadBefore {
  readonly residentKey: string;
  /** Only what was read on this consent. */
  readonly consentId: string | null;
  /** Only what was read of these. */
  readonly categories: CategoryMask | null;
  /** Only what was read in these cases of the decision. */
  readonly cases: readonly string[] | null;
  /** Not by this organisation. */
  readonly except: string | null;
}

/** An organisation that read something of a resident, as the log has it. */
export interface Recipient {
  readonly organisationId: string;
  readonly roles: string[];
  readonly categories: CategoryMask;
  readonly lastReadAt: Date;
  /** Of the cases that were asked for, those in which it read. */
  readonly caseIds: string[];
}

/** Which organisations read this before and knew of whom, as far as the log goes. */
export async function recipientsOf(tx: Sql, read: ReadBefore): Promise<Recipient[]> {
  const { residentKey, consentId, categories, cases, except } = read;
  return tx<Recipient[]>`
    select r.* from consents.recipients_of(
      ${residentKey}::uuid, ${consentId}::uuid, ${categories}::integer, ${cases}::uuid[],
      ${except}::uuid
    ) r`;
}

export interface NewRecipientNotice extends Recipient {
  readonly id: string;
  /** Under which id the organisation knew the resident. */
  readonly personId: string;
}

/** Writes the notices, and tells whoever had read it there and the privacy officer that there is one. */
export async function addRecipientNotices(
  tx: Sql,
  notices: readonly NewRecipientNotice[],
  about: {
    /** Null where the resident is erased in this transaction: nothing may lead back to them. */
    readonly residentKey: string | null;
    readonly reason: RecipientNoticeReason;
    readonly consentId: string | null;
    readonly rightsRequestId: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx`
    select consents.add_recipient_notices(
      ${JSON.stringify(notices)}::text::jsonb, ${about.residentKey}::uuid, false, ${about.reason}::text,
      ${about.consentId}::uuid, ${about.rightsRequestId}::uuid, ${about.at}::timestamptz
    )`;
}
