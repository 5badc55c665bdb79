import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { LiveEvents } from '../../platform/live-events.ts';
import type { Cors } from '../http/cors.ts';
import type { Identify } from '../identity.ts';
import type { KnownOperations } from '../known-operations.ts';
import type { Limits } from '../limits.ts';
import { eventStreamRoute } from './event-stream.ts';
import { DEFAULT_LIVE_LIMITS, type LiveLimits } from './live-limits.ts';
import { createLiveSockets } from './live-sockets.ts';
import { createReadSubscription, type LiveFields } from './subscription-document.ts';
import { createSubscriptions, type SubscriptionsOptions } from './subscriptions.ts';

/** What makes a gateway serve subscriptions. */
export interface LiveOptions {
  readonly events: LiveEvents;
  readonly fields: LiveFields;
  readonly limits?: Partial<LiveLimits>;
}

/** The live part of a gateway. */
export interface Live {
  readonly stream: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Every client is told; nothing new begins. */
  stop(): Promise<void>;
}

export function createLive(
  { events, fields, limits: given }: LiveOptions,
  deps: Pick<
    SubscriptionsOptions,
    'executor' | 'subgraphs' | 'answer' | 'clock' | 'ids' | 'log'
  > & {
    readonly identify: Identify;
    readonly operations: KnownOperations;
    readonly cors: Cors;
    readonly corsOrigins: readonly string[];
    readonly limits: Limits;
    readonly introspection: boolean;
  },
): Live {
  const { identify, operations, ids, cors, corsOrigins, introspection, log } = deps;
  const { apiSchema: schema } = deps.executor;
  const limits = { ...DEFAULT_LIVE_LIMITS, ...given };
  const { bodyBytes, cost } = deps.limits;
  const subscriptions = createSubscriptions({
    ...deps,
    read: createReadSubscription({ schema, fields, limits: deps.limits, introspection, log }),
    events,
    maxCost: cost,
    limits,
  });
  const sockets = createLiveSockets({
    schema,
    subscriptions,
    identify,
    operations,
    limits,
    maxMessageBytes: bodyBytes,
    corsOrigins,
    ids,
  });
  return {
    stream: eventStreamRoute({
      subscriptions,
      identify,
      operations,
      cors,
      maxBodyBytes: bodyBytes,
      ids,
    }),
    upgrade: (req, socket, head) => sockets.upgrade(req, socket, head),
    stop() {
      subscriptions.stop();
      return sockets.stop();
    },
  };
}
