import type { Clock } from '../../platform/clock.ts';
import { inTransaction, type Database } from '../../platform/database.ts';
import { minuteOf } from './checkpoint.ts';
import { keyThroughEras, readEras, type LogEras } from './handover.ts';
import type { LogKey } from './log-key.ts';
import { readPruned, signPruned } from './pruned-note.ts';
import { leafOf, lineAsJson, type SealedLine } from './sealed-line.ts';
import type { Hash } from './merkle-tree.ts';

export type Pruning =
  | { readonly ok: true; /** How many lines went. */ readonly lines: number }
  /** A line is not what was sealed; removing it would remove the evidence. Nothing was removed. */
  | { readonly ok: false; readonly leaf: number };

const CHUNK = 4096;

/**
 * Removes the lines that were sealed before `before`, and leaves their hashes and a signed record of
 * why. Whole batches only, so that what remains ends where a root was signed. `database` is the one
 * that migrates: no role of the hub may delete a line.
 */
export async function pruneLog(options: {
  readonly database: Database;
  readonly key: LogKey;
  /** Keys that the log had before. */
  readonly earlier?: readonly LogKey[];
  readonly clock: Clock;
  readonly before: Date;
  /** The rule behind it, as a code: ACCESS_LOG_5_YEARS. */
  readonly policy: string;
}): Promise<Pruning> {
  const { database, clock, before, policy } = options;
  const { signer } = options.key;
  const eras = await readEras(database.sql, signer);
  const key = keyThroughEras(options.key, options.earlier ?? [], eras);
  const last = await lastCheckpointBefore(database, eras, before);
  const records = await readPruned(database.sql, (note) => eras.openPruned(note));
  if (records.includes(null)) return { ok: false, leaf: 0 };
  const first = records.reduce((end, record) => Math.max(end, record?.end ?? 0), 0);
  if (last === null || last.size <= first) return { ok: true, lines: 0 };
  const end = last.size;

  const wrong = await firstWrongLine(database, key, first, end);
  if (wrong !== null) return { ok: false, leaf: wrong };
  const note = signPruned({ first, end, root: last.root, policy, at: clock.now() }, signer);
  return inTransaction(database.sql, async (tx) => {
    await tx`
      insert into disclosure.access_log_pruned (first_leaf, note) values (${first}, ${note})`;
    const gone = await tx`
      delete from disclosure.access_log l using disclosure.access_log_leaves f
      where f.line_id = l.id and f.leaf_index >= ${first} and f.leaf_index < ${end}`;
    return { ok: true, lines: gone.count };
  });
}

async function lastCheckpointBefore({ sql }: Database, eras: LogEras, before: Date) {
  const [row] = await sql<{ note: string }[]>`
    select note from disclosure.access_log_checkpoints
    where minute < ${minuteOf(before)} order by minute desc limit 1`;
  const opened = row ? eras.openCheckpoint(row.note) : null;
  return opened?.ok ? opened.checkpoint : null;
}

/** Reads what would be removed; each line must be the one that was sealed in its place. */
async function firstWrongLine({ sql }: Database, key: LogKey, first: number, end: number) {
  for (let from = first; from < end; from += CHUNK) {
    const rows = await sql<Candidate[]>`
      select f.leaf_index, f.leaf_hash, f.seal, ${lineAsJson(sql)} as line
      from (
        select * from disclosure.access_log_leaves
        where leaf_index >= ${from} order by leaf_index limit ${sql.unsafe(String(CHUNK))}
      ) f
      join disclosure.access_log l on l.id = f.line_id
      where f.leaf_index < ${end}
      order by f.leaf_index`;
    const wrong = rows.findIndex((row, place) => !isAsSealed(row, from + place, key));
    const count = wrong < 0 ? rows.length : wrong;
    if (count < Math.min(CHUNK, end - from)) return from + count;
  }
  return null;
}

interface Candidate {
  readonly leafIndex: number;
  readonly leafHash: Hash;
  readonly seal: Buffer;
  readonly line: SealedLine;
}

const isAsSealed = ({ leafIndex, leafHash, seal, line }: Candidate, place: number, key: LogKey) =>
  leafIndex === place && key.isSeal(seal, place, leafHash) && leafOf(line).equals(leafHash);
