import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { PUBLIC } from '../platform/actor.ts';
import { systemClock, type Clock } from '../platform/clock.ts';
import { createGatewayTokenSigner } from '../platform/gateway-token.ts';
import { randomIds, type Ids } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { RequestContext } from '../platform/request.ts';
import { readSupergraph } from './plan/public-schema.ts';
import { createEndpoint, type BreakerOptions, type Endpoint } from './remote/endpoint.ts';
import { EndpointFailure, isWorthRetrying, wasNeverSent } from './remote/failure.ts';
import { createReadAnswer } from './remote/read-answer.ts';
import type { InputRules } from './remote/read-leaf.ts';
import { createReplicas, type Replicas } from './remote/replicas.ts';
import { SubgraphUnavailable, type SubgraphRequest, type Subgraphs } from './subgraphs.ts';

export interface RemoteSubgraphsOptions {
  readonly supergraphSdl: string;
  /** By name: its addresses (replicas), and the SDL by which this gateway plans. */
  readonly subgraphs: Readonly<Record<string, RemoteSubgraph>>;
  readonly hubSecret: string;
  /** For all parts of one answer together. */
  readonly timeoutMs: number;
  readonly log: Log;
  readonly scalars?: InputRules;
  readonly breaker?: Partial<BreakerOptions>;
  readonly clock?: Clock;
  readonly ids?: Ids;
}

export interface RemoteSubgraph {
  readonly urls: readonly string[];
  readonly sdl: string;
}

export interface RemoteSubgraphs extends Subgraphs {
  /** One line for each subgraph that answers with another schema than this gateway's. */
  schemaProblems(): Promise<readonly string[]>;
  /** Ends the kept connections. */
  close(): void;
}

const BREAKER: BreakerOptions = { failures: 5, restMs: 500, maxRestMs: 10_000 };

/** Attempts at one document of a query; a mutation that may have arrived is never sent again. */
const MAX_ATTEMPTS = 2;
const RETRY_DELAY_MS = 20;

/**
 * Subgraphs that run apart, over HTTP. A subgraph answers only when its own lines of the access log
 * are durable. One whose lines are not says so, and then the whole answer is withheld as it is in one
 * process; whatever else it does costs its own fields alone.
 */
export function remoteSubgraphs(options: RemoteSubgraphsOptions): RemoteSubgraphs {
  const { log, timeoutMs, clock = systemClock, ids = randomIds } = options;
  const readerOf = createReadAnswer(
    readSupergraph(options.supergraphSdl).supergraph,
    options.scalars ?? {},
  );
  const timeLeft = createDeadlines(timeoutMs);
  const parts = openParts(options);
  const notLogged = new WeakSet<RequestContext>();
  const endpoints = [...parts].flatMap(([subgraph, replicas]) =>
    replicas.endpoints.map((endpoint) => ({ subgraph, endpoint })),
  );

  async function askOne(
    endpoint: Endpoint,
    { service, document, text, variables, request }: SubgraphRequest,
  ): Promise<ExecutionResult> {
    const remainingMs = timeLeft(request);
    if (remainingMs <= 0) throw new EndpointFailure('no answer in time');
    const body = JSON.stringify({ query: text, variables });
    const read = readerOf(document);
    const { result, wrongValues } = await endpoint.ask({ body, request, remainingMs }, (json) =>
      read(json, variables),
    );
    if (wrongValues > 0) {
      const fields = { subgraph: service, requestId: request.requestId, count: wrongValues };
      log.error(fields, 'a subgraph answered values that are not of the schema');
    }
    return result;
  }

  /** Whether the next replica may be asked after this failure. */
  function noteFailure(error: unknown, asked: SubgraphRequest, attempt: number): boolean {
    const failure = asFailure(error);
    const { reason, cause } = failure;
    const { requestId } = asked.request;
    if (reason === 'not logged') notLogged.add(asked.request);
    log.warn(
      { subgraph: asked.service, requestId, reason, attempt, err: cause },
      'a subgraph did not answer',
    );
    if (attempt >= MAX_ATTEMPTS) return false;
    return asked.kind === 'query' ? isWorthRetrying(failure) : wasNeverSent(failure);
  }

  return {
    async fetch(asked) {
      const replicas = parts.get(asked.service);
      if (!replicas) throw new Error(`No subgraph is named "${asked.service}".`);
      if (asked.kind === 'subscription') throw new Error('A subscription is not a fetch.');
      let attempt = 0;
      for (const endpoint of replicas.inTurn(asked.kind === 'query')) {
        try {
          return await askOne(endpoint, asked);
        } catch (error) {
          if (isResting(error)) continue;
          attempt += 1;
          if (!noteFailure(error, asked, attempt)) break;
          await sleep(RETRY_DELAY_MS);
        }
      }
      throw new SubgraphUnavailable();
    },

    settle: (request) =>
      notLogged.has(request)
        ? Promise.reject(new Error('A subgraph could not write the access log.'))
        : Promise.resolve(),

    async health() {
      const states = [...parts].map(
        async ([name, replicas]) => [name, await healthOf(replicas)] as const,
      );
      return new Map(await Promise.all(states));
    },

    async schemaProblems() {
      const request = ownRequest(ids, clock);
      const problems = endpoints.map(({ subgraph, endpoint }) =>
        schemaProblem(subgraph, endpoint, { request, remainingMs: timeoutMs }, log),
      );
      return (await Promise.all(problems)).filter((problem) => problem !== null);
    },

    close() {
      for (const { endpoint } of endpoints) endpoint.close();
    },
  };
}

function openParts(options: RemoteSubgraphsOptions): Map<string, Replicas> {
  const signer = createGatewayTokenSigner(options.hubSecret, options.clock);
  const breaker = { ...BREAKER, ...options.breaker };
  const parts = Object.entries(options.subgraphs).map(([subgraph, { urls, sdl }]) => {
    const endpoints = urls.map((url) =>
      createEndpoint({ subgraph, url, sdl, signer, log: options.log, breaker }),
    );
    return [subgraph, createReplicas(endpoints)] as const;
  });
  return new Map(parts);
}

/** What is left for a request, in milliseconds, counted from its first document. */
function createDeadlines(timeoutMs: number): (request: RequestContext) => number {
  const deadlines = new WeakMap<RequestContext, number>();
  return (request) => {
    let deadline = deadlines.get(request);
    if (deadline === undefined) {
      deadline = performance.now() + timeoutMs;
      deadlines.set(request, deadline);
    }
    return deadline - performance.now();
  };
}

const isResting = (error: unknown): boolean =>
  error instanceof EndpointFailure && error.reason === 'breaker open';

function asFailure(error: unknown): EndpointFailure {
  return error instanceof EndpointFailure ? error : new EndpointFailure('no connection', error);
}

async function healthOf({ endpoints }: Replicas): Promise<string | null> {
  const states = await Promise.all(endpoints.map((endpoint) => endpoint.health()));
  return states.includes(null) ? null : (states[0] ?? 'does not answer');
}

/** An endpoint that does not answer yet is no problem: it is compared before its first document. */
async function schemaProblem(
  subgraph: string,
  endpoint: Endpoint,
  question: Parameters<Endpoint['schemaDifference']>[0],
  log: Log,
): Promise<string | null> {
  try {
    const difference = await endpoint.schemaDifference(question);
    if (difference === null) return null;
    return `The subgraph ${subgraph} has another schema than this gateway: ${difference}.`;
  } catch (error) {
    const { reason } = asFailure(error);
    if (reason === 'token refused') {
      return `The subgraph ${subgraph} refuses the token of this gateway; give both the same HUB_SECRET, and their machines the same time.`;
    }
    log.warn({ subgraph, reason }, 'a subgraph could not be asked for its schema');
    return null;
  }
}

/** For what a gateway asks for itself. */
function ownRequest(ids: Ids, clock: Clock): RequestContext {
  return {
    actor: PUBLIC,
    requestId: ids.uuid(),
    traceId: ids.uuid().replaceAll('-', ''),
    operation: { name: null, hash: '' },
    now: clock.now(),
  };
}
