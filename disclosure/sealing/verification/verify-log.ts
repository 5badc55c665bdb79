import type { Sql } from '../../../platform/database.ts';
import { keyThroughEras, readEras, type LogEras } from '../handover.ts';
import type { LogKey } from '../log-key.ts';
import { readPruned, type Pruned } from '../pruned-note.ts';
import { LEVELS_APART } from '../tree-storage.ts';
import { findEmptied } from './emptied.ts';
import { countErased } from './erasures.ts';
import { createFindings, type Findings } from './findings.ts';
import { findLinesPutIn, readWaiting, type Waiting } from './loose-lines.ts';
import { openMarks, type KeptCheckpoint, type Mark, type Marks } from './marks.ts';
import type { Problem } from './problem.ts';
import { readLeaves, type LeafRow } from './read-leaves.ts';
import { createWalk } from './walk.ts';

/** What became known of a log. */
export interface Verification {
  /** Places in the log, those of pruned lines too. */
  readonly lines: number;
  readonly pruned: number;
  /** By which rules, as codes. */
  readonly policies: readonly string[];
  /** Lines about persons whose data were erased: who they were is gone, the line stands. */
  readonly erased: number;
  readonly waiting: Waiting;
  /** How often another key took over. */
  readonly handovers: number;
  /** Signed roots that the tree agrees with. */
  readonly signedRoots: number;
  /** The last checkpoint names another key: perhaps this is not the secret that the log was sealed with. */
  readonly isOtherKey: boolean;
  /** The first ones, in the order of the log, and how many there are. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

interface Options {
  /** As a role that reads everything. */
  readonly sql: Sql;
  readonly key: LogKey;
  /** Keys that the log had before, as far as their secrets are at hand. */
  readonly earlier?: readonly LogKey[];
  /** Checkpoints that others kept, to compare today's log with. */
  readonly kept?: readonly KeptCheckpoint[];
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Reads the whole log and computes its tree anew: from the lines to their leaves, from the leaves to
 * every root that was signed. The hub may run meanwhile; what it adds is left for the next time.
 */
export async function verifyLog(options: Options): Promise<Verification> {
  const { sql, earlier = [] } = options;
  const findings = createFindings();
  const head = await readHead(sql);
  const eras = await readEras(sql, options.key.signer);
  const key = keyThroughEras(options.key, earlier, eras);
  const opened = head.note === null ? null : eras.openCheckpoint(head.note);
  const signed = opened?.ok ? opened.checkpoint : null;
  if (eras.wrong > 0) findings.add({ kind: 'HANDOVER_CHANGED', count: eras.wrong });
  const pruned = await readRecords(sql, eras, findings);
  const marks = openMarks({
    sql,
    eras,
    head: signed,
    kept: options.kept ?? [],
    pruned,
    findings,
  });
  const size = Math.max(head.leaves, signed?.size ?? 0);
  const walked = await walk({ ...options, key }, { size, marks, pruned, eras, findings });

  for (const mark of await marks.beyond(size))
    findings.add({ kind: 'CUT_BACK', source: mark.source, leaf: size, last: mark.size - 1 });
  if (head.nodes > nodesOf(size))
    findings.add({ kind: 'NODES_PUT_IN', count: head.nodes - nodesOf(size) });
  await findEmptied(sql, findings);
  await findLinesPutIn(sql, findings);
  const waiting = await readWaiting(sql, findings);
  return {
    ...walked.counts,
    erased: await countErased(sql, walked, walked.pruned, findings),
    policies: [...new Set(pruned.map(({ policy }) => policy))].sort(),
    lines: size,
    handovers: eras.handovers.length,
    waiting,
    isOtherKey: opened?.ok === false && opened.reason === 'OTHER_KEY',
    problems: findings.problems,
    problemCount: findings.count,
  };
}

interface Head {
  readonly note: string | null;
  readonly leaves: number;
  readonly nodes: number;
}

/** In one statement: leaf and checkpoint of a batch are committed together. */
async function readHead(sql: Sql): Promise<Head> {
  const [head] = await sql<Head[]>`
    select
      (select note from disclosure.access_log_checkpoints order by tree_size desc limit 1) as note,
      coalesce((select max(leaf_index) + 1 from disclosure.access_log_leaves), 0) as leaves,
      (select count(*) from disclosure.access_log_nodes) as nodes`;
  return head as Head;
}

async function readRecords(sql: Sql, eras: LogEras, findings: Findings): Promise<Pruned[]> {
  const records = await readPruned(sql, (note) => eras.openPruned(note));
  const signed = records.filter((record) => record !== null);
  const count = records.length - signed.length;
  if (count > 0) findings.add({ kind: 'PRUNED_RECORD_CHANGED', count });
  return signed;
}

async function walk(
  { sql, key, onProgress }: Options,
  log: {
    size: number;
    marks: Marks;
    pruned: readonly Pruned[];
    eras: LogEras;
    findings: Findings;
  },
) {
  const { size, marks, eras, findings } = log;
  const walk = createWalk({ key, findings });
  let { pruned } = log;
  for await (const rows of readLeaves(sql, size)) {
    const end = (rows.at(-1) as LeafRow).leafIndex + 1;
    const ahead = await marks.between(walk.next, end);
    // Pruning may have gone on since the records were read.
    if (rows.some(({ line }) => line === null))
      pruned = (await readPruned(sql, (note) => eras.openPruned(note))).filter(
        (record) => record !== null,
      );
    for (const row of rows) {
      walk.check(row, pruned);
      while (ahead[0] && ahead[0].size <= walk.next) walk.pass(ahead.shift() as Mark);
    }
    await walk.compareNodes(sql);
    onProgress?.(walk.next, size);
  }
  const missing = await marks.between(walk.next, size);
  walk.end(size, missing);
  return { ...walk, pruned };
}

/** How many nodes a tree of this size keeps. */
function nodesOf(size: number): number {
  const width = 2 ** LEVELS_APART;
  let nodes = 0;
  for (let below = Math.floor(size / width); below > 0; below = Math.floor(below / width))
    nodes += below;
  return nodes;
}
