import type { ExecutionResult } from 'graphql';
import type { Answer, Caller, Question } from '../answer.ts';
import { Interrupted } from '../http/streaming-route.ts';
import type { ExportParts, ListPart } from './parts.ts';

/** Who may export what is about themselves, or about whom they act for. */
export const EXPORT_ROLES = ['RESIDENT', 'REPRESENTATIVE', 'VOLUNTEER'] as const;

export type ExportRole = (typeof EXPORT_ROLES)[number];

/** Whose data, and what of it the role of who asks brings. */
export interface ExportOf {
  /** Pseudonym for who asks; null: nobody whom it reaches as a resident. */
  readonly residentId: string | null;
  readonly role: ExportRole;
  readonly at: Date;
}

/** Asks one operation of the graph as who exports, decided and logged by itself at that moment. */
export type AskForExport = (
  prepared: Pick<Question, 'document' | 'operation'>,
  variables: Record<string, unknown>,
) => Promise<Record<string, unknown>>;

type Row = Record<string, unknown>;

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Row }[];
}

export const EXPORT_FORMAT = 'noaberhub-export-1';

export function askAs(answer: Answer, callerNow: () => Caller): AskForExport {
  return async (prepared, variables) => {
    const result: ExecutionResult = await answer({ ...prepared, variables }, callerNow());
    const [error] = result.errors ?? [];
    // A part that does not answer leaves nulls, which would say that there is nothing.
    if (error) throw new Interrupted(String(error.extensions['code']));
    return result.data as Row;
  };
}

/**
 * The text of an export, in pieces: never more in memory than a page. Whoever reads it knows by
 * `complete` at the end that nothing is missing.
 */
export async function* writeExport(
  parts: ExportParts,
  { residentId, role, at }: ExportOf,
  ask: AskForExport,
): AsyncGenerator<string> {
  yield `{"format":"${EXPORT_FORMAT}","exportedAt":${JSON.stringify(at)},"role":"${role}"`;
  if (residentId !== null) {
    const { resident } = await ask(parts.person, { id: residentId });
    yield `,"person":${JSON.stringify(resident)}`;
    yield* lists(parts.ofResident, residentId, ask);
  }
  if (role === 'RESIDENT') yield* lists(parts.ofResidentAlone, residentId, ask);
  if (role === 'VOLUNTEER') {
    const { myVolunteerRecords } = await ask(parts.volunteerRecords, {});
    yield `,"volunteerRecords":${JSON.stringify(myVolunteerRecords)}`;
    yield* lists(parts.ofVolunteer, null, ask);
  }
  if (residentId !== null) yield* lists([parts.accessLog], residentId, ask);
  yield ',"complete":true}\n';
}

async function* lists(
  parts: readonly ListPart[],
  id: string | null,
  ask: AskForExport,
): AsyncGenerator<string> {
  for (const part of parts) {
    yield `,"${part.name}":[`;
    let isFirst = true;
    for await (const page of pagesOf(part, id, null, ask)) {
      for (const { node } of page.edges) {
        if (!isFirst) yield ',';
        isFirst = false;
        yield* row(part, node, ask);
      }
    }
    yield ']';
  }
}

/** One row, and of each list inside it what did not come with it. */
async function* row(part: ListPart, node: Row, ask: AskForExport): AsyncGenerator<string> {
  const names = new Set(part.within.map(({ name }) => name));
  const own = Object.fromEntries(Object.entries(node).filter(([name]) => !names.has(name)));
  yield JSON.stringify(own).slice(0, -1);
  for (const list of part.within) {
    const first = (node[list.name] ?? null) as Page | null;
    yield `,"${list.name}":${first === null ? 'null' : '['}`;
    if (first === null) continue;
    yield rowsText(first);
    if (first.pageInfo.hasNextPage) {
      const rest = pagesOf(list, node['id'] as string, first.pageInfo.endCursor, ask);
      for await (const page of rest) if (page.edges.length > 0) yield `,${rowsText(page)}`;
    }
    yield ']';
  }
  yield '}';
}

const rowsText = ({ edges }: Page): string =>
  edges.map(({ node }) => JSON.stringify(node)).join(',');

async function* pagesOf(
  part: ListPart,
  id: string | null,
  from: string | null,
  ask: AskForExport,
): AsyncGenerator<Page> {
  let after = from;
  for (;;) {
    const data = await ask(part.page, { ...(id === null ? {} : { id }), first: part.size, after });
    const page = part.way.reduce<unknown>(
      (value, step) => (value as Row | null)?.[step] ?? null,
      data,
    ) as Page | null;
    // Not reached any more, as after the end of a mandate: the rest is not there for who asks.
    if (page === null) return;
    yield page;
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}
