import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { isFinalHandover, type HandoverStatus } from '../domain/handover-transitions.ts';
import type { HelpRequestKind, ReferralPriority, StatusReason } from '../generated/types.ts';
import type { HandoverContent } from './handovers.ts';
import type { Decision } from './referral-changes.ts';

/** What a change of a handover is judged by. */
export interface HandoverFacts extends Decided {
  readonly id: string;
  readonly residentKey: string;
  readonly caseId: string;
  readonly matterId: string;
  readonly status: HandoverStatus;
  readonly sender: string;
  readonly receiver: string;
  readonly version: number;
  /** Where the actor works now. */
  readonly organisation: string | null;
}

export async function handoverFacts(
  tx: Sql,
  request: RequestContext,
  id: string,
): Promise<HandoverFacts | null> {
  const [row] = await tx<HandoverFacts[]>`
    with ${asking(tx, request)}
    select h.id, h.resident_key, h.id as case_id, h.case_id as matter_id, h.status,
      h.sender_organisation_id as sender, h.receiver_organisation_id as receiver, h.version,
      d.permitted, d.grounds, (asking.who).organisation as organisation
    from asking
    cross join referrals.handovers h
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
    where h.id = any(${isUuid(id) ? [id] : []}::uuid[])
  `;
  return row ?? null;
}

export interface HandoverChange {
  readonly to: HandoverStatus;
  readonly statusReason: StatusReason | null;
  readonly note: string | null;
}

/** False when the handover changed since `version`: nothing happened then. */
export async function changeHandover(
  tx: Sql,
  facts: { readonly id: string; readonly version: number },
  { to, statusReason }: HandoverChange,
  at: Date,
): Promise<boolean> {
  const { count } = await tx`
    update referrals.handovers set
      status = ${to}::text,
      status_reason = ${statusReason}::text,
      accepted_at = coalesce(accepted_at, ${to === 'ACCEPTED' ? at : null}::timestamptz),
      ended_at = coalesce(ended_at, ${isFinalHandover(to) ? at : null}::timestamptz),
      version = version + 1
    where id = ${facts.id}::uuid and version = ${facts.version}::integer
  `;
  return count === 1;
}

export interface NewHandover {
  readonly id: string;
  readonly matterId: string;
  readonly residentKey: string;
  readonly sender: string;
  readonly receiver: string;
  readonly kind: HelpRequestKind;
  readonly priority: ReferralPriority;
  readonly content: HandoverContent;
  readonly decided: Decision;
  readonly at: Date;
}

/** Writes an offer. */
export async function addHandover(tx: Sql, offer: NewHandover): Promise<void> {
  const { content, decided, at } = offer;
  await tx`
    insert into referrals.handovers (
      id, case_id, resident_key, sender_organisation_id, receiver_organisation_id, kind, priority,
      situation, background, assessment, recommendation, goals, agreements, open_tasks, status,
      resident_decision, decided_by, decided_at, decision_given_on, decision_how, offered_at
    ) values (
      ${offer.id}::uuid, ${offer.matterId}::uuid, ${offer.residentKey}::uuid,
      ${offer.sender}::uuid, ${offer.receiver}::uuid, ${offer.kind}::text,
      ${offer.priority}::text, ${content.situation}::text, ${content.background}::text,
      ${content.assessment}::text, ${content.recommendation}::text, ${content.goals}::text[],
      ${content.agreements}::text[], ${content.openTasks}::text[], 'REQUESTED',
      ${decided.decision}::text, ${decided.by}::text, ${at}::timestamptz,
      ${decided.spoken?.givenOn ?? null}::date, ${decided.spoken?.how ?? null}::text,
      ${at}::timestamptz
    )
  `;
}
