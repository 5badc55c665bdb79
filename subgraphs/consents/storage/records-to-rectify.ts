import type { CategoryMask } from '../../../disclosure/categories.ts';
import { idOrNobody } from '../../../disclosure/lookup.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { RecordToRectifyKind } from '../domain/rights-request.ts';

/** A record of another subgraph as a request about it meets it, reached or not. */
export interface AddressedRecord extends Decided {
  /** Whose it is; null when there is none. */
  readonly subject: string | null;
  /** Who keeps it; null when nobody does now. */
  readonly organisationId: string | null;
  readonly categories: CategoryMask;
}

/** Asks the owners. One statement of the same cost, whether the record is there or not. */
export async function addressRecord(
  tx: Sql,
  request: RequestContext,
  kind: RecordToRectifyKind,
  id: string,
): Promise<AddressedRecord> {
  const [row] = await tx<AddressedRecord[]>`
    with ${asking(tx, request)}, named as (
      select * from villages.record_to_rectify(${kind}::text, ${idOrNobody(id)}::uuid)
      union all
      select * from referrals.record_to_rectify(${kind}::text, ${idOrNobody(id)}::uuid)
    )
    select named.subject, named.organisation_id, coalesce(named.categories, 0) as categories,
      d.permitted, d.grounds
    from asking
    left join named on true
    cross join lateral disclosure.decide(
      asking.who, coalesce(named.subject, ${NOBODY}::uuid), null
    ) d
  `;
  if (row === undefined) throw new Error('A decision gave no row.');
  return row;
}

/** The open request for the very same rectification; null when there is none. */
export async function sameRectification(
  tx: Sql,
  residentKey: string,
  asked: { readonly kind: RecordToRectifyKind; readonly id: string },
  { wrong, correction }: { readonly wrong: string; readonly correction: string },
): Promise<string | null> {
  // Two at the same moment must see each other.
  await tx`select pg_advisory_xact_lock(hashtextextended('consents.rights ' || ${residentKey}::text, 0))`;
  const [row] = await tx<{ id: string }[]>`
    select q.id from consents.rights_requests q
    where q.resident_key = ${residentKey}::uuid and q.record_kind = ${asked.kind}::text
      and q.record_id = ${asked.id}::uuid and q.wrong = ${wrong}::text
      and q.correction = ${correction}::text and q.answered_at is null
    limit 1`;
  return row?.id ?? null;
}

/** The cases of the decision under which a record was read; null where it was read under none. */
export async function casesOfRecord(
  tx: Sql,
  kind: RecordToRectifyKind,
  id: string,
): Promise<readonly string[] | null> {
  const [row] = await tx<{ cases: string[] | null }[]>`
    select coalesce(
      villages.cases_to_rectify(${kind}::text, ${id}::uuid),
      referrals.cases_to_rectify(${kind}::text, ${id}::uuid)
    ) as cases`;
  return row?.cases ?? null;
}
