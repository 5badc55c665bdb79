import { buildSubgraph, type Subgraph, type SubgraphParts } from '../../disclosure/subgraph.ts';
import { subgraphDocument } from '../../schema/subgraph-sdl.ts';
import { openHousing } from './context.ts';
import { resolvers } from './resolvers/resolvers.ts';

/** Housing projects of villages, and who would like to live in one. */
export function buildHousing(parts: SubgraphParts): Subgraph {
  return buildSubgraph({
    name: 'housing',
    typeDefs: subgraphDocument('housing'),
    resolvers,
    parts,
    extend: openHousing,
  });
}
