import type { Sql } from '../../../platform/database.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';
import type { CapacityStatus, HelpRequestKind } from '../generated/types.ts';

/** A public fact: read by everybody, without a decision. */
export interface CapacityRow {
  readonly organisationId: string;
  readonly kind: HelpRequestKind;
  readonly status: CapacityStatus;
  /** YYYY-MM-DD. */
  readonly expectedOn: string | null;
  readonly setAt: Date;
}

function columns(sql: Sql) {
  return sql`c.organisation_id, c.kind, c.status, c.expected_on::text as expected_on, c.set_at`;
}

export async function capacitiesOf(
  sql: Sql,
  organisationIds: readonly string[],
): Promise<CapacityRow[][]> {
  const rows = await sql<CapacityRow[]>`
    select ${columns(sql)} from referrals.capacities c
    where c.organisation_id = any(${[...organisationIds]}::uuid[])
    order by c.kind
  `;
  return rowsPerKey(organisationIds, rows, (row) => row.organisationId);
}

export async function capacityOf(
  sql: Sql,
  organisationId: string,
  kind: HelpRequestKind,
): Promise<CapacityRow | null> {
  const [row] = await sql<CapacityRow[]>`
    select ${columns(sql)} from referrals.capacities c
    where c.organisation_id = ${organisationId}::uuid and c.kind = ${kind}::text
  `;
  return row ?? null;
}

/** Replaces what was said of this kind. */
export async function setCapacity(
  tx: Sql,
  said: CapacityRow & { readonly setBy: string },
): Promise<void> {
  await tx`
    insert into referrals.capacities (organisation_id, kind, status, expected_on, set_at, set_by)
    values (
      ${said.organisationId}::uuid, ${said.kind}::text, ${said.status}::text,
      ${said.expectedOn}::date, ${said.setAt}::timestamptz, ${said.setBy}::text
    )
    on conflict (organisation_id, kind) do update set
      status = excluded.status, expected_on = excluded.expected_on, set_at = excluded.set_at,
      set_by = excluded.set_by
  `;
}

/** Help of a kind that is wanted from one organisation, for somebody of a village. */
export interface Wanted {
  readonly kind: HelpRequestKind;
  readonly target: string | null;
  readonly requester: string;
  readonly communityId: string | null;
}

/**
 * Others of the same kind near the resident that did not say that they have no room: partners of the
 * local network, or organisations of the village. Public facts alone, and no cases.
 */
export async function othersWithRoom(
  sql: Sql,
  { kind, target, requester, communityId }: Wanted,
  at: Date,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select o.id
    from disclosure.organisations o
    join disclosure.organisations wanted on wanted.id = ${target}::uuid and wanted.kind = o.kind
    left join referrals.capacities c on c.organisation_id = o.id and c.kind = ${kind}::text
    where o.id <> wanted.id and o.id <> ${requester}::uuid
      and c.status is distinct from 'NO_CAPACITY'
      and (
        exists (
          select from disclosure.network_partners n
          where n.organisation_id = o.id and n.community_id = ${communityId}::uuid
            and disclosure.holds(n.valid_from, n.valid_until, ${at}::timestamptz)
        )
        or exists (
          select from disclosure.serves v
          where v.organisation_id = o.id and v.community_id = ${communityId}::uuid
        )
      )
    order by case c.status when 'HAS_CAPACITY' then 1 when 'WAITLIST' then 3 else 2 end, o.name, o.id
    limit 10
  `;
  return rows.map(({ id }) => id);
}
