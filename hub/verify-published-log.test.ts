import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signCheckpoint } from '../disclosure/sealing/checkpoint.ts';
import { signHandover } from '../disclosure/sealing/handover.ts';
import { openLogKey, type LogKey } from '../disclosure/sealing/log-key.ts';
import { openPublishedLog } from '../disclosure/sealing/published-log.ts';
import { openSealingKit, type SealingKit } from '../disclosure/sealing/testing/sealing-kit.ts';
import { isOfFile, verifyPublished } from '../disclosure/sealing/verification/verify-published.ts';
import { LOG_PATH, logRoutes } from './log-routes.ts';

const BIN = fileURLToPath(new URL('./bin.js', import.meta.url));
const SLOW_MS = 60_000;

interface Published {
  readonly kit: SealingKit;
  readonly server: Server;
  readonly url: string;
}

let directory: string;
let hub: Published;
let other: Published;
let key: string;
let early: string;
let now = new Date('2026-11-22T17:30:20Z');

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'hub-verify-published-'));
  hub = await publish();
  other = await publish(openLogKey('the secret of quite another hub', randomUUID()));
  for (const { kit } of [hub, other]) await seal(kit, 20);
  key = await keep('log/key', 'key.txt');
  early = await keep('log/checkpoint', 'early.txt');
  await seal(hub.kit, 300);
  await seal(other.kit, 5);
});

afterAll(async () => {
  for (const { kit, server } of [hub, other]) {
    server.close();
    await kit.close();
  }
  rmSync(directory, { recursive: true, force: true });
});

async function publish(ownKey: LogKey | null = null): Promise<Published> {
  const kit = await openSealingKit();
  const clock = { now: () => new Date(now.getTime() + 60_000) };
  const routes = logRoutes(openPublishedLog({ sql: kit.admin.sql, key: ownKey ?? kit.key, clock }));
  const server = createServer((req, res) => void routes[LOG_PATH]?.(req, res));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { kit, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function seal(kit: SealingKit, lines: number): Promise<void> {
  await kit.append(lines);
  now = new Date(now.getTime() + 60_000);
  await kit.sealAll({ now: () => now });
}

async function keep(from: string, name: string): Promise<string> {
  const file = path.join(directory, name);
  writeFileSync(file, await (await fetch(`${hub.url}/${from}`)).text());
  return file;
}

async function verify(...args: string[]) {
  // Without a database and without the secret of the hub.
  const child = spawn(process.execPath, [BIN, 'verify-log', ...args], {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

describe('hub verify-log --hub', { timeout: SLOW_MS }, () => {
  test('says that the log only grew since a kept checkpoint', async () => {
    const told = await verify('--hub', hub.url, '--key', key, '--checkpoint', early);
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toContain('signed up to line 320');
    expect(told.stdout).toContain('It begins with what the kept checkpoint says.');
  });

  test('says what is not proved without a kept key and checkpoint', async () => {
    const { code, stdout } = await verify('--hub', hub.url);
    expect(code).toBe(0);
    expect(stdout).toContain('Keep this checkpoint');
    expect(stdout).toContain('give it as --key');
  });

  test('refuses the log of another hub', async () => {
    const { code, stdout, stderr } = await verify('--hub', other.url, '--key', key);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Its key is not the one that was kept');
  });

  test('names a file that is no checkpoint of this log', async () => {
    const file = path.join(directory, 'list.txt');
    writeFileSync(file, 'a shopping list\n');
    const { code, stderr } = await verify('--hub', hub.url, '--checkpoint', early, file);
    expect(code).toBe(2);
    expect(stderr).toContain(`- ${file} is not a checkpoint of a log.`);
    expect(stderr).not.toContain('NOT the one that was kept');
  });

  test('does not blame the hub for a kept file that was edited, nor for a key that is none', async () => {
    const edited = path.join(directory, 'edited.txt');
    writeFileSync(edited, readFileSync(early, 'utf8').replace('\n20\n', '\n21\n'));
    const told = await verify('--hub', hub.url, '--key', key, '--checkpoint', early, edited);
    expect(told).toMatchObject({ code: 2, stdout: '' });
    expect(told.stderr).toContain(`- ${edited} was changed after it was signed.`);
    expect(told.stderr).not.toContain('NOT the one that was kept');

    const garbage = path.join(directory, 'garbage.txt');
    writeFileSync(garbage, 'a shopping list\n');
    const keyless = await verify('--hub', hub.url, '--key', garbage);
    expect(keyless).toMatchObject({ code: 2, stdout: '' });
    expect(keyless.stderr).toContain(`The key ${garbage} is not the key of a log`);
  });

  test('blames the hub where it disowns what the kept key did sign', async () => {
    const { signer } = hub.kit.key;
    const file = path.join(directory, 'disowned.txt');
    // A hub that signs over before what it handed out: the old key speaks for nothing after.
    const at = new Date(0);
    const later = openLogKey('the secret after it', signer.name.split('/').at(-1) ?? '').signer;
    const of = { size: 10, root: Buffer.alloc(32, 1), minute: at, completeUntil: at };
    writeFileSync(file, signCheckpoint({ ...of, size: 20 }, signer));
    const source = {
      keys: () =>
        Promise.resolve({
          key: later.verifierKey,
          handovers: [signHandover({ ...of, prunedUpTo: 0 }, signer, later)],
        }),
      latest: () => Promise.resolve(signCheckpoint({ ...of, size: 30 }, later)),
      proof: () => Promise.resolve([]),
    };
    const kept = [{ source: file, note: readFileSync(file, 'utf8') }];
    const { problems } = await verifyPublished(source, { key: signer.verifierKey, kept });
    const disowned = problems.find(({ kind }) => kind === 'KEPT_UNREADABLE');
    expect(disowned).toMatchObject({ reason: 'OTHER_KEY', isOfKeptKey: true });
    expect(disowned && isOfFile(disowned)).toBe(false);
  });

  test('says of a hub that publishes nothing yet that it could not be verified', async () => {
    const fresh = await publish();
    try {
      const told = await verify('--hub', fresh.url);
      expect(told).toMatchObject({ code: 3, stdout: '' });
      expect(told.stderr).toContain('could not be verified');
      expect((await verify('--hub', fresh.url, '--checkpoint', early)).code).toBe(1);
    } finally {
      fresh.server.close();
      await fresh.kit.close();
    }
  });

  test('says where there is no hub, and which address is none', async () => {
    const nobody = await verify('--hub', 'http://127.0.0.1:1');
    expect(nobody.code).toBe(3);
    expect(nobody.stderr).toContain('There is no hub at http://127.0.0.1:1');
    expect((await verify('--hub', 'hub.example')).code).toBe(2);
  });

  test('finds a log that was cut back, and one that was rewritten', async () => {
    const late = await keep('log/checkpoint', 'late.txt');
    const { sql } = hub.kit.admin;
    const [latest] = await sql<{ note: string; minute: Date }[]>`
      delete from disclosure.access_log_checkpoints where tree_size = 320 returning note, minute`;
    const cut = await verify('--hub', hub.url, '--key', key, '--checkpoint', early, late);
    expect(cut.code).toBe(1);
    expect(cut.stderr).toContain(`- ${late} is of 320 lines; the log is shorter now.`);
    expect(cut.stderr).not.toContain(early);

    await sql`insert into disclosure.access_log_checkpoints (minute, tree_size, note)
      values (${latest!.minute}, 320, ${latest!.note})`;
    await sql`update disclosure.access_log_leaves set leaf_hash = sha256('other') where leaf_index = 3`;
    const rewritten = await verify('--hub', hub.url, '--key', key, '--checkpoint', early);
    expect(rewritten.code).toBe(1);
    expect(rewritten.stderr).toContain('does not begin with these 20 lines');
  });
});
