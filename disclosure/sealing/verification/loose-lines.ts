import type { Sql } from '../../../platform/database.ts';
import type { Findings } from './findings.ts';

/** Lines that wait to be sealed. */
export interface Waiting {
  readonly count: number;
  readonly oldest: Date | null;
}

const PAGE = 10_000;
/** So many lines without a leaf are held before it is asked whether they wait. */
const HELD = 100_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Finds lines that are neither sealed nor waiting for it. The log is read a page at a time; what waits is read
 * once for all lines without a leaf, since reading it for each page would take as long again for each.
 */
export async function findLinesPutIn(sql: Sql, findings: Findings): Promise<void> {
  let unsealed: string[] = [];
  for (let after = NOBODY; ;) {
    const [page] = await sql<{ last: string | null; unsealed: string[] }[]>`
      with page as (
        select id from disclosure.access_log where id > ${after}
        order by id limit ${sql.unsafe(String(PAGE))}
      )
      select
        (select id from page order by id desc limit 1) as last,
        array(
          select p.id from page p
          where not exists (
            -- By its index for each line, not by reading all leaves for each page.
            select from disclosure.access_log_leaves f where f.line_id = p.id offset 0
          )
          order by p.id
        ) as unsealed`;
    unsealed.push(...(page?.unsealed ?? []));
    if (!page?.last || unsealed.length >= HELD) {
      await tellPutIn(sql, unsealed, findings);
      unsealed = [];
    }
    if (!page?.last) return;
    after = page.last;
  }
}

/** Of lines that had no leaf: those without one now that do not wait. A line is sealed and waits no more in one moment. */
async function tellPutIn(sql: Sql, unsealed: readonly string[], findings: Findings): Promise<void> {
  if (unsealed.length === 0) return;
  const loose = await sql<{ id: string }[]>`
    with waiting as materialized (
      select unnest(u.line_ids) as id from disclosure.access_log_unsealed u
    )
    select l.id from unnest(${[...unsealed]}::uuid[]) as l (id)
    where not exists (
      select from disclosure.access_log_leaves f where f.line_id = l.id offset 0
    ) and not exists (select from waiting w where w.id = l.id)
    order by l.id`;
  for (const { id } of loose) findings.add({ kind: 'LINE_PUT_IN', line: id });
}

/** What waits to be sealed; a row whose line is gone is a finding. */
export async function readWaiting(sql: Sql, findings: Findings): Promise<Waiting> {
  const [found] = await sql<{ count: number; oldest: Date | null; gone: string[] }[]>`
    select count(l.id) as count, min(l.at) as oldest,
      coalesce(array_agg(w.id order by u.position, w.place) filter (where l.id is null), '{}') as gone
    from disclosure.access_log_unsealed u
    cross join unnest(u.line_ids) with ordinality as w (id, place)
    left join disclosure.access_log l on l.id = w.id`;
  for (const line of found?.gone ?? []) findings.add({ kind: 'WAITING_LINE_GONE', line });
  return { count: found?.count ?? 0, oldest: found?.oldest ?? null };
}
