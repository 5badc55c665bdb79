import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { explainDatabaseError } from './database-problem.ts';
import { assertDirect } from './direct-connection.ts';
import type { Log } from './log.ts';

/** On which PostgreSQL announces; a message is `<topic> <id>`, both random uuids. */
const CHANNEL = 'noaberhub_live';
const HEARTBEAT_MS = 15_000;
const HEARTBEAT_LIMIT_MS = 5000;
const RETRY_MS = { first: 100, longest: 5000 };

export interface LiveListener {
  heard(id: string): void;
  /** The connection was lost: from here on nothing is heard, and something may have been missed. */
  missed(): void;
}

/** What PostgreSQL announces to this process. */
export interface LiveEvents {
  /** Tells the listener of every message on this topic until the answer is called. */
  listen(topic: string, listener: LiveListener): () => void;
  /** Null while messages are heard, else why not. */
  health(): string | null;
  stop(): Promise<void>;
}

/**
 * Listens on one connection, which is made again when it is lost. `url` must lead straight to the
 * server: through a pooler that gives a connection per transaction nothing would be heard, which is
 * found out here. Throws a DatabaseProblem.
 */
export async function startLiveEvents(options: {
  readonly url: string;
  readonly log: Log;
}): Promise<LiveEvents> {
  const { url, log } = options;
  const topics = new Map<string, Set<LiveListener>>();
  const stopping = new AbortController();
  let trouble: string | null = null;

  const hear = (payload: string) => {
    const [topic = '', id = ''] = payload.split(' ');
    for (const listener of [...(topics.get(topic) ?? [])]) listener.heard(id);
  };
  const lost = () => {
    if (stopping.signal.aborted) return;
    trouble = 'live events are not heard now';
    log.warn({ part: 'live' }, 'connection for live events lost');
    const all = [...topics.values()].flatMap((listeners) => [...listeners]);
    topics.clear();
    for (const listener of all) listener.missed();
    void reconnect();
  };
  const reconnect = async () => {
    for (let wait = RETRY_MS.first; ; wait = Math.min(2 * wait, RETRY_MS.longest)) {
      try {
        await sleep(wait, undefined, { signal: stopping.signal });
        connection = await openConnection(url, hear, lost);
        break;
      } catch {
        if (stopping.signal.aborted) return;
      }
    }
    if (stopping.signal.aborted) return connection.close();
    trouble = null;
    log.info({ part: 'live' }, 'connection for live events is back');
  };

  await assertDirect(url);
  let connection = await openConnection(url, hear, lost).catch((error: unknown) => {
    throw explainDatabaseError(error, url);
  });
  return {
    listen(topic, listener) {
      let listeners = topics.get(topic);
      if (!listeners) topics.set(topic, (listeners = new Set()));
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic);
      };
    },
    health: () => trouble,
    async stop() {
      stopping.abort();
      topics.clear();
      await connection.close();
    },
  };
}

interface Connection {
  close(): Promise<void>;
}

async function openConnection(
  url: string,
  hear: (payload: string) => void,
  lost: () => void,
): Promise<Connection> {
  const client = newClient(url, 'noaberhub live events');
  let isOpen = false;
  // A connection whose other end is gone without a word looks like one on which nothing happens.
  const heartbeat = setInterval(() => {
    if (isOpen) client.query('select').catch(ended);
  }, HEARTBEAT_MS).unref();
  const ended = () => {
    clearInterval(heartbeat);
    if (!isOpen) return;
    isOpen = false;
    void client.end().catch(() => {});
    lost();
  };
  client.on('notification', ({ payload }) => hear(payload ?? ''));
  client.on('error', ended);
  client.on('end', ended);
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  } catch (error) {
    clearInterval(heartbeat);
    void client.end().catch(() => {});
    throw error;
  }
  isOpen = true;
  return {
    async close() {
      isOpen = false;
      clearInterval(heartbeat);
      await client.end().catch(() => {});
    },
  };
}

function newClient(connectionString: string, application_name: string): pg.Client {
  return new pg.Client({
    connectionString,
    application_name,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: HEARTBEAT_LIMIT_MS,
  });
}
