import type { Sql } from '../../../platform/database.ts';
import type { Position } from '../../../platform/cursors.ts';
import type { Page } from '../../../platform/pagination.ts';

/** A page of a list ordered by an instant and id, both downwards. */
export interface NewestFirst {
  /** Rows to read: one more than are shown. */
  readonly rows: number;
  /** Rows stand behind this place. */
  readonly after: { readonly at: string; readonly id: string };
}

/** Before the first page stands the end of time: a condition that is not always there has no index. */
const FROM_THE_NEWEST = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

export function newestFirst({ limit, position }: Page): NewestFirst {
  if (position === null) return { rows: limit + 1, after: FROM_THE_NEWEST };
  const [at, id] = position;
  return { rows: limit + 1, after: { at: String(at), id: String(id) } };
}

export function positionOf(at: Date, id: string): Position {
  return [at.toISOString(), id];
}

/** The position as the right-hand side of a row comparison; by way of text, no Date is infinite. */
export function behind(sql: Sql, { after }: NewestFirst) {
  return sql`(${after.at}::text::timestamptz, ${after.id}::uuid)`;
}
