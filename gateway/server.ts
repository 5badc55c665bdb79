import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLScalarType } from 'graphql';
import { systemClock, type Clock } from '../platform/clock.ts';
import { MASKED_MESSAGE } from '../platform/errors.ts';
import { randomIds, type Ids } from '../platform/ids.ts';
import { ownLocks, type HeldLocks } from '../platform/held-locks.ts';
import type { Log } from '../platform/log.ts';
import type { Traces } from '../platform/traces.ts';
import { createAnswer } from './answer.ts';
import { createApollo, type Documents } from './apollo.ts';
import { EXPORT_PATH, exportRoute } from './export/export-route.ts';
import { FHIR_PATH, fhirRoute } from './fhir/fhir-route.ts';
import { LOG_EXPORT_PATH, logExportRoute } from './log-export/log-export-route.ts';
import { corsFor } from './http/cors.ts';
import { graphqlRoute, type GraphqlRoute } from './http/graphql-route.ts';
import { sendLive, sendReady } from './http/health-routes.ts';
import { createListener, type ListenOptions, type StartResult } from './http/listener.ts';
import { sendFrontPage } from './http/front-page.ts';
import { sendError } from './http/respond.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { Identify } from './identity.ts';
import { NO_KNOWN_OPERATIONS, type KnownOperations } from './known-operations.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { createLive, type Live, type LiveOptions } from './live/live.ts';
import { createPlanExecutor } from './plan/executor.ts';
import type { Planner } from './plan/planner.ts';
import type { Subgraphs } from './subgraphs.ts';
import { tracedSubgraphs } from './traced-subgraphs.ts';

/** Handles a path and everything below it. May replace the security headers, which are set before. */
export type RouteHandler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: Subgraphs;
  readonly identify: Identify;
  readonly log: Log;
  readonly limits?: Partial<Limits>;
  /** Default: none, and every valid document is answered. */
  readonly operations?: KnownOperations;
  /** Default: on. */
  readonly introspection?: boolean;
  readonly corsOrigins?: readonly string[];
  /** Under which clients reach the hub; with https they are told to keep to it. */
  readonly publicUrl?: string | null;
  /** By path, like `/graphiql`; the paths of the gateway itself cannot be replaced. */
  readonly routes?: Readonly<Record<string, RouteHandler>>;
  readonly shutdownGraceMs?: number;
  readonly planTimeoutMs?: number;
  /** Of this same supergraph, for gateways of one process to share; default: one of its own. */
  readonly planner?: Planner;
  /** Parsed and valid under this same supergraph and these limits, to share likewise; default: those of its own. */
  readonly documents?: Documents;
  /** Scalars whose input the gateway checks before a subgraph is asked. */
  readonly scalars?: Readonly<Record<string, GraphQLScalarType>>;
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** Without it there are no subscriptions. */
  readonly live?: LiveOptions | null;
  /** What gateways that serve the same people share, so that one export of a person runs at a time; default: nothing. */
  readonly locks?: HeldLocks;
  /** Told where each request spends its time. */
  readonly traces?: Traces | undefined;
}

export interface Gateway {
  /** Listens; whatever prevents it is one clear line. To be called once. */
  start(options: ListenOptions): Promise<StartResult>;
}

type Route = (req: IncomingMessage, res: ServerResponse, requestId: string) => void | Promise<void>;

/** The one public door of the hub. */
export function createGateway(options: GatewayOptions): Gateway {
  const { subgraphs, log } = options;
  const ids = options.ids ?? randomIds;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { apollo, graphql, live, fhir, exporting, logExport } = createGraphql(options, limits, ids);
  const setHeaders = securityHeaders(options.publicUrl?.startsWith('https:') === true);
  const extra = Object.entries(options.routes ?? {});

  function routeOf(path: string): Route | null {
    if (path === '/graphql') return graphql;
    if (path === '/graphql/stream' && live) return live.stream;
    if (path.startsWith(`${FHIR_PATH}/`)) return fhir;
    if (path === EXPORT_PATH) return exporting;
    if (path === LOG_EXPORT_PATH) return logExport;
    if (path === '/health/live') return onlyGet((_, res) => sendLive(res));
    if (path === '/health/ready') {
      return onlyGet((_, res) => sendReady(res, subgraphs, listener.isStopping));
    }
    const found = extra.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
    if (found) return found[1];
    return path === '/' ? onlyGet(sendFrontPage) : null;
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const requestId = ids.uuid();
    setHeaders(res);
    res.setHeader('x-request-id', requestId);
    const path = (req.url ?? '').split('?', 1)[0] ?? '';
    try {
      if (listener.isStopping) {
        res.setHeader('connection', 'close');
        if (!path.startsWith('/health/')) {
          sendError(req, res, 'SHUTTING_DOWN', 'The hub is stopping.');
          return;
        }
      }
      const route = routeOf(path);
      if (route) await route(req, res, requestId);
      else
        sendError(req, res, 'NOT_FOUND', 'There is nothing at this path; GraphQL is at /graphql.');
    } catch (error) {
      failed(req, res, requestId, error);
    }
  }

  function failed(
    req: IncomingMessage,
    res: ServerResponse,
    requestId: string,
    error: unknown,
  ): void {
    // The client went away; there is nobody to tell.
    if (res.destroyed) return;
    log.error({ err: error, requestId }, 'request failed');
    if (res.headersSent) res.destroy();
    else sendError(req, res, 'INTERNAL_SERVER_ERROR', MASKED_MESSAGE);
  }

  const listener = createListener((req, res) => void handle(req, res), {
    graceMs: options.shutdownGraceMs ?? 10_000,
    log,
    onUpgrade: live && ((req, socket, head) => upgrade(live, req, socket, head)),
  });

  return {
    async start(listenOptions) {
      await apollo.start();
      const started = await listener.start(listenOptions);
      if (!started.ok) {
        await apollo.stop();
        return started;
      }
      const stop = async () => {
        await live?.stop();
        await started.stop();
        await apollo.stop();
      };
      return { ...started, stop };
    },
  };
}

function createGraphql(options: GatewayOptions, limits: Limits, ids: Ids) {
  const { supergraphSdl, scalars, planTimeoutMs, planner, documents, log, traces } = options;
  const subgraphs = traces ? tracedSubgraphs(options.subgraphs, traces) : options.subgraphs;
  const executor = createPlanExecutor({
    supergraphSdl,
    subgraphs,
    scalars,
    planTimeoutMs,
    planner,
    traces,
  });
  const answer = createAnswer({ executor, subgraphs, maxCost: limits.cost, log });
  const { apiSchema } = executor;
  const { identify, corsOrigins = [], introspection = true, clock = systemClock } = options;
  const { operations = NO_KNOWN_OPERATIONS } = options;
  const cors = corsFor(corsOrigins);
  const apollo = createApollo({
    supergraphSdl,
    apiSchema,
    answer,
    limits,
    introspection,
    documents,
    log,
  });
  const graphql: GraphqlRoute = graphqlRoute({
    apollo,
    identify,
    operations,
    cors,
    maxBodyBytes: limits.bodyBytes,
    clock,
    ids,
    log,
    traces,
  });
  const common = { executor, subgraphs, answer, identify, operations, cors, corsOrigins };
  const live = options.live
    ? createLive(options.live, { ...common, limits, introspection, clock, ids, log })
    : undefined;
  const fhir = fhirRoute({
    answer,
    identify,
    maxBodyBytes: limits.bodyBytes,
    publicUrl: options.publicUrl ?? null,
    clock,
    ids,
    log,
  });
  const exporting = exportRoute({
    answer,
    apiSchema,
    maxCost: limits.cost,
    locks: options.locks ?? ownLocks(),
    identify,
    clock,
    ids,
    log,
  });
  const logExport = logExportRoute({ answer, identify, clock, ids, log });
  return { apollo, graphql, live, fhir, exporting, logExport };
}

function upgrade(live: Live, req: IncomingMessage, socket: Duplex, head: Buffer): void {
  // Until somebody else takes care of it, a connection that breaks would end the process.
  socket.on('error', () => socket.destroy());
  if ((req.url ?? '').split('?', 1)[0] === '/graphql') live.upgrade(req, socket, head);
  else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
}

function onlyGet(route: RouteHandler): RouteHandler {
  return (req, res) => {
    if (req.method === 'GET' || req.method === 'HEAD') return route(req, res);
    res.setHeader('allow', 'GET, HEAD');
    sendError(req, res, 'METHOD_NOT_ALLOWED', 'This path is read by GET.');
  };
}
