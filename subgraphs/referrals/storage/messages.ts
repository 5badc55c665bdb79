import { maskOf } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { ActorRole } from '../generated/types.ts';
import { whoseHandover } from './handovers.ts';
import type { Movement } from './status-events.ts';

export interface MessageRow extends Decided {
  readonly id: string;
  readonly movementId: string;
  readonly residentKey: string;
  /** Decided as its movement is. */
  readonly caseId: string;
  readonly sentAt: Date;
  readonly organisationId: string;
  readonly authorName: string | null;
  readonly role: ActorRole;
  readonly text: string;
}

/** What a message of a movement takes to be reached: what its content takes. */
export const CONTENT_OF: Readonly<Record<Movement, number>> = {
  referral: maskOf('REFERRAL_CONTENT'),
  handover: maskOf('HANDOVER_CONTENT'),
};

function namesOf(sql: Sql, movement: Movement) {
  return movement === 'referral'
    ? {
        movements: sql`referrals.referrals`,
        messages: sql`referrals.referral_messages`,
        reads: sql`referrals.referral_message_reads`,
        key: sql`referral_id`,
      }
    : {
        movements: sql`referrals.handovers`,
        messages: sql`referrals.handover_messages`,
        reads: sql`referrals.handover_message_reads`,
        key: sql`handover_id`,
      };
}

/** Movements `h` that are asked about, each decided in `d`. */
function asked(sql: Sql, movement: Movement, ids: readonly string[]) {
  return sql`
    from asking
    cross join unnest(${ids.filter(isUuid)}::uuid[]) sought (id)
    join ${namesOf(sql, movement).movements} h on h.id = sought.id
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d`;
}

/** Per movement a page of its messages, newest first; none where its content is withheld. */
export async function messagesOf(
  sql: Sql,
  request: RequestContext,
  movement: Movement,
  ids: readonly string[],
  page: NewestFirst,
): Promise<MessageRow[][]> {
  const { messages, key } = namesOf(sql, movement);
  const whose =
    movement === 'referral'
      ? sql`coalesce(h.linked_resident_key, h.resident_key)`
      : whoseHandover(sql);
  const rows = await sql<MessageRow[]>`
    with ${asking(sql, request)}
    select m.id, h.id as movement_id, ${whose} as resident_key, h.id as case_id, m.sent_at, m.organisation_id,
      author.name as author_name, m.role, m.text, d.permitted, d.grounds
    ${asked(sql, movement, ids)}
    cross join lateral (
      select * from ${messages} m
      where m.${key} = h.id and (m.sent_at, m.id) < ${behind(sql, page)}
      order by m.sent_at desc, m.id desc
      limit ${page.limit}
    ) m
    left join lateral (
      select s.name from disclosure.staff s
      where s.subject = coalesce(m.acting_subject, m.author_subject)
        and s.organisation_id = m.organisation_id
      order by s.role = m.role desc, s.role
      limit 1
    ) author on true
    where d.permitted & ${CONTENT_OF[movement]} <> 0
    order by m.sent_at desc, m.id desc
  `;
  return rowsPerKey(ids, rows, (row) => row.movementId);
}

/** Per movement how many messages the actor reaches. */
export async function countMessagesOf(
  sql: Sql,
  request: RequestContext,
  movement: Movement,
  ids: readonly string[],
): Promise<number[]> {
  const { messages, key } = namesOf(sql, movement);
  const rows = await sql<{ id: string; rows: number }[]>`
    with ${asking(sql, request)}
    select h.id, count(*)::integer as rows
    ${asked(sql, movement, ids)}
    join ${messages} m on m.${key} = h.id
    where d.permitted & ${CONTENT_OF[movement]} <> 0
    group by h.id
  `;
  const counts = new Map(rows.map((row) => [row.id, row.rows]));
  return ids.map((id) => counts.get(id) ?? 0);
}

export interface MessageReadRow {
  readonly messageId: string;
  readonly at: Date;
  readonly name: string | null;
  readonly role: ActorRole;
  readonly organisationId: string;
}

/** Per message who of the other party read it, first reader first. For whoever reached the message. */
export async function readsOfMessages(
  sql: Sql,
  movement: Movement,
  messageIds: readonly string[],
): Promise<MessageReadRow[][]> {
  const rows = await sql<MessageReadRow[]>`
    select r.message_id, r.read_at as at, reader.name, r.role, r.organisation_id
    from ${namesOf(sql, movement).reads} r
    left join lateral (
      select s.name from disclosure.staff s
      where s.subject = r.reader_subject and s.organisation_id = r.organisation_id
      order by s.role = r.role desc, s.role
      limit 1
    ) reader on true
    where r.message_id = any(${[...messageIds]}::uuid[])
    order by r.read_at, r.reader_subject
  `;
  return rowsPerKey(messageIds, rows, (row) => row.messageId);
}

export interface NewMessage {
  readonly id: string;
  readonly movement: Movement;
  readonly movementId: string;
  readonly organisation: string;
  readonly text: string;
}

export async function addMessage(
  tx: Sql,
  { actor, now }: RequestContext,
  { id, movement, movementId, organisation, text }: NewMessage,
): Promise<void> {
  if (actor.kind === 'PUBLIC') throw new Error('The public writes nothing.');
  const { messages, key } = namesOf(tx, movement);
  await tx`
    insert into ${messages} (
      id, ${key}, sent_at, organisation_id, role, author_subject, acting_subject, text
    ) values (
      ${id}::uuid, ${movementId}::uuid, ${now}::timestamptz,
      ${organisation}::uuid, ${actor.role}::text, ${actor.subject}::text, ${actor.actingFor}::text,
      ${text}::text
    )
  `;
}

/** Marks what the other party wrote, up to this message, as read by this person; false when there is none. */
export async function markRead(
  tx: Sql,
  { actor, now }: RequestContext,
  read: {
    readonly movement: Movement;
    readonly movementId: string;
    readonly upTo: string;
    readonly organisation: string;
  },
): Promise<boolean> {
  if (actor.kind === 'PUBLIC') throw new Error('The public reads nothing.');
  const { messages, reads, key } = namesOf(tx, read.movement);
  const [last] = await tx`
    select from ${messages} m
    where m.id = any(${isUuid(read.upTo) ? [read.upTo] : []}::uuid[])
      and m.${key} = ${read.movementId}::uuid
  `;
  if (last === undefined) return false;
  await tx`
    insert into ${reads} (message_id, reader_subject, organisation_id, role, read_at)
    select m.id, ${actor.actingFor ?? actor.subject}::text, ${read.organisation}::uuid,
      ${actor.role}::text, ${now}::timestamptz
    from ${messages} m
    join ${messages} last on last.id = ${read.upTo}::uuid
    where m.${key} = ${read.movementId}::uuid
      and m.organisation_id <> ${read.organisation}::uuid
      and (m.sent_at, m.id) <= (last.sent_at, last.id)
    order by m.id
    on conflict (message_id, reader_subject) do nothing
  `;
  return true;
}
