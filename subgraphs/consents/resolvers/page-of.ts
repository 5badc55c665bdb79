import { recipientOf } from '../../../disclosure/pseudonyms.ts';
import { badUserInput } from '../../../platform/errors.ts';
import { parsePage, type Page, type PageArguments } from '../../../platform/pagination.ts';
import type { ConsentsContext } from '../context.ts';

/**
 * The page that these arguments ask for; throws BAD_USER_INPUT for one that cannot be read. `list`
 * is everything that makes the list what it is: its field, whose it is and its filters.
 */
export function pageOf(
  { cursors, request }: ConsentsContext,
  list: readonly (string | null)[],
  args: PageArguments,
): Page {
  const name = JSON.stringify([...list, recipientOf(request.actor)]);
  const parsed = parsePage(args, { list: name, cursors });
  if (!parsed.ok) throw badUserInput(parsed.message, { argument: parsed.argument });
  return parsed.page;
}

/** Where a page begins in a list that is ordered by an instant and an id. */
export function startOf({ position }: Page): { instant: string; id: string } | null {
  if (position === null) return null;
  const [instant, id] = position;
  return { instant: String(instant), id: String(id) };
}
