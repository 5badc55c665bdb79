import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { isFinalHandover, type HandoverStatus } from '../domain/handover-transitions.ts';
import type { ReferralPriority, ResidentDecision, StatusReason } from '../generated/types.ts';
import { whoseHandover } from './handovers.ts';
import type { Decision } from './referral-changes.ts';

/** What a change of a handover is judged by. */
export interface HandoverFacts extends Decided {
  readonly id: string;
  readonly residentKey: string;
  readonly caseId: string;
  readonly status: HandoverStatus;
  readonly residentDecision: ResidentDecision;
  readonly sender: string;
  readonly receiver: string;
  readonly acceptedAt: Date | null;
  readonly returnedAt: Date | null;
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
    select h.id, ${whoseHandover(tx)} as resident_key, h.id as case_id, h.status, h.resident_decision,
      h.sender_organisation_id as sender, h.receiver_organisation_id as receiver, h.accepted_at,
      h.returned_at, h.version, d.permitted, d.grounds, (asking.who).organisation as organisation
    from asking
    cross join referrals.handovers h
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
    where h.id = any(${isUuid(id) ? [id] : []}::uuid[])
  `;
  return row ?? null;
}

/** Until the end of the transaction nobody else changes this handover or who is responsible for its cases. */
export async function holdHandover(tx: Sql, id: string): Promise<void> {
  await tx`select referrals.hold_handover(${id}::uuid)`;
}

/** The state that a change makes; what is not named here stays as it is. */
export interface HandoverState {
  readonly to: HandoverStatus;
  readonly statusReason: StatusReason | null;
  /** The resident's decision where it changes. */
  readonly decided: Decision | null;
  /** The sender takes back what was given up. */
  readonly returned: boolean;
}

/** Changes a handover that is held; the version rises by one. */
export async function changeHandover(
  tx: Sql,
  facts: { readonly id: string; readonly version: number },
  { to, statusReason, decided, returned }: HandoverState,
  at: Date,
): Promise<void> {
  const { count } = await tx`
    update referrals.handovers set
      status = ${to}::text,
      status_reason = coalesce(
        ${statusReason}::text, case when status = ${to}::text then status_reason end
      ),
      resident_decision = coalesce(${decided?.decision ?? null}::text, resident_decision),
      decided_by = coalesce(${decided?.by ?? null}::text, decided_by),
      decided_at = coalesce(${decided === null ? null : at}::timestamptz, decided_at),
      decision_given_on = coalesce(${decided?.spoken?.givenOn ?? null}::date, decision_given_on),
      decision_how = coalesce(${decided?.spoken?.how ?? null}::text, decision_how),
      offered_at = coalesce(offered_at, ${to === 'REQUESTED' ? at : null}::timestamptz),
      accepted_at = coalesce(accepted_at, ${to === 'ACCEPTED' ? at : null}::timestamptz),
      ended_at = coalesce(ended_at, ${isFinalHandover(to) ? at : null}::timestamptz),
      returned_at = coalesce(returned_at, ${returned ? at : null}::timestamptz),
      version = version + 1
    where id = ${facts.id}::uuid and version = ${facts.version}::integer
  `;
  if (count !== 1) throw new Error('A handover changed while it was held.');
}

export interface NewHandover {
  readonly id: string;
  readonly residentKey: string;
  readonly sender: string;
  readonly receiver: string;
  readonly priority: ReferralPriority;
  /** Null: a draft that waits for the resident. */
  readonly decided: Decision | null;
  readonly at: Date;
}

/** Writes an offer, or its draft; its topics and content come after it. */
export async function addHandover(tx: Sql, offer: NewHandover): Promise<void> {
  const { decided, at } = offer;
  await tx`
    insert into referrals.handovers (
      id, resident_key, sender_organisation_id, receiver_organisation_id, priority, status,
      resident_decision, decided_by, decided_at, decision_given_on, decision_how, created_at,
      offered_at
    ) values (
      ${offer.id}::uuid, ${offer.residentKey}::uuid, ${offer.sender}::uuid,
      ${offer.receiver}::uuid, ${offer.priority}::text,
      ${decided === null ? 'DRAFT' : 'REQUESTED'}::text,
      ${decided?.decision ?? 'PENDING'}::text, ${decided?.by ?? null}::text,
      ${decided === null ? null : at}::timestamptz, ${decided?.spoken?.givenOn ?? null}::date,
      ${decided?.spoken?.how ?? null}::text, ${at}::timestamptz,
      ${decided === null ? null : at}::timestamptz
    )
  `;
}

/** Brings what decisions read in line with the handover and its cases; last in the transaction. */
export async function refreshHandoverRelations(tx: Sql, id: string): Promise<void> {
  await tx`select referrals.refresh_handover_relations(${id}::uuid)`;
}
