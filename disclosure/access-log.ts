import type { Sql } from '../platform/database.ts';
import type { Ids } from '../platform/ids.ts';
import { writtenAccess } from '../platform/observations.ts';
import type { RequestContext } from '../platform/request.ts';
import { categoriesOf, maskOf, type CategoryMask, type DataCategory } from './categories.ts';
import { groundOf, type Ground } from './decide.ts';
import type { Decided } from './scope.ts';

type Outcome = 'DISCLOSED' | 'REFUSED' | 'EMERGENCY';

/** A row of a personal type, as enforcement sees it. */
export interface DecidedRow extends Decided {
  readonly subject: string;
  readonly caseId: string | null;
}

interface Line {
  readonly subject: string | null;
  readonly outcome: Outcome;
  readonly grounds: Map<DataCategory, Ground | null>;
  readonly fields: Set<string>;
  readonly cases: Set<string>;
  seen: CategoryMask;
}

/**
 * Gathers what one request disclosed and refused in one subgraph, and writes it as one line per
 * subject and outcome. Nothing may be answered before `write` has resolved.
 */
export interface AccessRecorder {
  disclosed(row: DecidedRow, category: CategoryMask, field: string): void;
  refused(row: DecidedRow, category: CategoryMask, field: string): void;
  /**
   * An id was addressed directly and its row was not reached. `subject` is whose row it is, null
   * when there is none: the line has the same shape and costs the same.
   */
  refusedRow(subject: string | null, category: DataCategory, field: string): void;
  write(): Promise<void>;
}

export function createAccessRecorder(deps: {
  readonly sql: Sql;
  readonly ids: Ids;
  readonly subgraph: string;
  readonly request: RequestContext;
}): AccessRecorder {
  const lines = new Map<string, Line>();
  /** Values since the last write, for metrics. */
  const count = { disclosed: 0, refused: 0 };

  const lineOf = (subject: string | null, outcome: Outcome): Line => {
    const key = `${outcome}:${subject ?? ''}`;
    let line = lines.get(key);
    if (line === undefined) {
      line = {
        subject,
        outcome,
        grounds: new Map(),
        fields: new Set(),
        cases: new Set(),
        seen: 0,
      };
      lines.set(key, line);
    }
    return line;
  };

  const note = (line: Line, row: DecidedRow, category: CategoryMask, ground: Ground | null) => {
    if ((line.seen & category) === 0) {
      line.seen |= category;
      for (const name of categoriesOf(category)) line.grounds.set(name, ground);
    }
    if (row.caseId !== null) line.cases.add(row.caseId);
  };

  return {
    disclosed(row, category, field) {
      count.disclosed += 1;
      const ground = groundOf(row.grounds, category) ?? null;
      const line = lineOf(row.subject, ground?.basis === 'BREAK_GLASS' ? 'EMERGENCY' : 'DISCLOSED');
      note(line, row, category, ground);
      line.fields.add(field);
    },
    refused(row, category, field) {
      count.refused += 1;
      const line = lineOf(row.subject, 'REFUSED');
      note(line, row, category, null);
      line.fields.add(field);
    },
    refusedRow(subject, category, field) {
      count.refused += 1;
      const line = lineOf(subject, 'REFUSED');
      line.seen |= maskOf(category);
      line.grounds.set(category, null);
      line.fields.add(field);
    },
    async write() {
      if (lines.size === 0) return;
      const written = [...lines.values()].map((line) => toRow(line, deps));
      const event = {
        subgraph: deps.subgraph,
        ...count,
        lines: [...lines.values()].map(({ outcome }) => outcome),
      };
      lines.clear();
      Object.assign(count, { disclosed: 0, refused: 0 });
      const { sql } = deps;
      try {
        await sql`select disclosure.append_to_access_log(${sql.json(written)})`;
      } catch (error) {
        writtenAccess.tell({ ...event, ok: false });
        throw error;
      }
      writtenAccess.tell({ ...event, ok: true });
    },
  };
}

function toRow(
  line: Line,
  deps: { ids: Ids; subgraph: string; request: RequestContext },
): Record<string, string | null | (string | null)[]> {
  const { actor, now, operation, requestId, traceId } = deps.request;
  const categories = [...line.grounds.keys()].sort();
  const grounds = categories.map((category) => line.grounds.get(category) ?? null);
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
  return {
    id: deps.ids.uuid(),
    at: now.toISOString(),
    subgraph: deps.subgraph,
    subject: line.subject,
    outcome: line.outcome,
    categories,
    bases: grounds.map((ground) => ground?.basis ?? null),
    records: grounds.map((ground) => ground?.record ?? null),
    fields: [...line.fields].sort(),
    cases: [...line.cases].sort(),
    actor_kind: actor.kind,
    actor_subject: who.subject,
    role: who.role,
    organisation_id: who.organisation,
    acting_subject: who.acting,
    purpose: who.purpose,
    operation_name: operation.name,
    operation_hash: operation.hash,
    request_id: requestId,
    trace_id: traceId,
  };
}
