import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { OrganisationForm } from '../generated/types.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';

/** An organisation of residents; a public fact. */
export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly form: OrganisationForm | null;
  readonly members: number | null;
  readonly membersAsOf: string | null;
}

/** In the order of `ids`, null for one that there is not or that is no organisation of residents. */
export async function organisationsById(
  sql: Sql,
  ids: readonly string[],
): Promise<(OrganisationRow | null)[]> {
  const rows = await sql<OrganisationRow[]>`
    select o.id, named.name, o.form, o.members, o.members_as_of
    from villages.community_organisations o
    join disclosure.organisations named on named.id = o.id
    where o.id = any(${ids.filter(isUuid)}::uuid[])
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

/** Per community the organisations of residents that serve it, by name. */
export async function organisationsServing(
  sql: Sql,
  communityIds: readonly string[],
): Promise<OrganisationRow[][]> {
  const rows = await sql<(OrganisationRow & { communityId: string })[]>`
    select v.community_id, o.id, named.name, o.form, o.members, o.members_as_of
    from disclosure.serves v
    join villages.community_organisations o on o.id = v.organisation_id
    join disclosure.organisations named on named.id = o.id
    where v.community_id = any(${communityIds.filter(isUuid)}::uuid[])
    order by named.name, o.id
  `;
  return rowsPerKey(communityIds, rows, (row) => row.communityId);
}
