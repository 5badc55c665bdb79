import postgres from 'postgres';
import { calendarFrom, midnightOf } from './calendar.ts';
import { insertRows } from './insert-rows.ts';
import { demoFacts } from './demo-facts.ts';
import type { Tables } from './tables.ts';

export interface SeedOptions {
  readonly adminUrl: string;
  readonly residents: number;
  /** Other numbers give other regions; the same one the same rows. */
  readonly seed?: number;
  /** The day that all dates count back from; today, so that a fresh demo is about now. */
  readonly anchor?: Date;
  /** Called once there is something to make. */
  readonly onBegin?: () => void;
  /** Called after each table, with its rows. */
  readonly onTable?: (table: string, rows: number) => void;
}

/** How many rows each table got. */
export type SeededTables = ReadonlyMap<string, number>;

const DEFAULT_SEED = 1;

/** Read by the subgraphs in this order: later ones build on the relations of earlier ones. */
const OWNERS_OF_RELATIONS = ['villages', 'volunteers', 'referrals'] as const;

/** Two hubs that start at once fill a database once. */
const LOCK = 'noaberhub demo region';

/**
 * Fills an empty, migrated database with the demo region, in one transaction. Answers null, and changes
 * nothing, when it holds data already.
 */
export async function seedDemoRegion(options: SeedOptions): Promise<SeededTables | null> {
  const { adminUrl, seed = DEFAULT_SEED, residents } = options;
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`;
      if (await holdsData(tx)) return null;
      options.onBegin?.();
      const calendar = calendarFrom(midnightOf(options.anchor ?? new Date()));
      return await write(tx, demoFacts({ seed, residents, calendar }), options.onTable);
    });
  } finally {
    await sql.end();
  }
}

/** Filled by no migration: a row in one of them is data. */
const TABLES_OF_DATA = [
  'disclosure.organisations',
  'disclosure.relations',
  'disclosure.records',
  'villages.municipalities',
  'villages.communities',
  'villages.residents',
  'volunteers.volunteers',
  'referrals.cases',
  'housing.projects',
  'disclosure.access_log',
  'disclosure.referral_codes',
] as const;

async function holdsData(tx: postgres.TransactionSql): Promise<boolean> {
  const anyRow = TABLES_OF_DATA.map((table) => `exists (select from ${table})`).join(' or ');
  const [answer] = await tx.unsafe<{ filled: boolean }[]>(`select ${anyRow} as filled`);
  return answer?.filled ?? true;
}

async function write(
  tx: postgres.TransactionSql,
  tables: Tables,
  onTable: SeedOptions['onTable'],
): Promise<SeededTables> {
  const written = new Map<string, number>();
  const tell = (table: string, rows: number) => {
    written.set(table, (written.get(table) ?? 0) + rows);
    onTable?.(table, rows);
  };
  for (const [table, rows] of Object.entries(tables)) {
    await insertRows(tx, table, rows);
    tell(table, rows.length);
    if (table === 'villages.help_requests') {
      tell('volunteers.help_requests', await projectHelpRequests(tx));
    }
  }
  // The planner knows nothing yet of what was just written.
  await analyze(tx, [...written.keys()]);
  for (const owner of OWNERS_OF_RELATIONS) {
    tell('disclosure.relations', await deriveRelations(tx, owner));
  }
  await analyze(tx, ['disclosure.relations']);
  return written;
}

/** As volunteers.project_help_request does for one. */
async function projectHelpRequests(tx: postgres.TransactionSql): Promise<number> {
  const { count } = await tx`
    insert into volunteers.help_requests (id, resident_key, community_id, kind, boundary_categories)
    select h.id, h.resident_key, h.community_id, h.kind, k.boundary_categories
    from villages.help_requests h
    join volunteers.kinds_of_help k on k.kind = h.kind
  `;
  return count;
}

/** By the owner's own definition of what its facts say. */
async function deriveRelations(
  tx: postgres.TransactionSql,
  owner: (typeof OWNERS_OF_RELATIONS)[number],
): Promise<number> {
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
  return count;
}

const analyze = (tx: postgres.TransactionSql, tables: readonly string[]) =>
  tx.unsafe(`analyze ${tables.join(', ')}`);
