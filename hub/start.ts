import type { KnownOperations } from '../gateway/known-operations.ts';
import { localSubgraphs } from '../gateway/local-subgraphs.ts';
import type { Config } from '../platform/config.ts';
import { databaseLocks } from '../platform/held-locks.ts';
import { startLiveEvents } from '../platform/live-events.ts';
import type { Log } from '../platform/log.ts';
import type { StartProblem } from '../platform/start-problem.ts';
import { openHubDatabase, openHubSecret, type HubDatabase } from './database.ts';
import { seedWhenEmpty } from './demo-region.ts';
import { createHubGateway, developmentRoutes } from './hub-gateway.ts';
import { openIdentity, type HubIdentity } from './identity.ts';
import { JOB_POOL_SIZE } from './jobs.ts';
import { openKnownOperations } from './known-operations.ts';
import { findPort, urlAt } from './listen-address.ts';
import { migrateHub } from './migrate-hub.ts';
import { openHubJobs } from './open-jobs.ts';
import { openOperating, type Operating } from './operating.ts';
import type { Parts } from './parts.ts';
import { startHubSealer, type HubSealer } from './sealer.ts';
import { orProblem, startService } from './serve/running-service.ts';

/** A hub that runs. */
export interface RunningHub {
  /** Under which clients reach it. */
  readonly url: string;
  readonly issuer: string;
  /** Whether the development issuer serves, with the demo identities. */
  readonly demoIdentities: boolean;
  readonly database: string;
  /** Resolves when it cannot go on by itself; then it is to be stopped. */
  readonly failed: Promise<StartProblem>;
  /** Requests in flight end, then the pools close, and the private PostgreSQL stops last. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  readonly log: Log;
  /** Processes that serve; 1: this one. */
  readonly workers?: number;
  /** Told what takes a while, for somebody who waits. */
  readonly onStep?: (step: string) => void;
}

/** Starts everything, in the order in which it is needed; throws a StartProblem, and then nothing is left running. */
export async function startHub(options: StartOptions): Promise<RunningHub> {
  const { config, log, workers = 1 } = options;
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const { host } = config.http;
    const port = await findPort(host, config.http.port);
    const localUrl = urlAt(host, port);
    const url = config.http.publicUrl ?? localUrl;
    const hubSecret = openHubSecret(config);
    const identity = openIdentity(config, url);
    // Before any database is opened; with workers each reads them again.
    const operations = openKnownOperations(config);

    // With workers this process has only the jobs to do.
    const poolSize = workers > 1 ? JOB_POOL_SIZE : config.database.poolSize;
    const operating = await openOperating(config, log, { poolSize });
    closers.push(() => operating.stop());
    const database = await openHubDatabase(config, log);
    closers.push(() => database.stop());
    await prepareDatabase(database, { ...options, hubSecret, identity });

    // Loaded while nothing else could be done: the subgraphs are the largest part of the program.
    const { openParts } = await import('./parts.ts');
    const parts = await openParts({
      url: database.url,
      hubSecret,
      secretHistory: config.secretHistory,
      poolSize,
      statementTimeoutMs: config.subgraphTimeoutMs,
      privateWebhooks: config.privateWebhooks,
    });
    closers.push(() => parts.close());
    const jobs = await openHubJobs({ config, database, parts, hubSecret, portalUrl: url, log });
    closers.push(() => jobs.stop());
    const sealer = await startHubSealer({
      url: database.url,
      hubSecret,
      secretHistory: config.secretHistory,
      log,
    });
    closers.push(() => sealer.stop());

    const address = { host, port, localUrl, url };
    const served = { config, log, identity, address, operations };
    const front: Front = { ...served, database, parts, operating, sealer };
    const serving = await (workers > 1 ? serveByWorkers(front, workers) : serveHere(front));
    closers.push(() => serving.stop());

    return {
      url,
      issuer: identity.issuer,
      demoIdentities: identity.development !== null,
      database: database.description,
      failed: Promise.race([serving.failed, jobs.failed]),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareDatabase(
  { adminUrl }: HubDatabase,
  options: StartOptions & { readonly hubSecret: string; readonly identity: HubIdentity },
): Promise<void> {
  const { config, log, hubSecret, identity, onStep } = options;
  await migrateHub({ adminUrl, hubSecret, secretHistory: config.secretHistory, log });
  // The demo region belongs to the demo identities: never into a database of real people.
  if (!identity.development) return;
  await seedWhenEmpty({
    adminUrl,
    residents: config.seedResidents,
    log,
    onBegin: () => onStep?.('Making the demo region…'),
  });
}

/** What serving takes, in this process or in others. */
interface Front {
  readonly config: Config;
  readonly log: Log;
  readonly identity: HubIdentity;
  readonly address: { host: string; port: number; localUrl: string; url: string };
  readonly operations: KnownOperations;
  readonly database: HubDatabase;
  readonly parts: Parts;
  readonly operating: Operating;
  readonly sealer: HubSealer;
}

interface Serving {
  readonly failed: Promise<StartProblem>;
  stop(): Promise<void>;
}

/** As one part, so that what was opened is closed whatever comes after it. */
function serveHere(front: Front): Promise<Serving> {
  const { config, log, identity, address, operations, database, parts, operating, sealer } = front;
  const { host, port, localUrl, url } = address;
  return startService(async (closers) => {
    const development = await developmentRoutes({ config, identity, localUrl, log });
    const events = await startLiveEvents({ url: database.adminUrl, log });
    closers.add(() => events.stop());
    const locks = databaseLocks(database.adminUrl);
    closers.add(() => locks.close());
    const gateway = createHubGateway({
      config,
      operations,
      subgraphs: localSubgraphs(parts.subgraphs),
      identity,
      publicUrl: url,
      routes: { ...development, ...operating.routes, ...sealer.routes },
      events,
      locks,
      log,
      traces: operating.traces,
    });
    const started = orProblem(await gateway.start({ host, port }));
    closers.add(() => started.stop());
    return { url };
  });
}

async function serveByWorkers(front: Front, count: number): Promise<Serving> {
  const { config, log, identity, address, database, operating, sealer } = front;
  const { serveDevelopmentRoutes } = await import('./workers/development-server.ts');
  const { startWorkers } = await import('./workers/start-workers.ts');
  const graceMs = config.http.shutdownGraceMs;
  const { localUrl } = address;
  const routes = {
    ...(await developmentRoutes({ config, identity, localUrl, log })),
    ...operating.routes,
    ...sealer.routes,
  };
  const development = await serveDevelopmentRoutes(routes, { log, graceMs });
  try {
    const workers = await startWorkers({
      count,
      settings: {
        databaseUrl: database.url,
        // Together they open as many connections as one process would, but two each at least.
        poolSize: Math.max(2, Math.ceil(config.database.poolSize / count)),
        port: address.port,
        publicUrl: address.url,
        development: { port: development.port, paths: Object.keys(routes) },
      },
      graceMs,
      log,
    });
    operating.gatherFrom(() => workers.counted());
    const stop = () => workers.stop().finally(() => development.stop());
    return { failed: workers.failed, stop };
  } catch (error) {
    await development.stop();
    throw error;
  }
}
