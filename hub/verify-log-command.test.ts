import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signCheckpoint } from '../disclosure/sealing/checkpoint.ts';
import { openLogKey } from '../disclosure/sealing/log-key.ts';
import { openSealingKit, type SealingKit } from '../disclosure/sealing/testing/sealing-kit.ts';
import { createScratchDatabase } from '../platform/testing/scratch-database.ts';

const BIN = fileURLToPath(new URL('./bin.js', import.meta.url));
const SLOW_MS = 60_000;

let kit: SealingKit;
let directory: string;
let kept: string;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'hub-verify-log-'));
  kept = path.join(directory, 'kept.txt');
  kit = await openSealingKit();
  await kit.append(20);
  await kit.sealAll();
  const [row] = await kit.admin.sql<{ note: string }[]>`
    select note from disclosure.access_log_checkpoints`;
  writeFileSync(kept, row?.note ?? '');
});

afterAll(async () => {
  await kit.close();
  rmSync(directory, { recursive: true, force: true });
});

async function verify(args: string[] = [], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, [BIN, 'verify-log', ...args], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: directory,
      DATABASE_URL: kit.url,
      HUB_SECRET: kit.hubSecret,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

describe('hub verify-log', { timeout: SLOW_MS }, () => {
  test('makes no database and no secret where there is none', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'hub-verify-log-'));
    const { code, stderr } = await verify([], {
      DATA_DIR: empty,
      DATABASE_URL: '',
      HUB_SECRET: '',
    });
    expect(code).toBe(2);
    expect(stderr).toContain(`There is no database in ${empty}; set DATA_DIR`);
    expect(readdirSync(empty)).toEqual([]);
    rmSync(empty, { recursive: true });
  });

  test('says that a log is right, and what only a kept checkpoint can tell', async () => {
    const { code, stdout, stderr } = await verify();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      'The access log is what was sealed: 20 lines in order, 1 signed tree right.\n' +
        'Whether its end was cut off only a checkpoint kept elsewhere can tell: `npx hub verify-log --checkpoint FILE`.\n',
    );
  });

  test('compares it with a kept checkpoint', async () => {
    const { code, stdout } = await verify(['--checkpoint', kept]);
    expect(code).toBe(0);
    expect(stdout).toContain('It agrees with 1 kept checkpoint.');
  });

  test('needs the secret that the log was sealed with', async () => {
    const { code, stderr } = await verify([], {
      HUB_SECRET: 'another secret than that of this hub',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('was not signed with this HUB_SECRET');
  });

  test('names a file that cannot be read', async () => {
    const { code, stdout, stderr } = await verify(['--checkpoint', path.join(directory, 'none')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^The checkpoint \S+ cannot be read \(ENOENT\); [^\n]+\n$/);
  });

  test('does not blame the log for a file that is no checkpoint', async () => {
    const other = path.join(directory, 'other.txt');
    writeFileSync(other, 'a shopping list\n');
    const { code, stderr } = await verify(['--checkpoint', kept, other]);
    expect(code).toBe(2);
    expect(stderr).toContain('The access log by itself is what was sealed');
    expect(stderr).toContain(`- ${other} is not a checkpoint of a log.`);
  });

  test('says of a database without a log what to do', async () => {
    const empty = await createScratchDatabase();
    const { code, stderr } = await verify([], { DATABASE_URL: empty.adminUrl });
    await empty.drop();
    expect(code).toBe(3);
    expect(stderr).toBe('This database is not migrated yet; run `npx hub migrate` first.\n');
  });

  test('does not take a database that does not answer for a log that was touched', async () => {
    const nobody = 'postgres://postgres:hunter2@127.0.0.1:1/hub';
    const { code, stdout, stderr } = await verify([], { DATABASE_URL: nobody });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('nothing listens there');
    expect((await verify([], { DATABASE_URL: 'no address' })).code).toBe(2);
  });

  test('does not take a kept file that was edited for a log that was touched', async () => {
    const edited = path.join(directory, 'edited.txt');
    writeFileSync(edited, readFileSync(kept, 'utf8').replace('\n20\n', '\n21\n'));
    const { code, stderr } = await verify(['--checkpoint', edited]);
    expect(code).toBe(2);
    expect(stderr).toContain(`- ${edited} was changed after it was signed.`);
  });

  test('alarms where a kept checkpoint is of another log: this one may stand in its place', async () => {
    const other = path.join(directory, 'of-another-log.txt');
    const { signer } = openLogKey('the secret of quite another hub', randomUUID());
    const at = new Date(0);
    const of = { size: 3, root: Buffer.alloc(32), minute: at, completeUntil: at };
    writeFileSync(other, signCheckpoint(of, signer));
    const { code, stderr } = await verify(['--checkpoint', kept, other]);
    expect(code).toBe(1);
    expect(stderr).toContain('another log stands in the place');
  });

  test('refuses a key without a hub to ask', async () => {
    const { code, stdout, stderr } = await verify(['--key', kept]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--key is for --hub alone');
  });

  test('says of an empty log that only a kept checkpoint tells whether it was emptied', async () => {
    const empty = await openSealingKit();
    try {
      const fresh = await verify([], { DATABASE_URL: empty.url });
      expect(fresh).toMatchObject({ code: 0, stderr: '' });
      expect(fresh.stdout).toContain('An empty log cannot be told from one that was emptied');
      const compared = await verify(['--checkpoint', kept], { DATABASE_URL: empty.url });
      expect(compared.code).toBe(1);

      await empty.append(2);
      await empty.sealAll();
      for (const table of ['checkpoints', 'nodes', 'leaves', 'unsealed'])
        await empty.admin.sql`delete from ${empty.admin.sql(`disclosure.access_log_${table}`)}`;
      await empty.admin.sql`delete from disclosure.access_log`;
      const emptied = await verify([], { DATABASE_URL: empty.url });
      expect(emptied).toMatchObject({ code: 1, stdout: '' });
      expect(emptied.stderr).toMatch(/^- No line is left, and the log had lines: \d+ persons? ha/m);

      await empty.admin.sql`delete from disclosure.access_log_identity`;
      const nameless = await verify([], { DATABASE_URL: empty.url });
      expect(nameless.code).toBe(1);
      expect(nameless.stderr).toContain('its id, from which its keys derive, was removed');
    } finally {
      await empty.close();
    }
  });

  test('tells its exit codes', async () => {
    expect((await verify(['--help'])).stdout).toMatch(/Exit codes: 0 it is what was sealed, 1 /);
  });

  test('names the line that was changed, and what to do', async () => {
    const [line] = await kit.admin.sql<{ id: string }[]>`
      update disclosure.access_log set role = 'OPERATOR'
      where id = (select line_id from disclosure.access_log_leaves where leaf_index = 7)
      returning id`;
    const { code, stdout, stderr } = await verify(['--checkpoint', kept]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('The access log is NOT what was sealed: 1 problem in 20 lines.');
    expect(stderr).toMatch(
      new RegExp(`^- Line 7 \\(id ${line?.id ?? ''}, of .*\\) was changed`, 'm'),
    );
    expect(stderr).toContain('What to do:');
  });
});
