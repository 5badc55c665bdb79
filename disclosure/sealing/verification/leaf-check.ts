import type { LogKey } from '../log-key.ts';
import type { Hash } from '../merkle-tree.ts';
import { isPruned, type Pruned } from '../pruned-note.ts';
import { leafOf } from '../sealed-line.ts';
import type { Findings } from './findings.ts';
import type { LeafRow } from './read-leaves.ts';

/** What a line may lag behind its time: longer than any request lives, whatever the clocks say. */
const TOLERANCE_MS = 15 * 60_000;

/** Judges a leaf and its line; answers the hash that was sealed in this place, null where it is lost. */
export function checkLeaf(
  row: LeafRow,
  deps: {
    readonly key: LogKey;
    readonly pruned: readonly Pruned[];
    /** When everything had been sealed, by the last checkpoint before this leaf. */
    readonly completeUntil: Date;
    readonly findings: Findings;
  },
): Hash | null {
  const { key, pruned, findings } = deps;
  const { leafIndex, leafHash, seal, personSeal, line } = row;
  const computed = line === null ? null : leafOf(line);
  const place = { leaf: leafIndex, line: row.lineId, at: line?.at ?? null };

  if (!key.isSeal(seal, leafIndex, leafHash, personSeal)) {
    findings.add({ kind: 'LEAF_CHANGED', ...place });
    // Only the kept hash was touched where the line itself still fits its seal.
    return computed && key.isSeal(seal, leafIndex, computed, personSeal) ? computed : null;
  }
  const mayBeGone = isPruned(leafIndex, pruned);
  if (computed === null) {
    if (!mayBeGone) findings.add({ kind: 'LINE_GONE', ...place });
  } else if (!computed.equals(leafHash)) {
    findings.add({ kind: 'LINE_CHANGED', ...place });
  } else if (mayBeGone) {
    findings.add({ kind: 'LINE_NOT_PRUNED', ...place });
  } else if (isBackdated(place.at, deps.completeUntil)) {
    findings.add({ kind: 'LINE_BACKDATED', ...place });
  }
  return leafHash;
}

const isBackdated = (at: string | null, completeUntil: Date) =>
  Date.parse(`${at ?? ''}Z`) < completeUntil.getTime() - TOLERANCE_MS;
