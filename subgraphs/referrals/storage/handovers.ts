import { lookUp, type Found, type Lookup } from '../../../disclosure/lookup.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { HandoverStatus } from '../domain/handover-transitions.ts';
import type { ReferralPriority, ResidentDecision, StatusReason } from '../generated/types.ts';
import { REACHED, STATUS_ONLY } from './referrals.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';

export interface HandoverRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** For the decision each handover is a case of its own, as each of its topics is. */
  readonly caseId: string;
  readonly status: HandoverStatus;
  readonly statusReason: StatusReason | null;
  readonly priority: ReferralPriority;
  readonly residentDecision: ResidentDecision;
  readonly createdAt: Date;
  readonly offeredAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly senderOrganisationId: string;
  readonly receiverOrganisationId: string;
  readonly version: number;
}

/** Whose a handover `h` is: of somebody who was found to be a resident, that resident. */
export function whoseHandover(sql: Sql) {
  return sql`coalesce((
    select c.linked_resident_key
    from referrals.handover_topics linked
    join referrals.cases c on c.id = linked.case_id
    where linked.handover_id = h.id and c.linked_resident_key is not null
    limit 1
  ), h.resident_key)`;
}

/** Columns of a handover `h` with its decision `d`. */
export function handoverColumns(sql: Sql) {
  return sql`
    h.id, ${whoseHandover(sql)} as resident_key, h.id as case_id, h.status, h.status_reason, h.priority,
    h.resident_decision, h.created_at, h.offered_at, h.accepted_at, h.ended_at, h.returned_at,
    h.sender_organisation_id, h.receiver_organisation_id, h.version, d.permitted, d.grounds,
    case when ${handoverStatusOnly(sql)} then ${STATUS_ONLY}::text[] end as answers_only`;
}

/**
 * Of a handover `h` that came to nothing, for who was to receive it; not while the receiver that gave it up
 * is still responsible (`referrals.handover_states`).
 */
export function handoverStatusOnly(sql: Sql) {
  return sql`referrals.is_status_only(
    asking.who, h.sender_organisation_id,
    h.status = 'REJECTED' or (h.status = 'CANCELLED' and not (
      h.accepted_at is not null and h.returned_at is null and h.resident_decision = 'AGREED'
    )), d.grounds
  )`;
}

/** In the order of `ids`. */
export async function handoversById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<Lookup<HandoverRow>[]> {
  const found = await sql<Found<HandoverRow>[]>`
    with ${asking(sql, request)}
    select h.id as sought, ${whoseHandover(sql)} as subject, reached.*
    from asking
    join referrals.handovers h on h.id = any(${ids.filter(isUuid)}::uuid[])
    left join lateral (
      select ${handoverColumns(sql)}
      from disclosure.decide(asking.who, h.resident_key, h.id) d
      where d.permitted & ${REACHED} <> 0
    ) reached on true
  `;
  return lookUp(ids, found);
}

/** Per case the handovers that the actor reaches, newest first. */
export async function handoversOfCases(
  sql: Sql,
  request: RequestContext,
  caseIds: readonly string[],
): Promise<HandoverRow[][]> {
  const rows = await sql<(HandoverRow & { readonly matterId: string })[]>`
    with ${asking(sql, request)}
    select listed.*
    from asking
    cross join unnest(${[...caseIds]}::uuid[]) matter (id)
    cross join lateral (
      select t.case_id as matter_id, ${handoverColumns(sql)}
      from referrals.handover_topics t
      join referrals.handovers h on h.id = t.handover_id
      cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
      cross join lateral disclosure.decide(asking.who, t.resident_key, t.id) of_topic
      where t.case_id = matter.id
        and not ${handoverStatusOnly(sql)}
        and d.permitted & ${REACHED} <> 0 and of_topic.permitted & ${REACHED} <> 0
      order by h.created_at desc, h.id desc
      limit 100
    ) listed
    order by listed.created_at desc, listed.id desc
  `;
  return rowsPerKey(caseIds, rows, (row) => row.matterId);
}
