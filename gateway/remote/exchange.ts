import * as http from 'node:http';
import * as https from 'node:https';
import { EndpointFailure } from './failure.ts';
import { GATEWAY_IDLE_MS } from './wire.ts';

export interface Message {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: http.OutgoingHttpHeaders;
  readonly body?: string;
  readonly timeoutMs: number;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Kept connections to one address. */
export interface Exchange {
  /** Rejects with an EndpointFailure. */
  send(message: Message): Promise<Reply>;
  close(): void;
}

const MAX_CONNECTIONS = 128;

/** `node:http` with an agent of its own: the global `fetch` costs three times the CPU. */
export function createExchange(origin: string, maxBytes: number): Exchange {
  const { protocol, hostname, port } = new URL(origin);
  const client = protocol === 'https:' ? https : http;
  const agent = new client.Agent({
    keepAlive: true,
    timeout: GATEWAY_IDLE_MS,
    maxSockets: MAX_CONNECTIONS,
    scheduling: 'lifo',
  });
  const address = { agent, hostname: hostname.replace(/^\[|\]$/g, ''), port };
  return {
    send: (message) =>
      new Promise((resolve, reject) => {
        const { method, path, headers, body } = message;
        const request = client.request({ ...address, method, path, headers });
        const timer = setTimeout(() => fail('no answer in time'), message.timeoutMs);

        function fail(reason: EndpointFailure['reason'], cause?: unknown): void {
          clearTimeout(timer);
          reject(new EndpointFailure(reason, cause));
          request.destroy();
        }

        request.on('error', (error) => fail('no connection', error));
        request.on('response', (response) => {
          const chunks: Buffer[] = [];
          let size = 0;
          response.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size > maxBytes) fail('answer too large');
            else chunks.push(chunk);
          });
          response.on('error', (error) => fail('no connection', error));
          response.on('end', () => {
            clearTimeout(timer);
            resolve({ status: response.statusCode ?? 0, text: textOf(chunks) });
          });
        });
        request.end(body);
      }),
    close: () => agent.destroy(),
  };
}

function textOf(chunks: readonly Buffer[]): string {
  const [only] = chunks;
  return (chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString('utf8');
}
