/** What gateway and subgraph agree on when HTTP is between them; the token is in `platform/gateway-token.ts`. */
export const PATHS = {
  /** POST of `SubgraphQuestion`, answered by a GraphQL answer. */
  graphql: '/graphql',
  /** GET, answered by `SubgraphSchema`. */
  schema: '/schema',
  /** GET without a token: 200 while the process runs, and while it can answer. */
  live: '/health/live',
  ready: '/health/ready',
} as const;

export interface SubgraphQuestion {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface SubgraphSchema {
  readonly sdl: string;
}

/** A subgraph keeps idle connections longer than a gateway does, so that none is closed under a request. */
export const GATEWAY_IDLE_MS = 30_000;
export const SUBGRAPH_IDLE_MS = 75_000;

/** The time of the request was over in the subgraph; it works. */
export const OUT_OF_TIME_STATUS = 504;

/** Lines of the access log are not durable: nothing at all may be answered. The subgraph works. */
export const NOT_LOGGED_STATUS = 507;
