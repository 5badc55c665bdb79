import type { Position } from './cursors.ts';
import type { Sql } from './database.ts';
import type { Page } from './pagination.ts';

/** A page of a list ordered by an instant and id, both downwards. */
export interface NewestFirst {
  /** Rows to read: one more than are shown, which tells whether others follow. */
  readonly limit: number;
  /** Rows stand behind this place. */
  readonly after: { readonly at: string; readonly id: string };
}

/** Before the first page stands the end of time: a condition that may be absent could not use the index. */
const FROM_THE_NEWEST = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

export function newestFirst({ limit, position }: Page): NewestFirst {
  if (position === null) return { limit: limit + 1, after: FROM_THE_NEWEST };
  const [at, id] = position;
  return { limit: limit + 1, after: { at: String(at), id: String(id) } };
}

/** Where a row stands. Instants are kept to the millisecond, so that a cursor loses nothing of them. */
export function positionOf(at: Date, id: string): Position {
  return [at.toISOString(), id];
}

/**
 * The right-hand side of the row comparison `(at, id) < …`, which the index can begin at. By way of text:
 * the driver would make a Date of a timestamp, and there is none at infinity.
 */
export function behind(sql: Sql, { after }: NewestFirst) {
  return sql`(${after.at}::text::timestamptz, ${after.id}::uuid)`;
}
