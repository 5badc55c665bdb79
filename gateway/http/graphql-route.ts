import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Clock } from '../../platform/clock.ts';
import type { Ids } from '../../platform/ids.ts';
import type { Caller } from '../answer.ts';
import { GATEWAY_ERROR_CODES } from '../error-codes.ts';
import type { Identify, IdentityRefusal } from '../identity.ts';
import { readJsonBody } from './body.ts';
import type { Cors } from './cors.ts';
import { sendError } from './respond.ts';
import { traceIdOf } from './trace-id.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<Caller>;
  readonly identify: Identify;
  readonly cors: Cors;
  readonly maxBodyBytes: number;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Answers one request to `/graphql`. */
export type GraphqlRoute = (
  req: IncomingMessage,
  res: ServerResponse,
  requestId: string,
) => Promise<void>;

export function graphqlRoute(options: GraphqlRouteOptions): GraphqlRoute {
  const { apollo, cors, maxBodyBytes } = options;
  return async (req, res, requestId) => {
    if (cors(req, res)) return;
    const now = options.clock.now();
    if (req.method !== 'GET' && req.method !== 'POST') {
      res.setHeader('allow', 'GET, POST, OPTIONS');
      sendError(req, res, 'METHOD_NOT_ALLOWED', 'GraphQL is asked by GET or POST.');
      return;
    }
    let body: unknown;
    if (req.method === 'POST') {
      const read = await readJsonBody(req, maxBodyBytes);
      if (!read.ok) {
        if (read.code !== 'BAD_REQUEST') res.setHeader('connection', 'close');
        sendError(req, res, read.code, read.message);
        return;
      }
      body = read.body;
    }
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: req.method,
        headers: toHeaderMap(req.headers),
        search: searchOf(req.url ?? ''),
        body,
      },
      context: () => callerOf(req, requestId, now, options),
    });
    send(response, res);
  };
}

async function callerOf(
  req: IncomingMessage,
  requestId: string,
  now: Date,
  { identify, ids }: GraphqlRouteOptions,
): Promise<Caller> {
  const identity = await identify(req.headers);
  if (!identity.ok) throw refusal(identity);
  const traceId = traceIdOf(req.headers['traceparent']) ?? ids.uuid().replaceAll('-', '');
  return { actor: identity.actor, requestId, traceId, now };
}

/** Thrown because that is how Apollo Server takes a refusal, and chooses the form of its answer. */
function refusal({ code, message, invalidToken }: IdentityRefusal): GraphQLError {
  const headers = new HeaderMap();
  if (invalidToken) headers.set('www-authenticate', 'Bearer error="invalid_token"');
  const { status } = GATEWAY_ERROR_CODES[code];
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
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
