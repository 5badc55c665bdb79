import type { Sql } from '../platform/database.ts';
import { idsAt, type Ids } from '../platform/ids.ts';
import { writtenAccess } from '../platform/observations.ts';
import type { RequestContext } from '../platform/request.ts';
import { categoriesOf, maskOf, type CategoryMask, type DataCategory } from './categories.ts';
import { groundOf, type Ground } from './decide.ts';
import { emptyKinds, type KindOfLine } from './kinds-of-lines.ts';
import { writeLines, type LogLine, type Outcome } from './log-lines.ts';
import { NOBODY } from './pseudonyms.ts';
import type { Decided } from './scope.ts';

/** A row of a personal type, as enforcement sees it. */
export interface DecidedRow extends Decided {
  readonly subject: string;
  readonly caseId: string | null;
}

/** Small, and one object: a request may gather thousands. */
interface Line {
  readonly subject: string | null;
  kind: KindOfLine;
  /** The only case so far; `cases` when there are more. */
  caseId: string | null;
  cases: Set<string> | null;
  /** The consent behind a category, where there is one. */
  records: Map<DataCategory, string> | null;
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
   * for the same request, in one statement (two where emergency access is opened under another purpose);
   * rejects when lines of the request are not durable.
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
  const empty = emptyKinds(subgraph);
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
    const event = { subgraph, disclosed, refused };
    for (const ofOutcome of Object.values(lines)) ofOutcome.clear();
    disclosed = refused = 0;
    const newId = idsAt(ids, request.now);
    return {
      lines: gathered.map((line) => toLogLine(line, newId())),
      tell: (ok: boolean) =>
        writtenAccess.tell({ ...event, lines: gathered.map(({ kind }) => kind.outcome), ok }),
    };
  });

  const lineOf = (person: string | null, outcome: Outcome): Line => {
    // A row may stand for nobody, where whom it is about is not told to who reads it.
    const subject = person === NOBODY ? null : person;
    let line = lines[outcome].get(subject);
    if (line === undefined) {
      line = { subject, kind: empty[outcome], caseId: null, cases: null, records: null };
      lines[outcome].set(subject, line);
    }
    return line;
  };

  const note = (
    line: Line,
    caseId: string | null,
    category: CategoryMask,
    ground: Ground | null,
    field: string,
  ) => {
    if ((line.kind.seen & category) === 0) {
      line.kind = line.kind.withCategory(category, ground?.basis ?? null);
      if (ground !== null && ground.record !== null) noteRecord(line, category, ground.record);
    }
    line.kind = line.kind.withField(field);
    if (caseId !== null && caseId !== line.caseId) noteCase(line, caseId);
  };

  return {
    disclosed(row, category, field) {
      disclosed += 1;
      const ground = groundOf(row.grounds, category) ?? null;
      const line = lineOf(row.subject, ground?.basis === 'BREAK_GLASS' ? 'EMERGENCY' : 'DISCLOSED');
      note(line, row.caseId, category, ground, field);
    },
    refused(row, category, field) {
      refused += 1;
      note(lineOf(row.subject, 'REFUSED'), row.caseId, category, null, field);
    },
    refusedRow(subject, category, field) {
      refused += 1;
      note(lineOf(subject, 'REFUSED'), null, maskOf(category), null, field);
    },
    write: () => log.write(sql, request),
  };
}

function noteRecord(line: Line, category: CategoryMask, record: string): void {
  line.records ??= new Map();
  for (const name of categoriesOf(category)) line.records.set(name, record);
}

function noteCase(line: Line, caseId: string): void {
  if (line.caseId === null) line.caseId = caseId;
  else (line.cases ??= new Set([line.caseId])).add(caseId);
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
        const sent = writeByPurpose(sql, request, lines);
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

/** Emergency access is opened and used for BREAK_GLASS alone, whichever purpose a request states that opens one. */
async function writeByPurpose(
  sql: Sql,
  request: RequestContext,
  lines: readonly LogLine[],
): Promise<void> {
  const { actor } = request;
  const isOther = ({ kind }: LogLine) => kind.outcome === 'EMERGENCY';
  if (actor.kind === 'PUBLIC' || actor.purpose === 'BREAK_GLASS' || !lines.some(isOther))
    return writeLines(sql, request, lines);
  const inEmergency = { ...request, actor: { ...actor, purpose: 'BREAK_GLASS' as const } };
  await writeLines(sql, inEmergency, lines.filter(isOther));
  const stated = lines.filter((line) => !isOther(line));
  if (stated.length > 0) await writeLines(sql, request, stated);
}

const NONE: readonly string[] = [];

function toLogLine({ subject, kind, caseId, cases, records }: Line, id: string): LogLine {
  return {
    id,
    subject,
    kind,
    records: records && kind.categories.map(([category]) => records.get(category) ?? null),
    cases: cases ? [...cases].sort() : caseId === null ? NONE : [caseId],
  };
}
