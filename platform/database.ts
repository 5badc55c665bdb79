import postgres from 'postgres';
import { DatabaseProblem, explainDatabaseError } from './database-problem.ts';
import { renewedPool } from './renewed-pool.ts';

/** What statements are written on: a pool, or the connection of a transaction. */
export type Sql = postgres.ISql<DatabaseTypes>;
export type Transaction = postgres.TransactionSql<DatabaseTypes>;
/** A piece of a statement, or one that is not sent yet. */
export type SqlPart = postgres.PendingQuery<postgres.Row[]>;
type Pool = postgres.Sql<DatabaseTypes>;
type DatabaseTypes = { bigint: number | bigint; date: string };

/** A pool of one role. Statements are tagged templates: prepared and kept per connection by the driver. */
export interface Database {
  readonly sql: Pool;
  readonly role: string;
  /** Statements sent so far, BEGIN and COMMIT too. Throws unless `onStatement` was given: counting costs. */
  readonly statements: number;
  /** Lets running statements end, for at most five seconds. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /**
   * Host, port, database and options; user and password in it count only without `role`. With the option
   * `prepare` (see `throughPool`) the connections are a pooler's.
   */
  readonly url: string;
  readonly role?: string;
  readonly password?: string;
  readonly poolSize: number;
  readonly applicationName: string;
  /** What one statement may take before the server ends it; without it, and through a pool: what its role says. */
  readonly statementTimeoutMs?: number;
  /** Called with the text of each statement; for tests. */
  readonly onStatement?: (text: string) => void;
}

/**
 * The URL of a pooler that gives a connection per transaction. Statements are not prepared by name there,
 * unless it says `prepare=true` itself, for a pooler that keeps them apart (pgbouncer from 1.21 on).
 */
export function throughPool(url: string): string {
  const pooled = new URL(url);
  if (!isPooled(url)) pooled.searchParams.set('prepare', 'false');
  return pooled.href;
}

const isPooled = (url: string): boolean => new URL(url).searchParams.has('prepare');

const CONNECT_TIMEOUT_S = 10;
const CLOSE_TIMEOUT_S = 5;
const LONGEST_BACKOFF_S = 1;

/**
 * timestamptz is a Date; numeric a string; int8 a number, beyond 2^53 a bigint; date a string
 * (YYYY-MM-DD), since a day is not an instant. An undefined parameter is an error.
 */
const TYPES = {
  bigint: {
    to: 20,
    from: [20],
    serialize: String,
    parse: (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)),
  },
  date: { to: 1082, from: [1082], serialize: String, parse: (text: string) => text },
};

/** Opens no connection yet; the first statement does. */
export function openDatabase(options: DatabaseOptions): Database {
  const { url, role, password, poolSize, applicationName, statementTimeoutMs, onStatement } =
    options;
  let statements = 0;
  const count = (_connection: number, text: string) => {
    // The driver's own look at the array types, once per connection.
    if (text.includes('pg_catalog.pg_type a')) return;
    statements += 1;
    onStatement?.(text);
  };
  const open = (onclose: () => void) =>
    postgres(url, {
      ...(role === undefined ? {} : { username: role, password: password ?? '' }),
      max: poolSize,
      connect_timeout: CONNECT_TIMEOUT_S,
      connection: {
        application_name: applicationName,
        // A pooler takes no setting of a session.
        ...(statementTimeoutMs === undefined || isPooled(url)
          ? {}
          : { statement_timeout: statementTimeoutMs }),
      },
      types: TYPES,
      // Columns are snake_case in SQL and camelCase in rows; keys inside JSON stay as they are.
      transform: { column: { from: postgres.toCamel } },
      onnotice: () => {},
      onclose,
      // The driver's own grows to twenty seconds, which would go by after the server is back.
      backoff: (failures: number) => Math.min(0.05 * 2 ** failures, LONGEST_BACKOFF_S),
      // Off unless needed: it also makes a stack trace per statement and parameters visible on errors.
      ...(onStatement ? { debug: count } : {}),
    });
  const pool = renewedPool(open);
  const { sql } = pool;
  return {
    sql,
    role: role ?? sql.options.user,
    get statements() {
      if (!onStatement) throw new Error('Statements are counted only where onStatement was given.');
      return statements;
    },
    close: () => pool.end({ timeout: CLOSE_TIMEOUT_S }),
  };
}

/** Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. */
export async function inTransaction<T>(
  sql: Pool,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return (await sql.begin(work)) as T;
}

interface Safety {
  readonly user: string;
  readonly powers: string[];
  readonly owned: number;
  readonly off: string[];
}

/**
 * Start-up's proof that the role can do nothing beside its grants and that a commit is durable.
 * Throws DatabaseProblem with the reason.
 */
export async function assertSafeDatabase(database: Database, url: string): Promise<void> {
  const { role } = database;
  const safety = await readSafety(database).catch((error: unknown) => {
    throw explainDatabaseError(error, url, role);
  });
  const problem = safetyProblem(safety, role);
  if (problem !== null) throw new DatabaseProblem(problem);
}

function safetyProblem({ user, powers, owned, off }: Safety, role: string): string | null {
  if (user !== role)
    return `The database was opened as ${user}, not as ${role}; a pooler must keep the user of each connection.`;
  if (powers.length > 0)
    return `The database role ${role} is too mighty, it has ${powers.join(', ')}; take that from it, row level security would not bind it.`;
  if (owned > 0)
    return `The database role ${role} owns ${owned} objects; give them to the role that migrates, an owner is not bound by row level security.`;
  if (off.length > 0)
    return `The database has ${off.join(', ')} off; switch it on, the access log has to survive a crash.`;
  return null;
}

async function readSafety({ sql }: Database): Promise<Safety> {
  // A power counts when the role has it itself or may take it by SET ROLE.
  const [row] = await sql<Safety[]>`
    with mine as (
      select * from pg_catalog.pg_roles r where pg_catalog.pg_has_role(current_user, r.oid, 'MEMBER')
    )
    select
      current_user::text as user,
      array(
        select distinct power from mine, lateral (
          values ('SUPERUSER', rolsuper), ('BYPASSRLS', rolbypassrls), ('CREATEROLE', rolcreaterole),
            ('REPLICATION', rolreplication), (rolname, rolname like 'pg\_%')
        ) as had (power, has) where has order by power
      ) as powers,
      (
        select count(*) from pg_catalog.pg_shdepend d join mine on mine.oid = d.refobjid
        where d.refclassid = 'pg_catalog.pg_authid'::regclass and d.deptype = 'o'
      ) as owned,
      array(
        select name from pg_catalog.pg_settings
        where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name
      ) as off`;
  if (!row) throw new Error('pg_roles gave no answer');
  return row;
}
