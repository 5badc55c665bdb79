import type { Sql } from '../../platform/database.ts';
import { canonicalJson, type Canonical } from './canonical-json.ts';
import { leafHash, type Hash } from './merkle-tree.ts';

/** A line of the log as the database tells it, by the names of its columns. */
export type SealedLine = Readonly<Record<(typeof SEALED_COLUMNS)[number], Canonical>> & {
  /** UTC, without a zone. */
  readonly at: string;
};

/** Every column of a line: one that is not sealed could be changed unseen. */
export const SEALED_COLUMNS = [
  'id',
  'at',
  'subgraph',
  'subject_ref',
  'outcome',
  'categories',
  'bases',
  'records',
  'fields',
  'cases',
  'actor_kind',
  'actor_subject',
  'role',
  'organisation_id',
  'acting_subject',
  'purpose',
  'operation_name',
  'operation_hash',
  'request_id',
  'trace_id',
] as const;

/** Goes up when what is sealed of a line changes; lines sealed before keep theirs. */
const FORMAT = 1;

/** The leaf of a line: the hash of its canonical JSON. Its random ids keep it from being guessed. */
export function leafOf(line: SealedLine): Hash {
  return leafHash(Buffer.from(canonicalLine(line)));
}

/** What canonicalJson makes of the line and its format, without sorting the same names anew. */
export function canonicalLine(line: SealedLine): string {
  let members = '';
  for (const column of SORTED_COLUMNS) members += `"${column}":${canonicalJson(line[column])},`;
  return `{${members}"v":${FORMAT}}`;
}

const SORTED_COLUMNS = SEALED_COLUMNS.toSorted();

/**
 * SQL for the line `l` as one JSON object. The instant is written by the database, in UTC and to the
 * microsecond: in a Date a change below the millisecond would not show.
 */
export function lineAsJson(sql: Sql) {
  return sql`json_build_object(
    'id', l.id,
    'at', to_json(l.at at time zone 'UTC') #>> '{}',
    'subgraph', l.subgraph,
    'subject_ref', l.subject_ref,
    'outcome', l.outcome,
    'categories', l.categories,
    'bases', l.bases,
    'records', l.records,
    'fields', l.fields,
    'cases', l.cases,
    'actor_kind', l.actor_kind,
    'actor_subject', l.actor_subject,
    'role', l.role,
    'organisation_id', l.organisation_id,
    'acting_subject', l.acting_subject,
    'purpose', l.purpose,
    'operation_name', l.operation_name,
    'operation_hash', l.operation_hash,
    'request_id', l.request_id,
    'trace_id', l.trace_id
  )`;
}
