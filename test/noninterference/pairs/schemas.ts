import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { inject } from 'vitest';
import { openParts } from '../../../hub/parts.ts';
import { PUBLIC } from '../../../platform/actor.ts';
import type { ScratchDatabase } from '../../../platform/testing/scratch-database.ts';
import { SUBGRAPHS, type SubgraphName } from '../../../schema/subgraph-sdl.ts';
import { openWorld, type World } from './world.ts';

export interface Schemas {
  /** As clients see it. */
  readonly api: GraphQLSchema;
  readonly subgraphs: Readonly<Record<SubgraphName, GraphQLSchema>>;
}

export async function introspect({ ask }: Pick<World, 'ask'>): Promise<GraphQLSchema> {
  const told = await ask(PUBLIC, { query: getIntrospectionQuery(), variables: {} });
  const { data } = JSON.parse(told.slice(4)) as { data: IntrospectionQuery };
  return buildClientSchema(data);
}

/** What there is to ask, told by a hub that runs. */
export async function readSchemas(region: ScratchDatabase): Promise<Schemas> {
  const world = await openWorld(region);
  const api = await introspect(world);
  await world.stop();
  const parts = await openParts({
    url: region.adminUrl,
    hubSecret: inject('template').hubSecret,
    poolSize: 1,
    statementTimeoutMs: 1000,
  });
  await parts.close();
  const schemas = SUBGRAPHS.map((name) => [name, parts.subgraphs[name]?.schema] as const);
  return {
    api,
    subgraphs: Object.fromEntries(schemas) as Record<SubgraphName, GraphQLSchema>,
  };
}
