import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { silentLog } from '../../platform/log.ts';
import { DEFAULT_AUDIENCE } from '../issuer/claims.ts';
import { createDevelopmentIssuer } from '../issuer/development-issuer.ts';
import { graphiqlRoutes } from './graphiql-routes.ts';

let dataDir: string;
let server: Server;
let url: string;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'hub-graphiql-'));
  server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const made = createDevelopmentIssuer({
    environment: 'test',
    publicUrl: url,
    audience: DEFAULT_AUDIENCE,
    dataDir,
  });
  if (!made.ok) throw new Error(made.problem);
  const { handle } = made.issuer;
  const graphiql = graphiqlRoutes({ url, dataDir, demoIdentities: true, log: silentLog });
  server.on('request', (req, res) => {
    void (req.url?.startsWith('/oidc') ? handle(req, res) : graphiql(req, res));
  });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dataDir, { recursive: true });
});

const askToken = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphiql/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('the page loads nothing but what the hub itself serves', async () => {
  const response = await fetch(`${url}/graphiql`);
  const html = await response.text();
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(loaded.filter((from) => !/^(\/graphiql\/|data:,$)/.test(from))).toEqual([]);
});

test('the bundle is made from our own dependencies at the first request', async () => {
  for (const asset of ['app.js', 'app.css', 'editor.worker.js', 'graphql.worker.js']) {
    const response = await fetch(`${url}/graphiql/assets/${asset}`);
    expect(response.status).toBe(200);
    expect((await response.text()).length).toBeGreaterThan(100_000);
  }
}, 60_000);

test('no file outside the bundle is served', async () => {
  for (const asset of ['..%2f..%2fissuer%2fjwks.json', 'jwks.json', 'settings.json']) {
    expect((await fetch(`${url}/graphiql/assets/${asset}`)).status).toBe(404);
  }
});

test.each(['gp-oosterhesselen', 'app-gees'])('a token of %s can be picked', async (identity) => {
  const response = await askToken({ identity });
  const answer = (await response.json()) as { token: string; expiresAt: number };
  expect(decodeJwt(answer.token).sub).toBe(`demo:${identity}`);
  expect(answer.expiresAt).toBeGreaterThan(Date.now());
});

test('a page of another site gets no token', async () => {
  const identity = 'operator';
  expect((await askToken({ identity }, { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await askToken({ identity }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});

test.each(['[]', 'null', '{"identity":7}', '{"identity":"nobody"}'])(
  'the body %s is refused with a clear answer',
  async (body) => {
    const response = await askToken(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ problem: 'There is no such demo identity.' });
  },
);
