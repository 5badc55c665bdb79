import type { Sql } from '../../../platform/database.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';
import type { Attachment } from '../domain/attachments.ts';

/** For whoever reads the content of the referral: no decision of its own. */
export interface AttachmentRow extends Attachment {
  readonly referralId: string;
  readonly id: string;
  readonly addedAt: Date;
}

export async function attachmentsOfReferrals(
  sql: Sql,
  referralIds: readonly string[],
): Promise<AttachmentRow[][]> {
  const rows = await sql<AttachmentRow[]>`
    select a.referral_id, a.id, a.title, a.media_type, a.size_in_bytes::float8 as size_in_bytes,
      a.sha256, a.location, a.added_at
    from referrals.referral_attachments a
    where a.referral_id = any(${[...referralIds]}::uuid[])
    order by a.added_at, a.id
  `;
  return rowsPerKey(referralIds, rows, (row) => row.referralId);
}

export async function addAttachments(
  tx: Sql,
  referralId: string,
  attachments: readonly (Attachment & { readonly id: string })[],
  at: Date,
): Promise<void> {
  if (attachments.length === 0) return;
  await tx`
    insert into referrals.referral_attachments (
      id, referral_id, title, media_type, size_in_bytes, sha256, location, added_at
    )
    select a.*, ${at}::timestamptz
    from (
      select a.id, ${referralId}::uuid, a.title, a.media_type, a.size_in_bytes, a.sha256, a.location
      from unnest(
        ${attachments.map(({ id }) => id)}::uuid[], ${attachments.map(({ title }) => title)}::text[],
        ${attachments.map(({ mediaType }) => mediaType)}::text[],
        ${attachments.map(({ sizeInBytes }) => sizeInBytes)}::bigint[],
        ${attachments.map(({ sha256 }) => sha256)}::text[],
        ${attachments.map(({ location }) => location)}::text[]
      ) a (id, title, media_type, size_in_bytes, sha256, location)
    ) a
  `;
}

/** The same references on another referral, with ids of their own. */
export async function copyAttachments(tx: Sql, from: string, to: string, at: Date): Promise<void> {
  await tx`
    insert into referrals.referral_attachments (
      id, referral_id, title, media_type, size_in_bytes, sha256, location, added_at
    )
    select gen_random_uuid(), ${to}::uuid, a.title, a.media_type, a.size_in_bytes, a.sha256,
      a.location, ${at}::timestamptz
    from referrals.referral_attachments a
    where a.referral_id = ${from}::uuid
  `;
}
