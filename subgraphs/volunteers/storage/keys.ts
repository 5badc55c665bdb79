import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { isUuid } from '../../../disclosure/subjects.ts';

/** An id as the database takes it. What is no id becomes one that nothing has, and costs the same. */
export function idOrNobody(id: string): string {
  return isUuid(id) ? id : NOBODY;
}

/** In the order of `keys`, null for one without a row. */
export function rowPerKey<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** In the order of `keys`, each with its rows in the order of `rows`. */
export function rowsPerKey<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Row[][] {
  const lists = new Map(keys.map((key): [string, Row[]] => [key, []]));
  for (const row of rows) lists.get(keyOf(row))?.push(row);
  return keys.map((key) => lists.get(key) ?? []);
}

/** What a directly addressed id led to: whose row it is, if there is one, and the row, if it is reached. */
export interface Addressed<Row> {
  readonly subject: string | null;
  readonly row: Row | null;
}

/** What a statement about an addressed id gives: whose row it is, and the row or nothing beside it. */
export type AddressedRow<Row> = { readonly subject: string } & (Row | { readonly id: null });

export function addressed<Row extends { readonly id: string }>(
  rows: readonly AddressedRow<Row>[],
): Addressed<Row> {
  const [found] = rows;
  if (found === undefined) return { subject: null, row: null };
  return { subject: found.subject, row: found.id === null ? null : found };
}
