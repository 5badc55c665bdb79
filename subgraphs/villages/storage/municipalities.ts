import type { Sql } from '../../../platform/database.ts';
import { rowPerKey } from '../../../platform/per-key.ts';

/** A public fact: read by everybody, without a decision. */
export interface MunicipalityRow {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly veenkolonien: boolean;
}

export async function listMunicipalities(sql: Sql): Promise<MunicipalityRow[]> {
  return sql<MunicipalityRow[]>`
    select m.code, m.name, m.province, m.veenkolonien
    from villages.municipalities m
    order by m.name, m.code
  `;
}

/** In the order of `codes`, null for one that there is not. */
export async function municipalitiesByCode(
  sql: Sql,
  codes: readonly string[],
): Promise<(MunicipalityRow | null)[]> {
  const rows = await sql<MunicipalityRow[]>`
    select m.code, m.name, m.province, m.veenkolonien
    from villages.municipalities m
    where m.code = any(${codes.filter(isCode)}::text[])
  `;
  return rowPerKey(codes, rows, (row) => row.code);
}

/** Representations come from outside and may be anything, text that the database refuses too. */
function isCode(text: unknown): text is string {
  return typeof text === 'string' && /^GM\d{4}$/.test(text);
}
