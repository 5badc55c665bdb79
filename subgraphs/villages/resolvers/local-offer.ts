import { initiativesFor } from '../domain/initiatives-for-help.ts';
import type { LocalOfferResolvers } from '../generated/types.ts';

export const localOffer: LocalOfferResolvers = {
  __resolveReference: ({ communityId, kind }) => ({ communityId, kind }),
  initiatives: async ({ communityId, kind }, _args, { loaders }) =>
    initiativesFor(kind, await loaders.initiativesInCommunity.load(communityId)),
};
