import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { ActorRole, StatusReason } from '../generated/types.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';

/** One change, for whoever reaches the movement: no decision of its own, so ask for none unreached. */
export interface StatusEventRow {
  readonly movementId: string;
  readonly at: Date;
  readonly from: string | null;
  readonly to: string;
  readonly reason: StatusReason | null;
  readonly note: string | null;
  readonly role: ActorRole;
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
  const rows = await sql<StatusEventRow[]>`
    select e.${key} as movement_id, e.at, e.from_status as from, e.to_status as to, e.reason,
      e.note, e.role, e.organisation_id
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
  /** As looked up; null for a resident. */
  readonly organisation: string | null;
}

export async function addEvent(
  tx: Sql,
  { actor, now }: RequestContext,
  movement: Movement,
  event: NewEvent,
): Promise<void> {
  if (actor.kind === 'PUBLIC') throw new Error('The public changes nothing.');
  const { table, key } = namesOf(tx, movement);
  await tx`
    insert into ${table} (
      ${key}, version, at, from_status, to_status, reason, note, role, organisation_id,
      actor_subject, acting_subject
    ) values (
      ${event.movementId}::uuid, ${event.version}::integer, ${now}::timestamptz,
      ${event.from}::text, ${event.to}::text, ${event.reason}::text, ${event.note}::text,
      ${actor.role}::text, ${event.organisation}::uuid, ${actor.subject}::text,
      ${actor.actingFor}::text
    )
  `;
}

function namesOf(sql: Sql, movement: Movement) {
  return movement === 'referral'
    ? { table: sql`referrals.referral_events`, key: sql`referral_id` }
    : { table: sql`referrals.handover_events`, key: sql`handover_id` };
}
