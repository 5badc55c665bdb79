import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveGateway } from '../../hub/serve/serve-gateway.ts';
import { readConfig } from '../../platform/config.ts';
import { silentLog } from '../../platform/log.ts';
import { SUBGRAPHS } from '../../schema/subgraph-sdl.ts';
import { spawnHub, type HubProcess } from '../kit/processes.ts';
import { createStory } from '../kit/story.ts';
import { startTestHub, type TestHub } from '../kit/test-hub.ts';

const SLOW_MS = 90_000;

/** A whole hub in this process tells the story and signs the tokens; the processes share its database. */
describe('gateway and subgraphs as processes of their own', () => {
  let hub: TestHub;
  let issuer: Server;
  let dataDir: string;
  let settings: Record<string, string>;
  let gateway: HubProcess;
  let url: string;
  const subgraphs = new Map<string, { process: HubProcess; url: string }>();

  beforeAll(async () => {
    hub = await startTestHub();
    dataDir = mkdtempSync(path.join(tmpdir(), 'hub-apart-'));
    issuer = createServer((_, res) => res.end(JSON.stringify({ keys: [hub.issuer.publicKey] })));
    await new Promise<void>((listening) => issuer.listen(0, '127.0.0.1', listening));
    const { port } = issuer.address() as AddressInfo;
    settings = {
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: hub.databaseUrl,
      HUB_SECRET: inject('template').hubSecret,
      OIDC_ISSUER: hub.issuer.issuer,
      OIDC_AUDIENCE: hub.issuer.audience,
      OIDC_JWKS_URL: `http://127.0.0.1:${port}/jwks`,
    };
    await Promise.all(
      SUBGRAPHS.map(async (name) => {
        const process = spawnHub(['serve', name], settings);
        const at = await process.until(/is ready at (\S+)/);
        subgraphs.set(name, { process, url: at });
      }),
    );
    gateway = spawnHub(['serve', 'gateway'], { ...settings, SUBGRAPH_URLS: urls() });
    url = await gateway.until(/is ready at (\S+)/);
  }, SLOW_MS);

  afterAll(async () => {
    for (const { process } of [...subgraphs.values(), { process: gateway }]) {
      if (process.child.exitCode === null) await process.end('SIGTERM');
    }
    issuer.close();
    await hub.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, SLOW_MS);

  const urls = () => [...subgraphs].map(([name, at]) => `${name}=${at.url}`).join(',');

  async function ask(token: string | null, query: string) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query }),
    });
    return response.text();
  }

  test('answer byte for byte what one process answers', async () => {
    const story = createStory(hub);
    const gees = await story.village('gees');
    const coordinator = await story.staff(gees, 'COORDINATOR');
    const resident = await story.resident(gees);
    await story.helpRequest(resident);
    await story.housingInterest(resident);
    const queries = [
      `{ community(slug: "gees") { name residents { totalCount edges { cursor node { id name withheld housingInterests { __typename } } } } } }`,
      `{ community(slug: "gees") { helpRequests { edges { node { kind text boundary { outcome } resident { name } } } } } me { __typename } }`,
      '{ referrals(direction: RECEIVED) { edges { node { status } } } communities { name } }',
    ];
    const token = await hub.tokenFor(coordinator);
    for (const query of queries) {
      const whole = await hub.ask(coordinator, query);
      expect(whole.errors).toEqual([]);
      expect(await ask(token, query)).toBe(whole.text);
      expect(await ask(null, query)).toBe((await hub.ask(null, query)).text);
    }
  });

  test(
    'a subgraph that is killed costs its own fields, and is found again',
    async () => {
      const housing = subgraphs.get('housing');
      if (!housing) throw new Error('housing was not started');
      housing.process.child.kill('SIGKILL');
      await housing.process.end();
      const query = '{ communities { name } }';
      expect(await ask(null, query)).toContain('"data":{"communities"');
      expect(await ask(null, '{ housingProjects { name } }')).toContain('SUBGRAPH_UNAVAILABLE');
      const port = new URL(housing.url).port;
      const again = spawnHub(['serve', 'housing'], { ...settings, PORT: port });
      subgraphs.set('housing', { process: again, url: await again.until(/is ready at (\S+)/) });
      await expect
        .poll(() => ask(null, '{ housingProjects { name } }'), { timeout: 10_000, interval: 200 })
        .toBe('{"data":{"housingProjects":[]}}\n');
    },
    SLOW_MS,
  );

  test('a gateway with another secret does not start, and says why', async () => {
    const other = spawnHub(['serve', 'gateway'], {
      ...settings,
      SUBGRAPH_URLS: urls(),
      HUB_SECRET: 'quite another secret than that of the subgraphs',
    });
    expect(await other.end()).toBe(1);
    expect(other.output()).toMatch(/refuses the token of this gateway; give both the same HUB_SEC/);
  });

  test('a gateway without addresses, or with a wrong one, does not start, and says why', async () => {
    for (const given of [{}, { SUBGRAPH_URLS: 'villages=http://127.0.0.1:1' }]) {
      const other = spawnHub(['serve', 'gateway'], { ...settings, ...given });
      expect(await other.end()).toBe(1);
      expect(other.output()).toMatch(/^SUBGRAPH_URLS must say where each .*volunteers/);
    }
  });

  test('a subgraph whose role the database does not know says what to do', async () => {
    const other = spawnHub(['serve', 'villages'], {
      ...settings,
      HUB_SECRET: 'another secret, which gives other passwords of roles',
    });
    expect(await other.end()).toBe(1);
    expect(other.output()).toContain('`hub migrate`');
  });

  test('they stop when asked, with nothing in the log of what was answered', async () => {
    const consents = subgraphs.get('consents');
    expect(await consents?.process.end('SIGTERM')).toBe(0);
    for (const { process } of subgraphs.values()) expect(process.output()).not.toContain('Straat');
  });
});

test('a gateway does not start in front of a subgraph with another schema, and names the difference', async () => {
  const older = createServer((_, res) =>
    res.end(JSON.stringify({ sdl: 'type Query { hello: String }' })),
  );
  await new Promise<void>((listening) => older.listen(0, '127.0.0.1', listening));
  const { port } = older.address() as AddressInfo;
  const list = SUBGRAPHS.map((name, i) => `${name}=http://127.0.0.1:${i === 0 ? port : i}`);
  const config = readConfig({
    PORT: '0',
    SUBGRAPH_URLS: list.join(','),
    HUB_SECRET: 'a secret that guards nothing but this test',
  });
  if (!config.ok) throw new Error(config.problems.join());
  await expect(serveGateway({ config: config.config, log: silentLog })).rejects.toThrow(
    /^The subgraph villages has another schema than this gateway: in .* the gateway has .*, the subgraph /,
  );
  older.close();
  older.closeAllConnections();
});
