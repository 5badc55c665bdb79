/** Something that began and was answered, in milliseconds of one clock. */
export interface Interval {
  readonly began: number;
  readonly ended: number;
}

/** A change of what may be read, as its writer saw it. */
export interface Change extends Interval {
  readonly kind: 'GRANT' | 'REVOKE';
}

/** A read, or an event with the look that caused it: from its beginning to its arrival. */
export interface Read extends Interval {
  readonly reader: string;
  /** Whether it held what only the permission opens. */
  readonly hadData: boolean;
}

/**
 * Reads that no order of reads and changes explains: they had data, though they began after a revocation
 * was acknowledged and ended before anybody asked for the next permission. `changes` are of one writer,
 * one after the other; before the first nothing is permitted.
 */
export function unexplained(changes: readonly Change[], reads: readonly Read[]): Read[] {
  return reads.filter(({ began, ended, hadData }) => {
    if (!hadData) return false;
    const before = changes.findLast((change) => change.ended <= began);
    const isRevoked = before === undefined || before.kind === 'REVOKE';
    return (
      isRevoked &&
      !changes.some(
        ({ kind, began: asked, ended: done }) => kind === 'GRANT' && asked < ended && done > began,
      )
    );
  });
}

/** Reads without data, though the permission held from before they began until after they ended. */
export function missed(changes: readonly Change[], reads: readonly Read[]): Read[] {
  return reads.filter(({ began, ended, hadData }) => {
    if (hadData) return false;
    const before = changes.findLast((change) => change.ended <= began);
    return (
      before?.kind === 'GRANT' &&
      !changes.some(({ began: asked, ended: done }) => asked < ended && done > began)
    );
  });
}
