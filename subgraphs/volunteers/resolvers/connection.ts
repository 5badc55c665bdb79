import { recipientOf } from '../../../disclosure/pseudonyms.ts';
import { badUserInput } from '../../../platform/errors.ts';
import {
  parsePage,
  toConnection,
  type Connection,
  type Page,
  type PageArguments,
} from '../../../platform/pagination.ts';
import type { VolunteersContext } from '../context.ts';
import type { MatchPage, MatchRow } from '../storage/matches.ts';
import type { VolunteerPage, VolunteerRow } from '../storage/volunteers.ts';

/** A page that counts its list only when somebody asks how long it is. */
export interface CountedConnection<Row> extends Pick<Connection<Row>, 'edges' | 'pageInfo'> {
  readonly countAll: () => Promise<number>;
}

/** The page asked for. `list` names the field, its parent and its filters; throws BAD_USER_INPUT. */
export function readPage(
  { request, cursors }: VolunteersContext,
  list: readonly (string | null)[],
  args: PageArguments,
): Page {
  const name = JSON.stringify([...list, recipientOf(request.actor)]);
  const read = parsePage(args, { list: name, cursors });
  if (!read.ok) throw badUserInput(read.message, { argument: read.argument });
  return read.page;
}

export function matchPage({ limit, position }: Page): MatchPage {
  if (position === null) return { after: null, limit: limit + 1 };
  const [proposedAt, id] = position as readonly [string, string];
  return { after: { proposedAt, id }, limit: limit + 1 };
}

export function matchConnection(
  rows: readonly MatchRow[],
  page: Page,
  countAll: () => Promise<number>,
): CountedConnection<MatchRow> {
  const position = (row: MatchRow) => [row.proposedAt.toISOString(), row.id];
  return { ...listed(rows, page, position), countAll };
}

export function volunteerPage({ limit, position }: Page): VolunteerPage {
  const [afterId] = (position ?? [null]) as readonly [string | null];
  return { afterId, limit: limit + 1 };
}

export function volunteerConnection(
  rows: readonly VolunteerRow[],
  page: Page,
  countAll: () => Promise<number>,
): CountedConnection<VolunteerRow> {
  return { ...listed(rows, page, (row) => [row.id]), countAll };
}

function listed<Row>(rows: readonly Row[], page: Page, position: (row: Row) => readonly string[]) {
  const { edges, pageInfo } = toConnection(rows, page, {
    node: (row) => row,
    position,
    totalCount: 0,
  });
  return { edges, pageInfo };
}
