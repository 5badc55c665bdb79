import { buildSubgraph, type Subgraph, type SubgraphParts } from '../../disclosure/subgraph.ts';
import { subgraphDocument } from '../../schema/subgraph-sdl.ts';
import { openVolunteers } from './context.ts';
import { jobs } from './jobs.ts';
import { resolvers } from './resolvers/resolvers.ts';

/** Volunteers, what they agreed to, and whom they help with what. */
export function buildVolunteers(parts: SubgraphParts): Subgraph {
  return buildSubgraph({
    name: 'volunteers',
    typeDefs: subgraphDocument('volunteers'),
    resolvers,
    parts,
    extend: openVolunteers,
    jobs,
  });
}
