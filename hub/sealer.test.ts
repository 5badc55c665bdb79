import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCheckpoint } from '../disclosure/sealing/checkpoint.ts';
import { verifyConsistency } from '../disclosure/sealing/merkle-tree.ts';
import { parseVerifierKey } from '../disclosure/sealing/signed-note.ts';
import { openSealingKit, type SealingKit } from '../disclosure/sealing/testing/sealing-kit.ts';
import { silentLog } from '../platform/log.ts';
import { LOG_PATH } from './log-routes.ts';
import { startHubSealer, type HubSealer } from './sealer.ts';

let kit: SealingKit;
let hub: HubSealer;
let server: Server;
let url: string;
let now = new Date('2026-11-22T17:30:20Z');

beforeAll(async () => {
  kit = await openSealingKit();
  const { url: database, hubSecret } = kit;
  hub = await startHubSealer({
    url: database,
    hubSecret,
    log: silentLog,
    clock: { now: () => now },
  });
  server = createServer((req, res) => void hub.routes[LOG_PATH]?.(req, res));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await hub.stop();
  await kit.close();
});

const get = (path: string) => fetch(`${url}${path}`);

async function sealed(count: number): Promise<void> {
  await kit.append(count);
  const waiting = () => kit.admin.sql`select from disclosure.access_log_unsealed`;
  await expect.poll(waiting, { timeout: 10_000 }).toHaveLength(0);
}

async function checkpoint(path: string) {
  const response = await get(path);
  expect(response.status).toBe(200);
  const verifier = parseVerifierKey((await (await get('/log/key')).text()).trim());
  if (!verifier) throw new Error('no key');
  const opened = openCheckpoint(await response.text(), verifier);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.checkpoint;
}

describe('the published log', () => {
  test('shows nothing of a minute that is not over', async () => {
    await sealed(3);
    for (const path of ['/log/checkpoint', '/log/checkpoint/3'])
      expect((await get(path)).status).toBe(404);
    expect((await get('/log/proof?first=1&second=3')).status).toBe(400);
  });

  test('shows one checkpoint of each minute after', async () => {
    await sealed(2);
    now = new Date('2026-11-22T17:31:00Z');
    expect(await checkpoint('/log/checkpoint')).toMatchObject({ size: 5 });
    await sealed(600);
    expect(await checkpoint('/log/checkpoint')).toMatchObject({ size: 5 });
    now = new Date('2026-11-22T17:32:00Z');
    expect(await checkpoint('/log/checkpoint')).toMatchObject({ size: 605 });
    expect(await checkpoint('/log/checkpoint/5')).toMatchObject({ size: 5 });
    expect((await get('/log/checkpoint/3')).status).toBe(404);
  });

  test('proves that a later one begins with an earlier one', async () => {
    const [earlier, later] = [
      await checkpoint('/log/checkpoint/5'),
      await checkpoint('/log/checkpoint'),
    ];
    const response = await get('/log/proof?first=5&second=605');
    const { first, second, proof } = (await response.json()) as {
      first: number;
      second: number;
      proof: string[];
    };
    const claim = {
      first,
      second,
      firstRoot: earlier.root,
      secondRoot: later.root,
      proof: proof.map((hash) => Buffer.from(hash, 'base64')),
    };
    expect(verifyConsistency(claim)).toBe(true);
    expect(verifyConsistency({ ...claim, firstRoot: later.root })).toBe(false);
  });

  test.each([
    ['/log/proof', 400],
    ['/log/proof?first=0&second=5', 400],
    ['/log/proof?first=6&second=5', 400],
    ['/log/proof?first=5&second=606', 400],
    ['/log/proof?first=5&second=1e2', 400],
    ['/log/proof?first=-1&second=99999999999999999999', 400],
    ['/log/checkpoint/0', 404],
    ['/log/checkpoint/5/6', 404],
    ['/log/checkpoint/five', 404],
    ['/log', 404],
    ['/log/lines', 404],
  ])('answers %s with %i and what would be right', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toMatch(/first|\/log\/checkpoint/);
  });

  test('is read only', async () => {
    const response = await fetch(`${url}/log/checkpoint`, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });
});
