import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_IDENTITIES } from './issuer/demo-identities.ts';

const BIN = fileURLToPath(new URL('./bin.js', import.meta.url));
const SLOW_MS = 60_000;

let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'hub-command-'));
});

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

type Settings = Record<string, string>;

function spawnHub(args: readonly string[], settings: Settings): ChildProcess {
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, ...settings };
  return spawn(process.execPath, [BIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function runHub(args: readonly string[], settings: Settings = {}) {
  const child = spawnHub(args, settings);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** Waits until the hub has told where it is. */
async function untilReady(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    text += chunk.toString();
    if (text.includes('Ctrl-C')) return text;
  }
  throw new Error(`The hub ended: ${text}`);
}

async function takenPort() {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { port: String(port), free: () => new Promise((closed) => server.close(closed)) };
}

describe('the command', () => {
  test('says where the query planner has binaries when there is none for this machine', async () => {
    const { code, stdout, stderr } = await runHub(['start'], {
      PORT: '0',
      NAPI_RS_NATIVE_LIBRARY_PATH: '/nonexistent',
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^The query planner has no binary for .* a Debian image instead of Alpine, WSL on Windows\.\n$/,
    );
  });

  test('lists what it can do', async () => {
    const { code, stdout } = await runHub(['--help']);
    expect(code).toBe(0);
    for (const command of ['start', 'serve', 'migrate', 'seed', 'token', 'compose']) {
      expect(stdout).toContain(`\n  ${command}`);
    }
  });

  test.each(['start', 'serve', 'migrate', 'seed', 'token', 'compose'])(
    'explains %s',
    async (command) => {
      const { code, stdout } = await runHub([command, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain(`Usage: hub ${command}`);
    },
  );

  test.each([
    [['fly']],
    [['start', '--fast']],
    [['start', '--workers', '0']],
    [['serve']],
    [['serve', 'everything']],
    [['token']],
    [['seed', '--residents', 'many']],
  ])('answers 2 to %j, which it does not understand', async (args) => {
    const { code, stdout, stderr } = await runHub(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    const [command = ''] = args;
    const of = command === 'fly' ? '' : ` ${command}`;
    expect(stderr).toContain(`npx hub${of} --help`);
  });
});

/** Throws as soon as somebody listens for errors that nobody caught; the text is no part of the module's own. */
const THROWS = `process.on('newListener', (name) => {
  if (name === 'uncaughtException')
    setTimeout(() => { throw new Error('it was "CAN' + 'ARY" 06123' + '45678') });
})`;

test('an error that nobody caught ends the process, with one line that holds no value', async () => {
  const silent = await takenPort();
  const { code, stdout, stderr } = await runHub(
    ['token', '--as', 'gp-oosterhesselen', '--url', `http://127.0.0.1:${silent.port}`],
    { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(THROWS)}` },
  );
  expect(code).toBe(1);
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'fatal',
    msg: 'an error that nobody caught ends the hub',
    err: { type: 'Error', message: 'it was … …' },
  });
  expect(stdout + stderr).not.toMatch(/CANARY|0612345678/);
  await silent.free();
});

describe('a token', () => {
  test('of nobody known is refused with the list of the known', async () => {
    const { code, stdout, stderr } = await runHub(['token', '--as', 'somebody']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    for (const identity of DEMO_IDENTITIES) expect(stderr).toContain(identity.name);
  });

  test('needs a hub that runs', async () => {
    const { port, free } = await takenPort();
    await free();
    const { code, stdout, stderr } = await runHub(['token', '--as', 'operator'], { PORT: port });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^No hub answers at .*`npm start`.*\n$/);
  });

  test('is refused for a purpose that the role may not state', async () => {
    const args = ['token', '--as', 'app-gees', '--purpose', 'TREATMENT'];
    const { code, stderr } = await runHub(args);
    expect(code).toBe(2);
    expect(stderr).toContain('SUPPORT_NETWORK');
  });

  test('names no person of another organisation', async () => {
    const args = ['token', '--as', 'app-gees', '--acting-for', 'supporter-wedde'];
    expect((await runHub(args)).code).toBe(2);
  });
});

describe('a start that cannot be', () => {
  async function problemOf(settings: Settings): Promise<string> {
    const { code, stdout, stderr } = await runHub(['start'], { PORT: '0', ...settings });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr.trimEnd()).not.toContain('\n');
    return stderr;
  }

  test('names the port that is taken', async () => {
    const { port, free } = await takenPort();
    expect(await problemOf({ PORT: port })).toContain(`Port ${port} is taken`);
    await free();
  });

  test('names the data directory that cannot be written', async () => {
    const file = path.join(dataDir, 'a-file');
    writeFileSync(file, '');
    expect(await problemOf({ DATA_DIR: path.join(file, 'below') })).toContain('data directory');
  });

  test('names the database that does not answer, without its password', async () => {
    const { port, free } = await takenPort();
    await free();
    const problem = await problemOf({
      DATABASE_URL: `postgres://somebody:hunter2@127.0.0.1:${port}/noaberhub`,
    });
    expect(problem).toContain(`127.0.0.1:${port}`);
    expect(problem).not.toContain('hunter2');
  });

  test('names the setting that is wrong', async () => {
    expect(await problemOf({ PORT: 'eighty' })).toMatch(/^PORT /);
  });

  test.each([[['start']], [['serve', 'gateway']]])(
    'names the registered operation that is not right, and ends: %j',
    async (args) => {
      const directory = path.join(dataDir, 'operations');
      mkdirSync(directory, { recursive: true });
      writeFileSync(
        path.join(directory, 'broken.graphql'),
        '# purpose: TREATMENT\nquery Broken { nope }\n',
      );
      const ended = await runHub(args, { PORT: '0', KNOWN_OPERATIONS_DIR: directory });
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toMatch(/^broken\.graphql: Cannot query field "nope"[^\n]*\n$/);
      // Found before there was a database to open.
      expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false);
    },
    SLOW_MS,
  );

  test('in production without an issuer says that the development issuer does not run there', async () => {
    const problem = await problemOf({
      NODE_ENV: 'production',
      HUB_SECRET: 'x'.repeat(40),
      OIDC_AUDIENCE: 'urn:noaberhub:api',
    });
    expect(problem).toContain('OIDC_ISSUER');
  });
});

test(
  'a hub starts on an empty directory, knows its demo identities and stops cleanly',
  async () => {
    const child = spawnHub(['start'], { PORT: '0', SEED_RESIDENTS: '20' });
    const url = /GraphQL +(http:\S+)\/graphql/.exec(await untilReady(child))?.[1] ?? '';
    child.stdout?.resume();
    const ask = (headers: Record<string, string>) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ __typename }' }),
      });

    expect((await ask({})).status).toBe(200);
    expect((await ask({ authorization: 'Bearer not.a.token' })).status).toBe(401);
    for (const name of ['gp-oosterhesselen', 'gp-system-oosterhesselen']) {
      const { code, stdout, stderr } = await runHub(['token', '--as', name, '--url', url]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const token = stdout.trim();
      expect(decodeJwt(token).sub).toBe(`demo:${name}`);
      expect((await ask({ authorization: `Bearer ${token}` })).status).toBe(200);
    }
    expect((await fetch(`${url}/graphiql`)).status).toBe(200);
    // Whoever opens the address alone is led there.
    const opened = await fetch(url);
    expect([opened.status, opened.url]).toEqual([200, `${url}/graphiql`]);

    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    await expect(ask({})).rejects.toThrow();
  },
  SLOW_MS,
);
