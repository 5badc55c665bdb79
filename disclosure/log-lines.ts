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
  const texts = new Map<LineKind, KindAsText>();
  const textOf = (kind: LineKind) => {
    let text = texts.get(kind);
    if (!text) texts.set(kind, (text = kindAsText(kind)));
    return text;
  };
  const each = (of: (line: LogLine) => string | null) => lines.map(of);
  const ofKind = (column: keyof KindAsText) => each(({ kind }) => textOf(kind)[column]);
  await sql`
    select disclosure.append_to_access_log(
      ${each(({ id }) => id)}::uuid[],
      ${each(({ kind }) => kind.subgraph)}::text[],
      ${each(({ subject }) => subject)}::uuid[],
      ${each(({ kind }) => kind.outcome)}::text[],
      ${ofKind('categories')}::text[],
      ${ofKind('bases')}::text[],
      ${each(({ kind, records }) => (records ? listOf(records) : textOf(kind).noRecords))}::text[],
      ${ofKind('fields')}::text[],
      ${each(({ cases }) => listOf(cases))}::text[],
      ${now}::timestamptz, ${actor.kind}::text, ${who.subject}::text, ${who.role}::text,
      ${who.organisation}::uuid, ${who.acting}::text, ${who.purpose}::text,
      ${operation.name}::text, ${operation.hash}::text, ${requestId}::uuid, ${traceId}::text
    )
  `;
}

interface KindAsText {
  readonly categories: string;
  readonly bases: string;
  readonly noRecords: string;
  readonly fields: string;
}

function kindAsText({ categories, fields }: LineKind): KindAsText {
  return {
    categories: listOf(categories.map(([category]) => category)),
    bases: listOf(categories.map(([, basis]) => basis)),
    noRecords: listOf(categories.map(() => null)),
    fields: listOf(fields),
  };
}

/**
 * A list inside a list, which an array of the database cannot hold unless all are of one length. What
 * stands in these (codes, coordinates of fields, ids) needs no quotes.
 */
function listOf(values: readonly (string | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}
