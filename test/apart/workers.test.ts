import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createScratchDatabase } from '../../platform/testing/scratch-database.ts';
import { spawnHub } from '../kit/processes.ts';
import { follow, overSse, overWebSocket, type Heard } from '../live/live-kit.ts';

const SLOW_MS = 120_000;

let dataDir: string;
let database: Awaited<ReturnType<typeof createScratchDatabase>>;
let settings: Record<string, string>;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'hub-workers-'));
  database = await createScratchDatabase();
  settings = {
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: database.adminUrl,
    SEED_RESIDENTS: '20',
    HUB_SECRET: 'a secret that guards nothing but test databases',
  };
});

afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Processes that this one started and that run, by their `node` command. */
function workersOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => {
      try {
        const stat = readFileSync(`/proc/${candidate}/stat`, 'utf8');
        const command = readFileSync(`/proc/${candidate}/cmdline`, 'utf8');
        return stat.split(') ')[1]?.split(' ')[1] === String(pid) && command.includes('bin.js');
      } catch {
        return false;
      }
    });
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function statusOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    // Each request may come to another worker only on a connection of its own.
    headers: { 'content-type': 'application/json', connection: 'close', ...headers },
    body: JSON.stringify({ query: '{ communities { slug } }' }),
  });
  await response.text();
  return response.status;
}

/** Answered requests of all workers together, which took them in turn. */
async function requestsIn(url: string): Promise<number> {
  const text = await (await fetch(url)).text();
  const counts = [...text.matchAll(/^noaberhub_requests_total\{.*\} (\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

const onLinux = test.skipIf(process.platform !== 'linux');

onLinux(
  'several workers serve on one port, share one issuer, are replaced, and stop together',
  async () => {
    const hub = spawnHub(['start', '--workers', '2'], settings);
    const url = await hub.until(/GraphQL +(http:\S+)\/graphql[\s\S]*Ctrl-C/);
    const pid = hub.child.pid ?? 0;
    const workers = workersOf(pid);
    expect(workers).toHaveLength(2);

    const token = spawnHub(['token', '--as', 'gp-oosterhesselen', '--url', url], settings);
    expect(await token.end()).toBe(0);
    const authorization = `Bearer ${token.output().trim()}`;
    for (let i = 0; i < 6; i += 1) expect(await statusOf(url, { authorization })).toBe(200);
    for (let i = 0; i < 2; i += 1) expect((await fetch(`${url}/graphiql`)).status).toBe(200);
    const discovery = await fetch(`${url}/oidc/.well-known/openid-configuration`);
    expect(await discovery.json()).toMatchObject({ issuer: `${url}/oidc` });

    expect(await requestsIn(`${url}/metrics`)).toBe(6);

    process.kill(workers[0] ?? 0, 'SIGKILL');
    await expect.poll(() => workersOf(pid).length, { timeout: 20_000 }).toBe(2);
    expect(workersOf(pid)).not.toContain(workers[0]);
    for (let i = 0; i < 6; i += 1) expect(await statusOf(url)).toBe(200);

    expect(await hub.end('SIGINT')).toBe(0);
    await expect(statusOf(url)).rejects.toThrow();
  },
  SLOW_MS,
);

onLinux(
  'an event is heard by a subscription at every worker, whichever wrote it',
  async () => {
    const hub = spawnHub(['start', '--workers', '2'], settings);
    const url = await hub.until(/GraphQL +(http:\S+)\/graphql[\s\S]*Ctrl-C/);
    const tokenOf = async (identity: string) => {
      const printed = spawnHub(['token', '--as', identity, '--url', url], settings);
      expect(await printed.end()).toBe(0);
      return printed.output().trim();
    };
    const admin = postgres(database.adminUrl, { max: 1 });
    const token = await tokenOf('resident-gees');
    // Connections come to the workers in turn.
    const heard: Heard[] = [];
    for (const clientOf of [overWebSocket, overWebSocket, overSse, overSse])
      heard.push(await follow({ admin }, clientOf(url, { token })));
    const authorization = `Bearer ${await tokenOf('coordinator-gees')}`;
    const query =
      '{ community(slug: "gees") { residents(first: 50) { edges { node { name } } } } }';
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query }),
    });
    expect(answer.status).toBe(200);
    for (const one of heard) {
      const [told] = await one.first(1);
      expect(told.data.myAccessLog.role).toBe('COORDINATOR');
      one.stop();
    }
    await admin.end();
    expect(await hub.end('SIGINT')).toBe(0);
  },
  SLOW_MS,
);

onLinux(
  'workers whose first process is gone end by themselves',
  async () => {
    const hub = spawnHub(['start', '--workers', '2'], settings);
    await hub.until(/(Ctrl-C)/);
    const workers = workersOf(hub.child.pid ?? 0);
    await hub.end('SIGKILL');
    await expect.poll(() => workers.some(isRunning), { timeout: 20_000 }).toBe(false);
  },
  SLOW_MS,
);

test('the hub in one command refuses addresses of subgraphs apart', async () => {
  const hub = spawnHub(['start'], { ...settings, SUBGRAPH_URLS: 'villages=http://127.0.0.1:1' });
  expect(await hub.end()).toBe(1);
  expect(hub.output()).toContain('unset SUBGRAPH_URLS');
});
