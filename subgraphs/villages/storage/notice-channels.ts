import type { Sql } from '../../../platform/database.ts';
import { rowPerKey } from '../../../platform/per-key.ts';
import type { KnownContact, NoticeChannelDraft } from '../domain/notice-channel.ts';
import type { ContactChannel } from '../generated/types.ts';

export interface NoticeChannelRow {
  readonly residentKey: string;
  readonly channel: ContactChannel;
  readonly email: string | null;
  readonly chosenAt: Date;
}

/** In the order of `keys`, null where nothing was chosen; for residents whose CONTACT is permitted. */
export async function noticeChannelsOf(
  sql: Sql,
  keys: readonly string[],
): Promise<(NoticeChannelRow | null)[]> {
  const rows = await sql<NoticeChannelRow[]>`
    select c.resident_key, c.channel, c.email, c.chosen_at
    from villages.contact_channels c
    where c.resident_key = any(${[...keys]}::uuid[])
  `;
  return rowPerKey(keys, rows, (row) => row.residentKey);
}

/** What the other channels would go to. */
export async function knownContactOf(tx: Sql, key: string): Promise<KnownContact> {
  const [row] = await tx<KnownContact[]>`
    select r.telephone,
      r.street is not null and r.house_number is not null and r.postcode is not null
        and r.place is not null as has_address
    from villages.residents r
    where r.key = ${key}::uuid
  `;
  return row ?? { telephone: null, hasAddress: false };
}

export async function writeNoticeChannel(
  tx: Sql,
  key: string,
  { channel, email }: NoticeChannelDraft,
  at: Date,
): Promise<void> {
  await tx`
    insert into villages.contact_channels (resident_key, channel, email, chosen_at)
    values (${key}::uuid, ${channel}, ${email ?? null}, ${at})
    on conflict (resident_key) do update
      set channel = excluded.channel, email = excluded.email, chosen_at = excluded.chosen_at
  `;
}
