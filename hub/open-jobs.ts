import type { Config } from '../platform/config.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { HubDatabase } from './database.ts';
import { startHubJobs } from './jobs.ts';
import type { Parts } from './parts.ts';

/** Takes jobs in this process: those of the subgraphs and the hub's own, notices among them. */
export async function openHubJobs(options: {
  readonly config: Config;
  readonly database: HubDatabase;
  readonly parts: Parts;
  readonly hubSecret: string;
  /** Where whoever is told something signs in. */
  readonly portalUrl: string;
  readonly log: Log;
}): Promise<Pick<Jobs, 'health' | 'stop'>> {
  const { config, database, parts, hubSecret, portalUrl, log } = options;
  const { carriersOf, openHubNotices } = await import('./notices.ts');
  const carriers = carriersOf(config.notices, {
    production: config.environment === 'production',
    print: (line) => void process.stdout.write(`${line}\n`),
    log,
  });
  const { url, adminUrl } = database;
  const notices = await openHubNotices({ url, hubSecret, carriers, portalUrl, log });
  try {
    const jobs = await startHubJobs({ url: adminUrl, parts, jobs: notices.jobs, log });
    return { health: () => jobs.health(), stop: () => jobs.stop().then(() => notices.stop()) };
  } catch (error) {
    await notices.stop();
    throw error;
  }
}
