import type { TestHub } from './test-hub.ts';

/** What may name what is gone: the log is evidence, and keys of repeated changes go after 7 days. */
const MAY_NAME_IT = ['disclosure.access_log', 'platform.idempotency_keys'];

export async function tablesOf({ admin }: TestHub): Promise<string[]> {
  const rows = await admin<{ name: string }[]>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname in (
      'villages', 'volunteers', 'referrals', 'housing', 'consents', 'disclosure', 'platform'
    )
    order by 1`;
  return rows.map(({ name }) => name);
}

/** Every table with a row that holds one of these ids, in whichever column. */
export async function tablesNaming(hub: TestHub, ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tablesOf(hub)) {
    if (MAY_NAME_IT.includes(table)) continue;
    const [row] = await hub.admin.unsafe<{ some: boolean }[]>(
      `select exists (select from ${table} t where t::text like any ($1)) as some`,
      [ids.map((id) => `%${id}%`)],
    );
    if (row?.some) found.push(table);
  }
  return found;
}
