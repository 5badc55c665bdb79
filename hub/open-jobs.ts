import { countUndelivered } from '../disclosure/notices/notices.ts';
import type { Config } from '../platform/config.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import { backlog } from '../platform/observations.ts';
import type { HubDatabase } from './database.ts';
import { startHubJobs } from './jobs.ts';
import type { HubNotices } from './notices.ts';
import type { Parts } from './parts.ts';
import { retentionJobs } from './retention/keep-terms.ts';
import { openHubRetention } from './retention/open-retention.ts';

/** Takes jobs in this process: those of the subgraphs and the hub's own, notices among them. */
export async function openHubJobs(options: {
  readonly config: Config;
  readonly database: HubDatabase;
  readonly parts: Parts;
  readonly hubSecret: string;
  /** Where whoever is told something signs in. */
  readonly portalUrl: string;
  readonly log: Log;
}): Promise<Pick<Jobs, 'health' | 'failed' | 'stop'>> {
  const { config, database, parts, hubSecret, portalUrl, log } = options;
  const { carriersOf, openHubNotices } = await import('./notices.ts');
  const carriers = carriersOf(config.notices, {
    production: config.environment === 'production',
    print: (line) => void process.stdout.write(`${line}\n`),
    log,
  });
  const { url, adminUrl } = database;
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const notices = await openHubNotices({ url, hubSecret, carriers, portalUrl, log });
    closers.push(() => notices.stop());
    const retention = await openHubRetention({
      url,
      hubSecret,
      secretHistory: config.secretHistory,
      parts,
      postman: notices.sql,
      logYears: config.logRetentionYears,
    });
    closers.push(() => retention.stop());
    const stopping = new AbortController();
    const ownJobs = [
      ...notices.jobs,
      ...retentionJobs(retention, { log, signal: stopping.signal }),
    ];
    const jobs = await startHubJobs({ url: adminUrl, parts, jobs: ownJobs, log });
    closers.push(async () => {
      stopping.abort();
      await jobs.stop();
    });
    closers.push(watchBacklog(jobs, notices, log));
    return { health: () => jobs.health(), failed: jobs.failed, stop };
  } catch (error) {
    await stop();
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
