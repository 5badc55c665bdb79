import type { Sql } from '../platform/database.ts';
import type { RequestContext } from '../platform/request.ts';
import type { DataCategory } from './categories.ts';
import type { DecisionBasis } from './decide.ts';

export type Outcome = 'DISCLOSED' | 'REFUSED' | 'EMERGENCY';

/** What lines of a request have in common: mostly all of a list. */
export interface LineKind {
  readonly subgraph: string;
  readonly outcome: Outcome;
  /** Sorted, each with the basis on which it was disclosed; null for one that was refused. */
  readonly categories: readonly (readonly [DataCategory, DecisionBasis | null])[];
  /** Sorted. */
  readonly fields: readonly string[];
}

/** What one request disclosed or refused of one subject in one subgraph. */
export interface LogLine {
  readonly id: string;
  /** Told apart by the object: lines of one kind share it. */
  readonly kind: LineKind;
  /** Null: there is nobody under the id that was addressed. */
  readonly subject: string | null;
  /** The consent behind each category of the kind; null where there is none behind any. */
  readonly records: readonly (string | null)[] | null;
  /** Sorted. */
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
  const kinds = new Map<LineKind, number>();
  const numberOf = (kind: LineKind): number => {
    let number = kinds.get(kind);
    if (number === undefined) kinds.set(kind, (number = kinds.size + 1));
    return number;
  };
  const each = (of: (line: LogLine) => string | number | null) => listOf(lines.map(of));
  const numbers = each(({ kind }) => numberOf(kind));
  const ofKinds = (of: (kind: LineKind) => string) => [...kinds.keys()].map(of);
  await sql`
    select disclosure.write_access_log(
      ${each(({ id }) => id)}::uuid[],
      ${each(({ subject }) => subject)}::uuid[],
      ${numbers}::integer[],
      ${each(({ cases }) => (cases.length === 1 ? (cases[0] ?? null) : null))}::uuid[],
      ${whereAny(lines, ({ cases }) => (cases.length > 1 ? cases : null))}::text[],
      ${whereAny(lines, ({ records }) => records)}::text[],
      ${ofKinds(({ subgraph }) => subgraph)}::text[],
      ${ofKinds(({ outcome }) => outcome)}::text[],
      ${ofKinds(({ categories }) => listOf(categories.map(([category]) => category)))}::text[],
      ${ofKinds(({ categories }) => listOf(categories.map(([, basis]) => basis)))}::text[],
      ${ofKinds(({ fields }) => listOf(fields))}::text[],
      ${now}::timestamptz, ${actor.kind}::text, ${who.subject}::text, ${who.role}::text,
      ${who.organisation}::uuid, ${who.acting}::text, ${who.purpose}::text,
      ${operation.name}::text, ${operation.hash}::text, ${requestId}::uuid, ${traceId}::text
    )
  `;
}

/** A list of each line that has one; null where none has. */
function whereAny(
  lines: readonly LogLine[],
  list: (line: LogLine) => readonly (string | null)[] | null,
): (string | null)[] | null {
  if (lines.every((line) => list(line) === null)) return null;
  return lines.map((line) => {
    const values = list(line);
    return values && listOf(values);
  });
}

/**
 * The text of an array, which the driver would put together at several times the cost. What stands in these
 * (codes, coordinates of fields, ids, numbers) needs no quotes.
 */
function listOf(values: readonly (string | number | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}
