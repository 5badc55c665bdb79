import { localSubgraphs } from '../gateway/local-subgraphs.ts';
import type { Config } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import { StartProblem } from '../platform/start-problem.ts';
import { openHubDatabase, openHubSecret } from './database.ts';
import { seedWhenEmpty } from './demo-region.ts';
import { startHousekeeping } from './housekeeping.ts';
import { createHubGateway, developmentRoutes } from './hub-gateway.ts';
import { openIdentity } from './identity.ts';
import { findPort, urlAt } from './listen-address.ts';
import { migrateHub } from './migrate-hub.ts';

/** A hub that runs. */
export interface RunningHub {
  /** Under which clients reach it. */
  readonly url: string;
  readonly issuer: string;
  /** Whether the development issuer serves, with the demo identities. */
  readonly demoIdentities: boolean;
  readonly database: string;
  /** Requests in flight end, then the pools close, and the private PostgreSQL stops last. */
  stop(): Promise<void>;
}

/** Starts everything, in the order in which it is needed; throws a StartProblem, and then nothing is left running. */
export async function startHub(options: {
  readonly config: Config;
  readonly log: Log;
  /** Told what takes a while, for somebody who waits. */
  readonly onStep?: (step: string) => void;
}): Promise<RunningHub> {
  const { config, log } = options;
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

    const database = await openHubDatabase(config, log);
    closers.push(() => database.stop());
    const { adminUrl } = database;
    await migrateHub({ adminUrl, hubSecret, log });
    // The demo region belongs to the demo identities: never into a database of real people.
    if (identity.development) {
      await seedWhenEmpty({
        adminUrl,
        hubSecret,
        residents: config.seedResidents,
        log,
        onBegin: () => options.onStep?.('Making the demo region…'),
      });
    }

    const { poolSize } = config.database;
    // Loaded while nothing else could be done: the subgraphs are the largest part of the program.
    const { openParts } = await import('./parts.ts');
    const parts = await openParts({
      url: database.url,
      hubSecret,
      poolSize,
      statementTimeoutMs: config.subgraphTimeoutMs,
    });
    closers.push(() => parts.close());
    const housekeeping = await startHousekeeping({ url: adminUrl, parts, log });
    closers.push(() => housekeeping.stop());

    const gateway = createHubGateway({
      config,
      subgraphs: localSubgraphs(parts.subgraphs),
      identity,
      publicUrl: url,
      routes: await developmentRoutes({ config, identity, localUrl, log }),
      log,
    });
    const started = await gateway.start({ host, port });
    if (!started.ok) throw new StartProblem(started.problem);
    closers.push(() => started.stop());

    return {
      url,
      issuer: identity.issuer,
      demoIdentities: identity.development !== null,
      database: database.description,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
