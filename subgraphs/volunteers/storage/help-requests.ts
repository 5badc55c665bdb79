import { maskOf } from '../../../disclosure/categories.ts';
import { lookUp, type Found, type Lookup } from '../../../disclosure/lookup.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { BoundaryCategory, HelpRequestKind } from '../generated/types.ts';

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

/** Questions by id, each with whose it is and, where the actor reaches it, its row. */
export async function helpRequestsById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<Lookup<HelpRequestRow>[]> {
  const found = await sql<Found<HelpRequestRow>[]>`
    with ${asking(sql, request)}
    select h.id as sought, h.resident_key as subject, reached.*
    from asking
    join volunteers.help_requests h on h.id = any(${ids.filter(isUuid)}::uuid[])
    left join lateral (
      select ${columns(sql)}
      from disclosure.decide(asking.who, h.resident_key, h.id) d
      where d.permitted & ${REACHED} <> 0
    ) reached on true
  `;
  return lookUp(ids, found);
}
