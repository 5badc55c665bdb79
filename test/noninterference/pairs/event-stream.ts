import { setTimeout as sleep } from 'node:timers/promises';
import type { Question } from './generate.ts';

/** Events as they came. */
export interface EventStream {
  /** All that came, once nothing more has come for a moment. */
  text(): Promise<string>;
  stop(): void;
}

const QUIET_MS = 250;
const BEGIN_MS = 150;
const STEP_MS = 25;

/** Subscribes over server-sent events. */
export async function openEventStream(
  url: string,
  headers: Record<string, string>,
  question: Question,
): Promise<EventStream> {
  const abort = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify(question),
    signal: abort.signal,
  });
  let text = `${String(response.status)} `;
  let last = Date.now();
  const state = { ended: false };
  const reading = (async () => {
    if (!response.body) return;
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      last = Date.now();
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      state.ended = true;
    });
  // A topic is listened to a moment after the stream has begun.
  for (let waited = 0; waited < BEGIN_MS && !state.ended; waited += STEP_MS) await sleep(STEP_MS);
  return {
    async text() {
      last = Math.max(last, Date.now());
      while (Date.now() - last < QUIET_MS && !state.ended) await sleep(STEP_MS);
      return text;
    },
    stop() {
      abort.abort();
      void reading;
    },
  };
}
