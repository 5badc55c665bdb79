import type { Sql } from '../platform/database.ts';
import type { RequestContext } from '../platform/request.ts';
import type { DataCategory } from './categories.ts';
import type { Ground } from './decide.ts';

export type Outcome = 'DISCLOSED' | 'REFUSED' | 'EMERGENCY';

/** What one request disclosed or refused of one subject in one subgraph. */
export interface LogLine {
  readonly id: string;
  readonly subgraph: string;
  /** Null: there is nobody under the id that was addressed. */
  readonly subject: string | null;
  readonly outcome: Outcome;
  /** Sorted, each with the ground on which it was disclosed; null for one that was refused. */
  readonly categories: readonly (readonly [DataCategory, Ground | null])[];
  /** Sorted. */
  readonly fields: readonly string[];
  readonly cases: readonly string[];
}

/** Writes the lines of one request in one statement; durable when it resolves. */
export async function writeLines(
  sql: Sql,
  request: RequestContext,
  lines: readonly LogLine[],
): Promise<void> {
  const { actor, now, operation, requestId, traceId } = request;
  const who =
    actor.kind === 'PUBLIC'
      ? { subject: 'public', role: 'PUBLIC', organisation: null, acting: null, purpose: 'PUBLIC' }
      : {
          subject: actor.subject,
          role: actor.role,
          organisation: actor.organisationId,
          acting: actor.actingFor,
          purpose: actor.purpose,
        };
  const each = (of: (line: LogLine) => string | null) => lines.map(of);
  await sql`
    select disclosure.append_to_access_log(
      ${each(({ id }) => id)}::uuid[],
      ${each(({ subgraph }) => subgraph)}::text[],
      ${each(({ subject }) => subject)}::uuid[],
      ${each(({ outcome }) => outcome)}::text[],
      ${each(({ categories }) => listOf(categories.map(([category]) => category)))}::text[],
      ${each(({ categories }) => listOf(categories.map(([, ground]) => ground?.basis)))}::text[],
      ${each(({ categories }) => listOf(categories.map(([, ground]) => ground?.record)))}::text[],
      ${each(({ fields }) => listOf(fields))}::text[],
      ${each(({ cases }) => listOf(cases))}::text[],
      ${now}::timestamptz, ${actor.kind}::text, ${who.subject}::text, ${who.role}::text,
      ${who.organisation}::uuid, ${who.acting}::text, ${who.purpose}::text,
      ${operation.name}::text, ${operation.hash}::text, ${requestId}::uuid, ${traceId}::text
    )
  `;
}

/**
 * A list inside a list, which an array of the database cannot hold unless all are of one length. What
 * stands in these (codes, coordinates of fields, ids) needs no quotes.
 */
function listOf(values: readonly (string | null | undefined)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}
