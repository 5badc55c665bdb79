import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, makeServer, type Context } from 'graphql-ws';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Ids } from '../../platform/ids.ts';
import { inDutchToo } from '../client-errors.ts';
import type { GatewayErrorCode } from '../error-codes.ts';
import type { Identify } from '../identity.ts';
import { refuseText, type KnownOperations } from '../known-operations.ts';
import { BEHIND_MS, createSlots, type LiveLimits } from './live-limits.ts';
import { openSession } from './session.ts';
import type { LiveSession, Results, Subscriptions } from './subscriptions.ts';

const INIT_TIMEOUT_MS = 5000;
const HEARTBEAT_MS = 12_000;
/** For what was sent last to arrive, before a connection is closed, and then is cut. */
const CLOSING_MS = 1000;
/** Answers to a client that sends and does not read. */
const MAX_UNREAD_BYTES = 1_048_576;

const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;
const CLOSE_CODES: Partial<Record<GatewayErrorCode, number>> = {
  UNAUTHENTICATED: CloseCode.Unauthorized,
  BAD_USER_INPUT: CloseCode.Forbidden,
  IDENTITY_UNAVAILABLE: TRY_AGAIN_LATER,
};

/** Subscriptions over WebSocket, by the protocol graphql-transport-ws. */
export interface LiveSockets {
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends every subscription and closes every connection with 1001. */
  stop(): Promise<void>;
}

export interface LiveSocketsOptions {
  readonly schema: GraphQLSchema;
  readonly subscriptions: Subscriptions;
  readonly identify: Identify;
  readonly operations: KnownOperations;
  readonly limits: LiveLimits;
  readonly maxMessageBytes: number;
  readonly corsOrigins: readonly string[];
  readonly ids: Ids;
}

interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  session: LiveSession | null;
}

export function createLiveSockets(options: LiveSocketsOptions): LiveSockets {
  const { limits } = options;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxMessageBytes,
    perMessageDeflate: false,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  const protocol = createProtocol(options);
  let isStopping = false;

  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const opened = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage(handle) {
          socket.on('message', (data: Buffer) => {
            if (socket.bufferedAmount > MAX_UNREAD_BYTES) {
              socket.terminate();
              return;
            }
            // What is thrown here was not foreseen by the protocol: an unknown message, or a bug.
            handle(data.toString()).catch(() => socket.close(CloseCode.BadRequest, 'Bad request'));
          });
        },
      },
      { socket, request, session: null },
    );
    const endHeartbeat = startHeartbeat(socket);
    // Too large a message, a broken frame: `ws` closes the connection with the code for it.
    socket.on('error', () => {});
    socket.once('close', (code, reason) => {
      endHeartbeat();
      opened(code, reason.toString()).catch(() => {});
    });
  });

  return {
    upgrade(req, socket, head) {
      if (isStopping || server.clients.size >= limits.perProcess) {
        refuse(socket, '503 Service Unavailable');
        return;
      }
      if (!isOriginAllowed(req, options.corsOrigins)) {
        refuse(socket, '403 Forbidden');
        return;
      }
      server.handleUpgrade(req, socket, head, (accepted) =>
        server.emit('connection', accepted, req),
      );
    },
    async stop() {
      isStopping = true;
      // The subscriptions have ended; their last messages go first.
      await new Promise((resolve) => setImmediate(resolve));
      const closed = [...server.clients].map((socket) => closeSoon(socket, GOING_AWAY, 'Stopping'));
      await Promise.all(closed);
    },
  };
}

function createProtocol(options: LiveSocketsOptions) {
  const { schema, subscriptions, identify, operations, limits, ids } = options;
  const slots = createSlots(limits);
  return makeServer<Record<string, unknown> | undefined, Extra>({
    connectionInitWaitTimeout: INIT_TIMEOUT_MS,
    async onConnect({ extra, connectionParams }) {
      const { socket, request } = extra;
      const result = await openSession(headersOf(connectionParams, request), identify, ids);
      if (!result.ok) {
        socket.close(CLOSE_CODES[result.code] ?? CloseCode.Forbidden, result.code);
        return false;
      }
      const { session } = result;
      const free = slots.take(session.actor.subject);
      if (!free) {
        socket.close(TRY_AGAIN_LATER, 'TOO_MANY_SUBSCRIPTIONS');
        return false;
      }
      socket.once('close', free);
      if (socket.readyState !== socket.OPEN) free();
      extra.session = session;
      closeAtExpiry(socket, session);
      return true;
    },
    async onSubscribe(context, _id, payload) {
      const { socket, session } = context.extra;
      if (!session) throw new Error('A subscription before the connection was acknowledged.');
      const { query, operationName, variables } = payload;
      const refused = refuseText(operations, query, session);
      if (refused) {
        const { code, message, messageNl } = refused;
        const extensions = { code, ...(messageNl ? { messageNl } : {}) };
        return [inDutchToo(new GraphQLError(message, { extensions }))];
      }
      const asked = { query, operationName: operationName ?? null, variables: variables ?? {} };
      const opened = await subscriptions.open(asked, session, () => closeBehind(socket));
      if (!opened.ok) return opened.errors;
      const { asked: document } = opened.subscription;
      return { schema, document, operationName, contextValue: opened.results };
    },
    subscribe: ({ contextValue }) => contextValue as Results,
    onError: (_context, _id, _payload, errors) =>
      errors.map(({ message, extensions }) => ({ message, extensions })),
  });
}

type Params = Context['connectionParams'];

/** The payload of `connection_init` stands for the headers, which browsers cannot set here. */
function headersOf(params: Params, request: IncomingMessage): IncomingHttpHeaders {
  const headers = { ...request.headers };
  for (const [name, value] of Object.entries(params ?? {})) {
    const header = name.toLowerCase();
    if (header !== 'authorization' && header !== 'x-purpose-of-use') continue;
    headers[header] = typeof value === 'string' ? value : '';
  }
  return headers;
}

/** Resolves when the text has left this process, so that results wait for a client that is slow. */
function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) {
      resolve();
      return;
    }
    socket.send(text, (error) => {
      if (error && socket.readyState === socket.OPEN) reject(error);
      else resolve();
    });
  });
}

function startHeartbeat(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, HEARTBEAT_MS).unref();
  return () => clearInterval(timer);
}

/** The subscriptions end by themselves, and say why; the connection is of no use without a token. */
function closeAtExpiry(socket: WebSocket, { validUntil }: LiveSession): void {
  const left = Math.max(0, validUntil.getTime() - Date.now()) + CLOSING_MS;
  const timer = setTimeout(
    () => void closeSoon(socket, CloseCode.Forbidden, 'UNAUTHENTICATED'),
    left,
  );
  socket.once('close', () => clearTimeout(timer.unref()));
}

/** The error that says so is on its way, as far as the client reads; then everything ends. */
function closeBehind(socket: WebSocket): void {
  setTimeout(() => void closeSoon(socket, TRY_AGAIN_LATER, 'FELL_BEHIND'), BEHIND_MS).unref();
}

/** Resolves when the connection is closed, by the client's consent or without. */
function closeSoon(socket: WebSocket, code: number, reason: string): Promise<void> {
  if (socket.readyState === socket.CLOSED) return Promise.resolve();
  return new Promise((resolve) => {
    const cut = setTimeout(() => socket.terminate(), CLOSING_MS);
    socket.once('close', () => {
      clearTimeout(cut);
      resolve();
    });
    socket.close(code, reason);
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** A page of another origin may call only where it may call over HTTP too. */
function isOriginAllowed({ headers }: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
