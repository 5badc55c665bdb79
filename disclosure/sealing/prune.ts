import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { minuteOf } from './checkpoint.ts';
import { keyThroughEras, readEras, type LogEras } from './handover.ts';
import type { LogKey } from './log-key.ts';
import { readPruned, signPruned } from './pruned-note.ts';
import { leafOf, lineAsJson, type SealedLine } from './sealed-line.ts';
import type { Hash } from './merkle-tree.ts';
import { ERASURE_FIELDS } from './verification/erasures.ts';

export type Pruning =
  | { readonly ok: true; /** How many lines went. */ readonly lines: number }
  /** A line is not what was sealed; removing it would remove the evidence. Nothing was removed. */
  | { readonly ok: false; readonly leaf: number };

const CHUNK = 4096;

/** What one transaction removes, but at least one batch. */
const LINES_AT_ONCE = 50_000;

export interface PruneOptions {
  /** Of the sealer's role, which removes by `disclosure.prune_access_log` alone. */
  readonly database: Database;
  readonly key: LogKey;
  /** Keys that the log had before. */
  readonly earlier?: readonly LogKey[] | undefined;
  readonly clock: Clock;
  readonly before: Date;
  /** The rule behind it, as a code: ACCESS_LOG_5_YEARS. */
  readonly policy: string;
  readonly linesAtOnce?: number;
}

/**
 * Removes the oldest lines that were sealed before `before`, and leaves their hashes and a signed record
 * of why. Whole batches only, so that what remains ends where a root was signed; as many as fit in one
 * transaction, so that it is to be called until no lines go.
 */
export async function pruneLog(options: PruneOptions): Promise<Pruning> {
  const { database, clock, before, policy, linesAtOnce = LINES_AT_ONCE } = options;
  const { signer } = options.key;
  const eras = await readEras(database.sql, signer);
  const key = keyThroughEras(options.key, options.earlier ?? [], eras);
  const first = await prunedUpTo(database, eras);
  if (first === null) return { ok: false, leaf: 0 };
  const last = await checkpointToPruneTo(database, eras, { first, before, linesAtOnce });
  if (last === null) return { ok: true, lines: 0 };
  const end = last.size;

  const wrong = await firstWrongLine(database, key, first, end);
  if (wrong !== null) return { ok: false, leaf: wrong };
  const erased = await erasedUpTo(database, end);
  const note = signPruned({ first, end, root: last.root, policy, at: clock.now(), erased }, signer);
  const [row] = await database.sql<{ lines: number }[]>`
    select disclosure.prune_access_log(${first}::bigint, ${end}::bigint, ${note}::text) as lines`;
  return { ok: true, lines: row?.lines ?? 0 };
}

/** How many lines stand to be pruned, and the instant of the first. */
export async function linesToPrune(
  options: Pick<PruneOptions, 'database' | 'key' | 'before'>,
): Promise<{ readonly count: number; readonly oldest: Date | null }> {
  const { database, before } = options;
  const eras = await readEras(database.sql, options.key.signer);
  const first = (await prunedUpTo(database, eras)) ?? 0;
  const [row] = await database.sql<{ count: number; oldest: Date | null }[]>`
    select count(*), min(l.at) as oldest
    from disclosure.access_log_leaves f join disclosure.access_log l on l.id = f.line_id
    where f.leaf_index >= ${first} and f.leaf_index < (
      select max(c.tree_size) from disclosure.access_log_checkpoints c
      where c.minute < ${minuteOf(before)}
    )`;
  return row ?? { count: 0, oldest: null };
}

/** Null where a record of pruning is not one that was signed. */
async function prunedUpTo({ sql }: Database, eras: LogEras): Promise<number | null> {
  const records = await readPruned(sql, (note) => eras.openPruned(note));
  if (records.includes(null)) return null;
  return records.reduce((end, record) => Math.max(end, record?.end ?? 0), 0);
}

/** Of whom lines before `end` say that they were erased, while others about them stay. */
async function erasedUpTo({ sql }: Database, end: number): Promise<string[]> {
  const rows = await sql<{ ref: string }[]>`
    select distinct l.subject_ref as ref
    from disclosure.access_log_leaves f join disclosure.access_log l on l.id = f.line_id
    where f.leaf_index < ${end} and l.subject_ref is not null
      and l.fields && ${ERASURE_FIELDS}::text[]
      and exists (
        select from disclosure.access_log later
        left join disclosure.access_log_leaves g on g.line_id = later.id
        where later.subject_ref = l.subject_ref and (g.leaf_index is null or g.leaf_index >= ${end})
      )
    order by 1`;
  return rows.map(({ ref }) => ref);
}

/** The last one within reach, or the first one beyond it: a batch is never cut. */
async function checkpointToPruneTo(
  { sql }: Database,
  eras: LogEras,
  { first, before, linesAtOnce }: { first: number; before: Date; linesAtOnce: number },
) {
  const [row] = await sql<{ note: string }[]>`
    select note from disclosure.access_log_checkpoints
    where minute < ${minuteOf(before)} and tree_size > ${first}
    order by tree_size > ${first + linesAtOnce}, case
      when tree_size > ${first + linesAtOnce} then tree_size else -tree_size
    end
    limit 1`;
  const opened = row ? eras.openCheckpoint(row.note) : null;
  return opened?.ok ? opened.checkpoint : null;
}

/** Reads what would be removed; each line must be the one that was sealed in its place. */
async function firstWrongLine({ sql }: Database, key: LogKey, first: number, end: number) {
  for (let from = first; from < end; from += CHUNK) {
    const rows = await sql<Candidate[]>`
      select f.leaf_index, f.leaf_hash, f.seal, f.person_seal, ${lineAsJson(sql)} as line
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
  readonly personSeal: Buffer | null;
  readonly line: SealedLine;
}

const isAsSealed = (
  { leafIndex, leafHash, seal, personSeal, line }: Candidate,
  place: number,
  key: LogKey,
) =>
  leafIndex === place &&
  key.isSeal(seal, place, leafHash, personSeal) &&
  leafOf(line).equals(leafHash);
