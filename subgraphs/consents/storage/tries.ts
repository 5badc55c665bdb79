import type { Sql } from '../../../platform/database.ts';

export type TryKind = 'MANDATE_CODE' | 'BREAK_GLASS';

/** As many failed tries of a kind as somebody has in 24 hours. */
const MOST_A_DAY = 10;

/** Whether somebody failed so often in the last 24 hours that nothing they try is looked at. */
export async function isLockedOut(
  tx: Sql,
  actorSubject: string,
  kind: TryKind,
  at: Date,
): Promise<boolean> {
  const [row] = await tx<{ tries: number }[]>`
    select count(*)::integer as tries from consents.tries t
    where t.actor_subject = ${actorSubject} and t.kind = ${kind}
      and t.at > ${at}::timestamptz - interval '24 hours'`;
  return (row?.tries ?? 0) >= MOST_A_DAY;
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
