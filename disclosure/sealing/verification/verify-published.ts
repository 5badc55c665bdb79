import { openCheckpoint, type Checkpoint, type NoteProblem } from '../checkpoint.ts';
import { erasOfNotes } from '../handover.ts';
import { verifyConsistency, type Hash } from '../merkle-tree.ts';
import { parseVerifierKey } from '../signed-note.ts';
import type { KeptCheckpoint } from './marks.ts';

/** What a hub publishes of its log, over HTTP or otherwise. */
export interface PublishedSource {
  keys(): Promise<{ readonly key: string; readonly handovers: readonly string[] }>;
  /** Null: none was published yet. */
  latest(): Promise<string | null>;
  /** Null: the hub has none. */
  proof(first: number, second: number): Promise<readonly Hash[] | null>;
}

export type PublishedProblem =
  /** The key is none, or no record of signing over leads from the kept one to it. */
  | { readonly kind: 'KEY_DIFFERS' }
  | { readonly kind: 'HANDOVER_CHANGED'; readonly count: number }
  | { readonly kind: 'NOT_PUBLISHED' }
  | { readonly kind: 'LATEST_UNSIGNED' }
  /** It is no note of a key of this log; what that says of the file and what of the hub tells `isOfFile`. */
  | KeptUnreadable
  /** The log was longer when this checkpoint was handed out. */
  | { readonly kind: 'CUT_BACK'; readonly source: string; readonly size: number }
  /** The log of today does not begin with the one of this checkpoint. */
  | { readonly kind: 'REWRITTEN'; readonly source: string; readonly size: number };

export interface KeptUnreadable {
  readonly kind: 'KEPT_UNREADABLE';
  readonly source: string;
  readonly reason: NoteProblem;
  /** The key that was kept beside it did sign it: then the hub disowns what it handed out. */
  readonly isOfKeptKey: boolean;
}

/** Whether whoever gave it is to look at the file itself: it is no checkpoint, or was changed since. */
export const isOfFile = (problem: PublishedProblem): problem is KeptUnreadable =>
  problem.kind === 'KEPT_UNREADABLE' && !problem.isOfKeptKey && problem.reason !== 'OTHER_KEY';

export interface PublishedVerification {
  readonly problems: readonly PublishedProblem[];
  readonly latest: Checkpoint | null;
  readonly handovers: number;
}

/**
 * What somebody outside can verify with what they kept: that the log is signed by the key that they know,
 * or by one that it was signed over to, and that it only grew since each of their checkpoints.
 */
export async function verifyPublished(
  source: PublishedSource,
  { key, kept }: { readonly key: string | null; readonly kept: readonly KeptCheckpoint[] },
): Promise<PublishedVerification> {
  const keptKey = key === null ? null : parseVerifierKey(key);
  const published = await source.keys();
  const verifier = parseVerifierKey(published.key);
  const problem = (...problems: PublishedProblem[]) => ({ problems, latest: null, handovers: 0 });
  if (verifier === null) return problem({ kind: 'KEY_DIFFERS' });
  const eras = erasOfNotes(published.handovers, verifier);
  if (key !== null && !eras.knows(key)) return problem({ kind: 'KEY_DIFFERS' });
  const note = await source.latest();
  if (note === null) return problem({ kind: 'NOT_PUBLISHED' });
  const opened = eras.openCheckpoint(note);
  if (!opened.ok) return problem({ kind: 'LATEST_UNSIGNED' });
  const latest = opened.checkpoint;

  const problems: PublishedProblem[] =
    eras.wrong > 0 ? [{ kind: 'HANDOVER_CHANGED', count: eras.wrong }] : [];
  const grewFrom = async (
    { size, root }: Pick<Checkpoint, 'size' | 'root'>,
    where: string,
  ): Promise<PublishedProblem | null> => {
    if (size === 0) return null;
    if (size > latest.size) return { kind: 'CUT_BACK', source: where, size };
    const proof = await source.proof(size, latest.size);
    const roots = { first: size, second: latest.size, firstRoot: root, secondRoot: latest.root };
    return proof !== null && verifyConsistency({ ...roots, proof })
      ? null
      : { kind: 'REWRITTEN', source: where, size };
  };
  for (const handover of eras.handovers) {
    const found = await grewFrom(handover, 'the record of signing over');
    if (found) problems.push(found);
  }
  for (const { source: where, note: text } of kept) {
    const checkpoint = eras.openCheckpoint(text);
    const found = checkpoint.ok
      ? await grewFrom(checkpoint.checkpoint, where)
      : ({
          kind: 'KEPT_UNREADABLE',
          source: where,
          reason: checkpoint.reason,
          isOfKeptKey: keptKey !== null && openCheckpoint(text, keptKey).ok,
        } as const);
    if (found) problems.push(found);
  }
  return { problems, latest, handovers: eras.handovers.length };
}
