import type { Sql } from '../platform/database.ts';
import { idAt, type Ids } from '../platform/ids.ts';
import { writtenAccess } from '../platform/observations.ts';
import type { RequestContext } from '../platform/request.ts';
import { categoriesOf, maskOf, type CategoryMask, type DataCategory } from './categories.ts';
import { groundOf, type Ground } from './decide.ts';
import { writeLines, type LogLine, type Outcome } from './log-lines.ts';
import { NOBODY } from './pseudonyms.ts';
import type { Decided } from './scope.ts';

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
 * Gathers what one request disclosed and refused in one subgraph: one line per subject and outcome.
 * Nothing may be answered before `write` has resolved.
 */
export interface AccessRecorder {
  disclosed(row: DecidedRow, category: CategoryMask, field: string): void;
  refused(row: DecidedRow, category: CategoryMask, field: string): void;
  /**
   * An id was addressed directly and its row was not reached. `subject` is whose row it is, null
   * when there is none: the line has the same shape and costs the same.
   */
  refusedRow(subject: string | null, category: DataCategory, field: string): void;
  /**
   * Writes what was gathered so far, of this subgraph and of every other one that this process opened
   * for the same request, in one statement; rejects when lines of the request are not durable.
   */
  write(): Promise<void>;
}

export function createAccessRecorder(deps: {
  readonly sql: Sql;
  readonly ids: Ids;
  readonly subgraph: string;
  readonly request: RequestContext;
}): AccessRecorder {
  const { sql, ids, subgraph, request } = deps;
  const log = logOf(request);
  // By subject; a key made of both would be put together for every value.
  const lines: Readonly<Record<Outcome, Map<string | null, Line>>> = {
    DISCLOSED: new Map(),
    REFUSED: new Map(),
    EMERGENCY: new Map(),
  };
  /** Values since the last write, for metrics. */
  let disclosed = 0;
  let refused = 0;

  log.sources.push(() => {
    const gathered = Object.values(lines).flatMap((ofOutcome) => [...ofOutcome.values()]);
    if (gathered.length === 0) return null;
    const outcomes = gathered.map(({ outcome }) => outcome);
    const event = { subgraph, disclosed, refused, lines: outcomes };
    for (const ofOutcome of Object.values(lines)) ofOutcome.clear();
    disclosed = refused = 0;
    return {
      lines: gathered.map((line) => toLogLine(line, idAt(ids, request.now), subgraph)),
      tell: (ok: boolean) => writtenAccess.tell({ ...event, ok }),
    };
  });

  const lineOf = (person: string | null, outcome: Outcome): Line => {
    // A row may stand for nobody, where whom it is about is not told to who reads it.
    const subject = person === NOBODY ? null : person;
    let line = lines[outcome].get(subject);
    if (line === undefined) {
      line = {
        subject,
        outcome,
        grounds: new Map(),
        fields: new Set(),
        cases: new Set(),
        seen: 0,
      };
      lines[outcome].set(subject, line);
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
      disclosed += 1;
      const ground = groundOf(row.grounds, category) ?? null;
      const line = lineOf(row.subject, ground?.basis === 'BREAK_GLASS' ? 'EMERGENCY' : 'DISCLOSED');
      note(line, row, category, ground);
      line.fields.add(field);
    },
    refused(row, category, field) {
      refused += 1;
      const line = lineOf(row.subject, 'REFUSED');
      note(line, row, category, null);
      line.fields.add(field);
    },
    refusedRow(subject, category, field) {
      refused += 1;
      const line = lineOf(subject, 'REFUSED');
      line.seen |= maskOf(category);
      line.grounds.set(category, null);
      line.fields.add(field);
    },
    write: () => log.write(sql, request),
  };
}

/** Takes what a recorder has gathered since the last time; null when nothing. */
type Source = () => { readonly lines: LogLine[]; readonly tell: (ok: boolean) => void } | null;

/** The log of one request in this process. */
interface RequestLog {
  readonly sources: Source[];
  write(sql: Sql, request: RequestContext): Promise<void>;
}

const logs = new WeakMap<RequestContext, RequestLog>();

function logOf(request: RequestContext): RequestLog {
  let log = logs.get(request);
  if (!log) logs.set(request, (log = createRequestLog()));
  return log;
}

/** Whoever asks first writes for all; everybody waits for everything that was ever sent. */
function createRequestLog(): RequestLog {
  const sources: Source[] = [];
  let written = Promise.resolve();
  return {
    sources,
    write(sql, request) {
      const taken = sources.map((take) => take()).filter((part) => part !== null);
      if (taken.length > 0) {
        // In the order of the ids: each goes into the index beside the one before.
        const lines = taken.flatMap((part) => part.lines).sort((a, b) => (a.id < b.id ? -1 : 1));
        const sent = writeLines(sql, request, lines);
        const told = sent.then(
          () => taken.forEach(({ tell }) => tell(true)),
          (error: unknown) => {
            taken.forEach(({ tell }) => tell(false));
            throw error;
          },
        );
        written = Promise.all([written, told]).then(() => undefined);
      }
      return written;
    },
  };
}

function toLogLine(line: Line, id: string, subgraph: string): LogLine {
  const { subject, outcome, grounds, fields, cases } = line;
  return {
    id,
    subgraph,
    subject,
    outcome,
    categories: [...grounds].sort(([a], [b]) => (a < b ? -1 : 1)),
    fields: [...fields].sort(),
    cases: [...cases].sort(),
  };
}
