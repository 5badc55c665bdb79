import { recipientOf } from '../../../disclosure/pseudonyms.ts';
import { badUserInput } from '../../../platform/errors.ts';
import type { Position } from '../../../platform/cursors.ts';
import {
  parsePage,
  toConnection,
  type Edge,
  type Page,
  type PageArguments,
  type PageInfo,
} from '../../../platform/pagination.ts';
import type { VillagesContext } from '../context.ts';
import type { ByKey } from '../storage/residents.ts';
import type { NewestFirst } from '../storage/newest-first.ts';

/** A page that is read when something of it is selected, and counted when the count is. */
export interface LazyConnection<Row> {
  edges(): Promise<readonly Edge<Row>[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

/**
 * Reads the page's arguments. `list` names the field, its filters and its parent; the recipient is
 * added here, so that a cursor serves its list and its reader alone. Throws BAD_USER_INPUT.
 */
export function openPage(
  context: VillagesContext,
  list: readonly (string | null)[],
  args: PageArguments,
): Page {
  const result = parsePage(args, {
    list: JSON.stringify([recipientOf(context.request.actor), ...list]),
    cursors: context.cursors,
  });
  if (!result.ok) throw badUserInput(result.message, { argument: result.argument });
  return result.page;
}

/** The page for a list that is ordered by an instant and id, newest first. */
export function newestFirst({ limit, position }: Page): NewestFirst {
  const after = position && { at: String(position[0]), id: String(position[1]) };
  return { limit: limit + 1, after };
}

/** The page for a list that is ordered by key. */
export function byKey({ limit, position }: Page): ByKey {
  return { limit: limit + 1, after: position && String(position[0]) };
}

export function connect<Row>(
  page: Page,
  list: {
    readonly read: () => Promise<readonly Row[]>;
    readonly count: () => Promise<number>;
    readonly position: (row: Row) => Position;
  },
): LazyConnection<Row> {
  const { read, count, position } = list;
  // Reading twice is the loader's to prevent; the count of the page itself is never asked for.
  const open = async () =>
    toConnection(await read(), page, { node: (row) => row, position, totalCount: 0 });
  return {
    edges: async () => (await open()).edges,
    pageInfo: async () => (await open()).pageInfo,
    totalCount: count,
  };
}
