import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
} from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Log } from '../../platform/log.ts';

export interface ListenOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
}

export type StartResult = Started | { readonly ok: false; /** One clear line. */ problem: string };

export interface Started {
  readonly ok: true;
  /** Where the listener stands, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Nothing new begins, what is in flight ends within the grace, then everything is closed. */
  stop(): Promise<void>;
}

export interface Listener {
  readonly isStopping: boolean;
  start(options: ListenOptions): Promise<StartResult>;
}

export interface ListenerOptions {
  /** What requests in flight get when the listener stops. */
  readonly graceMs: number;
  readonly log: Log;
  /** What this server does otherwise than a public one. */
  readonly http?: Pick<ServerOptions, 'keepAliveTimeout' | 'maxHeaderSize'>;
  /** Takes connections that leave HTTP; without it none may. */
  readonly onUpgrade?: ((req: IncomingMessage, socket: Duplex, head: Buffer) => void) | undefined;
}

/** A plain HTTP server with a graceful end. `handle` asks `isStopping` and refuses what is new. */
export function createListener(
  handle: RequestListener,
  { graceMs, log, http, onUpgrade }: ListenerOptions,
): Listener {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, ...http }, handle);
  if (onUpgrade) server.on('upgrade', onUpgrade);
  const connections = new Connections(server);
  let stopping: Promise<void> | null = null;

  return {
    get isStopping() {
      return stopping !== null;
    },
    async start(options) {
      const problem = await listen(server, options);
      if (problem !== null) return { ok: false, problem };
      const { port } = server.address() as AddressInfo;
      const host = options.host.includes(':') ? `[${options.host}]` : options.host;
      return {
        ok: true,
        url: `http://${host}:${port}`,
        port,
        stop: () => (stopping ??= close(server, connections, graceMs, log)),
      };
    },
  };
}

async function listen(server: Server, { port, host }: ListenOptions): Promise<string | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      resolve(explainListenError(error, port, host));
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(null);
    });
  });
}

function explainListenError(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken on ${host}; stop what listens there, or set PORT to another one.`;
    case 'EACCES':
      return `This user may not listen on port ${port}; set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine; set HOST to one, like 127.0.0.1.`;
    default:
      return `The server cannot listen on port ${port} of ${host} (${error.code ?? 'unknown'}); set PORT or HOST.`;
  }
}

/**
 * Knows which connections still owe an answer. Node's own `closeIdleConnections` takes a connection
 * for idle as soon as an answer is written, and would cut off what is not sent yet.
 */
class Connections {
  readonly #owed = new Map<Socket, number>();
  #isClosing = false;

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.#owed.set(socket, 0);
      socket.on('close', () => this.#owed.delete(socket));
    });
    server.on('request', ({ socket }, res) => {
      this.#owed.set(socket, (this.#owed.get(socket) ?? 0) + 1);
      res.on('close', () => this.#answered(socket));
    });
  }

  /** Ends every connection as soon as it owes nothing. */
  closeWhenIdle(): void {
    this.#isClosing = true;
    for (const [socket, owed] of this.#owed) if (owed === 0) socket.destroy();
  }

  #answered(socket: Socket): void {
    const owed = this.#owed.get(socket);
    if (owed === undefined) return;
    this.#owed.set(socket, owed - 1);
    if (this.#isClosing && owed === 1) socket.destroySoon();
  }
}

async function close(
  server: Server,
  connections: Connections,
  graceMs: number,
  log: Log,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(() => {
      log.warn({ part: 'gateway' }, 'requests in flight were cut off at the end of the grace');
      server.closeAllConnections();
    }, graceMs);
    // The close of net.Server: the one of http.Server closes idle connections by itself.
    net.Server.prototype.close.call(server, () => {
      clearTimeout(late);
      resolve();
    });
    connections.closeWhenIdle();
  });
  // Ends the timer by which http.Server checks its connections.
  server.close();
}
