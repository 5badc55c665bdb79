import { StartProblem } from './start-problem.ts';

/** Why the database cannot be used, without its password. */
export class DatabaseProblem extends StartProblem {
  override readonly name = 'DatabaseProblem';
  /** What the driver or the server called it; null where the hub found it itself. */
  readonly code: string | null;

  constructor(message: string, code: string | null = null) {
    super(message);
    this.code = code;
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens there; is PostgreSQL running?'],
  ['ECONNRESET', 'the connection was cut; is that PostgreSQL?'],
  ['CONNECTION_CLOSED', 'the connection was cut; is that PostgreSQL?'],
  ['CONNECTION_DESTROYED', 'the connection was cut; is that PostgreSQL?'],
  ['ENOTFOUND', 'the host name is unknown'],
  ['EAI_AGAIN', 'the host name cannot be looked up now'],
  ['ETIMEDOUT', 'no answer in time'],
  ['CONNECT_TIMEOUT', 'no answer in time'],
  ['EHOSTUNREACH', 'there is no way to that host'],
  ['ENETUNREACH', 'there is no way to that network'],
  ['28P01', 'the password is not accepted'],
  ['28000', 'the user may not log in from here'],
  ['3D000', 'there is no such database'],
  ['42501', 'the user may not do what the hub needs'],
  ['53300', 'it has no connection left'],
  ['57P03', 'it is starting or stopping'],
]);

/**
 * Turns what a driver threw while connecting into one clear line; any other error stays as it is. `role`: who
 * connected, where it is not the user of the address.
 */
export function explainDatabaseError(error: unknown, url: string, role?: string): unknown {
  const { code } = error as { code?: unknown };
  if (error instanceof DatabaseProblem || typeof code !== 'string') return error;
  const reason = REASONS.get(code);
  if (reason === undefined) return error;
  return new DatabaseProblem(
    `The database ${describeAddress(url, role)} cannot be used: ${reason} (${code}).`,
    code,
  );
}

/** User, host, port and name of a database, without the password and the options. */
function describeAddress(url: string, role?: string): string {
  if (!URL.canParse(url)) return '(address not readable)';
  const { hostname, port, pathname, username } = new URL(url);
  const user = role ?? decodeURIComponent(username);
  return `${decodeURIComponent(pathname.slice(1)) || username} at ${hostname}:${port || '5432'} (user ${user || 'not given'})`;
}
