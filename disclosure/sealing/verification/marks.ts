import type { Sql } from '../../../platform/database.ts';
import type { Checkpoint } from '../checkpoint.ts';
import type { Handover, LogEras } from '../handover.ts';
import type { Hash } from '../merkle-tree.ts';
import type { Pruned } from '../pruned-note.ts';
import type { Findings } from './findings.ts';

/** A checkpoint that somebody kept: the text of a file, and how to call it. */
export interface KeptCheckpoint {
  readonly source: string;
  readonly note: string;
}

/** That the tree of this size was signed with this root. */
export interface Mark {
  readonly size: number;
  readonly root: Hash;
  /** Outside the log, by somebody who does not run the hub. */
  readonly isKept: boolean;
  /** For a person: where it is from. */
  readonly source: string;
  /** Of the log's own checkpoints: up to when everything was sealed. */
  readonly completeUntil: Date | null;
}

/** The roots that were signed, wherever they are found. */
export interface Marks {
  /** Those of trees that are larger than `after` and not larger than `upTo`, from the smallest. */
  between(after: number, upTo: number): Promise<Mark[]>;
  /** Those of trees larger than this, which was all of it when verification began: what is missing was cut off. */
  beyond(size: number): Promise<Mark[]>;
}

/** Signatures that do not hold are added to the findings: kept ones at once, the log's own when read. */
export function openMarks(deps: {
  readonly sql: Sql;
  readonly eras: LogEras;
  /** The last checkpoint when verification began: the log may go on meanwhile and replace it. */
  readonly head: Checkpoint | null;
  readonly kept: readonly KeptCheckpoint[];
  readonly pruned: readonly Pruned[];
  readonly findings: Findings;
}): Marks {
  const { sql, eras, head, findings } = deps;
  const kept = openKept(deps.kept, eras, findings);
  const elsewhere = [
    ...kept,
    ...deps.pruned.map(ofPruned),
    ...eras.handovers.filter(({ size }) => size > 0).map(ofHandover),
    ...(head ? [ofLog(head)] : []),
  ];

  return {
    async between(after, upTo) {
      const rows = await sql<{ treeSize: number; minute: Date; note: string }[]>`
        select tree_size, minute, note from disclosure.access_log_checkpoints
        where tree_size > ${after} and tree_size <= ${upTo} order by tree_size`;
      const marks = rows.flatMap(({ treeSize: size, minute, note }) => {
        const opened = eras.openCheckpoint(note);
        const agrees = opened.ok && isAt(opened.checkpoint, size, minute);
        if (agrees) return [ofLog(opened.checkpoint)];
        const reason = opened.ok ? 'WRONG_SIGNATURE' : opened.reason;
        findings.add({ kind: 'CHECKPOINT_CHANGED', size, reason });
        return [];
      });
      const others = elsewhere.filter(({ size }) => size > after && size <= upTo);
      return [...marks, ...others].sort((one, other) => one.size - other.size);
    },
    async beyond(size) {
      const found = elsewhere.filter((mark) => mark.size > size);
      if (found.every(({ isKept }) => isKept)) return found;
      // What was sealed meanwhile may have been signed over at once.
      const [row] = await sql<{ leaves: number }[]>`
        select coalesce(max(leaf_index) + 1, 0) as leaves from disclosure.access_log_leaves`;
      return found.filter((mark) => mark.isKept || mark.size > (row?.leaves ?? 0));
    },
  };
}

function openKept(kept: readonly KeptCheckpoint[], eras: LogEras, findings: Findings) {
  return kept.flatMap(({ source, note }): Mark[] => {
    const opened = eras.openCheckpoint(note);
    if (opened.ok) {
      const { size, root } = opened.checkpoint;
      return [
        { size, root, isKept: true, source: `The checkpoint in ${source}`, completeUntil: null },
      ];
    }
    findings.add({ kind: 'KEPT_CHECKPOINT_UNREADABLE', source, reason: opened.reason });
    return [];
  });
}

const ofLog = ({ size, root, completeUntil }: Checkpoint): Mark => ({
  size,
  root,
  completeUntil,
  isKept: false,
  source: `The log's own checkpoint of ${size} lines`,
});

const ofPruned = ({ end, root }: Pruned): Mark => ({
  size: end,
  root,
  completeUntil: null,
  isKept: false,
  source: `The record of pruning up to line ${end - 1}`,
});

const ofHandover = ({ size, root }: Handover): Mark => ({
  size,
  root,
  completeUntil: null,
  isKept: false,
  source: `The record of signing over after ${size} lines`,
});

const isAt = (checkpoint: Checkpoint, size: number, minute: Date) =>
  checkpoint.size === size && checkpoint.minute.getTime() === minute.getTime();
