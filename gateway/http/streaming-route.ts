import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { IdentifiedActor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Ids } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { Caller } from '../answer.ts';
import type { GatewayErrorCode } from '../error-codes.ts';
import type { Identify } from '../identity.ts';
import { newSeenRequest, reportAnswered, type SeenRequest } from '../seen-request.ts';
import { sendError, type Told } from './respond.ts';
import { traceIdOf } from './trace-id.ts';

/** Why nothing is streamed, said before anything was. */
export class Refused extends Error {
  readonly code: GatewayErrorCode;
  readonly told: Told;

  constructor(code: GatewayErrorCode, told: Told) {
    super(told.message);
    this.code = code;
    this.told = told;
  }
}

/** What was sent so far is no whole document. */
export class Interrupted extends Error {}

export interface StreamingRouteOptions {
  readonly identify: Identify;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/** Somebody with a token who asks for a stream. */
export interface StreamCaller {
  readonly actor: IdentifiedActor;
  /** The caller of the next question: each is a request of its own, of its own moment. */
  readonly next: () => Caller;
}

export interface Stream {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: AsyncIterable<string>;
}

type Route = (req: IncomingMessage, res: ServerResponse, requestId: string) => Promise<void>;

/** `GET` of a document too long to hold. `open` throws Refused for what has no answer. */
export function streamingRoute(
  { identify, clock, ids, log }: StreamingRouteOptions,
  open: (caller: StreamCaller, url: URL) => Promise<Stream>,
): Route {
  async function respond(req: IncomingMessage, res: ServerResponse, seen: SeenRequest) {
    if (req.method !== 'GET')
      throw new Refused('METHOD_NOT_ALLOWED', { message: 'This is read by GET.' });
    const identity = await identify(req.headers);
    if (!identity.ok) throw new Refused(identity.code, identity);
    const { actor } = identity;
    if (actor.kind === 'PUBLIC')
      throw new Refused('UNAUTHENTICATED', {
        message: 'A token is needed: `Authorization: Bearer <JWT>`.',
      });
    seen.role = actor.role;
    const { traceId } = seen;
    const next = (): Caller => ({ actor, requestId: ids.uuid(), traceId, now: clock.now() });
    const { headers, text } = await open({ actor, next }, new URL(req.url ?? '', 'http://hub'));
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    await pipeline(Readable.from(text), res);
  }

  return async (req, res, requestId) => {
    const began = performance.now();
    const traceId = traceIdOf(req.headers['traceparent']) ?? ids.uuid().replaceAll('-', '');
    const seen = newSeenRequest(requestId, traceId);
    try {
      await respond(req, res, seen);
    } catch (error) {
      seen.codes = [refuse(req, res, error)];
    } finally {
      const durationMs = performance.now() - began;
      reportAnswered(seen, { status: res.statusCode, durationMs }, log);
    }
  };
}

/** Answers with the refusal; cuts off what was begun, so that nobody takes it for whole. */
function refuse(req: IncomingMessage, res: ServerResponse, error: unknown): string {
  if (res.headersSent || res.destroyed) {
    res.destroy();
    if (error instanceof Interrupted) return error.message;
    if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE')
      return 'CLIENT_GONE';
    throw error;
  }
  if (!(error instanceof Refused)) throw error;
  if (error.code === 'METHOD_NOT_ALLOWED') res.setHeader('allow', 'GET');
  if (error.code === 'UNAUTHENTICATED')
    res.setHeader('www-authenticate', 'Bearer error="invalid_token"');
  sendError(req, res, error.code, error.told);
  return error.code;
}
