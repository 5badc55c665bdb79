import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveGateway } from '../../hub/serve/serve-gateway.ts';
import { readConfig } from '../../platform/config.ts';
import { silentLog } from '../../platform/log.ts';
import { SUBGRAPHS } from '../../schema/subgraph-sdl.ts';
import { startHubProcesses, type HubProcesses } from '../kit/hub-processes.ts';
import { spawnHub } from '../kit/processes.ts';
import { createStory } from '../kit/story.ts';
import { startTestHub, type TestHub } from '../kit/test-hub.ts';

const SLOW_MS = 90_000;

/** A whole hub in this process tells the story and signs the tokens; the processes share its database. */
describe('gateway and subgraphs as processes of their own', () => {
  let hub: TestHub;
  let apart: HubProcesses;
  let url: string;

  beforeAll(async () => {
    hub = await startTestHub();
    apart = await startHubProcesses(hub);
    url = apart.gateways[0]?.url ?? '';
  }, SLOW_MS);

  afterAll(async () => {
    await apart.stop();
    await hub.stop();
  }, SLOW_MS);

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
      await apart.subgraphs.get('housing')?.process.end('SIGKILL');
      const query = '{ communities { name } }';
      expect(await ask(null, query)).toContain('"data":{"communities"');
      expect(await ask(null, '{ housingProjects { name } }')).toContain('SUBGRAPH_UNAVAILABLE');
      await apart.startAgain('housing');
      await expect
        .poll(() => ask(null, '{ housingProjects { name } }'), { timeout: 10_000, interval: 200 })
        .toBe('{"data":{"housingProjects":[]}}\n');
    },
    SLOW_MS,
  );

  test('the gateway shows what is public of the access log', async () => {
    for (const path of ['key', 'keys']) {
      const answer = await fetch(`${url}/log/${path}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('noaberhub/access-log/');
    }
    expect((await fetch(`${url}/log/checkpoint/1`)).status).toBe(404);
  });

  test('a gateway with another secret does not start, and says why', async () => {
    const other = spawnHub(['serve', 'gateway'], {
      ...apart.settings,
      SUBGRAPH_URLS: apart.urls(),
      HUB_SECRET: 'quite another secret than that of the subgraphs',
    });
    expect(await other.end()).toBe(1);
    expect(other.output()).toMatch(/refuses the token of this gateway; give both the same HUB_SEC/);
  });

  test('a gateway without addresses, or with a wrong one, does not start, and says why', async () => {
    for (const given of [{}, { SUBGRAPH_URLS: 'villages=http://127.0.0.1:1' }]) {
      const other = spawnHub(['serve', 'gateway'], { ...apart.settings, ...given });
      expect(await other.end()).toBe(1);
      expect(other.output()).toMatch(/^SUBGRAPH_URLS must say where each .*volunteers/);
    }
  });

  test('a subgraph whose role the database does not know says what to do', async () => {
    const other = spawnHub(['serve', 'villages'], {
      ...apart.settings,
      HUB_SECRET: 'another secret, which gives other passwords of roles',
    });
    expect(await other.end()).toBe(1);
    expect(other.output()).toContain('`hub migrate`');
  });

  test('they stop when asked, with nothing in the log of what was answered', async () => {
    const consents = apart.subgraphs.get('consents');
    expect(await consents?.process.end('SIGTERM')).toBe(0);
    for (const { process } of apart.subgraphs.values())
      expect(process.output()).not.toContain('Straat');
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
