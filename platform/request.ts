import type { Actor } from './actor.ts';

/** What every part knows of one request. Made by the gateway, handed to each subgraph as it is. */
export interface RequestContext {
  readonly actor: Actor;
  /** Random, answered to the client as `x-request-id`, written on every log line. */
  readonly requestId: string;
  /** W3C trace id (32 hex digits): the caller's `traceparent` when it is valid, else random. */
  readonly traceId: string;
  readonly operation: { readonly name: string | null; readonly hash: string };
  /** The instant of receipt; every rule of time in this request is decided at this instant. */
  readonly now: Date;
}
