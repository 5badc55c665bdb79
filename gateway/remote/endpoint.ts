import {
  CircuitState,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel';
import type { GatewayMessage, GatewayTokenSigner } from '../../platform/gateway-token.ts';
import type { Log } from '../../platform/log.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { EndpointFailure, isUnhealthy, type FailureReason } from './failure.ts';
import { firstDifference } from './schema-difference.ts';
import { NOT_LOGGED_STATUS, OUT_OF_TIME_STATUS, PATHS } from './wire.ts';

/** What is asked of an endpoint, in whose name, and within which time. */
export type EndpointQuestion = Pick<GatewayMessage, 'body' | 'request' | 'remainingMs'>;

/** One process of a subgraph. */
export interface Endpoint {
  /** Whether it is not being given a rest. */
  readonly isTrusted: boolean;
  /** Its answer to a document as `read` takes it from the JSON; rejects with an EndpointFailure. */
  ask<T>(question: EndpointQuestion, read: (json: unknown) => T): Promise<T>;
  /** Null when it has the schema of this gateway, else the first difference; rejects when it does not answer. */
  schemaDifference(question: Omit<EndpointQuestion, 'body'>): Promise<string | null>;
  /** Null when it is ready, else why not. */
  health(): Promise<string | null>;
  close(): void;
}

export interface EndpointOptions {
  readonly subgraph: string;
  readonly url: string;
  /** The SDL by which this gateway plans. */
  readonly sdl: string;
  readonly signer: GatewayTokenSigner;
  readonly log: Log;
  readonly breaker: BreakerOptions;
}

/** After so many failures in a row it is asked nothing for a while, which grows while it keeps failing. */
export interface BreakerOptions {
  readonly failures: number;
  readonly restMs: number;
  readonly maxRestMs: number;
}

/** More than any answer within the limits of a gateway; a body without end is cut off here. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** Less than the health route of the gateway waits. */
const HEALTH_TIMEOUT_MS = 1500;

export function createEndpoint(options: EndpointOptions): Endpoint {
  const { subgraph, url, sdl, signer } = options;
  const exchange = createExchange(url, MAX_ANSWER_BYTES);
  const breaker = createBreaker(options);
  let hasSameSchema = false;

  async function send(path: string, question: EndpointQuestion): Promise<unknown> {
    const token = await signer.sign({ ...question, subgraph, path });
    const isPost = path === PATHS.graphql;
    const { status, text } = await exchange.send({
      method: isPost ? 'POST' : 'GET',
      path,
      headers: {
        authorization: `Bearer ${token}`,
        ...(isPost ? { 'content-type': 'application/json' } : {}),
      },
      body: question.body,
      timeoutMs: question.remainingMs,
    });
    if (status !== 200) throw new EndpointFailure(reasonOf(status));
    return parseJson(text);
  }

  async function schemaDifference(question: Omit<EndpointQuestion, 'body'>) {
    const answer = await send(PATHS.schema, { ...question, body: '' });
    const difference = firstDifference(sdl, sdlOf(answer));
    hasSameSchema = difference === null;
    return difference;
  }

  return {
    get isTrusted() {
      return breaker.state === CircuitState.Closed;
    },
    schemaDifference,

    async ask(question, read) {
      try {
        return await breaker.execute(async () => {
          // One that did not answer when the gateway started is compared before its first document.
          if (!hasSameSchema && (await schemaDifference(question)) !== null) {
            throw new EndpointFailure('another schema');
          }
          return read(await send(PATHS.graphql, question));
        });
      } catch (error) {
        throw isBrokenCircuitError(error) ? new EndpointFailure('breaker open') : error;
      }
    },

    health: () => healthOf(exchange),
    close: () => exchange.close(),
  };
}

function createBreaker({ subgraph, url, log, breaker }: EndpointOptions) {
  const { failures, restMs, maxRestMs } = breaker;
  const policy = circuitBreaker(handleWhen(isUnhealthy), {
    breaker: new ConsecutiveBreaker(failures),
    halfOpenAfter: new ExponentialBackoff({ initialDelay: restMs, maxDelay: maxRestMs }),
  });
  const where = { subgraph, host: new URL(url).host };
  policy.onBreak(() => log.warn(where, 'a subgraph fails and is given a rest'));
  policy.onReset(() => log.info(where, 'a subgraph answers again'));
  return policy;
}

async function healthOf(exchange: Exchange): Promise<string | null> {
  try {
    const { status } = await exchange.send({
      method: 'GET',
      path: PATHS.ready,
      headers: {},
      timeoutMs: HEALTH_TIMEOUT_MS,
    });
    return status === 200 ? null : 'is not ready';
  } catch {
    return 'does not answer';
  }
}

function reasonOf(status: number): FailureReason {
  if (status === 401) return 'token refused';
  if (status === OUT_OF_TIME_STATUS) return 'out of time';
  if (status === NOT_LOGGED_STATUS) return 'not logged';
  return status >= 500 ? 'server error' : 'document refused';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new EndpointFailure('not JSON');
  }
}

function sdlOf(answer: unknown): string {
  const isSchema = typeof answer === 'object' && answer !== null && 'sdl' in answer;
  if (!isSchema || typeof answer.sdl !== 'string') {
    throw new EndpointFailure('not an answer of GraphQL');
  }
  return answer.sdl;
}
