import type { Question } from './generate.ts';
import type { Stillness } from './stillness.ts';

/** Events as they came. */
export interface EventStream {
  /** All that came, once nothing more can come of what was done so far. */
  text(): Promise<string>;
  stop(): void;
}

/** Subscribes over server-sent events. */
export async function openEventStream(
  url: string,
  headers: Record<string, string>,
  question: Question,
  stillness: Pick<Stillness, 'reached'>,
): Promise<EventStream> {
  const abort = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify(question),
    signal: abort.signal,
  });
  let text = `${String(response.status)} `;
  const state = { ended: false };
  const reading = (async () => {
    if (!response.body) return;
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      state.ended = true;
    });
  return {
    async text() {
      for (let known = -1; known < text.length && !state.ended;) {
        known = text.length;
        await stillness.reached();
      }
      return text;
    },
    stop() {
      abort.abort();
      void reading;
    },
  };
}
