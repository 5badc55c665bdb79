import type { Sql } from '../../../platform/database.ts';
import type { Day } from '../../../platform/days.ts';

/** Holds a record for its erasure; answers the ids of its matches that are open. */
export async function beginErasure(tx: Sql, key: string): Promise<readonly string[]> {
  const [row] = await tx<
    { open: string[] }[]
  >`select volunteers.begin_erasure(${key}::uuid) as open`;
  return row?.open ?? [];
}

/** An organisation that read something of a record, as the log has it. */
export interface RecordReader {
  readonly organisationId: string;
  readonly roles: string[];
  readonly categories: number;
  readonly lastReadAt: Date;
  readonly caseIds: string[];
}

/** Who read something of a record before, as far as the log goes. */
export async function recordReaders(tx: Sql, key: string): Promise<RecordReader[]> {
  return tx<RecordReader[]>`select r.* from consents.recipients_of_volunteer(${key}::uuid) r`;
}

/** Tells each of them that it was erased: before it is, and of nobody but the id that they had. */
export async function tellReaders(
  tx: Sql,
  notices: readonly (RecordReader & { readonly id: string; readonly personId: string })[],
  at: Date,
): Promise<void> {
  if (notices.length === 0) return;
  await tx`
    select consents.tell_of_erased_volunteer(
      ${JSON.stringify(notices)}::text::jsonb, ${at}::timestamptz
    )`;
}

export interface Receipt {
  readonly erasureId: string;
  /** Under which number the lines about the record stand in the log. */
  readonly number: string;
  readonly at: Date;
  readonly dueOn: Day;
  readonly codeHash: Buffer;
  readonly readableUntil: Date;
  readonly logUntil: Day;
}

/** Leaves the receipt of an erasure. */
export async function addReceipt(tx: Sql, receipt: Receipt): Promise<void> {
  const { erasureId, number, at, dueOn, codeHash, readableUntil, logUntil } = receipt;
  await tx`
    select consents.add_erasure_of_volunteer(
      ${erasureId}::uuid, ${number}::uuid, ${at}::timestamptz, ${dueOn}::date, ${codeHash}::bytea,
      ${readableUntil}::timestamptz, ${logUntil}::date
    )`;
}

export async function readableUntilOf(sql: Sql, erasureId: string): Promise<Date> {
  const [row] = await sql<{ until: Date | null }[]>`
    select consents.receipt_readable_until(${erasureId}::uuid) as until`;
  if (row?.until == null) throw new Error('An erasure has no receipt.');
  return row.until;
}

/**
 * Erases a record; `nobody` is what matches that ended lead to from then on. Answers the number of its
 * lines in the log.
 */
export async function eraseVolunteer(
  tx: Sql,
  key: string,
  nobody: { readonly key: string; readonly id: string },
  at: Date,
): Promise<string> {
  const [row] = await tx<{ number: string }[]>`
    select volunteers.erase_volunteer(
      ${key}::uuid, ${nobody.key}::uuid, ${nobody.id}::uuid, ${at}::timestamptz
    ) as number`;
  if (row === undefined) throw new Error('A record was not erased.');
  return row.number;
}
