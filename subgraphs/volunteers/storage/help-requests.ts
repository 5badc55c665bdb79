import { maskOf } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { BoundaryCategory, HelpRequestKind } from '../generated/types.ts';
import { addressed, idOrNobody, rowPerKey, type Addressed, type AddressedRow } from './keys.ts';

/** What is kept here of a question for help that the actor reaches; its owner is another subgraph. */
export interface HelpRequestRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** Its own id: a question is a case for the decision. */
  readonly caseId: string;
  readonly communityId: string;
  readonly kind: HelpRequestKind;
  readonly boundaryCategories: BoundaryCategory[];
}

const REACHED = maskOf('HELP_REQUESTS');

function columns(sql: Sql) {
  return sql`h.id, h.resident_key, h.id as case_id, h.community_id, h.kind, h.boundary_categories,
    d.permitted, d.grounds`;
}

export async function findHelpRequest(
  sql: Sql,
  request: RequestContext,
  id: string,
): Promise<Addressed<HelpRequestRow>> {
  return addressed(
    await sql<AddressedRow<HelpRequestRow>[]>`
    with ${asking(sql, request)}
    select h.resident_key as subject, reached.*
    from asking
    join volunteers.help_requests h on h.id = ${idOrNobody(id)}::uuid
    left join lateral (
      select ${columns(sql)}
      from disclosure.decide(asking.who, h.resident_key, h.id) d
      where d.permitted & ${REACHED} <> 0
    ) reached on true
  `,
  );
}

export async function helpRequestsById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<(HelpRequestRow | null)[]> {
  const rows = await sql<HelpRequestRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join volunteers.help_requests h on h.id = any(${ids.filter(isUuid)}::uuid[])
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
    where d.permitted & ${REACHED} <> 0
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}
