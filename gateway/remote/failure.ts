/** Why an endpoint did not answer as it should; for the log. */
export type FailureReason =
  | 'no connection'
  | 'no answer in time'
  | 'answer too large'
  | 'not JSON'
  | 'not an answer of GraphQL'
  | 'token refused'
  | 'out of time'
  | 'not logged'
  | 'document refused'
  | 'server error'
  | 'breaker open'
  | 'another schema';

/** One failed attempt at one endpoint. */
export class EndpointFailure extends Error {
  override readonly name = 'EndpointFailure';
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** These come from a subgraph that works: it is not given a rest for them, and asking again is no use. */
const HEALTHY: ReadonlySet<FailureReason> = new Set<FailureReason>([
  'out of time',
  'not logged',
  'document refused',
]);

export const isUnhealthy = (error: unknown): boolean =>
  !(error instanceof EndpointFailure) || !HEALTHY.has(error.reason);

/** Nobody took the connection, so that even a mutation may be sent elsewhere. */
export const wasNeverSent = ({ cause }: EndpointFailure): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'].includes(String(cause.code));

/** Whether another attempt may succeed within the time that is left. */
export const isWorthRetrying = (error: EndpointFailure): boolean =>
  isUnhealthy(error) && error.reason !== 'no answer in time';
