import type { KnownOperations } from '../gateway/known-operations.ts';
import { createGateway, type Gateway, type RouteHandler } from '../gateway/server.ts';
import type { Subgraphs } from '../gateway/subgraphs.ts';
import type { Config } from '../platform/config.ts';
import type { HeldLocks } from '../platform/held-locks.ts';
import type { LiveEvents } from '../platform/live-events.ts';
import type { Log } from '../platform/log.ts';
import type { Traces } from '../platform/traces.ts';
import { readSupergraphSdl } from '../schema/subgraph-sdl.ts';
import type { HubIdentity } from './identity.ts';
import { ISSUER_PATH } from './issuer/development-issuer.ts';
import { LIVE_FIELDS } from './live.ts';
import { SCALARS } from '../disclosure/scalars.ts';

/** The gateway as every layout of processes runs it; only its subgraphs differ. */
export function createHubGateway(options: {
  readonly config: Config;
  /** As `openKnownOperations` read them. */
  readonly operations: KnownOperations;
  readonly subgraphs: Subgraphs;
  readonly identity: HubIdentity;
  /** Under which clients reach it. */
  readonly publicUrl: string;
  readonly routes: Readonly<Record<string, RouteHandler>>;
  /** Null: without subscriptions. */
  readonly events: LiveEvents | null;
  /** What this gateway shares with the others. */
  readonly locks: HeldLocks;
  readonly log: Log;
  readonly traces?: Traces | undefined;
}): Gateway {
  const { config, operations, subgraphs, identity, publicUrl, routes } = options;
  const { events, locks, log, traces } = options;
  return createGateway({
    supergraphSdl: readSupergraphSdl(),
    subgraphs,
    identify: identity.identify,
    limits: config.limits,
    scalars: SCALARS,
    operations,
    introspection: config.introspection,
    corsOrigins: config.http.corsOrigins,
    publicUrl,
    routes,
    shutdownGraceMs: config.http.shutdownGraceMs,
    live: events && { events, fields: LIVE_FIELDS },
    locks,
    log,
    traces,
  });
}

/** What a development hub serves beside GraphQL; in production nothing. */
export async function developmentRoutes(options: {
  readonly config: Config;
  readonly identity: HubIdentity;
  /** Where this machine reaches the hub. */
  readonly localUrl: string;
  readonly log: Log;
}): Promise<Record<string, RouteHandler>> {
  const { config, identity, localUrl, log } = options;
  if (config.environment === 'production') return {};
  const { development } = identity;
  const { GRAPHIQL_PATH, graphiqlRoutes } = await import('./graphiql/graphiql-routes.ts');
  return {
    [GRAPHIQL_PATH]: graphiqlRoutes({
      url: localUrl,
      dataDir: config.dataDir,
      demoIdentities: development !== null,
      log,
    }),
    // Whoever opens the address of the hub looks for something to look at.
    '/': (_req, res) => {
      res.writeHead(302, { location: GRAPHIQL_PATH, 'content-length': 0 }).end();
    },
    ...(development ? { [ISSUER_PATH]: development.handle } : {}),
  };
}
