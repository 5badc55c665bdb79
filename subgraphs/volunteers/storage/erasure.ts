import type { Sql } from '../../../platform/database.ts';

/** Holds a record for its erasure; answers the ids of its matches that are open. */
export async function beginErasure(tx: Sql, key: string): Promise<readonly string[]> {
  const [row] = await tx<
    { open: string[] }[]
  >`select volunteers.begin_erasure(${key}::uuid) as open`;
  return row?.open ?? [];
}

/** Erases a record; `nobody` is what matches that ended lead to from then on. */
export async function eraseVolunteer(
  tx: Sql,
  key: string,
  nobody: { readonly key: string; readonly id: string },
  at: Date,
): Promise<void> {
  await tx`
    select volunteers.erase_volunteer(
      ${key}::uuid, ${nobody.key}::uuid, ${nobody.id}::uuid, ${at}::timestamptz
    )`;
}
