import { buildSubgraph, type Subgraph, type SubgraphParts } from '../../disclosure/subgraph.ts';
import { subgraphDocument } from '../../schema/subgraph-sdl.ts';
import { openVillages } from './context.ts';
import { jobs } from './jobs.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { retention } from './storage/retention.ts';

/** Communities, their residents, what these ask for, and the village's log of it. */
export function buildVillages(parts: SubgraphParts): Subgraph {
  return buildSubgraph({
    name: 'villages',
    typeDefs: subgraphDocument('villages'),
    resolvers,
    parts,
    extend: openVillages,
    jobs,
    retention,
  });
}
