import type { Transaction } from '../../platform/database.ts';
import { boundaryOf } from '../../subgraphs/volunteers/domain/boundary.ts';
import type { BoundaryCategory } from '../../subgraphs/volunteers/generated/types.ts';
import { insertRows } from './insert-rows.ts';
import type { Tables } from './tables.ts';

/** Rows written so far, by table. */
export type SeededTables = ReadonlyMap<string, number>;

/** Called after each table, with its rows. */
export type OnTable = (table: string, rows: number) => void;

/** Read by the subgraphs in this order: later ones build on the relations of earlier ones. */
export const OWNERS_OF_RELATIONS = ['villages', 'volunteers', 'referrals', 'consents'] as const;

export async function writeTables(tx: Transaction, tables: Tables, tell: OnTable): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    await insertRows(tx, table, rows);
    tell(table, rows.length);
    // Each case begins the chain of who is responsible by itself.
    if (table === 'referrals.cases') tell('referrals.responsibilities', rows.length);
    if (table === 'villages.help_requests') {
      const ids = rows.map(({ id }) => String(id));
      tell('volunteers.help_requests', await projectHelpRequests(tx, ids));
      tell('referrals.help_requests', await projectForReferrals(tx, ids));
    }
    if (table === 'volunteers.matches')
      await planLooks(
        tx,
        rows.map(({ id }) => String(id)),
      );
  }
}

/** As volunteers.project_help_request does for one. */
async function projectHelpRequests(tx: Transaction, ids: readonly string[]): Promise<number> {
  const { count } = await tx`
    insert into volunteers.help_requests (id, resident_key, community_id, kind, boundary_categories)
    select h.id, h.resident_key, h.community_id, h.kind, k.boundary_categories
    from villages.help_requests h
    join volunteers.kinds_of_help k on k.kind = h.kind
    where h.id = any(${[...ids]}::uuid[])
  `;
  return count;
}

/** As the job of volunteers does for one. */
async function projectForReferrals(tx: Transaction, ids: readonly string[]): Promise<number> {
  const kinds = await tx<{ kind: string; boundaryCategories: BoundaryCategory[] }[]>`
    select kind, boundary_categories from volunteers.kinds_of_help`;
  const boundaries = kinds.map(({ kind, boundaryCategories }) => ({
    kind,
    ...boundaryOf(boundaryCategories),
  }));
  const { count } = await tx`
    insert into referrals.help_requests
      (id, resident_key, community_id, kind, boundary_categories, boundary_outcome)
    select h.id, h.resident_key, h.community_id, h.kind,
      array(select jsonb_array_elements_text(b.categories)), b.outcome
    from volunteers.help_requests h
    join jsonb_to_recordset(${tx.json(boundaries)}) as b (kind text, categories jsonb, outcome text)
      on b.kind = h.kind
    where h.id = any(${[...ids]}::uuid[])
  `;
  return count;
}

/** A question is under way from the moment for which its match is planned. */
async function planLooks(tx: Transaction, matchIds: readonly string[]): Promise<void> {
  await tx`
    select platform.emit_at(
      'villages.help-request-due', jsonb_build_object('helpRequestId', m.help_request_id),
      m.planned_at
    )
    from volunteers.matches m
    where m.id = any(${[...matchIds]}::uuid[]) and m.status = 'ACCEPTED' and m.planned_at > now()
  `;
}

/** What follows from the facts, by each owner's own definition. */
export async function deriveRelations(
  tx: Transaction,
  tables: readonly string[],
  tell: OnTable,
): Promise<void> {
  // The planner knows nothing yet of what was just written.
  await analyze(tx, tables);
  for (const owner of OWNERS_OF_RELATIONS) {
    const { count } = await tx`
      insert into disclosure.relations (
        subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
        valid_from, valid_until
      )
      select
        subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
        valid_from, valid_until
      from ${tx(owner)}.expected_relations
    `;
    tell('disclosure.relations', count);
  }
  await analyze(tx, ['disclosure.relations']);
}

const analyze = (tx: Transaction, tables: readonly string[]) =>
  tx.unsafe(`analyze ${tables.join(', ')}`);
