import type { Channel } from '../../platform/carriers/carrier.ts';
import type { Sql } from '../../platform/database.ts';
import type { Occasion } from './occasions.ts';

export type NoticeStatus = 'QUEUED' | 'DELIVERED' | 'FAILED' | 'EXPIRED' | 'DROPPED';

/** A notice that may have to be delivered. */
export interface Notice {
  readonly id: string;
  readonly occasion: Occasion;
  /** Key; null where somebody of an organisation is told. */
  readonly resident: string | null;
  readonly createdAt: Date;
  readonly validUntil: Date | null;
  readonly status: NoticeStatus;
  /** Whether the one to be told still works there; true for a resident. */
  readonly stillThere: boolean;
  readonly staffChannel: Channel | null;
  readonly staffAddress: string | null;
}

export async function noticeById(sql: Sql, id: string, at: Date): Promise<Notice | null> {
  const [row] = await sql<Notice[]>`
    select n.id, n.occasion, n.resident, n.created_at, n.valid_until, n.status,
      n.resident is not null or exists (
        select from disclosure.staff s
        where s.subject = n.staff_subject and s.organisation_id = n.organisation_id
          and disclosure.holds(s.valid_from, s.valid_until, ${at}::timestamptz)
      ) as still_there,
      c.channel as staff_channel, c.address as staff_address
    from disclosure.notices n
    left join disclosure.staff_contacts c
      on c.subject = n.staff_subject and c.organisation_id = n.organisation_id
    where n.id = ${id}::uuid
  `;
  return row ?? null;
}

export interface NoticeOutcome {
  readonly status: NoticeStatus;
  readonly channel?: Channel | null;
  readonly problem?: string | null;
  /** Whether a carrier was asked. */
  readonly attempted?: boolean;
  readonly at: Date;
}

/** What became of a notice; one that is no longer queued stays as it is. */
export async function markNotice(sql: Sql, id: string, outcome: NoticeOutcome): Promise<void> {
  const { status, channel = null, problem = null, attempted = false, at } = outcome;
  await sql`
    update disclosure.notices set
      status = ${status}::text, channel = coalesce(${channel}::text, channel),
      problem = ${problem}::text, attempts = attempts + ${attempted ? 1 : 0}::integer,
      changed_at = ${at}::timestamptz
    where id = ${id}::uuid and status = 'QUEUED'
  `;
}

/** Delivers again what waited for a carrier; answers how many. */
export async function requeueWaiting(sql: Sql, most: number): Promise<number> {
  const rows = await sql`
    select disclosure.queue_delivery(waiting.id)
    from (
      select n.id from disclosure.notices n
      where n.status = 'QUEUED' and n.problem = 'NO_CARRIER'
      order by n.created_at limit ${most}::integer
    ) waiting
  `;
  return rows.length;
}

/** Tries what failed once more, from the beginning; answers how many. */
export async function retryFailed(sql: Sql, at: Date): Promise<number> {
  const rows = await sql`
    with again as (
      update disclosure.notices set
        status = 'QUEUED', problem = null, attempts = 0, changed_at = ${at}::timestamptz
      where status = 'FAILED'
      returning id
    )
    select disclosure.queue_delivery(again.id) from again
  `;
  return rows.length;
}

export interface UndeliveredNotice {
  readonly id: string;
  readonly occasion: Occasion;
  /** `resident` or `staff`. */
  readonly recipient: string;
  readonly status: NoticeStatus;
  readonly channel: Channel | null;
  readonly attempts: number;
  readonly problem: string | null;
  readonly createdAt: Date;
}

/** What is not delivered, for the operator: nobody's name, key or address. */
export async function undeliveredNotices(sql: Sql, limit: number): Promise<UndeliveredNotice[]> {
  return sql<UndeliveredNotice[]>`
    select n.id, n.occasion, case when n.resident is null then 'staff' else 'resident' end as recipient,
      n.status, n.channel, n.attempts, n.problem, n.created_at
    from disclosure.notices n
    where n.status in ('QUEUED', 'FAILED')
    order by n.created_at, n.id
    limit ${limit}::integer
  `;
}

export interface NoticeCount {
  readonly status: 'QUEUED' | 'FAILED';
  readonly count: number;
  readonly oldestSeconds: number;
}

export async function countUndelivered(sql: Sql): Promise<NoticeCount[]> {
  return sql<NoticeCount[]>`
    select listed.status, count(n.id)::integer as count,
      coalesce(extract(epoch from clock_timestamp() - min(n.created_at)), 0)::float8 as oldest_seconds
    from (values ('QUEUED'), ('FAILED')) listed (status)
    left join disclosure.notices n on n.status = listed.status
    group by listed.status
  `;
}
