import type { Sql } from '../../../platform/database.ts';
import type { Boundary } from '../domain/boundary.ts';
import type { BoundaryCategory, HelpRequestKind } from '../generated/types.ts';

interface StoredHelpRequest {
  readonly id: string;
  readonly residentKey: string;
  readonly communityId: string;
  readonly kind: HelpRequestKind;
  readonly boundaryCategories: BoundaryCategory[];
}

/** For jobs alone: nobody asks, so nothing is decided. */
export async function storedHelpRequest(sql: Sql, id: string): Promise<StoredHelpRequest | null> {
  const [row] = await sql<StoredHelpRequest[]>`
    select h.id, h.resident_key, h.community_id, h.kind, h.boundary_categories
    from volunteers.help_requests h where h.id = ${id}::uuid
  `;
  return row ?? null;
}

export async function projectForReferrals(
  sql: Sql,
  { id, residentKey, communityId, kind }: StoredHelpRequest,
  { categories, outcome }: Pick<Boundary, 'categories' | 'outcome'>,
): Promise<void> {
  await sql`
    select referrals.project_help_request(
      ${id}::uuid, ${residentKey}::uuid, ${communityId}::uuid, ${kind}::text,
      ${categories}::text[], ${outcome}::text
    )
  `;
}
