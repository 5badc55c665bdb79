import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GraphQLSchema } from 'graphql';
import type { ActorRole } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Ids } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { Answer } from '../answer.ts';
import type { GatewayErrorCode } from '../error-codes.ts';
import { sendError } from '../http/respond.ts';
import { traceIdOf } from '../http/trace-id.ts';
import type { Identify } from '../identity.ts';
import { newSeenRequest, reportAnswered, type SeenRequest } from '../seen-request.ts';
import { exportParts, type ExportParts } from './parts.ts';
import {
  askAs,
  EXPORT_ROLES,
  ExportInterrupted,
  writeExport,
  type ExportOf,
  type ExportRole,
} from './write-export.ts';

export const EXPORT_PATH = '/export';

export interface ExportRouteOptions {
  readonly answer: Answer;
  readonly apiSchema: GraphQLSchema;
  readonly maxCost: number;
  readonly identify: Identify;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

type ExportRoute = (req: IncomingMessage, res: ServerResponse, requestId: string) => Promise<void>;

class Refused extends Error {
  readonly code: GatewayErrorCode;

  constructor(code: GatewayErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * `GET /export`: all that the hub has about the person behind the token, as one JSON document in a
 * stream (GDPR 15 and 20). A representative names the resident by `?resident=<id>` and gets what the
 * mandate covers. It asks the graph page by page, and has no other way to the data.
 */
export function exportRoute(options: ExportRouteOptions): ExportRoute {
  const { answer, apiSchema, maxCost, clock, ids, log } = options;
  let parts: ExportParts | undefined;
  const running = new Set<string>();

  async function respond(req: IncomingMessage, res: ServerResponse, seen: SeenRequest) {
    const { actor, role } = await exporterOf(req, seen, options);
    if (running.has(actor.subject)) throw new Refused('EXPORT_RUNNING', ONE_AT_A_TIME);
    running.add(actor.subject);
    try {
      parts ??= exportParts(apiSchema, maxCost);
      // Each page is a request of its own: decided and logged for the moment at which it is read.
      const ask = askAs(answer, () => ({
        actor,
        requestId: ids.uuid(),
        traceId: seen.traceId,
        now: clock.now(),
      }));
      const of: ExportOf = {
        residentId: await residentOf(req, role, parts, ask),
        role,
        at: clock.now(),
      };
      res.setHeader('content-type', 'application/json; charset=utf-8');
      res.setHeader('content-disposition', 'attachment; filename="noaberhub-export.json"');
      await pipeline(Readable.from(writeExport(parts, of, ask)), res);
    } finally {
      running.delete(actor.subject);
    }
  }

  return async (req, res, requestId) => {
    const began = performance.now();
    const traceId = traceIdOf(req.headers['traceparent']) ?? ids.uuid().replaceAll('-', '');
    const seen = newSeenRequest(requestId, traceId);
    try {
      await respond(req, res, seen);
    } catch (error) {
      refuse(req, res, seen, error);
    } finally {
      const durationMs = performance.now() - began;
      reportAnswered(seen, { status: res.statusCode, durationMs }, log);
    }
  };
}

const ONE_AT_A_TIME =
  'An export of yours is running; wait until it ends. Er loopt al een export van uw gegevens; wacht tot die klaar is.';
const FOR_ONESELF =
  'An export is for residents, their representatives and volunteers. Een export is voor inwoners, hun vertegenwoordigers en vrijwilligers.';
const NAME_THE_RESIDENT =
  'A representative names the resident: /export?resident=<id>. Een vertegenwoordiger noemt de inwoner: /export?resident=<id>.';
const NOBODY_HERE =
  'There is nobody under this id whose data you may export. Er is niemand met dit nummer van wie u gegevens mag opvragen.';

async function exporterOf(
  req: IncomingMessage,
  seen: SeenRequest,
  { identify }: ExportRouteOptions,
) {
  if (req.method !== 'GET') throw new Refused('METHOD_NOT_ALLOWED', 'An export is read by GET.');
  const identity = await identify(req.headers);
  if (!identity.ok) throw new Refused(identity.code, identity.message);
  const { actor } = identity;
  if (actor.kind === 'PUBLIC')
    throw new Refused('UNAUTHENTICATED', 'A token is needed: `Authorization: Bearer <JWT>`.');
  seen.role = actor.role;
  const { role } = actor;
  if (!exports(role)) throw new Refused('FORBIDDEN', FOR_ONESELF);
  return { actor, role };
}

function exports(role: ActorRole): role is ExportRole {
  return EXPORT_ROLES.some((known) => known === role);
}

/** Null: who asks is no resident, and exports what it has as a volunteer. */
async function residentOf(
  req: IncomingMessage,
  role: ExportRole,
  parts: ExportParts,
  ask: ReturnType<typeof askAs>,
): Promise<string | null> {
  const named = new URL(req.url ?? '', 'http://hub').searchParams.get('resident');
  if (role === 'REPRESENTATIVE') {
    if (named === null) throw new Refused('BAD_USER_INPUT', NAME_THE_RESIDENT);
    const { resident } = await ask(parts.person, { id: named });
    if (resident === null) throw new Refused('NOT_FOUND', NOBODY_HERE);
    return named;
  }
  const { me } = (await ask(parts.me, {})) as { me: { resident: { id: string } | null } };
  const own = role === 'RESIDENT' ? (me.resident?.id ?? null) : null;
  if (role === 'RESIDENT' && own === null) throw new Refused('NOT_FOUND', NOBODY_HERE);
  if (named !== null && named !== own) throw new Refused('NOT_FOUND', NOBODY_HERE);
  return own;
}

function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  seen: SeenRequest,
  error: unknown,
): void {
  if (res.headersSent || res.destroyed) {
    // What was sent is no whole document; cut off, it is not taken for one.
    res.destroy();
    if (!(error instanceof ExportInterrupted) && !isClientGone(error)) throw error;
    seen.codes = [error instanceof ExportInterrupted ? error.message : 'CLIENT_GONE'];
    return;
  }
  if (error instanceof Refused) {
    seen.codes = [error.code];
    if (error.code === 'METHOD_NOT_ALLOWED') res.setHeader('allow', 'GET');
    if (error.code === 'UNAUTHENTICATED')
      res.setHeader('www-authenticate', 'Bearer error="invalid_token"');
    sendError(req, res, error.code, error.message);
    return;
  }
  throw error;
}

function isClientGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
