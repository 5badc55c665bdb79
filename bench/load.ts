import { Agent, request } from 'node:http';
import { runLoad } from './run-load.ts';

/** One slot of load. */
export interface Load {
  /** Where to ask. */
  readonly url: string;
  readonly query: string;
  /** One for each caller. */
  readonly tokens: readonly string[];
  readonly callers: number;
  readonly seconds: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly asked: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks once and reads the whole answer; rejects unless it is data without errors. */
export function askOnce(url: string, query: string, token: string): Promise<string> {
  const body = JSON.stringify({ query });
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/graphql`,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${token}`,
        },
      },
      (res) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('error', reject);
        res.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (res.statusCode === 200 && !text.includes('"errors"')) resolve(text);
          else reject(new Error(`Answered with ${res.statusCode ?? 0}: ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

// In a process of its own; imported by the one that compares answers, it waits for no orders.
if (process.env['BENCH_LOAD'] === '1') {
  process.on('message', (load: Load) => {
    const ask = (caller: number) =>
      askOnce(load.url, load.query, load.tokens[caller] ?? '').then(() => undefined);
    void runLoad(load, ask).then((measured) => process.send?.(measured));
  });
  process.on('disconnect', () => process.exit());
}
