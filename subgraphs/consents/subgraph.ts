import { buildSubgraph, type Subgraph, type SubgraphParts } from '../../disclosure/subgraph.ts';
import { subgraphDocument } from '../../schema/subgraph-sdl.ts';
import { openConsents } from './context.ts';
import { remindOfReviews } from './jobs/remind-of-reviews.ts';
import { remindOfRightsRequests } from './jobs/remind-of-rights-requests.ts';
import { completeErasures } from './jobs/complete-erasures.ts';
import { tellOfPartners } from './jobs/tell-of-partners.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { retention } from './storage/retention.ts';

/** What residents decide about who sees what, and who saw it. */
export function buildConsents(parts: SubgraphParts): Subgraph {
  return buildSubgraph({
    name: 'consents',
    typeDefs: subgraphDocument('consents'),
    resolvers,
    parts,
    extend: openConsents,
    retention,
    jobs: {
      'consents.tell-of-partners': { at: '40 5 * * *', run: tellOfPartners },
      'consents.remind-of-reviews': { at: '45 5 * * 1-5', run: remindOfReviews },
      'consents.remind-of-rights-requests': { at: '20 6 * * *', run: remindOfRightsRequests },
      'consents.complete-erasures': { at: '20 4 * * *', run: completeErasures },
    },
  });
}
