import type { IncomingMessage, ServerResponse } from 'node:http';
import { discardRest, readBytes } from '../../gateway/http/body.ts';
import { sendLive, sendReady } from '../../gateway/http/health-routes.ts';
import {
  createListener,
  type ListenOptions,
  type StartResult,
} from '../../gateway/http/listener.ts';
import { sendJson } from '../../gateway/http/respond.ts';
import {
  NOT_LOGGED_STATUS,
  OUT_OF_TIME_STATUS,
  PATHS,
  SUBGRAPH_IDLE_MS,
} from '../../gateway/remote/wire.ts';
import type { Subgraph } from '../../disclosure/subgraph.ts';
import type { Clock } from '../../platform/clock.ts';
import { MASKED_MESSAGE } from '../../platform/errors.ts';
import {
  createGatewayTokenVerifier,
  type GatewayProof,
  type Refusal,
} from '../../platform/gateway-token.ts';
import type { Log } from '../../platform/log.ts';
import { createAnswerDocument } from './answer-document.ts';
import { createReadDocument } from './documents.ts';
import { parseQuestion } from './question.ts';

export interface SubgraphServerOptions {
  readonly subgraph: Subgraph;
  /** Told to a gateway that compares it with its own. */
  readonly sdl: string;
  readonly hubSecret: string;
  readonly log: Log;
  readonly shutdownGraceMs?: number;
  readonly clock?: Clock;
}

export interface SubgraphServer {
  /** Listens; to be called once. */
  start(options: ListenOptions): Promise<StartResult>;
}

/** Representations of thousands of entities and their required fields. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** The token carries the whole request: longer than what a public server takes. */
const MAX_HEADER_BYTES = 64 * 1024;

/**
 * Serves one subgraph to gateways of this hub, and to nobody else: without a gateway's token for this
 * message the answer is 401, whatever was asked. Only its health is told to anybody.
 */
export function createSubgraphServer(options: SubgraphServerOptions): SubgraphServer {
  const { subgraph, sdl, hubSecret, log, clock } = options;
  const verifier = createGatewayTokenVerifier({
    hubSecret,
    subgraph: subgraph.name,
    ...(clock ? { clock } : {}),
  });
  const readDocument = createReadDocument(subgraph.schema);
  const answerDocument = createAnswerDocument(subgraph, log);
  const health = {
    health: async () => new Map([[subgraph.name, await subgraph.health()]]),
  };

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    res.setHeader('cache-control', 'no-store');
    const path = (req.url ?? '').split('?', 1)[0] ?? '';
    if (path === PATHS.live) sendLive(res);
    else if (path === PATHS.ready) await sendReady(res, health, listener.isStopping);
    else {
      const { status, body } = await replyTo(path, req, res);
      sendJson(res, status, body);
    }
  }

  /** The token comes first: nothing is told, and no body read, without one. */
  async function replyTo(path: string, req: IncomingMessage, res: ServerResponse): Promise<Reply> {
    const verified = await verifier.verify(req.headers.authorization, path);
    if (!verified.ok) return refuse(req, res, verified.refusal);
    if (listener.isStopping) return problem(503, 'This subgraph is stopping.');
    const body = await readBytes(req, MAX_BODY_BYTES);
    if (!body) {
      discardRest(req);
      return problem(413, 'The body is too large.');
    }
    const refusal = verifier.use(verified.proof, body);
    if (refusal !== null) return refuse(req, res, refusal);
    if (path === PATHS.schema && req.method === 'GET') return { status: 200, body: { sdl } };
    if (path !== PATHS.graphql) return problem(404, 'There is nothing at this path.');
    if (req.method !== 'POST') return problem(405, 'GraphQL is asked by POST.');
    return answer(body, verified.proof, res);
  }

  async function answer(body: Buffer, proof: GatewayProof, res: ServerResponse): Promise<Reply> {
    const question = parseQuestion(body);
    const document = question && readDocument(question.query);
    if (!document) return problem(400, 'The document does not fit this schema.');
    const answered = await answerDocument(document, question.variables, proof, res);
    if (answered.kind === 'ANSWERED') return { status: 200, body: answered.answer };
    return answered.kind === 'OUT_OF_TIME'
      ? problem(OUT_OF_TIME_STATUS, 'The time is over.')
      : problem(NOT_LOGGED_STATUS, 'The access log could not be written.');
  }

  /** One answer for every reason; the reason is for the log. */
  function refuse(req: IncomingMessage, res: ServerResponse, reason: Refusal): Reply {
    log.warn({ subgraph: subgraph.name, reason }, 'a message without a valid token');
    discardRest(req);
    res.setHeader('www-authenticate', 'Bearer');
    return problem(401, 'Only a gateway of this hub is answered.');
  }

  function failed(res: ServerResponse, error: unknown): void {
    if (res.destroyed) return;
    log.error({ err: error, subgraph: subgraph.name }, 'request failed');
    if (res.headersSent) res.destroy();
    else sendJson(res, 500, problem(500, MASKED_MESSAGE).body);
  }

  const listener = createListener(
    (req, res) => void handle(req, res).catch((error: unknown) => failed(res, error)),
    {
      graceMs: options.shutdownGraceMs ?? 10_000,
      log,
      http: { keepAliveTimeout: SUBGRAPH_IDLE_MS, maxHeaderSize: MAX_HEADER_BYTES },
    },
  );
  return { start: (listenOptions) => listener.start(listenOptions) };
}

const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'REQUEST_TOO_LARGE',
};

interface Reply {
  readonly status: number;
  readonly body: object;
}

function problem(status: number, message: string): Reply {
  const code = CODES[status] ?? 'INTERNAL_SERVER_ERROR';
  return { status, body: { errors: [{ message, extensions: { code } }] } };
}
