import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { BottleneckKind, HousingPhase, HousingType } from '../generated/types.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';

/** A public fact: read by everybody, without a decision. */
export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly communityId: string | null;
  readonly type: HousingType | null;
  readonly phase: HousingPhase | null;
  readonly why: string | null;
  readonly alreadyFound: string[];
}

export interface BottleneckRow {
  readonly projectId: string;
  readonly kind: BottleneckKind;
  readonly since: string | null;
}

export async function listProjects(sql: Sql): Promise<ProjectRow[]> {
  return sql<ProjectRow[]>`
    select p.id, p.name, p.community_id, p.type, p.phase, p.why, p.already_found
    from housing.projects p
    order by p.name, p.id
  `;
}

/** In the order of `ids`, null for one that there is not. */
export async function projectsById(
  sql: Sql,
  ids: readonly string[],
): Promise<(ProjectRow | null)[]> {
  const rows = await sql<ProjectRow[]>`
    select p.id, p.name, p.community_id, p.type, p.phase, p.why, p.already_found
    from housing.projects p
    where p.id = any(${ids.filter(isUuid)}::uuid[])
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

/** Per community its projects by name. */
export async function projectsOfCommunities(
  sql: Sql,
  communityIds: readonly string[],
): Promise<ProjectRow[][]> {
  const rows = await sql<ProjectRow[]>`
    select p.id, p.name, p.community_id, p.type, p.phase, p.why, p.already_found
    from housing.projects p
    where p.community_id = any(${communityIds.filter(isUuid)}::uuid[])
    order by p.name, p.id
  `;
  return rowsPerKey(communityIds, rows, (row) => row.communityId);
}

/** Per project what holds it up, by kind. */
export async function bottlenecksOfProjects(
  sql: Sql,
  projectIds: readonly string[],
): Promise<BottleneckRow[][]> {
  const rows = await sql<BottleneckRow[]>`
    select b.project_id, b.kind, b.since
    from housing.bottlenecks b
    where b.project_id = any(${projectIds.filter(isUuid)}::uuid[])
    order by b.kind
  `;
  return rowsPerKey(projectIds, rows, (row) => row.projectId);
}
