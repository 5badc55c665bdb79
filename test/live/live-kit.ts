import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient, type CloseCode } from 'graphql-ws';
import { vi } from 'vitest';
import WebSocket from 'ws';
import type { Caller, TestHub } from '../kit/test-hub.ts';

export const EVERY_LINE = `subscription Watch {
  myAccessLog { actorName role outcome fields operationName categories { category basis } withheld }
}`;

/** What came of a subscription. */
export interface Heard {
  readonly results: any[];
  /** Null while it is open. */
  readonly end: null | 'complete' | { errors?: any[]; code?: CloseCode | number; reason?: string };
  stop(): void;
  /** Resolves with the first so many results. */
  first(count: number): Promise<any[]>;
  ended(): Promise<Heard['end']>;
}

type Client = Pick<ReturnType<typeof createWsClient>, 'subscribe'>;

export interface Token {
  readonly token: string;
  readonly purpose?: string;
}

/** A client over WebSocket that does not try again. */
export function overWebSocket(url: string, { token, purpose }: Token): Client {
  return createWsClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: {
      authorization: `Bearer ${token}`,
      ...(purpose ? { 'x-purpose-of-use': purpose } : {}),
    },
  });
}

/** A client over server-sent events that does not try again. */
export function overSse(url: string, { token }: Token): Client {
  const client = createSseClient({
    url: `${url}/graphql/stream`,
    retryAttempts: 0,
    headers: { authorization: `Bearer ${token}` },
  });
  return client as unknown as Client;
}

/** Subscribes and gathers; resolves when the hub listens. */
export async function follow(
  hub: Pick<TestHub, 'admin'>,
  client: Client,
  query = EVERY_LINE,
): Promise<Heard> {
  const heard = listen(client, query);
  await isFollowed(hub, heard);
  return heard;
}

export function listen(client: Client, query = EVERY_LINE): Heard {
  const results: any[] = [];
  const state: { end: Heard['end'] } = { end: null };
  const stop = client.subscribe(
    { query },
    {
      next: (result) => void results.push(result),
      complete: () => void (state.end ??= 'complete'),
      error: (error: any) =>
        void (state.end ??= Array.isArray(error)
          ? { errors: error }
          : { code: error.code, reason: error.reason ?? String(error) }),
    },
  );
  return {
    results,
    get end() {
      return state.end;
    },
    stop,
    async first(count) {
      await vi.waitFor(() => {
        if (results.length < count) throw new Error(`${results.length} of ${count} results came`);
      }, 5000);
      return results;
    },
    async ended() {
      await vi.waitFor(() => {
        if (!state.end) throw new Error('It is still open.');
      }, 8000);
      return state.end;
    },
  };
}

/** A topic is listened to a moment after it is registered, and no client is told. */
async function isFollowed({ admin }: Pick<TestHub, 'admin'>, heard: Heard): Promise<void> {
  await vi.waitFor(async () => {
    if (heard.end) throw new Error(`It has ended: ${JSON.stringify(heard.end)}`);
    const [row] = await admin`
      select count(*)::integer as count from disclosure.access_log_followed
      where until > now()`;
    if (!row?.['count']) throw new Error('Nobody is followed.');
  }, 5000);
  await new Promise((resolve) => setTimeout(resolve, 150));
}

/** The errors that a subscription was told, at its end or as a result, with what they say in Dutch. */
export function errorsOf({ results, end }: Heard): { code: string; messageNl: unknown }[] {
  const last = typeof end === 'object' ? (end?.errors ?? []) : [];
  return [...results.flatMap(({ errors = [] }) => errors), ...last].map(
    ({ extensions: { code, messageNl } }) => ({ code, messageNl }),
  );
}

/** Plain Dutch, in a sentence at least. */
export const IN_DUTCH = /^[A-Z][^`]*\.$/;

export const tokenOf = async (hub: TestHub, caller: Caller, claims = {}): Promise<Token> => ({
  token: await hub.tokenFor(caller, claims),
});
