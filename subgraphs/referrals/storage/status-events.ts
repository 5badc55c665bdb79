import type { Action } from '../../../disclosure/actions.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type {
  ActorRole,
  BusinessStatus,
  ReferralOutcome,
  StatusReason,
} from '../generated/types.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';

/** One change, for whoever reaches the movement: no decision of its own, so ask for none unreached. */
export interface StatusEventRow {
  readonly movementId: string;
  readonly at: Date;
  readonly from: string | null;
  readonly to: string;
  readonly reason: StatusReason | null;
  readonly note: string | null;
  readonly businessStatus: BusinessStatus | null;
  readonly outcome: ReferralOutcome | null;
  /** The mutation by which it was done. */
  readonly action: string | null;
  /** The agreement of two organisations by which the hub did it. */
  readonly standingAgreementId: string | null;
  /** Null where the hub did it. */
  readonly role: ActorRole | null;
  readonly organisationId: string | null;
}

export type Movement = 'referral' | 'handover';

/** Per movement its changes, oldest first. */
export async function eventsOfMovements(
  sql: Sql,
  movement: Movement,
  ids: readonly string[],
): Promise<StatusEventRow[][]> {
  const { table, key } = namesOf(sql, movement);
  // What is said beside the state is said of a referral alone.
  const said =
    movement === 'referral'
      ? sql`e.business_status, e.outcome, null as standing_agreement_id`
      : sql`null as business_status, null as outcome, e.standing_agreement_id`;
  const rows = await sql<StatusEventRow[]>`
    select e.${key} as movement_id, e.at, e.from_status as from, e.to_status as to, e.reason,
      e.note, e.action, e.role, e.organisation_id, ${said}
    from ${table} e
    where e.${key} = any(${[...ids]}::uuid[])
    order by e.version
  `;
  return rowsPerKey(ids, rows, (row) => row.movementId);
}

export interface NewEvent {
  readonly movementId: string;
  /** The version that the change made. */
  readonly version: number;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly businessStatus?: BusinessStatus | null;
  readonly outcome?: ReferralOutcome | null;
  /** Null where the hub did it by itself. */
  readonly action: Action | null;
  /** Of a handover: by which agreement of the two organisations. */
  readonly standingAgreement?: string | null;
  /** As looked up; null for a resident. */
  readonly organisation: string | null;
}

/** Who made a change, and when. */
export interface Doer {
  /** Null for the hub. */
  readonly role: ActorRole | null;
  readonly subject: string;
  readonly acting: string | null;
  readonly at: Date;
}

/** The hub itself, by a rule or because a time had passed. */
export function hubAt(at: Date): Doer {
  return { role: null, subject: 'hub', acting: null, at };
}

export async function addEvent(
  tx: Sql,
  { actor, now }: RequestContext,
  movement: Movement,
  event: NewEvent,
): Promise<void> {
  if (actor.kind === 'PUBLIC') throw new Error('The public changes nothing.');
  const { role, subject, actingFor: acting } = actor;
  await addEventBy(tx, { role, subject, acting, at: now }, movement, event);
}

export async function addEventBy(
  tx: Sql,
  by: Doer,
  movement: Movement,
  event: NewEvent,
): Promise<void> {
  const { table, key } = namesOf(tx, movement);
  const { businessStatus = null, outcome = null } = event;
  const [columns, values] =
    movement === 'referral'
      ? [tx`, business_status, outcome`, tx`, ${businessStatus}::text, ${outcome}::text`]
      : [tx`, standing_agreement_id`, tx`, ${event.standingAgreement ?? null}::uuid`];
  await tx`
    insert into ${table} (
      ${key}, version, at, from_status, to_status, reason, note, action, role,
      organisation_id, actor_subject, acting_subject ${columns}
    ) values (
      ${event.movementId}::uuid, ${event.version}::integer, ${by.at}::timestamptz,
      ${event.from}::text, ${event.to}::text, ${event.reason}::text, ${event.note}::text,
      ${event.action}::text, ${by.role}::text, ${event.organisation}::uuid,
      ${by.subject}::text, ${by.acting}::text ${values}
    )
  `;
}

function namesOf(sql: Sql, movement: Movement) {
  return movement === 'referral'
    ? { table: sql`referrals.referral_events`, key: sql`referral_id` }
    : { table: sql`referrals.handover_events`, key: sql`handover_id` };
}
