import { buildSubgraph, type Subgraph, type SubgraphParts } from '../../disclosure/subgraph.ts';
import { subgraphDocument } from '../../schema/subgraph-sdl.ts';
import { openReferrals } from './context.ts';
import { jobs } from './jobs.ts';
import { deliverWebhooks } from './services/deliver-webhooks.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { retention } from './storage/retention.ts';

/** Cases of residents, and their movements between organisations: referrals and handovers. */
export function buildReferrals(parts: SubgraphParts): Subgraph {
  return buildSubgraph({
    name: 'referrals',
    typeDefs: subgraphDocument('referrals'),
    resolvers,
    parts,
    retention,
    extend: (base) => openReferrals(base, parts.webhooks),
    jobs: {
      ...jobs,
      'referrals.deliver-webhooks': {
        run: (job) => deliverWebhooks(job, parts.webhooks.send),
        at: '* * * * *',
      },
    },
  });
}
