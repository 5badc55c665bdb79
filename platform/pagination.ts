import type { Cursors, Position } from './cursors.ts';

export const DEFAULT_PAGE = 50;
export const MAX_PAGE = 500;

/** A page that may be read. Fetch `limit + 1` rows: the one too many tells that others follow. */
export interface Page {
  readonly limit: number;
  /** Rows stand behind this position; null: from the beginning. */
  readonly position: Position | null;
  readonly list: string;
  readonly cursors: Cursors;
}

export type PageResult = { readonly ok: true; readonly page: Page } | PageProblem;

interface PageProblem {
  readonly ok: false;
  readonly argument: 'first' | 'after' | 'since';
  readonly message: string;
  readonly messageNl: string;
}

export interface PageArguments extends ListPeriod {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** From `since` on, and only before `until` (some lists call it `before`). */
export interface ListPeriod {
  readonly since?: Date | null | undefined;
  readonly until?: Date | null | undefined;
  readonly before?: Date | null | undefined;
}

/**
 * Reads `first`, `after` and the period of a list. `list` as in `Cursors`. Too large a page is a problem to
 * tell, not one to shrink in silence: a client that believes it has everything would miss the rest.
 */
export function parsePage(
  args: PageArguments,
  options: { list: string; cursors: Cursors; max?: number; default?: number },
): PageResult {
  const { list, cursors, max = MAX_PAGE } = options;
  const limit = args.first ?? options.default ?? DEFAULT_PAGE;
  if (!Number.isSafeInteger(limit) || limit < 0 || limit > max) {
    const message = `\`first\` must be a whole number from 0 to ${max}; read further pages with \`after\`.`;
    const messageNl = `Het aantal moet een heel getal zijn van 0 tot en met ${max}. De rest staat op de volgende pagina’s.`;
    return { ok: false, argument: 'first', message, messageNl };
  }
  const reversed = reversedPeriod(args);
  if (reversed !== null) return { ok: false, argument: 'since', ...reversed };
  if (args.after == null) return { ok: true, page: { limit, position: null, list, cursors } };
  const decoded = cursors.decode(list, args.after);
  if (decoded.ok) return { ok: true, page: { limit, position: decoded.position, list, cursors } };
  const message =
    '`after` is not a cursor of this list; take `pageInfo.endCursor` of its former page, read by the same caller with the same arguments.';
  const messageNl =
    'Verder lezen vanaf dit punt kan niet: het hoort niet bij deze lijst. Begin opnieuw bij het begin van de lijst.';
  return { ok: false, argument: 'after', message, messageNl };
}

/** What is wrong where `since` lies after the end: an empty list would say that nothing happened. */
export function reversedPeriod({
  since,
  until,
  before,
}: ListPeriod): { readonly message: string; readonly messageNl: string } | null {
  const end = until ?? before;
  if (since == null || end == null || since.getTime() <= end.getTime()) return null;
  const name = until == null ? 'before' : 'until';
  return {
    message: `\`since\` must not come after \`${name}\`: \`since\` is where the period begins, \`${name}\` where it ends.`,
    messageNl: 'Het begin ligt na het einde. Kies een begin dat eerder is.',
  };
}

export interface Edge<Node> {
  readonly node: Node;
  readonly cursor: string;
}

/** A connection after the Relay specification, as resolvers answer it. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** `rows`: up to `page.limit + 1` of them. Cursors are made only when they are read. */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  page: Page,
  options: { node: (row: Row) => Node; position: (row: Row) => Position; totalCount: number },
): Connection<Node> {
  const { list, cursors, limit } = page;
  const shown = rows.slice(0, limit);
  const edges = shown.map((row) => {
    const cursorOf = () => cursors.encode(list, options.position(row));
    return lazyCursor(options.node(row), cursorOf);
  });
  return {
    edges,
    totalCount: options.totalCount,
    pageInfo: {
      hasNextPage: rows.length > limit,
      hasPreviousPage: page.position !== null,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

function lazyCursor<Node>(node: Node, cursorOf: () => string): Edge<Node> {
  return {
    node,
    get cursor() {
      return cursorOf();
    },
  };
}
