import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../../platform/clock.ts';
import { openDatabase, type Database } from '../../../platform/database.ts';
import { startEmbeddedPostgres } from '../../../platform/embedded-postgres/start-embedded-postgres.ts';
import { silentLog } from '../../../platform/log.ts';
import { loadHubSecret } from '../../../platform/secrets.ts';
import { openLogKey, type LogKey } from '../log-key.ts';
import { openSealerDatabase } from '../sealer-role.ts';
import { createSealer, type Sealer } from '../sealer.ts';
import { startSealing } from '../sealing-loop.ts';
import { readLogId } from '../tree-storage.ts';
import { verifyLog } from '../verification/verify-log.ts';
import { appendLines } from './log-line.ts';

// How fast lines are written, sealed and verified: on the private database of DATA_DIR, which
// `npx hub migrate` made. See docs/access-log.md.

const LINES_PER_REQUEST = 4;
const WRITERS = 8;

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '60' },
  },
});

const say = (text: string) => process.stdout.write(`${text}\n`);
const round = (number: number) => Math.round(number).toLocaleString('en');

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - begun) / 1000 };
}

async function sealAll(sealer: Sealer): Promise<number> {
  for (let lines = 0; ;) {
    const result = await sealer.seal();
    if (result.kind !== 'SEALED') return lines;
    lines += result.lines;
  }
}

/** A backlog, as after a time without a sealer. */
async function measureBacklog(admin: Database, sealer: Sealer, lines: number): Promise<void> {
  for (let written = 0; written < lines; written += 1000) await appendLines(admin.sql, 1000);
  const { result, seconds } = await timed(() => sealAll(sealer));
  say(`sealing a backlog of ${round(result)} lines: ${round(result / seconds)} lines a second`);
}

/** Requests of a few lines each, as fast as they go, with and without a sealer beside them. */
async function measureSustained(
  admin: Database,
  sealer: Sealer,
  options: { seconds: number; isSealed: boolean },
): Promise<void> {
  const loop = options.isSealed ? startSealing({ sealer, log: silentLog }) : null;
  const until = performance.now() + options.seconds * 1000;
  let written = 0;
  let longestQueue = 0;
  const writers = Array.from({ length: WRITERS }, async () => {
    while (performance.now() < until) {
      await appendLines(admin.sql, LINES_PER_REQUEST);
      written += LINES_PER_REQUEST;
    }
  });
  const watching = (async () => {
    while (performance.now() < until) {
      const [row] = await admin.sql<{ count: number }[]>`
        select coalesce(sum(cardinality(line_ids)), 0)::bigint as count
        from disclosure.access_log_unsealed`;
      longestQueue = Math.max(longestQueue, row?.count ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  await Promise.all([...writers, watching]);
  await loop?.stop();
  say(
    `${options.isSealed ? 'with' : 'without'} sealing: ${round(written / options.seconds)} lines a second written for ${options.seconds} s by ${WRITERS} writers, ${LINES_PER_REQUEST} a request` +
      (options.isSealed ? `; at most ${round(longestQueue)} waited` : ''),
  );
}

async function measureVerification(admin: Database, key: LogKey): Promise<void> {
  const { result, seconds } = await timed(() => verifyLog({ sql: admin.sql, key }));
  const megabytes = process.memoryUsage.rss() / 1024 / 1024;
  say(
    `verifying ${round(result.lines)} lines: ${round(result.lines / seconds)} lines a second, ${result.problemCount} problems, ${round(megabytes)} MB in use`,
  );
}

const dataDir = path.resolve(process.env['DATA_DIR'] ?? '.data');
const server = await startEmbeddedPostgres({ dataDir, log: silentLog });
const hubSecret = loadHubSecret(process.env['HUB_SECRET'] ?? null, dataDir);
const admin = openDatabase({ url: server.url, poolSize: WRITERS + 2, applicationName: 'measure' });
const database = openSealerDatabase(server.url, hubSecret);
try {
  const key = openLogKey(hubSecret, await readLogId(database.sql));
  const sealer = createSealer({ database, key, clock: systemClock });
  const seconds = Number(values.seconds);
  await measureSustained(admin, sealer, { seconds, isSealed: false });
  await sealAll(sealer);
  await measureSustained(admin, sealer, { seconds, isSealed: true });
  await measureBacklog(admin, sealer, Number(values.lines));
  await measureVerification(admin, key);
} finally {
  await admin.close();
  await database.close();
  await server.stop();
}
