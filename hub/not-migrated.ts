import { explainDatabaseError } from '../platform/database-problem.ts';
import { StartProblem } from '../platform/start-problem.ts';

/** No such table, schema, function or role: what a database lacks that this hub has not migrated. */
const MISSING = new Set(['42P01', '3F000', '42883', '28P01']);

/** Turns what a command met in a database that is behind into one clear line. */
export function explainMissing(error: unknown, url: string): unknown {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && MISSING.has(code))
    return new StartProblem(
      'This database is not at the version of this hub; run `npx hub migrate` first.',
    );
  return explainDatabaseError(error, url);
}
