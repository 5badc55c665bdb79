import type postgres from 'postgres';
import type { ModelType } from './schema-model.ts';
import { snake } from './schema-model.ts';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly generated: boolean;
  /** Part of a primary key or of another unique constraint. */
  readonly unique: boolean;
  /** What a constraint on this column alone lists. */
  readonly codes: readonly string[];
}

export interface Table {
  /** With its schema. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  /** Columns that hold the id of a row of another table, by a constraint or by their name. */
  readonly refersTo: readonly { readonly column: string; readonly table: string }[];
  /** The type of the schema whose rows these are, where its name says so. */
  readonly type: ModelType | null;
}

/** Where the name of a table does not follow from the name of its type. */
export const TABLES_OF_TYPES: Readonly<Record<string, string>> = {
  'disclosure.records': 'Consent',
  'disclosure.access_log': 'AccessLogEntry',
  // Who stands in a relation to somebody is told where consents are.
  'disclosure.relations': 'Consent',
};

/** Bookkeeping of packages, and of the sealer: no fact about anybody is read from it. */
const OUT_OF_SIGHT = /^(graphile_worker|public|sight)\.|\.(pgmigrations|access_log_[a-z]+)$/;

export async function readCatalogue(
  admin: postgres.Sql,
  model: ReadonlyMap<string, ModelType>,
): Promise<Table[]> {
  const columns = await admin<
    (Omit<Column, 'codes'> & { table: string; primary: boolean; checks: string[] | null })[]
  >`
    select n.nspname || '.' || c.relname as "table", a.attname as name,
      format_type(coalesce(nullif(t.typbasetype, 0), a.atttypid), -1) as type,
      a.attnotnull as "notNull", a.attgenerated <> '' as generated,
      exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any (i.indkey)) as "unique",
      exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as "primary",
      array(
        select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.contype = 'c' and (
          (k.conrelid = c.oid and k.conkey = array[a.attnum]) or (k.contypid = t.oid and t.typtype = 'd')
        )
      ) as checks
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
    order by 1, a.attnum`;
  const keys = await admin<{ table: string; column: string; target: string }[]>`
    select n.nspname || '.' || c.relname as "table", a.attname as column, fn.nspname || '.' || f.relname as target
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'f'`;
  const names = [...new Set(columns.map(({ table }) => table))].filter(
    (name) => !OUT_OF_SIGHT.test(name),
  );
  return names.map((name) => {
    const own = columns.filter(({ table }) => table === name);
    const byConstraint = keys.filter(({ table }) => table === name);
    const byName = own.flatMap(({ name: column }) =>
      names
        .filter((other) => column === `${singular(other.split('.')[1] ?? '')}_id`)
        .map((table) => ({ column, table })),
    );
    const refers = [
      ...byConstraint.map(({ column, target }) => ({ column, table: target })),
      ...byName,
    ];
    return {
      name,
      columns: own.map(({ checks, ...column }) => ({ ...column, codes: codesOf(checks ?? []) })),
      primaryKey: own.filter(({ primary }) => primary).map(({ name: column }) => column),
      refersTo: refers.filter(({ table }) => table !== name),
      type: typeOf(name, model),
    };
  });
}

function codesOf(checks: readonly string[]): string[] {
  return checks.flatMap((check) =>
    [...check.matchAll(/'([A-Z][A-Z0-9_]*)'/g)].map(([, code = '']) => code),
  );
}

function typeOf(table: string, model: ReadonlyMap<string, ModelType>): ModelType | null {
  const written = TABLES_OF_TYPES[table];
  if (written !== undefined) return model.get(written) ?? null;
  const [schema = '', name = ''] = table.split('.');
  const wanted = [name, `${schema}_${name}`, `${singular(schema)}_${name}`];
  return [...model.values()].find((type) => wanted.includes(plural(snake(type.name)))) ?? null;
}

export function plural(name: string): string {
  if (name.endsWith('y')) return `${name.slice(0, -1)}ies`;
  return /(ch|s|x)$/.test(name) ? `${name}es` : `${name}s`;
}

function singular(name: string): string {
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  return name.replace(/(?<=ch|x|ss)es$|s$/, '');
}
