import type { DocumentNode, ExecutionResult } from 'graphql';
import type { RequestContext } from '../platform/request.ts';

/** One document of a query plan, for one owner of data. */
export interface SubgraphRequest {
  readonly service: string;
  readonly document: DocumentNode;
  /** The same document as text, for an owner that is reached over a wire. */
  readonly text: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly variables: Record<string, unknown>;
  readonly request: RequestContext;
}

/**
 * The owners of data as the gateway sees them. Objects in an answer's `data` must have no prototype,
 * as graphql-js makes them: the gateway treats any other object as a scalar's value and never merges
 * into it, so that a key like `__proto__` stays a key (CVE-2026-32621).
 */
export interface Subgraphs {
  fetch(request: SubgraphRequest): ExecutionResult | Promise<ExecutionResult>;
  /**
   * Resolves when every line of the access log that this request caused is durable; rejects
   * otherwise: then nothing is answered.
   */
  settle(request: RequestContext): Promise<void>;
  /** One entry per subgraph (and database): null when it answers, else why not (no addresses). */
  health(): Promise<ReadonlyMap<string, string | null>>;
}

/** A part of an answer that its owner could not give in time; clients learn that much and no more. */
export class SubgraphUnavailable extends Error {
  override readonly name = 'SubgraphUnavailable';

  constructor() {
    super('A part of the hub does not answer now; what it owns is missing here. Ask again later.');
  }
}
