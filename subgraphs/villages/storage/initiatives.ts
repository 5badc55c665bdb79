import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { InitiativeKind } from '../generated/types.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';

/** Something that residents do together; a public fact. */
export interface InitiativeRow {
  readonly id: string;
  readonly organisationId: string;
  readonly kinds: InitiativeKind[];
  readonly openDaysAWeek: number | null;
}

const columns = (sql: Sql) => sql`i.id, i.organisation_id, i.kinds, i.open_days_a_week`;

/** In the order of `ids`, null for one that there is not. */
export async function initiativesById(
  sql: Sql,
  ids: readonly string[],
): Promise<(InitiativeRow | null)[]> {
  const rows = await sql<InitiativeRow[]>`
    select ${columns(sql)} from villages.initiatives i
    where i.id = any(${ids.filter(isUuid)}::uuid[])
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

export async function initiativesOfOrganisations(
  sql: Sql,
  organisationIds: readonly string[],
): Promise<InitiativeRow[][]> {
  const rows = await sql<InitiativeRow[]>`
    select ${columns(sql)} from villages.initiatives i
    where i.organisation_id = any(${organisationIds.filter(isUuid)}::uuid[])
    order by i.id
  `;
  return rowsPerKey(organisationIds, rows, (row) => row.organisationId);
}

/** Per community the initiatives of the organisations that serve it, by organisation. */
export async function initiativesInCommunities(
  sql: Sql,
  communityIds: readonly string[],
): Promise<InitiativeRow[][]> {
  const rows = await sql<(InitiativeRow & { communityId: string })[]>`
    select v.community_id, ${columns(sql)}
    from disclosure.serves v
    join disclosure.organisations named on named.id = v.organisation_id
    join villages.initiatives i on i.organisation_id = v.organisation_id
    where v.community_id = any(${communityIds.filter(isUuid)}::uuid[])
    order by named.name, i.organisation_id, i.id
  `;
  return rowsPerKey(communityIds, rows, (row) => row.communityId);
}
