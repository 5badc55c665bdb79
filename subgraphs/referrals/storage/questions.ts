import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { BoundaryCategory, HelpRequestKind } from '../generated/types.ts';

/** What is kept here of a question for help, with the decision on it; its owner is another subgraph. */
export interface QuestionRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  readonly boundaryCategories: BoundaryCategory[];
}

/** Reached or not: whoever is answered must tell the two apart by the decision. */
export async function questionById(
  tx: Sql,
  request: RequestContext,
  id: string,
): Promise<QuestionRow | null> {
  const [row] = await tx<QuestionRow[]>`
    with ${asking(tx, request)}
    select h.id, h.resident_key, h.boundary_categories, d.permitted, d.grounds
    from asking
    join referrals.help_requests h on h.id = any(${isUuid(id) ? [id] : []}::uuid[])
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
  `;
  return row ?? null;
}

/** A question that a volunteer may not answer, for which the hub itself acts. */
export interface BeyondVolunteers {
  readonly id: string;
  readonly residentKey: string;
  readonly communityId: string;
  readonly kind: HelpRequestKind;
  readonly boundaryCategories: BoundaryCategory[];
  /** The organisation of residents that serves the village; null when none does. */
  readonly organisationId: string | null;
}

/** Null where a volunteer may answer it, and where a referral follows from it already. */
export async function questionBeyondVolunteers(
  tx: Sql,
  id: string,
): Promise<BeyondVolunteers | null> {
  const [row] = await tx<BeyondVolunteers[]>`
    select h.id, h.resident_key, h.community_id, h.kind, h.boundary_categories,
      (
        select v.organisation_id from disclosure.serves v
        where v.community_id = h.community_id order by v.organisation_id limit 1
      ) as organisation_id
    from referrals.help_requests h
    where h.id = any(${isUuid(id) ? [id] : []}::uuid[])
      and h.boundary_outcome in ('PROFESSIONAL_ONLY', 'URGENT')
      and not exists (select from referrals.referrals r where r.help_request_id = h.id)
  `;
  return row ?? null;
}
