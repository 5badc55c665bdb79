import type { Sql } from '../../../platform/database.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';

/** Who gives responsibility to whom, and with which event of which movement; see 0011-responsibility.sql. */
export interface Move {
  readonly caseIds: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly movement: { readonly referralId: string } | { readonly handoverId: string };
  readonly event: { readonly version: number; readonly status: 'ACCEPTED' | 'CANCELLED' };
  readonly at: Date;
}

/** Until the end of the transaction nobody else moves responsibility for these. Movements are held first. */
export async function holdCases(tx: Sql, caseIds: readonly string[]): Promise<void> {
  await tx`select referrals.hold_cases(${[...caseIds]}::uuid[])`;
}

/** Which of these cases another organisation than this one is responsible for. */
export async function casesOfOthers(
  tx: Sql,
  caseIds: readonly string[],
  organisation: string,
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select c.id from referrals.cases c
    where c.id = any(${[...caseIds]}::uuid[])
      and c.responsible_organisation_id <> ${organisation}::uuid
    order by c.id
  `;
  return rows.map(({ id }) => id);
}

/** Moves responsibility for those of the cases that `from` is responsible for; answers how many. */
export async function moveResponsibility(tx: Sql, move: Move): Promise<number> {
  const { movement, event } = move;
  const handoverId = 'handoverId' in movement ? movement.handoverId : null;
  const referralId = 'referralId' in movement ? movement.referralId : null;
  const { count } = await tx`
    insert into referrals.responsibilities (
      case_id, sequence, organisation_id, since, previous_organisation_id, handover_id,
      referral_id, event_version, event_status
    )
    select c.id, c.responsibility_sequence + 1, ${move.to}::uuid, ${move.at}::timestamptz,
      c.responsible_organisation_id, ${handoverId}::uuid, ${referralId}::uuid,
      ${event.version}::integer, ${event.status}::text
    from referrals.cases c
    where c.id = any(${[...move.caseIds]}::uuid[])
      and c.responsible_organisation_id = ${move.from}::uuid
    order by c.id
  `;
  return count;
}

export interface ResponsibilityRow {
  readonly caseId: string;
  readonly organisationId: string;
  readonly since: Date;
}

/** Per case who was responsible since when, oldest first; for cases that were reached. */
export async function responsibilitiesOf(
  sql: Sql,
  caseIds: readonly string[],
): Promise<ResponsibilityRow[][]> {
  const rows = await sql<ResponsibilityRow[]>`
    select r.case_id, r.organisation_id, r.since
    from referrals.responsibilities r
    where r.case_id = any(${[...caseIds]}::uuid[])
    order by r.case_id, r.sequence
  `;
  return rowsPerKey(caseIds, rows, (row) => row.caseId);
}
