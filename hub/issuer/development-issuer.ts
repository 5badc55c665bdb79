import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { demoIdentity } from './demo-identities.ts';
import { loadClientKeys, loadSigningKeys, publicPart, type PublicJwk } from './keys.ts';
import { errorPage, loginPage, pagePolicy } from './login-page.ts';

/** The path of the issuer below the hub's own URL. */
export const ISSUER_PATH = '/oidc';

const MAX_FORM_BYTES = 4096;

export interface DevelopmentIssuer {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  readonly audience: string;
  /** The keys that verify its tokens; handed over directly, so that the hub never asks itself. */
  readonly jwks: { readonly keys: PublicJwk[] };
  /** Answers every request whose path starts with `ISSUER_PATH`. */
  readonly handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
}

export type DevelopmentIssuerResult =
  | { readonly ok: true; readonly issuer: DevelopmentIssuer }
  | { readonly ok: false; readonly problem: string };

/**
 * An OpenID Connect issuer for the demo identities, where signing in needs no password. It never
 * runs in production. The provider itself is loaded at the first request: a start has no need of it.
 */
export function createDevelopmentIssuer(options: {
  readonly environment: 'development' | 'test' | 'production';
  /** The hub's URL, without a slash at the end. */
  readonly publicUrl: string;
  readonly audience: string;
  readonly dataDir: string;
}): DevelopmentIssuerResult {
  if (options.environment === 'production') {
    return {
      ok: false,
      problem:
        'The development issuer does not run with NODE_ENV=production; set OIDC_ISSUER and OIDC_AUDIENCE to your own issuer.',
    };
  }
  const issuer = `${options.publicUrl}${ISSUER_PATH}`;
  const signingKeys = loadSigningKeys(options.dataDir);
  const clientKeys = loadClientKeys(options.dataDir);
  let provider: Promise<Provider> | undefined;
  const load = () =>
    (provider ??= import('./provider.ts').then(({ createProvider }) =>
      createProvider({
        issuer,
        audience: options.audience,
        signingKeys,
        clientKeys,
        cookieSecret: randomBytes(32).toString('base64url'),
      }),
    ));
  return {
    ok: true,
    issuer: {
      issuer,
      audience: options.audience,
      jwks: { keys: signingKeys.map(publicPart) },
      handle: async (req, res) => answer(await load(), req, res),
    },
  };
}

async function answer(provider: Provider, req: IncomingMessage, res: ServerResponse) {
  const url = req.url ?? '';
  if (url.startsWith(`${ISSUER_PATH}/login/`)) {
    await signIn(provider, req, res);
    return;
  }
  setPageHeaders(res, null);
  // What a framework's mount does: the provider finds its own path as the difference between the two.
  Object.assign(req, { originalUrl: url });
  req.url = url.slice(ISSUER_PATH.length) || '/';
  await provider.callback()(req, res);
}

async function signIn(provider: Provider, req: IncomingMessage, res: ServerResponse) {
  const interaction = await provider.interactionDetails(req, res).catch(() => null);
  if (interaction === null) {
    sendPage(res, 400, errorPage('expired', 'This sign-in is over or was never begun.'));
    return;
  }
  const returnOrigin = originOf(interaction.params['redirect_uri']);
  if (req.method === 'GET') {
    sendPage(res, 200, loginPage(new URL(req.url ?? '', provider.issuer).pathname), returnOrigin);
    return;
  }
  if (req.method !== 'POST') {
    res.setHeader('allow', 'GET, POST');
    sendPage(res, 405, errorPage('method', 'Only GET and POST are understood here.'));
    return;
  }
  const identity = demoIdentity((await readForm(req))?.get('identity') ?? '');
  if (identity?.kind !== 'PERSON') {
    sendPage(res, 400, errorPage('identity', 'This is not a person among the demo identities.'));
    return;
  }
  setPageHeaders(res, returnOrigin);
  await provider.interactionFinished(
    req,
    res,
    { login: { accountId: identity.subject, remember: false } },
    { mergeWithLastSubmission: false },
  );
}

async function readForm(req: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_FORM_BYTES) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function sendPage(res: ServerResponse, status: number, html: string, origin: string | null = null) {
  setPageHeaders(res, origin);
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

function setPageHeaders(res: ServerResponse, returnOrigin: string | null) {
  res.setHeader('content-security-policy', pagePolicy(returnOrigin));
  res.setHeader('cache-control', 'no-store');
}

function originOf(uri: unknown): string | null {
  return typeof uri === 'string' && URL.canParse(uri) ? new URL(uri).origin : null;
}
