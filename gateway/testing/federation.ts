import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { getOperationAST, parse, validate, type ExecutionResult } from 'graphql';
import { PUBLIC } from '../../platform/actor.ts';
import { keepErrorsInPlace } from '../../platform/errors-in-place.ts';
import type { RequestContext } from '../../platform/request.ts';
import { localSubgraphs, type LocalSubgraph } from '../local-subgraphs.ts';
import { createPlanExecutor, type PlanExecutorOptions } from '../plan/executor.ts';
import { coerceVariables } from '../plan/variables.ts';
import type { SubgraphRequest, Subgraphs } from '../subgraphs.ts';

/** A subgraph of a test: its SDL without the federation link, and its resolvers. */
export interface SubgraphSource {
  readonly sdl: string;
  // Resolvers of a test are written plainly; what they answer is what the test asserts.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly resolvers: Record<string, any>;
  /** As the hub's own do; false: null climbs in the subgraph, as the specification has it. */
  readonly keepsErrorsInPlace?: boolean;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@interfaceObject", "@inaccessible"
])\n`;

export function compose(sources: Readonly<Record<string, SubgraphSource>>): string {
  const result = composeServices(
    Object.entries(sources).map(([name, { sdl }]) => ({ name, typeDefs: parse(LINK + sdl) })),
  );
  if (result.errors) throw new Error(result.errors.map((error) => error.message).join('\n'));
  return result.supergraphSdl;
}

export function subgraphOf({ sdl, resolvers, keepsErrorsInPlace }: SubgraphSource): LocalSubgraph {
  const schema = buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers }]);
  return {
    schema: keepsErrorsInPlace ? keepErrorsInPlace(schema) : schema,
    open: (request) => ({ contextValue: { request }, settle: () => Promise.resolve() }),
    health: () => Promise.resolve(null),
  };
}

export function aRequest(): RequestContext {
  return {
    actor: PUBLIC,
    requestId: 'request-1',
    traceId: '0'.repeat(32),
    operation: { name: null, hash: '' },
    now: new Date('2026-11-22T12:00:00Z'),
  };
}

export interface Federation {
  readonly supergraphSdl: string;
  /** Every document that was sent to a subgraph since `ask` was last called. */
  readonly sent: SubgraphRequest[];
  ask(
    query: string,
    variables?: Record<string, unknown>,
    operationName?: string,
  ): Promise<ExecutionResult>;
}

/** Composes real subgraphs and executes operations over them, as the gateway does. */
export function federate(
  sources: Readonly<Record<string, SubgraphSource>>,
  options: Partial<PlanExecutorOptions> = {},
): Federation {
  const supergraphSdl = compose(sources);
  const parts = Object.entries(sources).map(([name, source]) => [name, subgraphOf(source)]);
  const local = localSubgraphs(Object.fromEntries(parts) as Record<string, LocalSubgraph>);
  const sent: SubgraphRequest[] = [];
  const subgraphs: Subgraphs = {
    ...local,
    fetch(request) {
      sent.push(request);
      return local.fetch(request);
    },
  };
  const executor = createPlanExecutor({ supergraphSdl, subgraphs, ...options });
  return {
    supergraphSdl,
    sent,
    async ask(query, given = {}, operationName) {
      sent.length = 0;
      const document = parse(query);
      const errors = validate(executor.apiSchema, document);
      if (errors.length > 0) return { errors };
      const operation = getOperationAST(document, operationName);
      if (!operation) throw new Error('Name one of the operations.');
      const variables = coerceVariables(executor.apiSchema, operation, given);
      if (!variables.ok) return { errors: [variables.error] };
      return executor.execute({ document, operation }, variables.values, aRequest());
    },
  };
}

/** What a client receives: JSON, with errors as the specification writes them. */
export function asJson(result: ExecutionResult): unknown {
  return JSON.parse(JSON.stringify(result));
}
