import type { Config } from '../../platform/config.ts';
import type { Log } from '../../platform/log.ts';
import { subgraphSdl, type SubgraphName } from '../../schema/subgraph-sdl.ts';
import { openHubDatabase, openHubSecret, type HubDatabase } from '../database.ts';
import { migrateHub } from '../migrate-hub.ts';
import { onMigratedByOthers } from '../not-migrated.ts';
import { openOperating } from '../operating.ts';
import { openParts, type Parts } from '../parts.ts';
import { orProblem, startService, type RunningService } from './running-service.ts';
import { createSubgraphServer } from './subgraph-server.ts';
import { withTimeLimits } from './time-limit.ts';

/** `hub serve <subgraph>`: one owner of data in a process of its own. */
export function serveSubgraph(options: {
  readonly name: SubgraphName;
  readonly config: Config;
  readonly log: Log;
}): Promise<RunningService> {
  const { name, config, log } = options;
  return startService(async (closers) => {
    const operating = await openOperating(config, log);
    closers.add(() => operating.stop());
    const hubSecret = openHubSecret(config);
    const database = await openHubDatabase(config, log);
    closers.add(() => database.stop());
    const parts = await openOwnPart(name, config, { database, hubSecret, log });
    closers.add(() => parts.close());
    const subgraph = parts.subgraphs[name];
    if (!subgraph) throw new Error(`The subgraph ${name} was not opened.`);
    const server = createSubgraphServer({
      subgraph,
      sdl: subgraphSdl(name),
      hubSecret,
      log,
      shutdownGraceMs: config.http.shutdownGraceMs,
    });
    const started = orProblem(await server.start(config.http));
    closers.add(() => started.stop());
    return { url: started.url };
  });
}

async function openOwnPart(
  name: SubgraphName,
  config: Config,
  hub: { database: HubDatabase; hubSecret: string; log: Log },
): Promise<Parts> {
  const { database, hubSecret, log } = hub;
  // A configured database is migrated by `hub migrate`: this process needs no rights but its role's.
  if (config.database.url === null) {
    await migrateHub({
      adminUrl: database.adminUrl,
      hubSecret,
      secretHistory: config.secretHistory,
      log,
    });
  }
  return onMigratedByOthers(database.url, () =>
    openParts({
      url: database.url,
      hubSecret,
      secretHistory: config.secretHistory,
      names: [name],
      poolSize: config.database.poolSize,
      statementTimeoutMs: config.subgraphTimeoutMs,
      privateWebhooks: config.privateWebhooks,
      wrap: withTimeLimits,
    }),
  );
}
