import type { Sql } from '../../../platform/database.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';
import type { MatchStatus } from '../generated/types.ts';

export interface MatchEventRow {
  readonly matchId: string;
  readonly at: Date;
  readonly from: MatchStatus | null;
  readonly to: MatchStatus;
}

/** Per match its changes, oldest first; for matches that were reached. */
export async function eventsOfMatches(
  sql: Sql,
  matchIds: readonly string[],
): Promise<MatchEventRow[][]> {
  const rows = await sql<MatchEventRow[]>`
    select e.match_id, e.at, e.from_status as from, e.to_status as to
    from volunteers.match_events e
    where e.match_id = any(${[...matchIds]}::uuid[])
    order by e.version
  `;
  return rowsPerKey(matchIds, rows, (row) => row.matchId);
}
