import type postgres from 'postgres';
import { ACTIONS } from '../../disclosure/actions.ts';

/** What everybody may know, and what the hub says of itself. All other text is taken for personal. */
const PUBLIC_TABLES = [
  'villages.municipalities',
  'villages.communities',
  'villages.community_organisations',
  'villages.initiatives',
  'housing.projects',
  'housing.bottlenecks',
  'disclosure.categories',
  'disclosure.purposes',
  'disclosure.paths',
  'disclosure.organisations',
];

/** Written by the requests themselves: hashes, names of fields, trace ids. */
const WRITTEN_BY_REQUESTS = /^disclosure\.access_log/;

const SCHEMAS = ['disclosure', 'villages', 'volunteers', 'referrals', 'housing', 'consents'];

/** A code of the schema, like `VILLAGE_SUPPORTER`. */
const CODE = /^[A-Z][A-Z0-9_]*$/;

/** Below this a value stands everywhere by chance: house numbers. */
const LEAST_LENGTH = 4;

/**
 * Every text that the database holds of people, and the keys of the residents. It asks the catalogue for
 * the columns, so that a new one is searched for as soon as it is there.
 */
export async function seededValues(sql: postgres.Sql): Promise<ReadonlySet<string>> {
  const columns = await sql<{ table: string; column: string; isArray: boolean }[]>`
    select table_schema || '.' || table_name as table, column_name as column,
      data_type = 'ARRAY' as "isArray"
    from information_schema.columns
    where table_schema = any (${SCHEMAS}) and (data_type = 'text' or udt_name = '_text')
      and (table_schema, table_name) in
        (select schemaname, tablename from pg_catalog.pg_tables)`;
  const values = new Set<string>();
  const add = (value: string | null): void => {
    if (value === null || value.length < LEAST_LENGTH || CODE.test(value)) return;
    // What was done, by the name of the change.
    if (!Object.hasOwn(ACTIONS, value)) values.add(value);
  };
  for (const { table, column, isArray } of columns) {
    if (PUBLIC_TABLES.includes(table) || WRITTEN_BY_REQUESTS.test(table)) continue;
    const value = isArray ? sql`unnest(${sql(column)})` : sql(column);
    for (const row of await sql<{ value: string | null }[]>`
      select distinct ${value} as value from ${sql(table)}`)
      add(row.value);
  }
  for (const { key } of await sql<{ key: string }[]>`select key::text from villages.residents`)
    add(key);
  return values;
}

/** Which of the values stand in the text, as they are or as JSON writes them. */
export function valuesIn(text: string, values: ReadonlySet<string>): string[] {
  return [...values].filter(
    (value) => text.includes(value) || text.includes(JSON.stringify(value).slice(1, -1)),
  );
}
