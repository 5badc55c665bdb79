import type { Sql } from '../../../platform/database.ts';
import type { Findings } from './findings.ts';

/**
 * Finds a log of which everything was removed: with its first line about somebody a person gets a number,
 * and whoever is erased leaves a mark. In one statement, since lines may come in meanwhile.
 */
export async function findEmptied(sql: Sql, findings: Findings): Promise<void> {
  const [found] = await sql<{ isEmpty: boolean; persons: number }[]>`
    select
      not exists (select from disclosure.access_log)
        and not exists (select from disclosure.access_log_leaves) as is_empty,
      (select count(*) from disclosure.subject_refs)
        + (select count(*) from disclosure.erased_subjects) as persons`;
  if (found?.isEmpty === true && found.persons > 0)
    findings.add({ kind: 'EMPTIED', persons: found.persons });
}
