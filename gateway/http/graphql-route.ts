import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Clock } from '../../platform/clock.ts';
import type { Ids } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { SpanAttributes, Traces } from '../../platform/traces.ts';
import type { Caller } from '../answer.ts';
import { GATEWAY_ERROR_CODES } from '../error-codes.ts';
import type { Identify, IdentityRefusal } from '../identity.ts';
import {
  identifyFor,
  recognise,
  refuseClient,
  type KnownOperation,
  type KnownOperations,
  type Refusal,
} from '../known-operations.ts';
import { newSeenRequest, reportAnswered, type SeenRequest } from '../seen-request.ts';
import { readJsonBody } from './body.ts';
import type { Cors } from './cors.ts';
import { sendError } from './respond.ts';
import { traceIdOf } from './trace-id.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<Caller>;
  readonly identify: Identify;
  readonly operations: KnownOperations;
  readonly cors: Cors;
  readonly maxBodyBytes: number;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly traces?: Traces | undefined;
}

/** Answers one request to `/graphql`. */
export type GraphqlRoute = (
  req: IncomingMessage,
  res: ServerResponse,
  requestId: string,
) => Promise<void>;

export function graphqlRoute(options: GraphqlRouteOptions): GraphqlRoute {
  const { cors, clock, ids, log, traces } = options;
  return async (req, res, requestId) => {
    if (cors(req, res)) return;
    const now = clock.now();
    const began = performance.now();
    const traceId = traceIdOf(req.headers['traceparent']) ?? ids.uuid().replaceAll('-', '');
    const seen = newSeenRequest(requestId, traceId);
    const endSpan = traces?.begin('request', seen);
    try {
      await answerTo(req, res, { seen, now }, options);
    } finally {
      const status = statusOf(res);
      reportAnswered(seen, { status, durationMs: performance.now() - began }, log);
      endSpan?.({ ok: status < 500, attributes: { ...attributesOf(seen), status } });
    }
  };
}

/** As servers write it down that a client went away before its answer. */
const CLIENT_GONE = 499;

/** Without an answer by now it becomes a masked error. */
function statusOf(res: ServerResponse): number {
  if (res.writableEnded) return res.statusCode;
  return res.destroyed ? CLIENT_GONE : 500;
}

/** What is known of a request when it comes in. */
interface Received {
  readonly seen: SeenRequest;
  readonly now: Date;
}

async function answerTo(
  req: IncomingMessage,
  res: ServerResponse,
  received: Received,
  options: GraphqlRouteOptions,
): Promise<void> {
  const { seen } = received;
  if (req.method !== 'GET' && req.method !== 'POST') {
    seen.codes = ['METHOD_NOT_ALLOWED'];
    res.setHeader('allow', 'GET, POST, OPTIONS');
    sendError(req, res, 'METHOD_NOT_ALLOWED', 'GraphQL is asked by GET or POST.');
    return;
  }
  let body: unknown;
  if (req.method === 'POST') {
    const read = await readJsonBody(req, options.maxBodyBytes);
    if (!read.ok) {
      seen.codes = [read.code];
      if (read.code !== 'BAD_REQUEST') res.setHeader('connection', 'close');
      sendError(req, res, read.code, read.message);
      return;
    }
    body = read.body;
  }
  const recognised = recognise(options.operations, {
    method: req.method,
    body,
    search: searchOf(req.url ?? ''),
  });
  if (!recognised.ok) {
    seen.codes = [recognised.code];
    sendError(req, res, recognised.code, recognised.message);
    return;
  }
  const response = await options.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: req.method,
      headers: toHeaderMap(req.headers),
      search: recognised.search,
      body: recognised.body,
    },
    context: () => callerOf(req, recognised.operation, received, options),
  });
  // What Apollo Server refuses before it makes an operation of it passes by its plugins.
  if (response.status === 400 && seen.codes.length === 0) seen.codes = ['BAD_REQUEST'];
  send(response, res);
}

async function callerOf(
  req: IncomingMessage,
  operation: KnownOperation | null,
  { seen, now }: Received,
  { identify }: GraphqlRouteOptions,
): Promise<Caller> {
  const refuse = (refused: Refusal | IdentityRefusal): never => {
    seen.codes = [refused.code];
    throw refusal(refused);
  };
  const identity = await identifyFor(identify, operation)(req.headers);
  if (!identity.ok) return refuse(identity);
  const refused = refuseClient(operation, identity.client ?? null);
  if (refused) return refuse(refused);
  const { actor } = identity;
  seen.role = actor.kind === 'PUBLIC' ? 'PUBLIC' : actor.role;
  const { requestId, traceId } = seen;
  return { actor, requestId, traceId, now, seen };
}

function attributesOf({ role, kind, operationHash, codes }: SeenRequest): SpanAttributes {
  return {
    role: role ?? undefined,
    kind: kind ?? undefined,
    operationHash: operationHash ?? undefined,
    code: codes[0],
  };
}

/** Thrown because that is how Apollo Server takes a refusal, and chooses the form of its answer. */
function refusal(refused: Refusal | IdentityRefusal): GraphQLError {
  const { code, message, messageNl } = refused;
  const headers = new HeaderMap();
  if ('invalidToken' in refused && refused.invalidToken)
    headers.set('www-authenticate', 'Bearer error="invalid_token"');
  const { status } = GATEWAY_ERROR_CODES[code];
  return new GraphQLError(message, {
    extensions: { code, ...(messageNl ? { messageNl } : {}), http: { status, headers } },
  });
}

function toHeaderMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

function send({ status, headers, body }: HTTPGraphQLResponse, res: ServerResponse): void {
  // Incremental delivery needs `@defer`, which the schema does not have.
  if (body.kind !== 'complete') throw new Error('An answer in parts is not supported.');
  for (const [name, value] of headers) if (name !== 'cache-control') res.setHeader(name, value);
  res.statusCode = status ?? 200;
  res.setHeader('content-length', Buffer.byteLength(body.string));
  res.end(body.string);
}
