import { countUndelivered } from '../disclosure/notices/notices.ts';
import type { Config } from '../platform/config.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import { backlog } from '../platform/observations.ts';
import type { HubDatabase } from './database.ts';
import { startHubJobs } from './jobs.ts';
import type { HubNotices } from './notices.ts';
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
    const stopWatching = watchBacklog(jobs, notices, log);
    return {
      health: () => jobs.health(),
      async stop() {
        await stopWatching();
        await jobs.stop();
        await notices.stop();
      },
    };
  } catch (error) {
    await notices.stop();
    throw error;
  }
}

const BACKLOG_EVERY_MS = 15_000;

/** Tells the metrics what waits; answers how to stop. */
function watchBacklog(jobs: Jobs, { sql }: HubNotices, log: Log): () => Promise<void> {
  let running = Promise.resolve();
  const look = async () => {
    try {
      backlog.tell({ jobs: await jobs.waiting(), notices: await countUndelivered(sql) });
    } catch (error) {
      log.warn({ part: 'jobs', err: error }, 'what waits could not be counted');
    }
  };
  const again = () => {
    running = running.then(look);
  };
  again();
  const timer = setInterval(again, BACKLOG_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
