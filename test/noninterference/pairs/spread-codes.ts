import type postgres from 'postgres';
import { readCatalogue, type Column, type Table } from './catalogue.ts';
import { LIVED_IN_IDS } from './world.ts';

/** Sets the codes of each column one after the other, where nothing else depends on them. */
export async function spreadCodes(admin: postgres.Sql): Promise<void> {
  const tables = await readCatalogue(admin, new Map());
  for (const table of tables) await copyRows(admin, table);
  for (const table of tables)
    for (const { name, type, codes } of spread(table)) {
      const list = `array[${codes.map((code) => `'${code}'`).join(', ')}]`;
      const code = `(${list})[1 + (nth % ${String(codes.length)})::integer]`;
      // Of lists most have everything.
      const value = type.endsWith('[]')
        ? `case when nth % 4 = 0 then array[${code}] else ${list} end::${type}`
        : code;
      const enough = `(select count(*) from ${table.name} where ${isOthers(table)}) >= ${String(codes.length)}`;
      const spared = `(${isOthers(table)} or not ${enough})`;
      // Where a constraint over several columns stands in the way, where there is one already, or nowhere.
      for (const rows of [spared, `${spared} and ${name} is not null`]) {
        const done = await admin
          .unsafe(
            `update ${table.name} t set ${name} = ${value}
             from (select ctid, row_number() over () as nth from ${table.name} where ${rows}) o
             where o.ctid = t.ctid`,
          )
          .then(
            () => true,
            () => false,
          );
        if (done) break;
      }
    }
}

/** Whether a row is none of those that people made by what they did: those hang together. */
const isOthers = ({ primaryKey }: Table): string =>
  primaryKey.length === 0
    ? 'true'
    : primaryKey.map((column) => `${column}::text not like '${LIVED_IN_IDS}%'`).join(' and ');

/** Codes on which relations and other facts hang. */
const DECIDING = new Set([
  'status',
  'decision',
  'resident_decision',
  'kind',
  'target_kind',
  'outcome',
]);

/** Codes that are called like those, and on which nothing hangs. */
const INDEPENDENT = new Set(['villages.communities.kind']);

/** Where a table has fewer rows than one of its columns has codes, some of them twice. */
async function copyRows(admin: postgres.Sql, table: Table): Promise<void> {
  const { name, columns, primaryKey } = table;
  const most = Math.max(0, ...spread(table).map(({ codes }) => codes.length));
  const [key, ...others] = primaryKey;
  const [code] = columns.filter(({ codes, unique }) => codes.length > 0 && unique);
  if (code && others.length > 0) {
    const names = columns.map((column) => column.name);
    const values = names.map((one) => (one === code.name ? `c.code` : `t.${one}`));
    await admin
      .unsafe(
        `insert into ${name} (${names.join(', ')}) select ${values.join(', ')}
         from (select * from ${name} limit 1) t, unnest($1::text[]) c (code) on conflict do nothing`,
        [[...code.codes]],
      )
      .catch(() => undefined);
    return;
  }
  if (most === 0 || key === undefined || others.length > 0) return;
  const given = columns.filter(({ generated }) => !generated).map((column) => column.name);
  const values = columns
    .filter(({ generated }) => !generated)
    .map((column) => {
      if (column.name === key && column.type === 'uuid') return `md5('${name} ' || n)::uuid`;
      if (column.unique && column.type === 'text') return `t.${column.name} || '-' || n`;
      return `t.${column.name}`;
    });
  await admin
    .unsafe(
      `insert into ${name} (${given.join(', ')})
       select ${values.join(', ')} from (select * from ${name} limit 1) t, generate_series(1, $1 - (select count(*) from ${name})) n`,
      [most],
    )
    // A constraint stands in the way.
    .catch(() => undefined);
}

/** The columns whose codes are spread. */
const spread = ({ name: table, columns }: Table): readonly Column[] =>
  table.startsWith('disclosure.')
    ? []
    : columns.filter(
        ({ name, codes, unique }) =>
          codes.length > 0 &&
          !unique &&
          (!DECIDING.has(name) || INDEPENDENT.has(`${table}.${name}`)),
      );
