import { maskOf } from '../../../disclosure/categories.ts';
import { lookUp, type Found, type Lookup } from '../../../disclosure/lookup.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { HandoverStatus } from '../domain/handover-transitions.ts';
import type {
  HelpRequestKind,
  MovementDirection,
  ReferralPriority,
  ResidentDecision,
  StatusReason,
} from '../generated/types.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { REACHED } from './referrals.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';

export interface HandoverRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** For the decision each handover is a case of its own; its matter is `matterId`. */
  readonly caseId: string;
  readonly matterId: string;
  readonly status: HandoverStatus;
  readonly statusReason: StatusReason | null;
  readonly kind: HelpRequestKind;
  readonly priority: ReferralPriority;
  readonly residentDecision: ResidentDecision;
  readonly offeredAt: Date;
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
  readonly senderOrganisationId: string;
  readonly receiverOrganisationId: string;
  /** Null where the content is withheld. */
  readonly content: HandoverContent | null;
  readonly version: number;
}

export interface HandoverContent {
  readonly situation: string;
  readonly background: string;
  readonly assessment: string;
  readonly recommendation: string;
  readonly goals: string[];
  readonly agreements: string[];
  readonly openTasks: string[];
}

/** Columns of a handover `h` with its decision `d`. */
function handoverColumns(sql: Sql) {
  return sql`
    h.id, h.resident_key, h.id as case_id, h.case_id as matter_id, h.status, h.status_reason,
    h.kind, h.priority, h.resident_decision, h.offered_at, h.accepted_at, h.ended_at,
    h.sender_organisation_id, h.receiver_organisation_id,
    case when d.permitted & ${maskOf('HANDOVER_CONTENT')} <> 0 then jsonb_build_object(
      'situation', h.situation, 'background', h.background, 'assessment', h.assessment,
      'recommendation', h.recommendation, 'goals', h.goals, 'agreements', h.agreements,
      'openTasks', h.open_tasks
    ) end as content,
    h.version, d.permitted, d.grounds`;
}

/** In the order of `ids`. */
export async function handoversById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<Lookup<HandoverRow>[]> {
  const found = await sql<Found<HandoverRow>[]>`
    with ${asking(sql, request)}
    select sought.id as sought, sought.resident_key as subject, reached.*
    from asking
    join referrals.handovers sought on sought.id = any(${ids.filter(isUuid)}::uuid[])
    left join lateral (
      select ${handoverColumns(sql)}
      from referrals.handovers h
      cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
      where h.id = sought.id and d.permitted & ${REACHED} <> 0
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
  const rows = await sql<HandoverRow[]>`
    with ${asking(sql, request)}
    select listed.*
    from asking
    cross join unnest(${[...caseIds]}::uuid[]) matter (id)
    cross join lateral (
      select ${handoverColumns(sql)}
      from referrals.handovers h
      cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
      where h.case_id = matter.id and d.permitted & ${REACHED} <> 0
      order by h.offered_at desc, h.id desc
      limit 100
    ) listed
    order by listed.offered_at desc, listed.id desc
  `;
  return rowsPerKey(caseIds, rows, (row) => row.matterId);
}

/** What a list of handovers is a list of. */
export interface HandoverList {
  readonly direction: MovementDirection;
  readonly status: HandoverStatus | null;
}

/** The organisation stands as a scalar, not joined: only so an index serves the order too. */
function listed(sql: Sql, { direction, status }: HandoverList) {
  const side =
    direction === 'SENT' ? sql`h.sender_organisation_id` : sql`h.receiver_organisation_id`;
  return sql`from referrals.handovers h
    cross join asking
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
    where ${side} = (select (own.who).organisation from asking own)
      and d.permitted & ${REACHED} <> 0
      ${status === null ? sql`` : sql`and h.status = ${status}`}`;
}

/** Newest offered first. */
export function listHandovers(
  sql: Sql,
  request: RequestContext,
  list: HandoverList,
  page: NewestFirst,
): Promise<HandoverRow[]> {
  return sql<HandoverRow[]>`
    with ${asking(sql, request)}
    select ${handoverColumns(sql)} ${listed(sql, list)}
      and (h.offered_at, h.id) < ${behind(sql, page)}
    order by h.offered_at desc, h.id desc
    limit ${page.limit}
  `;
}

export async function countHandovers(
  sql: Sql,
  request: RequestContext,
  list: HandoverList,
): Promise<number> {
  const [row] = await sql<{ rows: number }[]>`
    with ${asking(sql, request)} select count(*)::integer as rows ${listed(sql, list)}
  `;
  return row?.rows ?? 0;
}
