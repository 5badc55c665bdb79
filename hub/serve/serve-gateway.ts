import { remoteSubgraphs, type RemoteSubgraphs } from '../../gateway/remote-subgraphs.ts';
import type { Config } from '../../platform/config.ts';
import { databaseLocks, ownLocks } from '../../platform/held-locks.ts';
import { startLiveEvents } from '../../platform/live-events.ts';
import type { Log } from '../../platform/log.ts';
import { StartProblem } from '../../platform/start-problem.ts';
import { readSupergraphSdl } from '../../schema/subgraph-sdl.ts';
import { openHubDatabase, openHubSecret } from '../database.ts';
import { createHubGateway, developmentRoutes } from '../hub-gateway.ts';
import { openIdentity } from '../identity.ts';
import { openKnownOperations } from '../known-operations.ts';
import { findPort, urlAt } from '../listen-address.ts';
import { onMigratedByOthers } from '../not-migrated.ts';
import { openOperating } from '../operating.ts';
import { openHubLog } from '../sealer.ts';
import { SCALARS } from '../../disclosure/scalars.ts';
import { orProblem, startService, type Closers, type RunningService } from './running-service.ts';
import { subgraphAddresses } from './subgraph-addresses.ts';

/**
 * `hub serve gateway`: the public door alone. It asks the subgraphs over HTTP; a database it needs only
 * to hear of live events, to show what is public of the access log, and to share with other gateways that
 * an export runs: without one it has none of these.
 */
export function serveGateway(options: {
  readonly config: Config;
  readonly log: Log;
}): Promise<RunningService> {
  const { config, log } = options;
  return startService(async (closers) => {
    const operations = openKnownOperations(config);
    const operating = await openOperating(config, log);
    closers.add(() => operating.stop());
    const subgraphs = openRemote(config, log);
    closers.add(() => subgraphs.close());
    const { host } = config.http;
    const port = await findPort(host, config.http.port);
    const localUrl = urlAt(host, port);
    const publicUrl = config.http.publicUrl ?? localUrl;
    const problems = await subgraphs.schemaProblems();
    if (problems.length > 0) throw new StartProblem(problems.join('\n'));
    const identity = openIdentity(config, publicUrl);
    const database = await openDatabaseOf(config, closers, log);
    const routes = {
      ...(await developmentRoutes({ config, identity, localUrl, log })),
      ...operating.routes,
      ...database.routes,
    };
    const gateway = createHubGateway({
      config,
      operations,
      subgraphs,
      identity,
      publicUrl,
      routes,
      events: database.events,
      locks: database.locks,
      log,
      traces: operating.traces,
    });
    const started = orProblem(await gateway.start({ host, port }));
    closers.add(() => started.stop());
    return { url: publicUrl };
  });
}

/** Live events, what is public of the access log, and locks shared with other gateways; none without an address. */
async function openDatabaseOf(config: Config, closers: Closers, log: Log) {
  if (config.database.url === null) return { events: null, routes: {}, locks: ownLocks() };
  const { url, adminUrl } = await openHubDatabase(config, log);
  const events = await startLiveEvents({ url: adminUrl, log });
  closers.add(() => events.stop());
  const locks = databaseLocks(adminUrl);
  closers.add(() => locks.close());
  const published = await onMigratedByOthers(url, () =>
    openHubLog({ url, hubSecret: openHubSecret(config) }),
  );
  closers.add(() => published.stop());
  return { events, routes: published.routes, locks };
}

function openRemote(config: Config, log: Log): RemoteSubgraphs {
  return remoteSubgraphs({
    supergraphSdl: readSupergraphSdl(),
    subgraphs: subgraphAddresses(config.subgraphUrls),
    hubSecret: openHubSecret(config),
    timeoutMs: config.subgraphTimeoutMs,
    scalars: SCALARS,
    log,
  });
}
