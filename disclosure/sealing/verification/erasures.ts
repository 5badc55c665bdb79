import type { Sql } from '../../../platform/database.ts';
import type { Pruned } from '../pruned-note.ts';
import type { Findings } from './findings.ts';
import type { Walk } from './walk.ts';

/** How a line says that the person it is about was erased: a resident, or a record as a volunteer. */
export const ERASURE_FIELD = 'Mutation.requestErasure';
export const VOLUNTEER_ERASURE_FIELD = 'Mutation.eraseVolunteerRecord';
export const ERASURE_FIELDS: readonly string[] = [ERASURE_FIELD, VOLUNTEER_ERASURE_FIELD];

/**
 * How many lines are about persons who were erased: the log itself says so of each of them, or the
 * signed record of the pruning of that line. Where neither does, somebody took away whom they are about, or
 * made them lead to somebody else; of an erased person the number leads on to the unlinked one whose cases
 * a law keeps.
 */
export async function countErased(
  sql: Sql,
  { ofUnknown, ofOthers }: Pick<Walk, 'ofUnknown' | 'ofOthers'>,
  pruned: readonly Pruned[],
  findings: Findings,
): Promise<number> {
  if (ofUnknown.size + ofOthers.size === 0) return 0;
  // A line that tells of an erasure is judged like every other: what was put in or changed is found.
  const rows = await sql<{ ref: string }[]>`
    select distinct l.subject_ref as ref
    from disclosure.access_log l
    join disclosure.erased_subjects e on e.ref = l.subject_ref
    where l.subject_ref = any(${[...ofUnknown.keys(), ...ofOthers.keys()]}::uuid[])
      and l.fields && ${ERASURE_FIELDS}::text[]`;
  const erased = new Set([
    ...rows.map(({ ref }) => ref),
    ...pruned.flatMap((record) => record.erased),
  ]);
  let lines = 0;
  for (const [kind, persons] of [
    ['SUBJECT_GONE', ofUnknown],
    ['SUBJECT_CHANGED', ofOthers],
  ] as const)
    for (const [ref, { leaf, line, at, count }] of persons) {
      if (erased.has(ref)) lines += count;
      else findings.add({ kind, leaf, line, at, count });
    }
  return lines;
}
