import type { Sql } from '../../../platform/database.ts';
import type { Hash } from '../merkle-tree.ts';
import { lineAsJson, type SealedLine } from '../sealed-line.ts';

/** A leaf with the line that it stands for. */
export interface LeafRow {
  readonly leafIndex: number;
  readonly lineId: string;
  readonly leafHash: Hash;
  readonly seal: Buffer;
  /** Binds the number of the person to whom it was when the line was sealed. */
  readonly personSeal: Buffer | null;
  /** Whom that number leads to now; null of a line about nobody, and of one that is gone. */
  readonly personDigest: Buffer | null;
  /** Null where the line is gone. */
  readonly line: SealedLine | null;
  /** The number of the person it is about, where nobody is known under it any more. */
  readonly unknownRef: string | null;
}

/** Enough to hide the way to the database, little enough to hold. */
const CHUNK = 4096;

/**
 * The leaves before `end` in order, a chunk at a time. Each chunk is a statement of its own: what is
 * sealed stays as it is, and one snapshot of an hour would keep the database from cleaning up.
 */
export async function* readLeaves(sql: Sql, end: number): AsyncGenerator<readonly LeafRow[]> {
  for (let from = 0; from < end;) {
    const rows = await readChunk(sql, from);
    const wanted = rows.filter(({ leafIndex }) => leafIndex < end);
    if (wanted.length > 0) yield wanted;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    from = last.leafIndex + 1;
  }
}

function readChunk(sql: Sql, from: number) {
  // By the key of each line: a join of its own choice may read the whole log for each chunk. `offset 0`
  // keeps the planner from that; a limit of one would hide a second line under the same id.
  return sql<LeafRow[]>`
    select f.leaf_index, f.line_id, f.leaf_hash, f.seal, f.person_seal,
      disclosure.person_digest(l.subject_ref, s.subject) as person_digest,
      case when l.id is null then null else ${lineAsJson(sql)} end as line,
      case when s.ref is null then l.subject_ref end as unknown_ref
    from (
      select * from disclosure.access_log_leaves
      where leaf_index >= ${from} order by leaf_index limit ${sql.unsafe(String(CHUNK))}
    ) f
    left join lateral (
      select * from disclosure.access_log where id = f.line_id offset 0
    ) l on true
    left join lateral (
      select ref, subject from disclosure.subject_refs where ref = l.subject_ref offset 0
    ) s on true
    order by f.leaf_index`;
}
