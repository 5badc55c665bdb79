import { StartProblem } from './start-problem.ts';

/** Why the database cannot be used, without its password. */
export class DatabaseProblem extends StartProblem {
  override readonly name = 'DatabaseProblem';
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

/** Turns what a driver threw while connecting into one clear line; any other error stays as it is. */
export function explainDatabaseError(error: unknown, url: string): unknown {
  const { code } = error as { code?: unknown };
  const reason = typeof code === 'string' ? REASONS.get(code) : undefined;
  if (reason === undefined) return error;
  return new DatabaseProblem(
    `The database ${describeAddress(url)} cannot be used: ${reason} (${String(code)}).`,
  );
}

/** User, host, port and name of a database, without the password and the options. */
function describeAddress(url: string): string {
  if (!URL.canParse(url)) return '(address not readable)';
  const { hostname, port, pathname, username } = new URL(url);
  return `${decodeURIComponent(pathname.slice(1)) || username} at ${hostname}:${port || '5432'} (user ${decodeURIComponent(username) || 'not given'})`;
}
