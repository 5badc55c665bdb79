import type { Sql } from '../../../platform/database.ts';

export type TryKind = 'MANDATE_CODE' | 'BREAK_GLASS' | 'RECEIPT_CODE';

/** How many failed tries somebody has in how many hours. */
export interface TryLimit {
  readonly most: number;
  readonly hours: number;
}

const TEN_A_DAY: TryLimit = { most: 10, hours: 24 };

/** Whether somebody failed so often of late that nothing they try is looked at. */
export async function isLockedOut(
  tx: Sql,
  actorSubject: string,
  kind: TryKind,
  at: Date,
  { most, hours } = TEN_A_DAY,
): Promise<boolean> {
  const [row] = await tx<{ tries: number }[]>`
    select count(*)::integer as tries from consents.tries t
    where t.actor_subject = ${actorSubject} and t.kind = ${kind}
      and t.at > ${at}::timestamptz - ${hours}::integer * interval '1 hour'`;
  return (row?.tries ?? 0) >= most;
}

/** Counts a failed try; its transaction has to commit. */
export async function countTry(
  tx: Sql,
  actorSubject: string,
  kind: TryKind,
  at: Date,
): Promise<void> {
  await tx`
    insert into consents.tries (actor_subject, kind, at)
    values (${actorSubject}, ${kind}, ${at}::timestamptz)`;
}
