import type { Sql } from '../../../platform/database.ts';
import type { LogKey } from '../log-key.ts';
import { isPruned, type Pruned } from '../pruned-note.ts';
import type { Findings } from './findings.ts';
import { checkLeaf } from './leaf-check.ts';
import type { Mark } from './marks.ts';
import type { LeafRow } from './read-leaves.ts';
import { createTreeCheck } from './tree-check.ts';

/** Lines under one number of a person: the first of them, and how many. */
export interface LinesOfPerson {
  readonly leaf: number;
  readonly line: string;
  readonly at: string | null;
  count: number;
}

/** Goes through the leaves in order, and past what was signed about them. */
export interface Walk {
  /** The place that comes next. */
  readonly next: number;
  readonly counts: { readonly pruned: number; readonly signedRoots: number };
  /** Lines about persons whom nobody is known to be, by the number of the person. */
  readonly ofUnknown: ReadonlyMap<string, LinesOfPerson>;
  /** Lines whose number leads to another person than when they were sealed. */
  readonly ofOthers: ReadonlyMap<string, LinesOfPerson>;
  check(row: LeafRow, pruned: readonly Pruned[]): void;
  /** A mark of the leaves so far. */
  pass(mark: Mark): void;
  compareNodes(sql: Sql): Promise<void>;
  /** There are no more leaves; there should be `size`. `marks`: those of leaves that are missing. */
  end(size: number, marks: readonly Mark[]): void;
}

export function createWalk({ key, findings }: { key: LogKey; findings: Findings }): Walk {
  const tree = createTreeCheck(findings);
  let [next, signedUpTo, pruned] = [0, 0, 0];
  const ofUnknown = new Map<string, LinesOfPerson>();
  const ofOthers = new Map<string, LinesOfPerson>();
  let completeUntil = new Date(0);

  const notePerson = (row: LeafRow) => {
    const { personSeal, personDigest, leafIndex, line, unknownRef } = row;
    if (unknownRef !== null) note(ofUnknown, unknownRef, row);
    else if (personSeal && personDigest && !key.isPersonSeal(personSeal, personDigest, leafIndex))
      note(ofOthers, line?.subject_ref as string, row);
  };

  const skipTo = (leaf: number) => {
    if (leaf <= next) return;
    findings.add({ kind: 'LEAVES_GONE', leaf: next, last: leaf - 1 });
    tree.append(null);
    next = leaf;
  };

  return {
    get next() {
      return next;
    },
    get counts() {
      return { pruned, signedRoots: tree.held };
    },
    ofUnknown,
    ofOthers,
    check(row, records) {
      skipTo(row.leafIndex);
      if (row.leafIndex < next) {
        findings.add({ kind: 'LEAF_TWICE', leaf: row.leafIndex, line: row.lineId, at: null });
        return;
      }
      const found = findings.count;
      tree.append(checkLeaf(row, { key, pruned: records, completeUntil, findings }));
      if (row.line === null && isPruned(next, records)) pruned += 1;
      // Of a line that was changed, whom it is about means nothing.
      if (findings.count === found) notePerson(row);
      next += 1;
    },
    pass(mark) {
      tree.compare(mark);
      signedUpTo = mark.size;
      completeUntil = mark.completeUntil ?? completeUntil;
    },
    compareNodes: (sql) => tree.compareNodes(sql),
    end(size, marks) {
      skipTo(size);
      signedUpTo = marks.at(-1)?.size ?? signedUpTo;
      if (signedUpTo < size)
        findings.add({ kind: 'LEAVES_UNSIGNED', leaf: signedUpTo, last: size - 1 });
    },
  };
}

function note(lines: Map<string, LinesOfPerson>, ref: string, row: LeafRow): void {
  const { leafIndex, lineId, line } = row;
  const known = lines.get(ref);
  if (known) known.count += 1;
  else lines.set(ref, { leaf: leafIndex, line: lineId, at: line?.at ?? null, count: 1 });
}
