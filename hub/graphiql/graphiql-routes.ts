import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { sendJson, sendText } from '../../gateway/http/respond.ts';
import { purposesOf } from '../../platform/actor.ts';
import type { Log } from '../../platform/log.ts';
import { DEMO_IDENTITIES } from '../issuer/demo-identities.ts';
import { bundleGraphiql } from './bundle.ts';
import { GRAPHIQL_TABS } from './tabs.ts';
import { answerToken } from './token-route.ts';

export const GRAPHIQL_PATH = '/graphiql';

const PLAIN = 'text/plain; charset=utf-8';
const HTML = 'text/html; charset=utf-8';

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
      sendText(res, 405, 'Only GET is understood here.\n', PLAIN);
      return;
    }
    if (route === '' || route === '/') {
      sendText(res, 200, PAGE, HTML);
      return;
    }
    if (route === '/settings.json') {
      sendJson(res, 200, settings(options.demoIdentities));
      return;
    }
    const asset = /^\/assets\/([\w.-]+)$/.exec(route)?.[1];
    if (asset !== undefined) return sendAsset(res, bundled, asset);
    sendText(res, 404, 'There is nothing here.\n', PLAIN);
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

async function sendAsset(res: ServerResponse, bundled: () => Promise<string>, name: string) {
  let directory: string;
  try {
    directory = await bundled();
  } catch {
    sendText(res, 500, 'GraphiQL could not be bundled.\n', PLAIN);
    return;
  }
  // Only what the bundle holds: a name is looked up, never joined to a path as it comes.
  if (!(await readdir(directory)).includes(name)) {
    sendText(res, 404, 'There is nothing here.\n', PLAIN);
    return;
  }
  res.writeHead(200, {
    'content-type': CONTENT_TYPES[path.extname(name)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  createReadStream(path.join(directory, name))
    .on('error', () => res.destroy())
    .pipe(res);
}
