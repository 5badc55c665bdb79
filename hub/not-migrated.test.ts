import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../platform/testing/scratch-database.ts';
import { spawnHub } from '../test/kit/processes.ts';

const SLOW_MS = 60_000;
const { name: template, hubSecret } = inject('template');
const OTHER_SECRET = 'another secret than that of this hub';
const NEVER = 'This database is not migrated yet; run `npx hub migrate` first.\n';

let directory: string;
let bare: ScratchDatabase;
let migrated: ScratchDatabase;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'hub-not-migrated-'));
  bare = await createScratchDatabase();
  migrated = await createScratchDatabase({ template });
});

afterAll(async () => {
  await bare.drop();
  await migrated.drop();
  rmSync(directory, { recursive: true, force: true });
});

async function run(command: string, url: string, secret = hubSecret) {
  const settings = { DATA_DIR: directory, DATABASE_URL: url, HUB_SECRET: secret, PORT: '0' };
  const hub = spawnHub(command.split(' '), settings);
  // A service that starts after all would never end by itself.
  const started = hub.until(/ is ready/).then(
    () => hub.child.kill(),
    () => {},
  );
  const code = await hub.end();
  await started;
  return { code, told: hub.output() };
}

describe('of a database that nobody has migrated', { timeout: SLOW_MS }, () => {
  test.each([
    ['notices', 3],
    ['retention', 3],
    ['reconcile', 3],
    ['verify-log', 3],
    ['serve villages', 1],
  ])('`hub %s` says that, and what to run first', async (command, code) => {
    expect(await run(command, bare.adminUrl)).toEqual({ code, told: NEVER });
  });

  test.each(['notices', 'retention'])(
    '`hub %s` says the same where the server knows no such roles or passwords',
    async (command) => {
      expect(await run(command, bare.adminUrl, OTHER_SECRET)).toEqual({ code: 3, told: NEVER });
    },
  );

  test('a subgraph whose role may not come in asks whether it was migrated with this secret', async () => {
    const { code, told } = await run('serve villages', bare.adminUrl, OTHER_SECRET);
    expect(code).toBe(1);
    expect(told).toMatch(
      /^The database \S+ at \S+ \(user noaberhub_villages\) cannot be used: the password is not accepted \(28P01\)\. Has `hub migrate` run on it, with the same HUB_SECRET\?\n$/,
    );
  });
});

describe('of a migrated database', { timeout: SLOW_MS }, () => {
  test.each(['notices', 'retention'])(
    '`hub %s` with another secret says that it is the secret',
    async (command) => {
      const { code, told } = await run(command, migrated.adminUrl, OTHER_SECRET);
      expect(code).toBe(3);
      expect(told).toMatch(
        /^The database roles of this hub have other passwords than this HUB_SECRET gives; [^\n]+\n$/,
      );
    },
  );

  test.each(['notices', 'reconcile'])(
    '`hub %s` with a wrong password in DATABASE_URL says whose it is',
    async (command) => {
      const url = new URL(migrated.adminUrl);
      url.password = 'wrong';
      const { code, told } = await run(command, url.href, OTHER_SECRET);
      expect(code).toBe(3);
      expect(told).toMatch(
        /^The database \S+ at \S+ \(user postgres\) cannot be used: the password is not accepted \(28P01\)\.\n$/,
      );
    },
  );
});
