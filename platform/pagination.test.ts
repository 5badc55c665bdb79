import { describe, expect, test } from 'vitest';
import { createCursors, CURSOR_SECRET_BYTES } from './cursors.ts';
import { parsePage, toConnection, type Page, type PageArguments } from './pagination.ts';
import { deriveSecret } from './secrets.ts';

const cursors = createCursors(deriveSecret('hub', 'cursors', CURSOR_SECRET_BYTES));
const list = 'villages';

function pageOf(args: PageArguments): Page {
  const result = parsePage(args, { list, cursors });
  if (!result.ok) throw new Error(result.message);
  return result.page;
}

const VILLAGES = ['Gees', 'Grolloo', 'Vledder', 'Wedde'];

/** What a store does: rows behind the position, one more than asked. */
function read(args: PageArguments) {
  const page = pageOf(args);
  const after = String(page.position?.[0] ?? '');
  const rows = VILLAGES.filter((name) => name > after).slice(0, page.limit + 1);
  return toConnection(rows, page, {
    node: (name) => ({ name }),
    position: (name) => [name],
    totalCount: VILLAGES.length,
  });
}

describe('parsePage', () => {
  test('without arguments the first fifty rows are meant', () => {
    expect(pageOf({})).toMatchObject({ limit: 50, position: null });
    expect(pageOf({ first: null, after: null })).toMatchObject({ limit: 50, position: null });
  });

  test.each([-1, 501, 1_000_000, 1.5, Number.NaN])(
    'first: %s is a problem that says what is right',
    (first) => {
      expect(parsePage({ first }, { list, cursors })).toEqual({
        ok: false,
        argument: 'first',
        message: expect.stringContaining('from 0 to 500'),
        messageNl: expect.stringMatching(/^[^()]* van 0 tot en met 500\./),
      });
    },
  );

  const [one, two] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-01-02T00:00:00Z')];

  test.each(['until', 'before'])('a period that ends (`%s`) before it begins is one too', (end) => {
    expect(parsePage({ since: two, [end]: one }, { list, cursors })).toEqual({
      ok: false,
      argument: 'since',
      message: `\`since\` must not come after \`${end}\`: \`since\` is where the period begins, \`${end}\` where it ends.`,
      messageNl: 'Het begin ligt na het einde. Kies een begin dat eerder is.',
    });
    for (const since of [one, two, null])
      expect(parsePage({ since, [end]: two }, { list, cursors }).ok).toBe(true);
    expect(parsePage({ since: two, [end]: null }, { list, cursors }).ok).toBe(true);
  });

  test('a list may have another bound and another default', () => {
    expect(parsePage({ first: 11 }, { list, cursors, max: 10 }).ok).toBe(false);
    expect(parsePage({}, { list, cursors, default: 5 })).toMatchObject({ page: { limit: 5 } });
  });

  test('a cursor of another list is a problem that does not repeat it', () => {
    const after = cursors.encode('projects', ['Vledder']);
    const result = parsePage({ after }, { list, cursors });
    expect(result).toMatchObject({ ok: false, argument: 'after' });
    expect(JSON.stringify(result)).not.toContain(after);
  });
});

describe('toConnection', () => {
  test('pages follow each other without a gap', () => {
    const first = read({ first: 3 });
    expect(first.edges.map(({ node }) => node.name)).toEqual(['Gees', 'Grolloo', 'Vledder']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = read({ first: 3, after: first.pageInfo.endCursor });
    expect(second.edges.map(({ node }) => node.name)).toEqual(['Wedde']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(second.totalCount).toBe(4);
  });

  test("every edge's cursor is a place to go on from", () => {
    const { edges, pageInfo } = read({});
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor);
    expect(read({ after: edges[1]?.cursor ?? null }).edges).toHaveLength(2);
  });

  test('an empty page has no cursors, and first: 0 still tells the total', () => {
    const { edges, pageInfo, totalCount } = read({ first: 0 });
    expect({ edges, totalCount }).toEqual({ edges: [], totalCount: 4 });
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });
});
