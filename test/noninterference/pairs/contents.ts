import type postgres from 'postgres';
import type { ScratchDatabase } from '../../../platform/testing/scratch-database.ts';
import { readCatalogue, type Table } from './catalogue.ts';
import { readFacts, type Facts } from './facts.ts';
import { readSchemaModel } from './schema-model.ts';
import { LIVED_IN_IDS, type PlantedLeak } from './world.ts';

/** What stands in a world before anything is asked: the same in every copy of its region. */
export interface Contents {
  readonly tables: readonly Table[];
  readonly facts: Facts;
  /** Rows to name in questions, those of which much is known first. */
  readonly rows: ReadonlyMap<Table, readonly Listed[]>;
  /** Values of text columns, by the name of the column. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

export interface Listed {
  readonly key: string;
  readonly id: string;
  readonly version: number | null;
  readonly status: string | null;
  readonly slug: string | null;
}

const KNOWN = new WeakMap<ScratchDatabase, Map<PlantedLeak | undefined, Promise<Contents>>>();

/** Reads a region in the first world that is made of it; `leak`: it may come with other tables. */
export function contentsOf(
  region: ScratchDatabase,
  leak: PlantedLeak | undefined,
  admin: postgres.Sql,
): Promise<Contents> {
  const known = KNOWN.get(region) ?? new Map<PlantedLeak | undefined, Promise<Contents>>();
  KNOWN.set(region, known);
  let contents = known.get(leak);
  if (!contents) known.set(leak, (contents = readContents(admin)));
  return contents;
}

async function readContents(admin: postgres.Sql): Promise<Contents> {
  const tables = await readCatalogue(admin, readSchemaModel());
  const facts = await readFacts(admin, tables);
  const rows = new Map<Table, readonly Listed[]>();
  const texts = new Map<string, string[]>();
  for (const table of tables) {
    for (const { name } of table.columns.filter(({ type }) => type === 'text')) {
      const found = await admin.unsafe<{ value: string }[]>(
        `select distinct ${name} as value from ${table.name} where ${name} is not null order by 1 limit 60`,
      );
      texts.set(name, [...(texts.get(name) ?? []), ...found.map(({ value }) => value)]);
    }
    const listed = await readListed(admin, table);
    if (listed) rows.set(table, listed);
  }
  return { tables, facts, rows, texts };
}

async function readListed(admin: postgres.Sql, table: Table): Promise<readonly Listed[] | null> {
  const [key] = table.primaryKey;
  if (table.primaryKey.length !== 1 || key === undefined) return null;
  const id = table.columns.find(({ name }) => name === 'id') ?? table.columns[0];
  const has = (column: string) => table.columns.some(({ name }) => name === column);
  return admin.unsafe<Listed[]>(
    `select ${key}::text as key, ${id?.name ?? key}::text as id,
       ${has('version') ? 'version' : 'null'} as version, ${has('status') ? 'status::text' : 'null'} as status,
       ${has('slug') ? 'slug' : 'null'} as slug
     from ${table.name}
     order by ${key}::text like '${LIVED_IN_IDS}%' desc, md5(${key}::text) limit 2000`,
  );
}
