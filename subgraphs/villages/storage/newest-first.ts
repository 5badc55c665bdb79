/** A page of a list ordered by an instant and id, both downwards. */
export interface NewestFirst {
  /** Rows to read. */
  readonly limit: number;
  /** Rows stand behind this one; null: from the newest on. */
  readonly after: { readonly at: string; readonly id: string } | null;
}

/**
 * The position as parameters of one row comparison, which the index can begin at. Before the first
 * page stands the end of time: a condition that may be absent could not use the index.
 */
export function behind({ after }: NewestFirst): { at: string; id: string } {
  return after ?? { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
}
