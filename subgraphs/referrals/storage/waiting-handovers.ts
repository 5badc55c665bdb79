import type { Sql } from '../../../platform/database.ts';
import { whoseHandover } from './handovers.ts';

/** Drafts that a resident left unanswered for six weeks, oldest first. */
export async function unansweredHandovers(sql: Sql, at: Date, limit: number): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select h.id from referrals.handovers h
    where h.status = 'DRAFT' and h.resident_decision = 'PENDING'
      and h.created_at < ${at}::timestamptz - interval '6 weeks'
    order by h.created_at, h.id
    limit ${limit}::integer
  `;
  return rows.map(({ id }) => id);
}

/** One of them, if it still is. */
export async function unansweredHandover(
  tx: Sql,
  id: string,
): Promise<{ readonly id: string; readonly version: number; readonly residentKey: string } | null> {
  const [row] = await tx<{ id: string; version: number; residentKey: string }[]>`
    select h.id, h.version, ${whoseHandover(tx)} as resident_key
    from referrals.handovers h
    where h.id = ${id}::uuid and h.status = 'DRAFT' and h.resident_decision = 'PENDING'
  `;
  return row ?? null;
}
