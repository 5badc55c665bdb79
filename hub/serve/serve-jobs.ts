import type { Config } from '../../platform/config.ts';
import type { Log } from '../../platform/log.ts';
import { openHubDatabase, openHubSecret } from '../database.ts';
import { JOB_POOL_SIZE } from '../jobs.ts';
import { urlAt } from '../listen-address.ts';
import { migrateHub } from '../migrate-hub.ts';
import { openHubJobs } from '../open-jobs.ts';
import { openOperating } from '../operating.ts';
import { openParts } from '../parts.ts';
import { startHubSealer } from '../sealer.ts';
import { SERVED } from './served.ts';
import { startService, type RunningService } from './running-service.ts';

/** `hub serve jobs`: what the hub does by the clock, and as a consequence of what was written. */
export function serveJobs(options: {
  readonly config: Config;
  readonly log: Log;
}): Promise<RunningService> {
  const { config, log } = options;
  return startService(async (closers) => {
    const operating = await openOperating(config, log);
    closers.add(() => operating.stop());
    const hubSecret = openHubSecret(config);
    const database = await openHubDatabase(config, log);
    closers.add(() => database.stop());
    const { url, adminUrl } = database;
    await migrateHub({ adminUrl, hubSecret, secretHistory: config.secretHistory, log });
    const parts = await openParts({
      url,
      hubSecret,
      secretHistory: config.secretHistory,
      poolSize: JOB_POOL_SIZE,
      statementTimeoutMs: config.subgraphTimeoutMs,
      privateWebhooks: config.privateWebhooks,
    });
    closers.add(() => parts.close());
    const portalUrl = config.http.publicUrl ?? urlAt(config.http.host, SERVED.gateway);
    const jobs = await openHubJobs({ config, database, parts, hubSecret, portalUrl, log });
    closers.add(() => jobs.stop());
    const sealer = await startHubSealer({
      url,
      hubSecret,
      secretHistory: config.secretHistory,
      log,
    });
    closers.add(() => sealer.stop());
    return { url: null, failed: jobs.failed };
  });
}
