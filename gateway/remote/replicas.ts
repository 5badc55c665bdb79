import type { Endpoint } from './endpoint.ts';

/** The processes of one subgraph, all of which answer the same. */
export interface Replicas {
  readonly endpoints: readonly Endpoint[];
  /**
   * In which order to ask. Queries begin with another one each time, so that one that had a rest is
   * tried again, and come back to the first; mutations begin with those that are known to answer.
   */
  inTurn(isQuery: boolean): Endpoint[];
}

export function createReplicas(endpoints: readonly Endpoint[]): Replicas {
  let next = 0;
  return {
    endpoints,
    inTurn(isQuery) {
      const first = next % endpoints.length;
      next += 1;
      const turn = [...endpoints.slice(first), ...endpoints.slice(0, first)];
      if (isQuery) return [...turn, ...turn.slice(0, 1)];
      return turn.sort((one, other) => Number(other.isTrusted) - Number(one.isTrusted));
    },
  };
}
