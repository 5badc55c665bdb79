import type { CategoryMask } from '../../../disclosure/categories.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import type { PurposeMask } from '../../../disclosure/purposes.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { EXPLAINED_TO } from './possible-readers.ts';

/** An objection or restriction that keeps its grantee from a category now, for one purpose. */
export interface DecisionBlockRow extends Decided {
  readonly residentKey: string;
  readonly caseId: null;
  readonly record: string;
  readonly decision: 'DENY' | 'RESTRICT';
  readonly grantee: string;
  readonly givenAt: Date;
  readonly givenByRepresentative: boolean;
  readonly validUntil: Date | null;
}

/**
 * The records, newest first, by the same conditions as in `disclosure.decide`: an objection counts on
 * paths that it can close, and on consents. Empty where the actor may not read the resident's consents, and
 * for a representative whose mandate does not cover the category: what the resident decided about that
 * is not theirs to know.
 */
export async function decisionBlocks(
  sql: Sql,
  request: RequestContext,
  residentKey: string,
  { category, purpose }: { readonly category: CategoryMask; readonly purpose: PurposeMask },
): Promise<DecisionBlockRow[]> {
  return sql<DecisionBlockRow[]>`
    with ${asking(sql, request)}
    select
      r.subject as resident_key, null as case_id, d.permitted, d.grounds, r.id as record, r.decision,
      r.grantee, r.given_at, r.given_by_representative, r.valid_until
    from asking
    cross join lateral disclosure.decide(asking.who, ${residentKey}::uuid, null) d
    join disclosure.records r on r.subject = ${residentKey}::uuid and r.revoked_at is null
      and disclosure.holds(r.valid_from, r.valid_until, (asking.who).at)
    where r.categories & ${category}::integer <> 0
      and exists (
        select from json_array_elements(d.grounds) ground
        where ground ->> 'basis' = any (${[...EXPLAINED_TO]}::text[])
          and (ground ->> 'categories')::integer & ${maskOf('CONSENTS')} <> 0
          and (ground ->> 'basis' <> 'REPRESENTATIVE' or d.permitted & ${category}::integer <> 0)
      )
      and exists (
        select from disclosure.paths p
        where p.purposes & ${purpose}::integer <> 0
          and case r.decision
            when 'DENY' then p.objectionable
              and disclosure.denied_purposes(r.purposes) & ${purpose}::integer <> 0
            when 'RESTRICT' then not p.survives_restriction
            else false
          end
      )
    order by r.given_at desc, r.id
  `;
}
