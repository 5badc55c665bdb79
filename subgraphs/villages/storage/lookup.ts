import type { Decided } from '../../../disclosure/scope.ts';

/**
 * What an id leads to: whose row it is, null when there is none, and the row where the actor reaches
 * it. Whoever is answered `row` alone cannot tell the two apart.
 */
export interface Lookup<Row> {
  readonly subject: string | null;
  readonly row: Row | null;
}

/** A row of a statement that finds ids and joins what is reached: its columns are null where nothing is. */
export type Found<Row extends Decided> = { readonly sought: string; readonly subject: string } & (
  Row | { readonly permitted: null }
);

export function lookUp<Row extends Decided>(
  ids: readonly string[],
  found: readonly Found<Row>[],
): Lookup<Row>[] {
  const byId = new Map(found.map((row) => [row.sought, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (row === undefined) return { subject: null, row: null };
    return { subject: row.subject, row: row.permitted === null ? null : row };
  });
}
