import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { PERSON_CLIENT_ID, PERSON_REDIRECT_URI } from './claims.ts';
import { ISSUER_PATH } from './development-issuer.ts';
import type { DemoIdentity } from './demo-identities.ts';
import { readClientKey } from './keys.ts';

export type TokenResult =
  { readonly ok: true; readonly token: string } | { readonly ok: false; readonly problem: string };

export interface TokenRequest {
  readonly identity: DemoIdentity;
  /** The person whom a machine names (`act.sub`). */
  readonly actingFor: DemoIdentity | null;
  /** Where the hub listens. */
  readonly url: string;
  /** Where the hub keeps the keys of the demo machines. */
  readonly dataDir: string;
}

interface Endpoints {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

/**
 * An access token of a demo identity from the development issuer of a running hub, the way any
 * client gets one: a machine with its signed assertion, a person by signing in (code with PKCE).
 */
export async function fetchToken(request: TokenRequest): Promise<TokenResult> {
  const endpoints = await discover(request.url);
  if (typeof endpoints === 'string') return { ok: false, problem: endpoints };
  return request.identity.kind === 'MACHINE'
    ? machineToken(request, endpoints)
    : personToken(request, endpoints);
}

async function discover(url: string): Promise<Endpoints | string> {
  const base = url.replace(/\/+$/, '');
  let response: Response;
  try {
    response = await fetch(`${base}${ISSUER_PATH}/.well-known/openid-configuration`);
  } catch {
    return `No hub answers at ${base}; start it with \`npm start\`, or name another with --url.`;
  }
  if (!response.ok) {
    return `The hub at ${base} has no development issuer (it uses an issuer of its own, or something else listens there).`;
  }
  return (await response.json()) as Endpoints;
}

async function machineToken(request: TokenRequest, endpoints: Endpoints): Promise<TokenResult> {
  const { identity, actingFor, dataDir } = request;
  const key = readClientKey(dataDir, identity.name);
  if (!key) {
    return {
      ok: false,
      problem: `${dataDir} holds no key of ${identity.name}; set DATA_DIR to the one that the running hub uses.`,
    };
  }
  const assertion = await new SignJWT(actingFor ? { act: { sub: actingFor.subject } } : {})
    .setProtectedHeader({ alg: key.alg, kid: key.kid })
    .setIssuer(identity.subject)
    .setSubject(identity.subject)
    .setAudience(endpoints.issuer)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importJWK(key, key.alg));
  return exchange(endpoints, {
    grant_type: 'client_credentials',
    client_id: identity.subject,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });
}

async function personToken(request: TokenRequest, endpoints: Endpoints): Promise<TokenResult> {
  const verifier = randomBytes(32).toString('base64url');
  const code = await signIn(endpoints, request.identity, verifier);
  if (code === null) {
    return { ok: false, problem: `The issuer did not let ${request.identity.name} sign in.` };
  }
  return exchange(endpoints, {
    grant_type: 'authorization_code',
    client_id: PERSON_CLIENT_ID,
    redirect_uri: PERSON_REDIRECT_URI,
    code,
    code_verifier: verifier,
  });
}

/** Walks through the login page as a browser would, and stops at the redirect that carries the code. */
async function signIn(
  endpoints: Endpoints,
  identity: DemoIdentity,
  verifier: string,
): Promise<string | null> {
  const state = randomBytes(16).toString('base64url');
  const authorize = new URL(endpoints.authorization_endpoint);
  authorize.search = new URLSearchParams({
    client_id: PERSON_CLIENT_ID,
    response_type: 'code',
    redirect_uri: PERSON_REDIRECT_URI,
    scope: 'openid',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const cookies = new Map<string, string>();
  const login = await follow(authorize.href, cookies);
  if (login === null) return null;
  const resume = await follow(login, cookies, new URLSearchParams({ identity: identity.name }));
  if (resume === null) return null;
  const back = await follow(resume, cookies);
  const answer = new URL(back ?? PERSON_REDIRECT_URI).searchParams;
  return answer.get('state') === state ? answer.get('code') : null;
}

/** One step of a browser: sends the cookies, keeps the new ones, and tells where it is sent next. */
async function follow(
  url: string,
  cookies: Map<string, string>,
  form?: URLSearchParams,
): Promise<string | null> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form ? { method: 'POST', body: form } : {}),
  });
  await response.arrayBuffer();
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  const location = response.headers.get('location');
  return location === null ? null : new URL(location, url).href;
}

async function exchange(endpoints: Endpoints, form: Record<string, string>): Promise<TokenResult> {
  const response = await fetch(endpoints.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const answer = (await response.json()) as Partial<
    Record<'access_token' | 'error' | 'error_description', string>
  >;
  if (response.ok && answer.access_token) return { ok: true, token: answer.access_token };
  return {
    ok: false,
    problem: `The issuer refused: ${answer.error ?? response.status} (${answer.error_description ?? 'no reason given'}).`,
  };
}
