import { maskOf } from '../../../disclosure/categories.ts';
import { asking } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { formatEventId, type EventId } from '../domain/event-id.ts';
import type { Movement } from './status-events.ts';

/** More than these are not caught up with one by one; lists are read then. */
const MOST_MISSED = 1000;
/**
 * An event bears the instant at which its request was received, and shows when it is committed: so
 * much later at most, clocks of several processes included.
 */
const LATE = '2 minutes';

/**
 * Under which topic changes are announced to this actor: of its referrals, of its handovers, or of its
 * movements on a case (`case <id>`). Null for one that is party to nothing.
 */
export async function followMovements(
  sql: Sql,
  request: RequestContext,
  which: Movement | `case ${string}`,
  topic: string,
  until: Date,
): Promise<string | null> {
  const [row] = await sql<{ what: string | null }[]>`
    with ${asking(sql, request)}
    select ${which}::text || ' ' || coalesce(
      'organisation:' || (asking.who).organisation,
      (
        select r.grantee from disclosure.relations r
        where r.grantee = any((asking.who).grantees) and r.kind in ('SELF', 'REPRESENTATIVE')
          and r.categories & ${maskOf('REFERRAL_STATUS')} <> 0
          and disclosure.holds(r.valid_from, r.valid_until, (asking.who).at)
        order by r.kind desc, r.grantee
        limit 1
      )
    ) as what
    from asking
  `;
  return row?.what == null ? null : follow(sql, row.what, topic, until);
}

/** `topic` becomes the one of `what` where there is none yet. */
async function follow(sql: Sql, what: string, topic: string, until: Date): Promise<string | null> {
  const [row] = await sql<{ topic: string }[]>`
    with past as (
      delete from referrals.followed f
      where f.what in (
        select p.what from referrals.followed p
        where p.until < clock_timestamp() and p.what <> ${what}::text
        for update skip locked
      )
    )
    insert into referrals.followed as f (what, topic, until)
    -- No token lives longer than an hour.
    values (
      ${what}::text, ${topic}::uuid,
      least(${until}::timestamptz, clock_timestamp() + interval '1 hour')
    )
    on conflict (what) do update set until = greatest(f.until, excluded.until)
    returning f.topic
  `;
  return row?.topic ?? null;
}

/**
 * Events of movements that stand in a relation to the actor, behind `after` and of a little while
 * before it, oldest first; each is decided by itself when it is delivered. Null when `after` is none
 * of them, or when there are too many.
 */
export async function missedEvents(
  sql: Sql,
  request: RequestContext,
  movements: readonly Movement[],
  after: EventId,
  caseId: string | null,
): Promise<string[] | null> {
  const parts = movements.map((movement) => eventsSince(sql, movement, after, caseId));
  const [first, second = sql`select null::uuid, null::integer, null::timestamptz where false`] =
    parts;
  const rows = await sql<(EventId & { at: Date })[]>`
    with ${asking(sql, request)}
    select missed.movement_id, missed.version, missed.at
    from (${first as never} union all ${second as never}) missed
    order by missed.at, missed.movement_id, missed.version
    limit ${MOST_MISSED + 1}
  `;
  const isOwn = rows.some(
    (row) => row.movementId === after.movementId && row.version === after.version,
  );
  if (!isOwn || rows.length > MOST_MISSED) return null;
  const ids = rows.map(formatEventId);
  return ids.filter((id) => id !== formatEventId(after));
}

function eventsSince(sql: Sql, movement: Movement, after: EventId, caseId: string | null) {
  const [events, id] =
    movement === 'referral'
      ? [sql`referrals.referral_events`, sql`referral_id`]
      : [sql`referrals.handover_events`, sql`handover_id`];
  const onCase =
    caseId === null
      ? sql``
      : movement === 'referral'
        ? sql`and exists (
            select from referrals.referrals r where r.id = e.referral_id and r.case_id = ${caseId}::uuid
          )`
        : sql`and exists (
            select from referrals.handover_topics t
            where t.handover_id = e.handover_id and t.case_id = ${caseId}::uuid
          )`;
  const about =
    movement === 'referral'
      ? sql`select r.resident_key from referrals.referrals r where r.id = e.referral_id`
      : sql`select h.resident_key from referrals.handovers h where h.id = e.handover_id`;
  return sql`
    select e.${id} as movement_id, e.version, e.at
    from asking
    cross join ${events} e
    where e.at >= (
        select last.at from (
          select r.at from referrals.referral_events r
          where r.referral_id = ${after.movementId}::uuid and r.version = ${after.version}::integer
          union all
          select h.at from referrals.handover_events h
          where h.handover_id = ${after.movementId}::uuid and h.version = ${after.version}::integer
        ) last
      ) - interval '${sql.unsafe(LATE)}'
      ${onCase}
      and exists (
        select from disclosure.relations r
        where r.subject = (${about}) and r.grantee = any((asking.who).grantees)
          and (r.case_id = e.${id} or r.kind in ('SELF', 'REPRESENTATIVE'))
      )`;
}
