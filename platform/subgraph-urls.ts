/** Where each subgraph listens; several addresses are replicas of one subgraph. */
export type SubgraphUrls = ReadonlyMap<string, readonly string[]>;

export type SubgraphUrlsResult =
  | { readonly ok: true; readonly urls: SubgraphUrls }
  | { readonly ok: false; /** What is wrong, without the value. */ readonly problem: string };

const FORMS =
  'must be like villages=http://10.0.0.5:4001,housing=http://10.0.0.6:4001|http://10.0.0.7:4001, or JSON like {"villages": ["http://10.0.0.5:4001"]}';
const ORIGINS = 'must hold http or https addresses of host and port alone, each once';

/** Reads a list `name=url|url,name=url`, or a JSON object of names with an address or a list of them. */
export function parseSubgraphUrls(text: string): SubgraphUrlsResult {
  const entries = text.startsWith('{') ? readJson(text) : readList(text);
  if (!entries || entries.length === 0) return { ok: false, problem: FORMS };
  const urls = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  for (const [name, addresses] of entries) {
    if (!/^[a-z]{1,40}$/.test(name) || urls.has(name)) {
      return { ok: false, problem: 'must name each subgraph once, in lower case' };
    }
    const origins = addresses.map(originOf);
    const isRight = origins.every(
      (origin) => origin !== null && !seen.has(origin) && seen.add(origin),
    );
    if (origins.length === 0 || !isRight) return { ok: false, problem: ORIGINS };
    urls.set(name, origins as string[]);
  }
  return { ok: true, urls };
}

type Entries = (readonly [name: string, addresses: readonly string[]])[];

function readList(text: string): Entries | null {
  const entries: Entries = [];
  for (const part of text.split(',')) {
    const [name, addresses, ...rest] = part.split('=');
    if (name === undefined || addresses === undefined || rest.length > 0) return null;
    entries.push([name.trim(), addresses.split('|').map((address) => address.trim())]);
  }
  return entries;
}

function readJson(text: string): Entries | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null) return null;
  const entries: Entries = [];
  for (const [name, value] of Object.entries(json)) {
    const addresses: unknown = typeof value === 'string' ? [value] : value;
    if (!isTexts(addresses)) return null;
    entries.push([name, addresses]);
  }
  return entries;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Null for anything but an origin: a path, a query or a password would be lost or logged. */
function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin, pathname, search, hash, username, password } = new URL(address);
  const isBare = pathname === '/' && search + hash + username + password === '';
  return isBare && ['http:', 'https:'].includes(protocol) ? origin : null;
}
