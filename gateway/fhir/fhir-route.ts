import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Resource } from 'fhir/r4.js';
import type { Clock } from '../../platform/clock.ts';
import type { Ids } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { Answer, Caller } from '../answer.ts';
import { readJsonBody } from '../http/body.ts';
import { sendText } from '../http/respond.ts';
import { traceIdOf } from '../http/trace-id.ts';
import type { Identify } from '../identity.ts';
import { newSeenRequest, reportAnswered, type SeenRequest } from '../seen-request.ts';
import { capabilityStatement } from './capability-statement.ts';
import { createFacade, type Facade } from './facade.ts';
import { FhirProblem, outcomeOf, problemOfCode } from './operation-outcome.ts';
import type { ResourceType } from './resources.ts';

export const FHIR_PATH = '/fhir';

const FHIR_JSON = 'application/fhir+json; charset=utf-8; fhirVersion=4.0';
const MEDIA_TYPES = ['application/fhir+json', 'application/json'];

export interface FhirRouteOptions {
  readonly answer: Answer;
  readonly identify: Identify;
  readonly maxBodyBytes: number;
  /** Under which clients reach the hub, without a slash at the end; null: not known. */
  readonly publicUrl: string | null;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

type FhirRoute = (req: IncomingMessage, res: ServerResponse, requestId: string) => Promise<void>;

/** Answers one request below `/fhir`: FHIR R4, read and status of referrals. */
export function fhirRoute(options: FhirRouteOptions): FhirRoute {
  const base = `${options.publicUrl ?? ''}${FHIR_PATH}`;
  const facade = createFacade({ answer: options.answer, base });
  return async (req, res, requestId) => {
    const began = performance.now();
    const traceId = traceIdOf(req.headers['traceparent']) ?? options.ids.uuid().replaceAll('-', '');
    const seen = newSeenRequest(requestId, traceId);
    try {
      await respond(req, res, { facade, base, seen, options });
    } finally {
      const durationMs = performance.now() - began;
      reportAnswered(seen, { status: res.statusCode, durationMs }, options.log);
    }
  };
}

interface Responding {
  readonly facade: Facade;
  readonly base: string;
  readonly seen: SeenRequest;
  readonly options: FhirRouteOptions;
}

async function respond(
  req: IncomingMessage,
  res: ServerResponse,
  responding: Responding,
): Promise<void> {
  try {
    assertJsonAccepted(req);
    send(res, 200, await resourceFor(req, res, responding));
  } catch (error) {
    if (!(error instanceof FhirProblem)) throw error;
    if (error.status === 401) res.setHeader('www-authenticate', 'Bearer error="invalid_token"');
    if (error.status === 413) res.setHeader('connection', 'close');
    send(res, error.status, outcomeOf(error));
  }
}

async function resourceFor(
  req: IncomingMessage,
  res: ServerResponse,
  { facade, base, seen, options }: Responding,
): Promise<Resource> {
  const { pathname, searchParams } = new URL(req.url ?? '', 'http://hub');
  const [what = '', id, ...rest] = pathname.slice(FHIR_PATH.length + 1).split('/');
  if (what === 'metadata' && id === undefined) {
    allow(req, res, 'GET');
    return capabilityStatement(base);
  }
  if (!isResourceType(what) || rest.length > 0) {
    throw new FhirProblem(
      404,
      'not-supported',
      'Here are /fhir/metadata, /fhir/ServiceRequest and /fhir/Task, each by id or by search.',
    );
  }
  allow(req, res, ...(what === 'Task' && id !== undefined ? ['GET', 'PUT'] : ['GET']));
  const caller = await callerOf(req, seen, options);
  if (id === undefined) return facade.search(what, searchParams, caller);
  const resource =
    req.method === 'PUT'
      ? await facade.update(id, req.headers['if-match'] ?? null, await bodyOf(req, options), caller)
      : await facade.read(what, id, caller);
  setVersion(res, resource);
  return resource;
}

function isResourceType(name: string): name is ResourceType {
  return name === 'ServiceRequest' || name === 'Task';
}

function allow(req: IncomingMessage, res: ServerResponse, ...methods: string[]): void {
  if (methods.includes(req.method ?? '')) return;
  res.setHeader('allow', methods.join(', '));
  throw problemOfCode('METHOD_NOT_ALLOWED', `This is asked by ${methods.join(' or ')}.`);
}

function assertJsonAccepted(req: IncomingMessage): void {
  const { accept } = req.headers;
  if (accept === undefined || /json|\*\/\*|application\/\*/.test(accept)) return;
  throw new FhirProblem(406, 'not-supported', 'Answers are application/fhir+json.');
}

async function callerOf(
  req: IncomingMessage,
  seen: SeenRequest,
  { identify, clock }: FhirRouteOptions,
): Promise<Caller> {
  const now = clock.now();
  const identity = await identify(req.headers);
  if (!identity.ok) throw problemOfCode(identity.code, identity.message, identity.messageNl);
  const { actor } = identity;
  // The public reaches no referral: without a token nothing here has an answer.
  if (actor.kind === 'PUBLIC')
    throw problemOfCode('UNAUTHENTICATED', 'A token is needed: `Authorization: Bearer <JWT>`.');
  seen.role = actor.role;
  const { requestId, traceId } = seen;
  return { actor, requestId, traceId, now, seen };
}

async function bodyOf(req: IncomingMessage, { maxBodyBytes }: FhirRouteOptions): Promise<unknown> {
  const read = await readJsonBody(req, maxBodyBytes, MEDIA_TYPES);
  if (!read.ok) {
    const message =
      read.code === 'BAD_REQUEST'
        ? 'The body is not JSON in UTF-8; expected a Task.'
        : read.message;
    throw problemOfCode(read.code, message);
  }
  return read.body;
}

function setVersion(res: ServerResponse, { meta }: Resource): void {
  if (meta?.versionId === undefined || meta.lastUpdated === undefined) return;
  res.setHeader('etag', `W/"${meta.versionId}"`);
  res.setHeader('last-modified', new Date(meta.lastUpdated).toUTCString());
}

function send(res: ServerResponse, status: number, resource: Resource): void {
  sendText(res, status, `${JSON.stringify(resource)}\n`, FHIR_JSON);
}
