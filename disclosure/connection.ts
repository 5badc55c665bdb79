import { badUserInput } from '../platform/errors.ts';
import type { Position } from '../platform/cursors.ts';
import {
  parsePage,
  toConnection,
  type Edge,
  type Page,
  type PageArguments,
  type PageInfo,
} from '../platform/pagination.ts';
import { recipientOf } from './pseudonyms.ts';
import type { DisclosureContext } from './subgraph.ts';

/** A page that is read when something of it is selected, and counted when the count is. */
export interface LazyConnection<Row> {
  edges(): Promise<readonly Edge<Row>[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

/**
 * Reads a page's arguments, its period among them. `list` names the field, its parent and its filters; the recipient is added
 * here, so that a cursor serves its list and its reader alone. Throws BAD_USER_INPUT.
 */
export function openPage(
  { request, cursors }: Pick<DisclosureContext, 'request' | 'cursors'>,
  list: readonly (string | null)[],
  args: PageArguments,
): Page {
  const name = JSON.stringify([recipientOf(request.actor), ...list]);
  const result = parsePage(args, { list: name, cursors });
  if (result.ok) return result.page;
  const { argument, message, messageNl } = result;
  throw badUserInput(message, { argument, messageNl });
}

/** The connection of a page; `read` answers one row more than the page shows, where there are more. */
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
