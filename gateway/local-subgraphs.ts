import { execute, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../platform/request.ts';
import type { Subgraphs } from './subgraphs.ts';

/** A subgraph in this process. */
export interface LocalSubgraph {
  readonly schema: GraphQLSchema;
  /** Called once per request that reaches this subgraph, at its first document. */
  open(request: RequestContext): OpenedSubgraph;
  /** Null when it answers, else why not (no addresses). */
  health(): Promise<string | null>;
}

/** What one request opened in one subgraph: its loaders, its decisions, its lines of the access log. */
export interface OpenedSubgraph {
  readonly contextValue: unknown;
  /** Resolves when the lines of the access log of this request are durable. */
  settle(): Promise<void>;
}

/**
 * Runs a plan's documents against the subgraphs' schemas directly: no text, no JSON and no validation
 * between gateway and subgraph. Nothing but `settle` writes the access log: once, when everything is
 * resolved.
 */
export function localSubgraphs(parts: Readonly<Record<string, LocalSubgraph>>): Subgraphs {
  const subgraphs = new Map(Object.entries(parts));
  const opened = new WeakMap<RequestContext, Map<string, OpenedSubgraph>>();

  function open(service: string, subgraph: LocalSubgraph, request: RequestContext): OpenedSubgraph {
    let ofRequest = opened.get(request);
    if (!ofRequest) opened.set(request, (ofRequest = new Map<string, OpenedSubgraph>()));
    let context = ofRequest.get(service);
    if (!context) ofRequest.set(service, (context = subgraph.open(request)));
    return context;
  }

  return {
    fetch({ service, document, kind, variables, request }) {
      const subgraph = subgraphs.get(service);
      if (!subgraph) throw new Error(`No subgraph is named "${service}".`);
      if (kind === 'subscription') throw new Error('A subscription is not a fetch.');
      const { contextValue } = open(service, subgraph, request);
      return execute({
        schema: subgraph.schema,
        document,
        variableValues: variables,
        contextValue,
      });
    },

    async settle(request) {
      const contexts = [...(opened.get(request)?.values() ?? [])];
      // All of them, even when one rejects: no write may still be under way when the request is over.
      const results = await Promise.allSettled(contexts.map(async (context) => context.settle()));
      const failed = results.filter((result) => result.status === 'rejected');
      if (failed.length > 0) {
        throw new AggregateError(
          failed.map((result) => result.reason as unknown),
          'The access log could not be written.',
        );
      }
    },

    async health() {
      const states = await Promise.all(
        [...subgraphs].map(async ([name, subgraph]) => [name, await healthOf(subgraph)] as const),
      );
      return new Map(states);
    },
  };
}

async function healthOf(subgraph: LocalSubgraph): Promise<string | null> {
  try {
    return await subgraph.health();
  } catch {
    return 'does not answer';
  }
}
