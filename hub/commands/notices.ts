import {
  retryFailed,
  undeliveredNotices,
  type UndeliveredNotice,
} from '../../disclosure/notices/notices.ts';
import { openPostmanDatabase } from '../../disclosure/notices/postman-role.ts';
import type { Database } from '../../platform/database.ts';
import { createLog } from '../../platform/log.ts';
import { openHubDatabase, openHubSecret } from '../database.ts';
import { loadConfig } from '../load-config.ts';
import { onMigrated } from '../not-migrated.ts';

const MOST = 1000;

/** `hub notices`: what is not delivered, oldest first; nobody's name. 1 when something failed. */
export async function noticesCommand(options: { readonly retry?: boolean }): Promise<number> {
  const config = loadConfig();
  const log = createLog({ level: 'warn', pretty: config.environment !== 'production' });
  const hubSecret = openHubSecret(config);
  const server = await openHubDatabase(config, log);
  const database = openPostmanDatabase(server.url, hubSecret);
  try {
    return await onMigrated(server, () => listOrRetry(database, options));
  } finally {
    await database.close();
    await server.stop();
  }
}

async function listOrRetry(
  { sql }: Database,
  options: { readonly retry?: boolean },
): Promise<number> {
  if (options.retry) {
    const count = await retryFailed(sql, new Date());
    process.stdout.write(`${count} notices are tried again.\n`);
    return 0;
  }
  const listed = await undeliveredNotices(sql, MOST);
  for (const notice of listed) process.stdout.write(`${describe(notice)}\n`);
  process.stdout.write(listed.length === 0 ? 'Every notice is delivered.\n' : '');
  return listed.some(({ status }) => status === 'FAILED') ? 1 : 0;
}

function describe(notice: UndeliveredNotice): string {
  const { id, occasion, recipient, status, channel, attempts, problem, createdAt } = notice;
  const parts = [createdAt.toISOString(), status, occasion, `to ${recipient}`, channel, problem];
  return [...parts.filter((part) => part !== null), `attempts ${attempts}`, id].join('  ');
}
