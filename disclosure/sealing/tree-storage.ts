import type { Sql } from '../../platform/database.ts';
import { completeSubtrees, Frontier, joined, type Subtree } from './frontier.ts';
import { rootOf, type Hash, type Span } from './merkle-tree.ts';

/** The levels that are kept: leaves, and the roots of 2^8, 2^16, … of them. */
export const LEVELS_APART = 8;

type Place = Omit<Subtree, 'hash'>;

/** Somebody removed the id of the log, from which its keys derive; `hub migrate` puts it there, nothing removes it. */
export class LogIdGone extends Error {
  constructor() {
    super('the access log has no identity');
  }
}

/** The id of this database's log. Throws where the schema is older than sealing, and LogIdGone. */
export async function readLogId(sql: Sql): Promise<string> {
  const [row] = await sql<{ logId: string }[]>`select log_id from disclosure.access_log_identity`;
  if (!row) throw new LogIdGone();
  return row.logId;
}

/** The right edge of the tree at `size`; null where hashes are missing. */
export async function readFrontier(sql: Sql, size: number): Promise<Frontier | null> {
  const places = completeSubtrees(0, size);
  const hashes = await readSubtrees(sql, places);
  if (hashes === null) return null;
  return new Frontier(places.map((place, index) => ({ ...place, hash: hashes[index] as Hash })));
}

/** The roots of these parts of the tree; null where hashes are missing. */
export async function readSpans(sql: Sql, spans: readonly Span[]): Promise<Hash[] | null> {
  const parts = spans.map(({ start, end }) => completeSubtrees(start, end));
  const hashes = await readSubtrees(sql, parts.flat());
  if (hashes === null) return null;
  const rest = [...hashes];
  return parts.map((part) => joined(rest.splice(0, part.length)));
}

/** Each is the root over the kept hashes below it, at most 128 of them. */
async function readSubtrees(sql: Sql, places: readonly Place[]): Promise<Hash[] | null> {
  if (places.length === 0) return [];
  const ranges = places.map(({ level, index }) => {
    const kept = level - (level % LEVELS_APART);
    const width = 2 ** (level - kept);
    return { kept, first: index * width, width };
  });
  const rows = await sql<{ place: number; hash: Hash }[]>`
    with ranges as (
      select place, level, first, first + width - 1 as last
      from unnest(
        ${ranges.map(({ kept }) => kept)}::smallint[], ${ranges.map(({ first }) => first)}::bigint[],
        ${ranges.map(({ width }) => width)}::bigint[]
      ) with ordinality as listed (level, first, width, place)
    )
    select r.place, f.leaf_index as at, f.leaf_hash as hash
    from ranges r
    join disclosure.access_log_leaves f on f.leaf_index >= r.first and f.leaf_index <= r.last
    where r.level = 0
    union all
    select r.place, n.node_index, n.hash
    from ranges r
    join disclosure.access_log_nodes n
      on n.level = r.level and n.node_index >= r.first and n.node_index <= r.last
    where r.level > 0
    order by place, at
  `;
  const found = ranges.map(({ width }, index) => {
    const below = rows.filter(({ place }) => place === index + 1);
    return below.length === width ? rootOf(below.map(({ hash }) => hash)) : null;
  });
  return found.includes(null) ? null : (found as Hash[]);
}
