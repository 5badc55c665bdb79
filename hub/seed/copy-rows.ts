import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';

/** What one column of one row may hold. */
export type Cell = string | number | boolean | Date | null | readonly string[];

/** Columns by their names in camelCase; every row of a table has the same ones in the same order. */
export type Row = Readonly<Record<string, Cell>>;

const CHUNK_ROWS = 500;

/** Writes the rows by COPY, in the transaction of `sql`. */
export async function copyRows(
  sql: postgres.TransactionSql,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const names = columns.map((column) => column.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`));
  const into = await sql.unsafe(`copy ${table} (${names.join(', ')}) from stdin`).writable();
  await pipeline(Readable.from(chunksOf(columns, rows)), into);
}

function* chunksOf(columns: readonly string[], rows: readonly Row[]): Generator<string> {
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    let chunk = '';
    for (const row of rows.slice(start, start + CHUNK_ROWS)) {
      chunk += `${columns.map((column) => textOf(row[column] ?? null)).join('\t')}\n`;
    }
    yield chunk;
  }
}

/** The text format of COPY (PostgreSQL manual, COPY, "File Formats"). */
function textOf(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escaped(cell);
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === 'object') return escaped(arrayLiteral(cell));
  return String(cell);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found);

const arrayLiteral = (items: readonly string[]) =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
