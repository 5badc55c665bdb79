import { recipientOf } from '../../../disclosure/pseudonyms.ts';
import { badUserInput } from '../../../platform/errors.ts';
import {
  parsePage,
  toConnection,
  type Page,
  type PageArguments,
} from '../../../platform/pagination.ts';
import type { ReferralsContext } from '../context.ts';
import type { CountedConnection } from '../mappers.ts';
import { positionOf } from '../storage/newest-first.ts';

/** The page that is asked for; `list` says of what, so that its cursors serve nothing else. */
export function pageOf(context: ReferralsContext, args: PageArguments, list: string): Page {
  const { cursors, request } = context;
  const parsed = parsePage(args, { list: `${list}|${recipientOf(request.actor)}`, cursors });
  if (!parsed.ok) throw badUserInput(parsed.message, { argument: parsed.argument });
  return parsed.page;
}

export function connectionOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  page: Page,
  at: (row: Row) => Date,
  count: () => Promise<number>,
): CountedConnection<Row> {
  const { edges, pageInfo } = toConnection(rows, page, {
    node: (row) => row,
    position: (row) => positionOf(at(row), row.id),
    totalCount: 0,
  });
  return { edges, pageInfo, count };
}
