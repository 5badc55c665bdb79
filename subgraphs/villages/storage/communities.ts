import { isUuid } from '../../../disclosure/subjects.ts';
import { asking } from '../../../disclosure/scope.ts';
import type { Sql, Transaction } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { CommunityKind, CommunityPhase } from '../generated/types.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import { isOfVillage } from './home-village.ts';

/** A public fact: read by everybody, without a decision. */
export interface CommunityRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: CommunityKind;
  readonly phase: CommunityPhase | null;
  readonly municipalityCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly logRetentionMonths: number;
}

const columns = (sql: Sql) =>
  sql`c.id, c.slug, c.name, c.kind, c.phase, c.municipality_code, c.latitude, c.longitude,
    c.log_retention_months`;

export async function listCommunities(sql: Sql): Promise<CommunityRow[]> {
  return sql<CommunityRow[]>`
    select ${columns(sql)} from villages.communities c order by c.name, c.id
  `;
}

/** In the order of `ids`, null for one that there is not. */
export async function communitiesById(
  sql: Sql,
  ids: readonly string[],
): Promise<(CommunityRow | null)[]> {
  const rows = await sql<CommunityRow[]>`
    select ${columns(sql)} from villages.communities c
    where c.id = any(${ids.filter(isUuid)}::uuid[])
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

export async function communitiesBySlug(
  sql: Sql,
  slugs: readonly string[],
): Promise<(CommunityRow | null)[]> {
  const rows = await sql<CommunityRow[]>`
    select ${columns(sql)} from villages.communities c
    where c.slug = any(${slugs.filter(isSlug)}::text[])
  `;
  return rowPerKey(slugs, rows, (row) => row.slug);
}

/** Per municipality its communities by name. */
export async function communitiesOfMunicipalities(
  sql: Sql,
  codes: readonly string[],
): Promise<CommunityRow[][]> {
  const rows = await sql<CommunityRow[]>`
    select ${columns(sql)} from villages.communities c
    where c.municipality_code = any(${codes}::text[])
    order by c.name, c.id
  `;
  return rowsPerKey(codes, rows, (row) => row.municipalityCode);
}

/** Per organisation the communities that it serves, by name. */
export async function communitiesServed(
  sql: Sql,
  organisationIds: readonly string[],
): Promise<CommunityRow[][]> {
  const rows = await sql<(CommunityRow & { organisationId: string })[]>`
    select v.organisation_id, ${columns(sql)}
    from disclosure.serves v
    join villages.communities c on c.id = v.community_id
    where v.organisation_id = any(${organisationIds.filter(isUuid)}::uuid[])
    order by c.name, c.id
  `;
  return rowsPerKey(organisationIds, rows, (row) => row.organisationId);
}

/** False where there is no such community, or the actor works for no organisation that serves it. */
export async function setLogRetention(
  tx: Transaction,
  request: RequestContext,
  communityId: string,
  months: number,
): Promise<boolean> {
  const { count } = await tx`
    with ${asking(tx, request)}
    update villages.communities c set log_retention_months = ${months}::integer
    from asking
    where c.id = any(${[communityId].filter(isUuid)}::uuid[]) and ${isOfVillage(tx, 'c.id')}
  `;
  return count === 1;
}

/** Anything else cannot be stored, and U+0000 cannot even be sent to the database. */
function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
