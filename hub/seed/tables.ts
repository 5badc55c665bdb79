import type { Row } from './insert-rows.ts';

/** Rows by table, the schema before the name. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** Puts the rows of several makers together; tables stand in the order of their first mention. */
export function joinTables(parts: readonly Tables[]): Tables {
  const joined: Record<string, Row[]> = {};
  for (const part of parts) {
    for (const [table, rows] of Object.entries(part)) {
      const all = (joined[table] ??= []);
      for (const row of rows) all.push(row);
    }
  }
  return joined;
}
