import { getOperationAST, parse } from 'graphql';
import type { Answer } from '../answer.ts';
import { askAs, type AskForExport } from '../export/write-export.ts';
import { Refused, streamingRoute, type StreamingRouteOptions } from '../http/streaming-route.ts';
import { auditEventOf } from './audit-event.ts';
import { LOG_ENTRY, type LogEntry } from './entry.ts';
import { nen7513Of } from './nen7513.ts';

export const LOG_EXPORT_PATH = '/log-export';

const FORMATS = {
  fhir: { of: auditEventOf, type: 'application/fhir+ndjson; charset=utf-8; fhirVersion=4.0' },
  nen7513: { of: nen7513Of, type: 'application/x-ndjson; charset=utf-8' },
} as const;

interface Asked {
  readonly community: string;
  readonly format: keyof typeof FORMATS;
  /** Only lines at or after this instant. */
  readonly since: Date | null;
}

interface Page<Row> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Row }[];
}

const RESIDENTS = prepare(`query LogExport($slug: String!, $after: String) {
  community(slug: $slug) {
    residents(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id } } }
  }
}`);

const LINES = prepare(`query LogExport($id: ID!, $after: String) {
  resident(id: $id) {
    accessLog(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node ${LOG_ENTRY} } }
  }
}`);

/**
 * `GET /log-export?community=<slug>&format=fhir|nen7513&since=<instant>`: who looked at what about the
 * residents of the privacy officer's village, a JSON object a line. It asks the graph as the officer:
 * decided, and each reading stands in the log of the resident whose log was read.
 */
export function logExportRoute(options: StreamingRouteOptions & { readonly answer: Answer }) {
  return streamingRoute(options, async (caller, { searchParams }) => {
    if (caller.actor.role !== 'PRIVACY_OFFICER')
      throw new Refused('FORBIDDEN', 'The log is exported by a privacy officer.');
    const asked = readAsked(searchParams);
    const ask = askAs(options.answer, caller.next);
    const residents = await residentsOf(ask, asked.community, null);
    if (residents === null)
      throw new Refused('NOT_FOUND', 'There is no community of this slug with residents of yours.');
    const headers = { 'content-type': FORMATS[asked.format].type };
    return { headers, text: linesOf(ask, asked, residents) };
  });
}

function readAsked(params: URLSearchParams): Asked {
  const community = params.get('community');
  if (community === null)
    throw new Refused('BAD_USER_INPUT', '`community` must be the slug of a community.');
  const format = params.get('format');
  if (format !== 'fhir' && format !== 'nen7513')
    throw new Refused('BAD_USER_INPUT', '`format` must be fhir or nen7513.');
  const since = params.has('since') ? new Date(params.get('since') ?? '') : null;
  if (since !== null && Number.isNaN(since.getTime()))
    throw new Refused('BAD_USER_INPUT', '`since` must be an instant, like 2026-01-31T12:00:00Z.');
  return { community, format, since };
}

async function* linesOf(
  ask: AskForExport,
  { community, format, since }: Asked,
  first: Page<{ readonly id: string }>,
): AsyncGenerator<string> {
  let residents: Page<{ readonly id: string }> | null = first;
  while (residents !== null) {
    for (const { node } of residents.edges)
      for await (const entries of entriesOf(ask, node.id, since))
        yield entries
          .map((entry) => `${JSON.stringify(FORMATS[format].of(entry, node.id))}\n`)
          .join('');
    const { pageInfo }: Page<unknown> = residents;
    residents = pageInfo.hasNextPage ? await residentsOf(ask, community, pageInfo.endCursor) : null;
  }
}

/** Newest first, so that what is too old ends it. */
async function* entriesOf(
  ask: AskForExport,
  id: string,
  since: Date | null,
): AsyncGenerator<LogEntry[]> {
  let after: string | null = null;
  do {
    const data = await ask(LINES, { id, after });
    const { resident } = data as { resident: { accessLog: Page<LogEntry> | null } | null };
    const page: Page<LogEntry> | null = resident?.accessLog ?? null;
    if (page === null) return;
    const entries = page.edges.map(({ node }) => node);
    const wanted = entries.filter(({ at }) => since === null || new Date(at) >= since);
    yield wanted;
    const isMore = page.pageInfo.hasNextPage && wanted.length === entries.length;
    after = isMore ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

async function residentsOf(
  ask: AskForExport,
  slug: string,
  after: string | null,
): Promise<Page<{ readonly id: string }> | null> {
  const data = await ask(RESIDENTS, { slug, after });
  const { community } = data as {
    community: { residents: Page<{ readonly id: string }> } | null;
  };
  return community?.residents ?? null;
}

function prepare(text: string) {
  const document = parse(text, { noLocation: true });
  return { document, operation: getOperationAST(document) ?? undefined };
}
