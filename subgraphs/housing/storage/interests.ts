import { maskOf } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { HousingType } from '../generated/types.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';

export interface InterestRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** A wish belongs to no case: it is decided for the resident alone. */
  readonly caseId: null;
  readonly type: HousingType | null;
  readonly fromYear: number | null;
  readonly registeredOn: string;
  readonly projectId: string | null;
}

/** Per resident the wishes that the actor reaches, newest first. */
export async function interestsOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
): Promise<InterestRow[][]> {
  const rows = await sql<InterestRow[]>`
    with ${asking(sql, request)}
    select i.id, i.resident_key, null as case_id, i.type, i.from_year, i.registered_on, i.project_id,
      d.permitted, d.grounds
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) resident (key)
    cross join lateral disclosure.decide(asking.who, resident.key, null) d
    join housing.interests i on i.resident_key = resident.key
    where d.permitted & ${maskOf('HOUSING_INTEREST')} <> 0
    order by i.registered_on desc, i.id desc
  `;
  return rowsPerKey(residentKeys, rows, (row) => row.residentKey);
}
