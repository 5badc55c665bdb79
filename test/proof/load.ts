import { setTimeout as sleep } from 'node:timers/promises';
import type { Pseudonyms } from '../../disclosure/pseudonyms.ts';
import { answeredValues, READ, type ReadValue } from './read-values.ts';

/** Clients that read as fast as they are answered, and keep what they got. */
export interface Load {
  readonly values: readonly ReadValue[];
  /** Whole answers with data. */
  readonly answers: number;
  readonly failures: number;
  stop(): Promise<void>;
}

const TIMEOUT_MS = 15_000;

export function startLoad(options: {
  readonly urls: () => readonly string[];
  readonly token: () => Promise<string>;
  readonly pseudonyms: Pseudonyms;
  readonly clients: number;
}): Load {
  const values: ReadValue[] = [];
  let answers = 0;
  let failures = 0;
  let isOver = false;

  async function read(url: string): Promise<void> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await options.token()}`,
      },
      body: JSON.stringify({ query: READ }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { data = null } = (await response.json()) as {
      data?: Parameters<typeof answeredValues>[1];
    };
    const requestId = response.headers.get('x-request-id') ?? '';
    const found = answeredValues(requestId, data, options.pseudonyms);
    values.push(...found);
    if (found.length > 0) answers += 1;
    else failures += 1;
  }

  const clients = Array.from({ length: options.clients }, async (_, place) => {
    for (let turn = place; !isOver; turn += 1) {
      const urls = options.urls();
      try {
        await read(urls[turn % urls.length] ?? '');
      } catch {
        failures += 1;
        await sleep(50);
      }
    }
  });
  return {
    values,
    get answers() {
      return answers;
    },
    get failures() {
      return failures;
    },
    async stop() {
      isOver = true;
      await Promise.all(clients);
    },
  };
}
