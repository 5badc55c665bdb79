import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSealingKit, type SealingKit } from './testing/sealing-kit.ts';
import { verifyLog } from './verification/verify-log.ts';

const SCRIPT = fileURLToPath(new URL('./testing/seal-in-process.ts', import.meta.url));
const KILLS = 4;

let kit: SealingKit;
const children: ChildProcess[] = [];

beforeEach(async () => {
  kit = await openSealingKit();
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await kit.close();
});

async function startProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), SCRIPT], {
    env: { PATH: process.env['PATH'], URL: kit.url, SECRET: kit.hubSecret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

const sealedLines = async () => {
  const [row] = await kit.admin.sql<{ count: number }[]>`
    select count(*) from disclosure.access_log_leaves`;
  return row?.count ?? 0;
};

test('a sealer that is killed leaves a log that the next one goes on with, without gap or double', async () => {
  const ids: string[] = [];
  const writing = new AbortController();
  const written = (async () => {
    while (!writing.signal.aborted) {
      ids.push(...(await kit.append(40)));
      await sleep(2);
    }
  })();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = await sealedLines();
    const child = await startProcess();
    await expect.poll(sealedLines, { timeout: 20_000, interval: 10 }).toBeGreaterThan(before);
    await sleep(Math.random() * 120);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  writing.abort();
  await written;
  await kit.sealAll();

  const leaves = await kit.admin.sql<{ lineId: string }[]>`
    select line_id from disclosure.access_log_leaves`;
  expect(leaves.map(({ lineId }) => lineId).sort()).toEqual(ids.sort());
  const verified = await verifyLog({ sql: kit.admin.sql, key: kit.key });
  expect(verified).toMatchObject({ lines: ids.length, waiting: { count: 0 }, problems: [] });
}, 120_000);
