import { withinSpan, type Traces } from '../platform/traces.ts';
import type { Subgraphs } from './subgraphs.ts';

/** The same subgraphs, with a span for each document that is sent and for the wait for the access log. */
export function tracedSubgraphs(subgraphs: Subgraphs, traces: Traces): Subgraphs {
  return {
    fetch(asked) {
      const end = traces.begin('fetch', asked.request, {
        subgraph: asked.service,
        kind: asked.kind,
      });
      return withinSpan(end, () => subgraphs.fetch(asked));
    },
    settle: (request) =>
      withinSpan(traces.begin('settle', request), () => subgraphs.settle(request)),
    health: () => subgraphs.health(),
  };
}
