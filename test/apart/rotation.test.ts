import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spawnHub } from '../kit/processes.ts';

const SLOW_MS = 180_000;
const [OLD, NEW] = ['o'.repeat(32), 'n'.repeat(32)];

// A private PostgreSQL of its own: the passwords of roles belong to the whole server.
let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'hub-rotation-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const settingsOf = (secrets: Record<string, string>) => ({
  PORT: '0',
  DATA_DIR: dataDir,
  SEED_RESIDENTS: '20',
  ...secrets,
});

interface Running {
  ask(query: string, variables?: object): Promise<any>;
  text(path: string): Promise<string>;
  stop(): Promise<void>;
}

async function start(secrets: Record<string, string>): Promise<Running> {
  const settings = settingsOf(secrets);
  const hub = spawnHub(['start'], settings);
  const url = await hub.until(/GraphQL +(http:\S+)\/graphql[\s\S]*Ctrl-C/);
  const token = spawnHub(['token', '--as', 'coordinator-gees', '--url', url], settings);
  expect(await token.end()).toBe(0);
  const authorization = `Bearer ${token.output().trim()}`;
  return {
    async ask(query, variables = {}) {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query, variables }),
      });
      return answer.json();
    },
    text: async (at) => (await fetch(url + at)).text(),
    async stop() {
      expect(await hub.end('SIGINT')).toBe(0);
    },
  };
}

async function verifyLog(secrets: Record<string, string>): Promise<string> {
  const verify = spawnHub(['verify-log'], settingsOf(secrets));
  expect(await verify.end()).toBe(0);
  return verify.output();
}

const LIST = '{ community(slug: "gees") { residents(first: 1) { edges { node { id name } } } } }';
const ONE = 'query ($id: ID!) { resident(id: $id) { id name } }';

test(
  'HUB_SECRET is rotated: old ids are read, new ones issued, the log signed over; later the old one is thrown away',
  async () => {
    const before = await start({ HUB_SECRET: OLD });
    const old = (await before.ask(LIST)).data.community.residents.edges[0].node;
    const oldKey = (await before.text('/log/key')).trim();
    await before.stop();

    const other = spawnHub(['start'], settingsOf({ HUB_SECRET: NEW }));
    expect(await other.end()).toBe(1);
    expect(other.output()).toMatch(/belong to a hub with another HUB_SECRET/);

    const rotated = { HUB_SECRET: `2:${NEW}`, HUB_SECRETS_BEFORE: `1:${OLD}` };
    const during = await start(rotated);
    const found = (await during.ask(ONE, { id: old.id })).data.resident;
    expect(found.name).toBe(old.name);
    expect(found.id).not.toBe(old.id);
    const again = (await during.ask(ONE, { id: found.id })).data.resident;
    expect(again).toEqual(found);
    const keys = async () =>
      JSON.parse(await during.text('/log/keys')) as { key: string; handovers: string[] };
    await expect.poll(async () => (await keys()).handovers, { timeout: 10_000 }).toHaveLength(1);
    const { key, handovers } = await keys();
    expect(key).not.toBe(oldKey);
    expect(handovers[0]).toContain(`from ${oldKey}\nto ${key}\n`);
    await during.stop();
    expect(await verifyLog(rotated)).toContain('signed over to a new key 1 time');

    const newest = { HUB_SECRET: `2:${NEW}` };
    const after = await start(newest);
    expect((await after.ask(ONE, { id: old.id })).data.resident).toBeNull();
    expect((await after.ask(ONE, { id: found.id })).data.resident).toEqual(found);
    await after.stop();
    expect(await verifyLog(newest)).toContain('The access log is what was sealed');
  },
  SLOW_MS,
);
