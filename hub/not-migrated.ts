import { DatabaseProblem, explainDatabaseError } from '../platform/database-problem.ts';
import { openDatabase, type Sql } from '../platform/database.ts';
import { isMigrated } from '../platform/migrations.ts';
import { StartProblem } from '../platform/start-problem.ts';
import type { HubDatabase } from './database.ts';

/** No such table, schema, function or column: what a database lacks that this hub has not migrated. */
const MISSING = new Set(['42P01', '3F000', '42883', '42703']);

const WRONG_PASSWORD = '28P01';

/** How a server refuses a role that it does not know, too. */
const REFUSED = new Set([WRONG_PASSWORD, '28000', '42501']);

const NO_DATABASE = '3D000';

const NEVER = 'This database is not migrated yet; run `npx hub migrate` first.';
const BEHIND = 'This database is not at the version of this hub; run `npx hub migrate` first.';
const OTHER_SECRET =
  'The database roles of this hub have other passwords than this HUB_SECRET gives; use the HUB_SECRET (or the DATA_DIR) of the hub that uses this database, and after a rotation run `npx hub migrate` first.';

type Addresses = Pick<HubDatabase, 'url' | 'adminUrl'>;

/** Runs what needs the tables and roles that `hub migrate` makes; what is missing of them becomes one clear line. */
export async function onMigrated<T>(database: Addresses, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await explain(error, database);
  }
}

/** The same where the address has no user that counts: all that connects there are the hub's roles. */
export async function onMigratedByOthers<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (MISSING.has(code)) throw new StartProblem(BEHIND);
    const problem = explainDatabaseError(error, url);
    if (!(problem instanceof DatabaseProblem && (REFUSED.has(code) || code === NO_DATABASE)))
      throw problem;
    throw new StartProblem(
      `${problem.message} Has \`hub migrate\` run on it, with the same HUB_SECRET?`,
    );
  }
}

/** Throws a StartProblem where nobody has migrated this database. */
export async function assertMigrated(sql: Sql): Promise<void> {
  if (!(await isMigrated(sql))) throw new StartProblem(NEVER);
}

async function explain(error: unknown, { url, adminUrl }: Addresses): Promise<unknown> {
  const code = codeOf(error);
  if (!MISSING.has(code) && !REFUSED.has(code)) return explainDatabaseError(error, url);
  const { problem, migrated } = await look(adminUrl);
  if (problem !== undefined) return explainDatabaseError(problem, adminUrl);
  if (migrated === false) return new StartProblem(NEVER);
  if (MISSING.has(code)) return new StartProblem(BEHIND);
  return code === WRONG_PASSWORD
    ? new StartProblem(OTHER_SECRET)
    : explainDatabaseError(error, url);
}

/** With the user and the password of the address itself: it is the hub's roles that are in doubt. */
async function look(url: string): Promise<{ problem?: unknown; migrated?: boolean }> {
  const database = openDatabase({ url, poolSize: 1, applicationName: 'noaberhub look' });
  try {
    return { migrated: await isMigrated(database.sql) };
  } catch (problem) {
    return { problem };
  } finally {
    await database.close();
  }
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
