import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig, type Config } from '../platform/config.ts';
import { openIdentity } from './identity.ts';
import { demoIdentity } from './issuer/demo-identities.ts';
import { fetchToken } from './issuer/fetch-token.ts';

let dataDir: string;
let server: Server;
let url: string;

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'hub-identity-'));
  server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dataDir, { recursive: true });
});

function configOf(settings: Record<string, string>): Config {
  const result = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, ...settings });
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.config;
}

/** The development issuer, with the server in front of it. */
function openDevelopment() {
  const hub = openIdentity(configOf({}), url);
  if (!hub.development) throw new Error('the development issuer does not run');
  const { handle } = hub.development;
  server.on('request', (req, res) => void handle(req, res));
  return hub;
}

async function bearerOf(name: string, actingFor: string | null = null): Promise<string> {
  const identity = demoIdentity(name);
  const person = actingFor === null ? null : demoIdentity(actingFor);
  if (!identity || person === undefined) throw new Error('no such demo identity');
  const result = await fetchToken({ identity, actingFor: person, url, dataDir });
  if (!result.ok) throw new Error(result.problem);
  return `Bearer ${result.token}`;
}

test('a token of the development issuer makes the actor whom it names', async () => {
  const { identify } = openDevelopment();
  const authorization = await bearerOf('gp-system-oosterhesselen', 'gp-oosterhesselen');
  expect(await identify({ authorization })).toEqual({
    ok: true,
    client: 'demo:gp-system-oosterhesselen',
    actor: {
      kind: 'MACHINE',
      subject: 'demo:gp-system-oosterhesselen',
      role: 'CARE_SYSTEM',
      organisationId: demoIdentity('gp-oosterhesselen')?.organisation?.id,
      purpose: 'COORDINATION_OF_CARE',
      actingFor: 'demo:gp-oosterhesselen',
    },
  });
});

test('a resident speaks for no organisation', async () => {
  const { identify } = openDevelopment();
  const authorization = await bearerOf('resident-gees');
  expect(await identify({ authorization })).toMatchObject({
    ok: true,
    actor: { kind: 'PERSON', role: 'RESIDENT', organisationId: null, actingFor: null },
  });
});

test('a token of another hub is refused', async () => {
  openDevelopment();
  const authorization = await bearerOf('operator');
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'hub-identity-'));
  const { identify } = openIdentity(configOf({ DATA_DIR: elsewhere }), url);
  expect(await identify({ authorization })).toMatchObject({ ok: false, invalidToken: true });
  rmSync(elsewhere, { recursive: true });
});

test('a configured issuer is found by discovery, and the development issuer does not run', async () => {
  const { issuer } = openDevelopment();
  const authorization = await bearerOf('gp-oosterhesselen');
  const hub = openIdentity(
    configOf({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'urn:noaberhub:api' }),
    'http://127.0.0.1:1',
  );
  expect(hub.development).toBeNull();
  expect(await hub.identify({ authorization })).toMatchObject({
    ok: true,
    actor: { subject: 'demo:gp-oosterhesselen' },
  });
});

test('while the configured issuer does not answer nobody is identified, and afterwards they are', async () => {
  const issuer = `${url}/oidc`;
  const config = configOf({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'urn:noaberhub:api' });
  const { identify } = openIdentity(config, 'http://127.0.0.1:1');
  const refuse = (_req: unknown, res: import('node:http').ServerResponse) =>
    res.writeHead(503).end();

  server.on('request', refuse);
  const early = await identify({ authorization: 'Bearer eyJhbGciOiJFUzI1NiJ9.e30.c2ln' });
  expect(early).toMatchObject({ ok: false });
  server.off('request', refuse);

  openDevelopment();
  const authorization = await bearerOf('gp-oosterhesselen');
  expect(await identify({ authorization })).toMatchObject({ ok: true });
});
