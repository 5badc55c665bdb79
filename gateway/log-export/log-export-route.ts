import { getOperationAST, parse } from 'graphql';
import type { Answer } from '../answer.ts';
import { askAs, type AskForExport } from '../export/write-export.ts';
import { Refused, streamingRoute, type StreamingRouteOptions } from '../http/streaming-route.ts';
import { reversedPeriod } from '../../platform/pagination.ts';
import { auditEventOf } from './audit-event.ts';
import { LOG_ENTRY, type LogEntry } from './entry.ts';
import { nen7513Of } from './nen7513.ts';

export const LOG_EXPORT_PATH = '/log-export';

const FORMATS = {
  fhir: { of: auditEventOf, type: 'application/fhir+ndjson; charset=utf-8; fhirVersion=4.0' },
  nen7513: { of: nen7513Of, type: 'application/x-ndjson; charset=utf-8' },
} as const;

interface Asked {
  /** Slug of the community whose residents' log it is; null: what the officer's own organisation read. */
  readonly community: string | null;
  readonly format: keyof typeof FORMATS;
  /** Only lines at or after this instant. */
  readonly since: Date | null;
  /** Only lines before this instant. */
  readonly until: Date | null;
}

interface Page<Row> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Row }[];
}

const RESIDENTS = prepare(`query LogExport($slug: String!, $after: String) {
  me { organisation { id } }
  community(slug: $slug) {
    organisations { id }
    residents(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id } } }
  }
}`);

const LINES = prepare(`query LogExport($id: ID!, $after: String) {
  resident(id: $id) {
    accessLog(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node ${LOG_ENTRY} } }
  }
}`);

const DEEDS = prepare(`query LogExport($after: String, $since: DateTime, $until: DateTime) {
  organisationAccessLog(first: 100, after: $after, since: $since, until: $until) {
    pageInfo { hasNextPage endCursor } edges { node ${LOG_ENTRY} }
  }
}`);

/**
 * `GET /log-export?community=<slug>&format=fhir|nen7513&since=<instant>&until=<instant>`: who looked at
 * what about the residents of the privacy officer's village, a JSON object a line; with
 * `organisation=own` instead of a community: what the people and machines of the officer's own
 * organisation looked at. It asks the graph as the officer: decided, and each reading stands in the
 * log of the resident whose log was read.
 */
export function logExportRoute(options: StreamingRouteOptions & { readonly answer: Answer }) {
  return streamingRoute(options, async (caller, { searchParams }) => {
    if (caller.actor.role !== 'PRIVACY_OFFICER') throw new Refused('FORBIDDEN', FOR_OFFICERS);
    const asked = readAsked(searchParams);
    const ask = askAs(options.answer, caller.next);
    const headers = { 'content-type': FORMATS[asked.format].type };
    if (asked.community === null)
      return { headers, text: written(entriesOf(deedsOf(ask, asked), asked), asked) };
    const residents = await residentsOf(ask, asked.community, null);
    if (residents === null) throw new Refused('NOT_FOUND', NOT_YOURS);
    return { headers, text: linesOf(ask, { ...asked, community: asked.community }, residents) };
  });
}

const FOR_OFFICERS = {
  message: 'The log is exported by a privacy officer.',
  messageNl: 'Alleen wie toeziet op de privacy kan het logboek ophalen.',
};
const NOT_YOURS = {
  message: 'Your organisation serves no community of this slug; name the one that it serves.',
  messageNl:
    'Uw organisatie werkt niet voor een gemeenschap met deze naam. Noem die waar u voor werkt.',
};
const NAME_ONE = {
  message: 'Name either `community`, the slug of a community, or `organisation=own`.',
  messageNl: 'Kies het logboek van één gemeenschap, of dat van uw eigen organisatie.',
};
const NAME_A_FORMAT = {
  message: '`format` must be fhir or nen7513.',
  messageNl: 'Kies in welke vorm u het logboek wilt: FHIR of NEN 7513.',
};

const PARAMETERS: readonly string[] = ['community', 'organisation', 'format', 'since', 'until'];

const KNOWN_ONCE = {
  message: `The parameters are ${PARAMETERS.join(', ')}, each at most once; any other one is refused, since leaving it out would answer more than was asked.`,
  messageNl: 'De hub begrijpt niet wat u vraagt. Kijk na of de vraag goed is geschreven.',
};

function readAsked(params: URLSearchParams): Asked {
  const names = [...params.keys()];
  if (names.some((name) => !PARAMETERS.includes(name)) || new Set(names).size < names.length)
    throw new Refused('BAD_USER_INPUT', KNOWN_ONCE);
  const community = params.get('community');
  const organisation = params.get('organisation');
  if ((community === null) !== (organisation === 'own'))
    throw new Refused('BAD_USER_INPUT', NAME_ONE);
  const format = params.get('format');
  if (format !== 'fhir' && format !== 'nen7513') throw new Refused('BAD_USER_INPUT', NAME_A_FORMAT);
  const period = { since: instantOf(params, 'since'), until: instantOf(params, 'until') };
  const reversed = reversedPeriod(period);
  if (reversed !== null) throw new Refused('BAD_USER_INPUT', reversed);
  return { community, format, ...period };
}

function instantOf(params: URLSearchParams, name: string): Date | null {
  const instant = params.has(name) ? new Date(params.get(name) ?? '') : null;
  if (instant !== null && Number.isNaN(instant.getTime()))
    throw new Refused('BAD_USER_INPUT', {
      message: `\`${name}\` must be an instant, like 2026-01-31T12:00:00Z.`,
      messageNl:
        'Het begin of het einde klopt niet. Vul een datum en tijd in, zoals 31 januari 2026 om 12:00 uur.',
    });
  return instant;
}

async function* linesOf(
  ask: AskForExport,
  asked: Asked & { readonly community: string },
  first: Page<{ readonly id: string }>,
): AsyncGenerator<string> {
  let residents: Page<{ readonly id: string }> | null = first;
  while (residents !== null) {
    for (const { node } of residents.edges)
      yield* written(entriesOf(logOf(ask, node.id), asked), asked);
    const { pageInfo }: Page<unknown> = residents;
    residents = pageInfo.hasNextPage
      ? await residentsOf(ask, asked.community, pageInfo.endCursor)
      : null;
  }
}

async function* written(
  pages: AsyncGenerator<LogEntry[]>,
  { format }: Asked,
): AsyncGenerator<string> {
  for await (const entries of pages)
    yield entries.map((entry) => `${JSON.stringify(FORMATS[format].of(entry))}\n`).join('');
}

/** Reads the page after a cursor; null: of nothing that the officer reaches. */
type ReadPage = (after: string | null) => Promise<Page<LogEntry> | null>;

const logOf =
  (ask: AskForExport, id: string): ReadPage =>
  async (after) => {
    const data = await ask(LINES, { id, after });
    const { resident } = data as { resident: { accessLog: Page<LogEntry> | null } | null };
    return resident?.accessLog ?? null;
  };

const deedsOf =
  (ask: AskForExport, { since, until }: Asked): ReadPage =>
  async (after) => {
    const period = { since: since?.toISOString() ?? null, until: until?.toISOString() ?? null };
    const data = await ask(DEEDS, { after, ...period });
    return (data as { organisationAccessLog: Page<LogEntry> }).organisationAccessLog;
  };

/** Newest first, so that what is too old ends it. */
async function* entriesOf(read: ReadPage, { since, until }: Asked): AsyncGenerator<LogEntry[]> {
  let after: string | null = null;
  do {
    const page: Page<LogEntry> | null = await read(after);
    if (page === null) return;
    const entries = page.edges.map(({ node }) => node);
    const recent = entries.filter(({ at }) => since === null || new Date(at) >= since);
    yield recent.filter(({ at }) => until === null || new Date(at) < until);
    const isMore = page.pageInfo.hasNextPage && recent.length === entries.length;
    after = isMore ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

/** Null: of a community that is not there, or that the officer's organisation does not serve. */
async function residentsOf(
  ask: AskForExport,
  slug: string,
  after: string | null,
): Promise<Page<{ readonly id: string }> | null> {
  const data = await ask(RESIDENTS, { slug, after });
  const { me, community } = data as {
    me: { organisation: { id: string } | null };
    community: {
      organisations: { id: string }[];
      residents: Page<{ readonly id: string }>;
    } | null;
  };
  const isOwn = community?.organisations.some(({ id }) => id === me.organisation?.id) ?? false;
  return isOwn ? (community?.residents ?? null) : null;
}

function prepare(text: string) {
  const document = parse(text, { noLocation: true });
  return { document, operation: getOperationAST(document) ?? undefined };
}
