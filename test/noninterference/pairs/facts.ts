import type postgres from 'postgres';
import type { Table } from './catalogue.ts';

/** A row about somebody. */
export interface Fact {
  readonly table: Table;
  /** Its primary key as text. */
  readonly id: string;
  /** Whom it is about: a match is about a resident and a volunteer. */
  readonly subjects: readonly string[];
  /** Every id in it: what may be the case of its decision, or a row that it hangs on. */
  readonly ids: readonly string[];
  /** Texts in it that could say whose doing it was. */
  readonly texts: readonly string[];
  /** In which of its columns this id stands. */
  readonly columnsWith: (id: string) => readonly string[];
}

export interface Facts {
  readonly rows: readonly Fact[];
  /** Rows by what they refer to, `table id`. */
  readonly referring: ReadonlyMap<string, readonly Fact[]>;
  /** Tables in which nothing leads to a person. */
  readonly impersonal: readonly Table[];
}

export const idOf = (table: Table, alias = 't') =>
  `concat_ws('|', ${table.primaryKey.map((column) => `${alias}.${column}::text`).join(', ')})`;

/** How a column says whose a row is; the names follow from `@personal(subject:)`. */
const SUBJECT = /^(key|subject|[a-z]+_key)$/;

type Raw = Record<string, unknown> & { id: string };

/** Reads every row that leads to a person: by a column that holds the subject, or over what it refers to. */
export async function readFacts(admin: postgres.Sql, tables: readonly Table[]): Promise<Facts> {
  const raw = new Map<Table, Raw[]>();
  for (const table of tables) {
    if (table.primaryKey.length === 0) continue;
    const wanted = table.columns
      .filter(({ type }) => type === 'uuid' || type === 'text')
      .map(({ name }) => `t.${name}::text as "_${name}"`);
    const rows = await admin.unsafe<Raw[]>(
      `select ${[`${idOf(table)} as id`, ...wanted].join(', ')} from ${table.name} t`,
    );
    raw.set(table, [...rows]);
  }
  const refs = new Map(
    (
      await admin<{ subject: string; ref: string }[]>`
      select subject::text, ref::text from disclosure.subject_refs`
    ).map((row) => [row.ref, row.subject]),
  );
  const subjects = new Map<string, ReadonlySet<string>>();
  const subjectsOf = (table: Table, row: Raw): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const { name, type } of table.columns) {
      const value = row[`_${name}`];
      if (type !== 'uuid' || typeof value !== 'string') continue;
      if (SUBJECT.test(name)) found.add(value);
      if (/subject_ref$/.test(name)) found.add(refs.get(value) ?? value);
    }
    for (const { column, table: target } of table.refersTo)
      for (const one of subjects.get(`${target} ${String(row[`_${column}`])}`) ?? [])
        found.add(one);
    return found;
  };
  // As often as one row can lead to a person over others.
  for (let hops = 0; hops < 3; hops += 1)
    for (const [table, rows] of raw)
      for (const row of rows) {
        const found = subjectsOf(table, row);
        if (found.size > 0) subjects.set(`${table.name} ${row.id}`, found);
      }
  return gather(raw, subjects);
}

function gather(
  raw: ReadonlyMap<Table, readonly Raw[]>,
  subjects: ReadonlyMap<string, ReadonlySet<string>>,
): Facts {
  const rows: Fact[] = [];
  const referring = new Map<string, Fact[]>();
  const impersonal: Table[] = [];
  for (const [table, found] of raw) {
    const before = rows.length;
    for (const row of found) {
      const about = subjects.get(`${table.name} ${row.id}`);
      if (about === undefined) continue;
      const values = (type: string) =>
        table.columns
          .filter((column) => column.type === type)
          .map(({ name }) => row[`_${name}`])
          .filter((value): value is string => typeof value === 'string');
      const fact = {
        table,
        id: row.id,
        subjects: [...about],
        ids: values('uuid'),
        texts: values('text'),
        columnsWith: (id: string) =>
          table.columns.filter(({ name }) => row[`_${name}`] === id).map(({ name }) => name),
      };
      rows.push(fact);
      for (const { column, table: target } of table.refersTo) {
        const key = `${target} ${String(row[`_${column}`])}`;
        referring.set(key, [...(referring.get(key) ?? []), fact]);
      }
    }
    if (rows.length === before && found.length > 0) impersonal.push(table);
  }
  return { rows, referring, impersonal };
}
