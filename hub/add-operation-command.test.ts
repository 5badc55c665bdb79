import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operationsIn } from './known-operations.ts';

const BIN = fileURLToPath(new URL('./bin.js', import.meta.url));
const SLOW_MS = 60_000;
const STATUS = 'query ReferralStatus($id: ID!) {\n  referral(id: $id) {\n    status\n  }\n}\n';

let folder: string;
let directory: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hub-operations-'));
  directory = path.join(folder, 'registered');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (text: string) => {
  const name = path.join(folder, 'operation.graphql');
  writeFileSync(name, text);
  return name;
};

async function hub(args: string[], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, [BIN, 'operations', ...args], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: folder,
      KNOWN_OPERATIONS_DIR: directory,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

describe('hub operations add', { timeout: SLOW_MS }, () => {
  test('registers an operation with its purpose and clients', async () => {
    const told = await hub([
      'add',
      file(`# mine\n${STATUS}`),
      '--purpose',
      'TREATMENT',
      '--client',
      'his',
      'portaal',
    ]);
    expect(told.code).toBe(0);
    const [operation, ...others] = operationsIn(directory);
    expect(others).toEqual([]);
    expect(told.stdout).toBe(`${operation?.id ?? ''}\n`);
    expect(operation).toMatchObject({
      name: 'ReferralStatus',
      purpose: 'TREATMENT',
      clients: ['his', 'portaal'],
    });
    const [name = ''] = readdirSync(directory);
    expect(name).toMatch(/^referral-status-[0-9a-f]{8}\.graphql$/);
    expect(readFileSync(path.join(directory, name), 'utf8')).toBe(
      `# purpose: TREATMENT\n# clients: his, portaal\n${STATUS}`,
    );
    expect((await hub([])).stdout).toContain('TREATMENT  ReferralStatus  his,portaal');
  });

  test('refuses a mutation for a purpose that none of its roles may state', async () => {
    const open = file(
      'mutation Open($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) { __typename } }',
    );
    const told = await hub(['add', open, '--purpose', 'LEGAL']);
    expect([told.code, told.stdout]).toEqual([1, '']);
    expect(told.stderr).toContain('no role that it is for may state LEGAL');
    expect((await hub(['add', open, '--purpose', 'BREAK_GLASS'])).code).toBe(0);
  });

  test('refuses the same document twice, and for another purpose', async () => {
    const status = file(STATUS);
    await hub(['add', status, '--purpose', 'TREATMENT']);
    const again = await hub(['add', status, '--purpose', 'TREATMENT']);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('is registered already');
    const other = await hub(['add', status, '--purpose', 'COORDINATION_OF_CARE']);
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toContain('one document has one purpose');
    expect(readdirSync(directory)).toHaveLength(1);
  });

  test.each([
    ['that does not fit the schema', 'query Q { nothing }', /Cannot query field/],
    ['without a name', '{ communities { slug } }', /exactly one operation, with a name/],
    ['that is none', 'a shopping list', /not a GraphQL document/],
  ])('refuses a document %s, and writes nothing', async (_, text, why) => {
    const { code, stderr } = await hub(['add', file(text), '--purpose', 'SUPPORT_NETWORK']);
    expect(code).toBe(1);
    expect(stderr).toMatch(why);
    expect(() => readdirSync(directory)).toThrow();
  });

  test('takes a purpose that there is, a file, and a directory', async () => {
    const unknown = await hub(['add', file(STATUS), '--purpose', 'CURIOSITY']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('TREATMENT');
    expect((await hub(['add', file(STATUS)])).code).toBe(2);
    const missing = await hub(['add', path.join(folder, 'none'), '--purpose', 'TREATMENT']);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain('cannot be read (ENOENT)');
    const nowhere = await hub(['add', file(STATUS), '--purpose', 'TREATMENT'], {
      KNOWN_OPERATIONS_DIR: '',
    });
    expect(nowhere.code).toBe(1);
    // The list says by 1 that one is not right.
    for (const none of ['', path.join(folder, 'none')])
      expect((await hub([], { KNOWN_OPERATIONS_DIR: none })).code).toBe(2);
    expect(unknown.stderr).toContain('npx hub operations add --help');
    const help = await hub(['add', '--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('--purpose <purpose>');
  });
});
