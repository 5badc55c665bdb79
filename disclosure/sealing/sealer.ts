import type { Clock } from '../../platform/clock.ts';
import { inTransaction, type Database, type Transaction } from '../../platform/database.ts';
import { minuteOf, signCheckpoint, type Checkpoint } from './checkpoint.ts';
import { Frontier, type Subtree } from './frontier.ts';
import { readEras, signHandover, type LogEras } from './handover.ts';
import type { LogKey, LogKeys } from './log-key.ts';
import type { Hash } from './merkle-tree.ts';
import { readPruned } from './pruned-note.ts';
import { leafOf, lineAsJson, type SealedLine } from './sealed-line.ts';
import { LEVELS_APART, readFrontier } from './tree-storage.ts';

/** Why a tree is not gone on with: signing it would cover up what happened to it. */
export type Refusal =
  | 'SIGNED_BY_ANOTHER_KEY'
  | 'CHECKPOINT_CHANGED'
  | 'CHECKPOINT_GONE'
  | 'LEAVES_CHANGED'
  | 'LOG_CUT_BACK';

export type Sealed =
  | { readonly kind: 'SEALED'; readonly lines: number; /** There may be more. */ full: boolean }
  | { readonly kind: 'NOTHING_TO_DO' }
  | { readonly kind: 'BUSY_ELSEWHERE' }
  | { readonly kind: 'REFUSED'; readonly reason: Refusal };

/** Adds committed lines to the tree. Any number of them may work on one log: they take turns. */
export interface Sealer {
  /** Seals at most one batch, in one transaction: killed at any moment, all of it is there or nothing. */
  seal(): Promise<Sealed>;
}

/** One session at a time, over all processes; it ends with the transaction. */
const LOCK_KEY = 7_460_228_151;
/** Lines; what waits together is sealed together, so that a batch may be up to 99 larger. */
const BATCH = 2000;
/** A process that is stopped while it holds the lock must not hold up the others. */
const IDLE_TIMEOUT = '10s';

interface State {
  readonly note: string | null;
  readonly frontier: Frontier;
  readonly minute: Date;
  readonly completeUntil: Date;
}

const EMPTY: State = {
  note: null,
  frontier: new Frontier(),
  minute: new Date(0),
  completeUntil: new Date(0),
};

interface Head {
  readonly note: string | null;
  /** How many leaves there must be, by the last of them. */
  readonly leaves: number;
}

interface WaitingLine {
  readonly position: number;
  /** How many lines wait under this position, those that are gone among them. */
  readonly together: number;
  readonly lineId: string;
  readonly line: SealedLine;
}

export function createSealer(deps: {
  readonly database: Database;
  readonly key: LogKey;
  /** Keys that the log had before: it is signed over from the one under which it stands. */
  readonly earlier?: readonly LogKey[];
  readonly clock: Clock;
}): Sealer {
  const { key, clock } = deps;
  const { sql } = deps.database;
  /** What this sealer left behind: as long as the log stands there, nothing needs to be read again. */
  let known = EMPTY;

  async function stateAt(tx: Transaction, head: Head): Promise<State | Refusal> {
    if (head.note === known.note && head.leaves === known.frontier.size) return known;
    const found = await readState(tx, head, { key, earlier: deps.earlier ?? [] });
    if (typeof found === 'string') return found;
    return found.frontier.size < known.frontier.size ? 'LOG_CUT_BACK' : found;
  }

  async function sealBatch(tx: Transaction): Promise<{ result: Sealed; after?: State }> {
    const [lock] = await tx<{ isOurs: boolean }[]>`
      select pg_try_advisory_xact_lock(${LOCK_KEY}) as is_ours,
        set_config('idle_in_transaction_session_timeout', ${IDLE_TIMEOUT}, true)`;
    if (!lock?.isOurs) return { result: { kind: 'BUSY_ELSEWHERE' } };
    const now = minuteOf(clock.now());
    const [head, waiting] = await Promise.all([readHead(tx), takeWaiting(tx)]);
    if (waiting.length === 0) return { result: { kind: 'NOTHING_TO_DO' } };
    const before = await stateAt(tx, head);
    if (typeof before === 'string') return { result: { kind: 'REFUSED', reason: before } };

    const full = waiting.length >= BATCH;
    // Another process may be ahead of this one's clock; the log's own time never goes back.
    const minute = later(now, before.minute);
    const completeUntil = full ? before.completeUntil : minute;
    const after = await write(tx, waiting, before, { minute, completeUntil });
    return { result: { kind: 'SEALED', lines: waiting.length, full }, after };
  }

  async function write(
    tx: Transaction,
    waiting: readonly WaitingLine[],
    before: State,
    times: Pick<Checkpoint, 'minute' | 'completeUntil'>,
  ): Promise<State> {
    const frontier = before.frontier.copy();
    const first = frontier.size;
    const leaves = waiting.map(({ line }) => leafOf(line));
    const persons = await sealPersons(tx, waiting, key);
    const nodes = leaves
      .flatMap((leaf) => frontier.append(leaf))
      .filter(({ level }) => level % LEVELS_APART === 0);
    const checkpoint = { size: frontier.size, root: frontier.root(), ...times };
    const note = signCheckpoint(checkpoint, key.signer);
    await Promise.all([
      writeLeaves(tx, { first, waiting, leaves, persons, key }),
      ...(nodes.length > 0 ? [writeNodes(tx, nodes)] : []),
      tx`select disclosure.write_checkpoint(${checkpoint.size}, ${times.minute}, ${note})`,
    ]);
    return { note, frontier, ...times };
  }

  return {
    async seal() {
      const [work] = await sql<{ isThere: boolean }[]>`
        select exists (select from disclosure.access_log_unsealed) as is_there`;
      if (!work?.isThere) return { kind: 'NOTHING_TO_DO' };
      const { result, after } = await inTransaction(sql, sealBatch);
      // Only now: a commit that failed must not be gone on from.
      if (after) known = after;
      return result;
    },
  };
}

async function readHead(tx: Transaction): Promise<Head> {
  const [head] = await tx<Head[]>`
    select
      (select note from disclosure.access_log_checkpoints order by tree_size desc limit 1) as note,
      coalesce((select max(leaf_index) + 1 from disclosure.access_log_leaves), 0) as leaves`;
  return head as Head;
}

/** What the last checkpoint signed, when the tree in the database is exactly that. */
async function readState(tx: Transaction, head: Head, keys: LogKeys): Promise<State | Refusal> {
  if (head.note === null) return head.leaves === 0 ? EMPTY : 'CHECKPOINT_GONE';
  const last = await keyOfLog(tx, head.note, keys);
  if (last === null) return 'SIGNED_BY_ANOTHER_KEY';
  const opened = last.eras.openCheckpoint(head.note);
  if (!opened.ok) return 'CHECKPOINT_CHANGED';
  const { size, root, minute, completeUntil } = opened.checkpoint;
  if (size < head.leaves) return 'CHECKPOINT_GONE';
  const frontier = size === head.leaves ? await readFrontier(tx, size) : null;
  if (!frontier?.root().equals(root)) return 'LEAVES_CHANGED';
  if (last.key !== keys.key) await signOver(tx, last, keys.key, opened.checkpoint);
  return { note: head.note, frontier, minute, completeUntil };
}

/** The key under which the log stands: its own, or one that it had before the secret was rotated. */
async function keyOfLog(tx: Transaction, note: string, { key, earlier }: LogKeys) {
  for (const candidate of [key, ...earlier]) {
    const eras = await readEras(tx, candidate.signer);
    if (eras.wrong > 0) continue;
    const opened = eras.openCheckpoint(note);
    if (opened.ok || opened.reason !== 'OTHER_KEY') return { key: candidate, eras };
  }
  return null;
}

/** In the transaction of the first lines under the new key. */
async function signOver(
  tx: Transaction,
  from: { readonly key: LogKey; readonly eras: LogEras },
  to: LogKey,
  { size, root, minute }: Checkpoint,
): Promise<void> {
  const pruned = await readPruned(tx, (note) => from.eras.openPruned(note));
  const prunedUpTo = pruned.reduce((end, record) => Math.max(end, record?.end ?? 0), 0);
  const note = signHandover({ size, root, prunedUpTo, minute }, from.key.signer, to.signer);
  await tx`select disclosure.hand_over_log(${size}, ${note})`;
}

/**
 * Whole rows, with at least a batch of lines where there are so many. Rows that wait are committed with their
 * lines; a line that is gone goes on waiting, for the verifier.
 */
function takeWaiting(tx: Transaction): Promise<WaitingLine[]> {
  return tx<WaitingLine[]>`
    with first as (
      select u.position, sum(cardinality(u.line_ids)) over (order by u.position) - cardinality(u.line_ids) as before
      from (
        select w.position, w.line_ids from disclosure.access_log_unsealed w
        where exists (select from disclosure.access_log l where l.id = any (w.line_ids))
        order by w.position
        limit ${tx.unsafe(String(BATCH))}
      ) u
    ),
    taken as (
      select u.position, u.line_ids
      from disclosure.access_log_unsealed u
      join first f on f.position = u.position and f.before < ${tx.unsafe(String(BATCH))}
      order by u.position
      for update of u skip locked
    )
    select t.position, cardinality(t.line_ids) as together, w.id as line_id, ${lineAsJson(tx)} as line
    from taken t
    cross join unnest(t.line_ids) with ordinality as w (id, place)
    join disclosure.access_log l on l.id = w.id
    order by t.position, w.place`;
}

/** Of each line whom it is about, in their order. */
async function sealPersons(
  tx: Transaction,
  waiting: readonly WaitingLine[],
  key: LogKey,
): Promise<(Buffer | null)[]> {
  const refs = waiting.map(({ line }) => line.subject_ref as string | null);
  const rows = await tx<{ ref: string; digest: Buffer }[]>`
    select ref, digest from disclosure.person_digests(${[...new Set(refs)]}::uuid[])`;
  const seals = new Map(rows.map(({ ref, digest }) => [ref, key.sealPerson(digest)]));
  return refs.map((ref) => (ref === null ? null : (seals.get(ref) ?? null)));
}

function writeLeaves(
  tx: Transaction,
  {
    first,
    waiting,
    leaves,
    persons,
    key,
  }: {
    readonly first: number;
    readonly waiting: readonly WaitingLine[];
    readonly leaves: readonly Hash[];
    readonly persons: readonly (Buffer | null)[];
    readonly key: LogKey;
  },
) {
  const seals = leaves.map((leaf, place) => key.seal(first + place, leaf, persons[place] ?? null));
  const { whole, broken } = positionsOf(waiting);
  return tx`
    with sealed as (
      delete from disclosure.access_log_unsealed where position = any (${whole}::bigint[])
    ),
    kept as (
      update disclosure.access_log_unsealed u
      set line_ids = array(
        select w.id from unnest(u.line_ids) w (id)
        where not exists (select from disclosure.access_log l where l.id = w.id)
      )
      where u.position = any (${broken}::bigint[])
    )
    insert into disclosure.access_log_leaves (leaf_index, line_id, leaf_hash, seal, person_seal)
    select ${first}::bigint + place - 1, line_id, decode(leaf, 'hex'), decode(seal, 'hex'),
      decode(person, 'hex')
    from unnest(
      ${waiting.map(({ lineId }) => lineId)}::uuid[], ${leaves.map(asHex)}::text[],
      ${seals.map(asHex)}::text[], ${persons.map((person) => person && asHex(person))}::text[]
    ) with ordinality as listed (line_id, leaf, seal, person, place)`;
}

/** Under which positions every line is there, and under which some are gone. */
function positionsOf(waiting: readonly WaitingLine[]) {
  const found = new Map<number, number>();
  for (const { position, together } of waiting)
    found.set(position, (found.get(position) ?? together) - 1);
  const positions = [...found];
  return {
    whole: positions.filter(([, gone]) => gone === 0).map(([position]) => position),
    broken: positions.filter(([, gone]) => gone > 0).map(([position]) => position),
  };
}

function writeNodes(tx: Transaction, nodes: readonly Subtree[]) {
  return tx`
    insert into disclosure.access_log_nodes (level, node_index, hash)
    select level, node_index, decode(hash, 'hex')
    from unnest(
      ${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ index }) => index)}::bigint[],
      ${nodes.map(({ hash }) => asHex(hash))}::text[]
    ) as listed (level, node_index, hash)`;
}

const asHex = (bytes: Buffer) => bytes.toString('hex');
const later = (one: Date, other: Date) => (one > other ? one : other);
