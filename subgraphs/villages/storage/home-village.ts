import { maskOf } from '../../../disclosure/categories.ts';
import type { Sql } from '../../../platform/database.ts';

/**
 * Whether the actor is of the community's own village: staff or app of an organisation that serves
 * it. Lists of a whole community are for them alone, so the statement ends here for everybody else
 * instead of deciding row by row that there is nothing. Needs `asking`; `community` is a column.
 */
export function isOfVillage(sql: Sql, community: string) {
  return sql`'community:' || ${sql(community)} = any ((asking.who).grantees)`;
}

/** Whether the home village, for this purpose and within its app's grant, reads questions for help. */
export function mayReadHelpRequests(sql: Sql) {
  return sql`exists (
    select from disclosure.paths p
    where p.kind = 'HOME_VILLAGE'
      and p.purposes & (asking.who).purpose <> 0
      and p.ceiling & (asking.who).ceiling & ${maskOf('HELP_REQUESTS')}::integer <> 0
  )`;
}
