import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { decodeJwt } from 'jose';
import { purposesOf } from '../../platform/actor.ts';
import type { Log } from '../../platform/log.ts';
import { DEMO_IDENTITIES, demoIdentity } from '../issuer/demo-identities.ts';
import { fetchToken } from '../issuer/fetch-token.ts';
import { bundleGraphiql } from './bundle.ts';
import { GRAPHIQL_TABS } from './tabs.ts';

export const GRAPHIQL_PATH = '/graphiql';

const MAX_BODY_BYTES = 4096;

// The editor (Monaco) writes its colours and sizes as inline styles; scripts come from us alone.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphiQL · Noaberhub</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${GRAPHIQL_PATH}/assets/app.css"></head>
<body><div id="root"><p>GraphiQL is being prepared; the first time takes a few seconds.</p></div>
<script type="module" src="${GRAPHIQL_PATH}/assets/app.js"></script></body></html>
`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

export interface GraphiqlOptions {
  /** Where the hub listens: tokens of the demo identities are fetched there. */
  readonly url: string;
  readonly dataDir: string;
  /** Whether the development issuer runs, so that a demo identity can be picked. */
  readonly demoIdentities: boolean;
  readonly log: Log;
}

/** Answers every request whose path starts with `GRAPHIQL_PATH`. For development alone. */
export function graphiqlRoutes(
  options: GraphiqlOptions,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  let bundle: Promise<string> | undefined;
  const bundled = () =>
    (bundle ??= bundleGraphiql(options.dataDir).catch((error: unknown) => {
      bundle = undefined;
      options.log.error({ part: 'graphiql', err: error }, 'GraphiQL could not be bundled');
      throw error;
    }));
  return async (req, res) => {
    res.setHeader('content-security-policy', PAGE_POLICY);
    const route = (req.url ?? '').slice(GRAPHIQL_PATH.length).replace(/\?.*$/, '');
    if (route === '/token' && options.demoIdentities) return answerToken(options, req, res);
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('allow', 'GET, HEAD');
      return send(res, 405, 'text/plain; charset=utf-8', 'Only GET is understood here.\n');
    }
    if (route === '' || route === '/') return send(res, 200, 'text/html; charset=utf-8', PAGE);
    if (route === '/settings.json') return sendJson(res, 200, settings(options.demoIdentities));
    const asset = /^\/assets\/([\w.-]+)$/.exec(route)?.[1];
    if (asset !== undefined) return sendAsset(res, bundled, asset);
    send(res, 404, 'text/plain; charset=utf-8', 'There is nothing here.\n');
  };
}

function settings(demoIdentities: boolean) {
  return {
    tabs: GRAPHIQL_TABS,
    identities: (demoIdentities ? DEMO_IDENTITIES : []).map((identity) => ({
      name: identity.name,
      role: identity.role,
      english: identity.english,
      organisation: identity.organisation?.name ?? null,
      purposes: purposesOf(identity.role),
    })),
  };
}

/** A token of a demo identity, fetched from the issuer as any client does. */
async function answerToken(options: GraphiqlOptions, req: IncomingMessage, res: ServerResponse) {
  if (req.method !== 'POST') {
    res.setHeader('allow', 'POST');
    return sendJson(res, 405, { problem: 'Only POST is understood here.' });
  }
  // A page of another site can send neither: the first without asking first, the second not at all.
  const json = /^application\/json\b/.test(req.headers['content-type'] ?? '');
  const elsewhere = (req.headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin';
  if (!json || elsewhere) {
    return sendJson(res, 403, { problem: 'Only GraphiQL of this hub may ask for a token here.' });
  }
  const identity = demoIdentity((await readIdentity(req)) ?? '');
  if (!identity) return sendJson(res, 400, { problem: 'There is no such demo identity.' });
  const { dataDir } = options;
  const result = await fetchToken({ identity, actingFor: null, url: options.url, dataDir });
  if (!result.ok) return sendJson(res, 502, { problem: result.problem });
  const expiresAt = (decodeJwt(result.token).exp ?? 0) * 1000;
  sendJson(res, 200, { token: result.token, expiresAt });
}

async function readIdentity(req: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const name = typeof body === 'object' && body !== null && 'identity' in body && body.identity;
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

async function sendAsset(res: ServerResponse, bundled: () => Promise<string>, name: string) {
  let directory: string;
  try {
    directory = await bundled();
  } catch {
    return send(res, 500, 'text/plain; charset=utf-8', 'GraphiQL could not be bundled.\n');
  }
  // Only what the bundle holds: a name is looked up, never joined to a path as it comes.
  if (!(await readdir(directory)).includes(name)) {
    return send(res, 404, 'text/plain; charset=utf-8', 'There is nothing here.\n');
  }
  res.writeHead(200, {
    'content-type': CONTENT_TYPES[path.extname(name)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  createReadStream(path.join(directory, name))
    .on('error', () => res.destroy())
    .pipe(res);
}

function sendJson(res: ServerResponse, status: number, body: unknown) {
  send(res, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

function send(res: ServerResponse, status: number, contentType: string, body: string) {
  res.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
}
