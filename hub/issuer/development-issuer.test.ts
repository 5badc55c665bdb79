import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLocalJWKSet, importJWK, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_AUDIENCE, PERSON_CLIENT_ID, PERSON_REDIRECT_URI } from './claims.ts';
import { DEMO_IDENTITIES, demoIdentity, type DemoIdentity } from './demo-identities.ts';
import { createDevelopmentIssuer, type DevelopmentIssuer } from './development-issuer.ts';
import { fetchToken } from './fetch-token.ts';
import { readClientKey } from './keys.ts';

let dataDir: string;
let server: Server;
let url: string;
let issuer: DevelopmentIssuer;

function issuerAt(publicUrl: string): DevelopmentIssuer {
  const made = createDevelopmentIssuer({
    environment: 'test',
    publicUrl,
    audience: DEFAULT_AUDIENCE,
    dataDir,
  });
  if (!made.ok) throw new Error(made.problem);
  return made.issuer;
}

function named(name: string): DemoIdentity {
  const identity = demoIdentity(name);
  if (!identity) throw new Error(`no demo identity ${name}`);
  return identity;
}

async function claimsOf(name: string, actingFor: string | null = null) {
  const result = await fetchToken({
    identity: named(name),
    actingFor: actingFor === null ? null : named(actingFor),
    url,
    dataDir,
  });
  if (!result.ok) throw new Error(result.problem);
  return jwtVerify(result.token, createLocalJWKSet(issuer.jwks), {
    issuer: issuer.issuer,
    audience: DEFAULT_AUDIENCE,
    typ: 'at+jwt',
    algorithms: ['ES256'],
    requiredClaims: ['sub', 'exp', 'iat'],
  });
}

const tokenRequest = (form: Record<string, string>) =>
  fetch(`${url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });

const signInUrl = (params: Record<string, string>) =>
  `${url}/oidc/auth?${new URLSearchParams({
    client_id: PERSON_CLIENT_ID,
    response_type: 'code',
    redirect_uri: PERSON_REDIRECT_URI,
    scope: 'openid',
    code_challenge: createHash('sha256').update('verifier').digest('base64url'),
    code_challenge_method: 'S256',
    ...params,
  }).toString()}`;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'hub-issuer-'));
  server = createServer((req, res) => void issuer.handle(req, res));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer = issuerAt(url);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dataDir, { recursive: true });
});

describe('a token', () => {
  test.each(DEMO_IDENTITIES)('of $name says its role and organisation', async (identity) => {
    const { payload } = await claimsOf(identity.name);
    expect(payload).toMatchObject({
      sub: `demo:${identity.name}`,
      noaber_role: identity.role,
      noaber_kind: identity.kind,
    });
    expect(payload['noaber_organisation']).toBe(identity.organisation?.id);
    expect(payload).not.toHaveProperty('act');
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  });

  test('of a machine names the person it acts for', async () => {
    const { payload } = await claimsOf('gp-system-oosterhesselen', 'gp-oosterhesselen');
    expect(payload['act']).toEqual({ sub: 'demo:gp-oosterhesselen' });
  });

  test('of a machine never names a person of another organisation', async () => {
    await expect(claimsOf('gp-system-oosterhesselen', 'gp-veendam')).rejects.toThrow(
      'The issuer refused: invalid_client',
    );
  });

  test('stays valid when the hub starts again, since the keys are kept', async () => {
    const result = await fetchToken({
      identity: named('gp-oosterhesselen'),
      actingFor: null,
      url,
      dataDir,
    });
    if (!result.ok) throw new Error(result.problem);
    const again = issuerAt(url);
    await expect(jwtVerify(result.token, createLocalJWKSet(again.jwks))).resolves.toBeDefined();
  });
});

describe('keys', () => {
  test('are readable by their owner alone', () => {
    for (const file of ['jwks.json', 'clients.json']) {
      expect(statSync(path.join(dataDir, 'issuer', file)).mode & 0o777).toBe(0o600);
    }
  });

  test('are published without their private part', async () => {
    const published = (await (await fetch(`${url}/oidc/jwks`)).json()) as { keys: object[] };
    expect(published.keys).toHaveLength(1);
    for (const key of [...published.keys, ...issuer.jwks.keys]) {
      expect(key).not.toHaveProperty('d');
    }
  });
});

describe('client credentials', () => {
  async function assertionOf(subject: string, signer: string): Promise<string> {
    const key = readClientKey(dataDir, signer);
    if (!key) throw new Error(`no key of ${signer}`);
    return new SignJWT({ jti: 'once' })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(subject)
      .setSubject(subject)
      .setAudience(issuer.issuer)
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(await importJWK(key, 'ES256'));
  }
  const form = (client: string, assertion: string) => ({
    grant_type: 'client_credentials',
    client_id: client,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });

  test('are refused to one machine that signs as another', async () => {
    const assertion = await assertionOf('demo:app-gees', 'app-wedde');
    const response = await tokenRequest(form('demo:app-gees', assertion));
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: 'invalid_client' });
  });

  test('are refused to an assertion that was used before', async () => {
    const assertion = await assertionOf('demo:app-gees', 'app-gees');
    expect((await tokenRequest(form('demo:app-gees', assertion))).status).toBe(200);
    expect((await tokenRequest(form('demo:app-gees', assertion))).status).toBe(401);
  });

  test('are refused to a client that does not exist, and to a person', async () => {
    for (const client of ['demo:nobody', 'demo:gp-oosterhesselen', PERSON_CLIENT_ID]) {
      const response = await tokenRequest({ grant_type: 'client_credentials', client_id: client });
      expect([400, 401]).toContain(response.status);
    }
  });

  test('give no token for another audience', async () => {
    const assertion = await assertionOf('demo:app-wedde', 'app-wedde');
    const response = await tokenRequest({
      ...form('demo:app-wedde', assertion),
      resource: 'urn:other:api',
    });
    expect(await response.json()).toMatchObject({ error: 'invalid_target' });
  });
});

describe('signing in', () => {
  test('shows each person on a page that loads nothing from elsewhere', async () => {
    const response = await fetch(signInUrl({}), { redirect: 'manual' });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const page = await fetch(new URL(response.headers.get('location') ?? '', url), {
      headers: { cookie },
    });
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).not.toMatch(/src=|href=/);
    expect(html).toContain('Alleen voor ontwikkeling');
    for (const identity of DEMO_IDENTITIES) expect(html).toContain(identity.name);
  });

  test('is refused without PKCE', async () => {
    const response = await fetch(signInUrl({ code_challenge: '', code_challenge_method: '' }), {
      redirect: 'manual',
    });
    expect(response.headers.get('location')).toContain('error=invalid_request');
  });

  test('never sends a code to an address that was not registered', async () => {
    const response = await fetch(signInUrl({ redirect_uri: 'https://elsewhere.example/' }), {
      redirect: 'manual',
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('Aanmelden is niet gelukt');
  });

  test('cannot be taken over without the cookie of the browser that began it', async () => {
    const begun = await fetch(signInUrl({}), { redirect: 'manual' });
    const response = await fetch(new URL(begun.headers.get('location') ?? '', url), {
      method: 'POST',
      body: new URLSearchParams({ identity: 'operator' }),
      redirect: 'manual',
    });
    expect(response.status).toBe(400);
  });
});

test('the development issuer refuses to exist in production', () => {
  const made = createDevelopmentIssuer({
    environment: 'production',
    publicUrl: 'https://hub.example',
    audience: DEFAULT_AUDIENCE,
    dataDir,
  });
  expect(made).toEqual({ ok: false, problem: expect.stringContaining('NODE_ENV=production') });
});
