import type { Sql } from '../../../platform/database.ts';

export type TryKind = 'MANDATE_CODE' | 'BREAK_GLASS';

/** As many failed tries of a kind as somebody has in 24 hours. */
const MOST_A_DAY = 10;

/** Somebody failed so often in the last 24 hours that nothing they try is looked at until this instant; else null. */
export async function lockedOutUntil(
  tx: Sql,
  actorSubject: string,
  kind: TryKind,
  at: Date,
): Promise<Date | null> {
  const [row] = await tx<{ until: Date }[]>`
    select t.at + interval '24 hours' as until from consents.tries t
    where t.actor_subject = ${actorSubject} and t.kind = ${kind}
      and t.at > ${at}::timestamptz - interval '24 hours'
    order by t.at desc
    offset ${MOST_A_DAY - 1} limit 1`;
  return row?.until ?? null;
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
