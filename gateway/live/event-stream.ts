import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { Ids } from '../../platform/ids.ts';
import { readJsonBody } from '../http/body.ts';
import type { Cors } from '../http/cors.ts';
import { sendError } from '../http/respond.ts';
import type { Identify } from '../identity.ts';
import { identifyFor, recognise, refuseClient, type KnownOperations } from '../known-operations.ts';
import { BEHIND_MS } from './live-limits.ts';
import { openSession } from './session.ts';
import type { AskedSubscription, Results, Subscriptions } from './subscriptions.ts';

const HEARTBEAT_MS = 12_000;

export interface EventStreamOptions {
  readonly subscriptions: Subscriptions;
  readonly identify: Identify;
  readonly operations: KnownOperations;
  readonly cors: Cors;
  readonly maxBodyBytes: number;
  readonly ids: Ids;
}

/**
 * Subscriptions as server-sent events, by the protocol of graphql-sse with a connection for each. That
 * package's own server reads results as fast as they come and keeps them for a client that is slow.
 */
export function eventStreamRoute(options: EventStreamOptions) {
  const { subscriptions, identify, operations, cors, maxBodyBytes, ids } = options;
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (cors(req, res)) return;
    if (req.method !== 'POST') {
      res.setHeader('allow', 'POST, OPTIONS');
      sendError(req, res, 'METHOD_NOT_ALLOWED', 'A subscription is asked by POST.');
      return;
    }
    const read = await readJsonBody(req, maxBodyBytes);
    if (!read.ok) {
      if (read.code !== 'BAD_REQUEST') res.setHeader('connection', 'close');
      sendError(req, res, read.code, read.message);
      return;
    }
    const recognised = recognise(operations, { method: 'POST', body: read.body, search: '' });
    if (!recognised.ok) {
      sendError(req, res, recognised.code, recognised.message);
      return;
    }
    const { operation } = recognised;
    const asked = askedOf(recognised.body);
    if (!asked) {
      const message =
        'The body must have `query` and, if need be, `variables` and `operationName`.';
      sendError(req, res, 'BAD_REQUEST', message);
      return;
    }
    const opening = await openSession(req.headers, identifyFor(identify, operation), ids);
    const result = (opening.ok && refuseClient(operation, opening.session.client)) || opening;
    if (!result.ok) {
      if (result.code === 'UNAUTHENTICATED')
        res.setHeader('www-authenticate', 'Bearer error="invalid_token"');
      sendError(req, res, result.code, result);
      return;
    }
    const cut = () => setTimeout(() => res.destroy(), BEHIND_MS).unref();
    const opened = await subscriptions.open(asked, result.session, cut);
    beginStream(res);
    if (opened.ok) await pipe(opened.results, res);
    else await write(res, next({ errors: opened.errors }));
    await write(res, 'event: complete\ndata:\n\n');
    res.end();
  };
}

function askedOf(body: unknown): AskedSubscription | null {
  if (!isObject(body) || typeof body['query'] !== 'string') return null;
  const { query, operationName = null, variables } = body;
  if (operationName !== null && typeof operationName !== 'string') return null;
  const given = variables ?? {};
  return isObject(given) ? { query, operationName, variables: given } : null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function beginStream(res: ServerResponse): void {
  res.setHeader('content-type', 'text/event-stream; charset=utf-8');
  res.setHeader('cache-control', 'no-store');
  // What buffers an answer on the way would hold every event back.
  res.setHeader('x-accel-buffering', 'no');
  res.write(':\n\n');
}

/** One result after the other; the next one is asked when the client has taken the last. */
async function pipe(results: Results, res: ServerResponse): Promise<void> {
  const heartbeat = setInterval(() => {
    if (!res.writableNeedDrain) res.write(':\n\n');
  }, HEARTBEAT_MS).unref();
  const leave = () => void results.return();
  res.once('close', leave);
  if (res.destroyed) leave();
  try {
    for await (const result of results) await write(res, next(result));
  } catch (error) {
    await write(res, next({ errors: [error as GraphQLError] }));
  } finally {
    clearInterval(heartbeat);
    res.off('close', leave);
  }
}

function next(result: object): string {
  return `event: next\ndata: ${JSON.stringify(result)}\n\n`;
}

/** Resolves when there is room for more, or nobody to read it. */
function write(res: ServerResponse, text: string): Promise<void> {
  if (res.destroyed || res.write(text)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      res.off('drain', done).off('close', done);
      resolve();
    };
    res.on('drain', done).on('close', done);
  });
}
