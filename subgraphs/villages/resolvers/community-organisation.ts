import type { CommunityOrganisationResolvers } from '../generated/types.ts';

export const communityOrganisation: CommunityOrganisationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.organisation.load(id),
  serves: ({ id }, _args, { loaders }) => loaders.communitiesServed.load(id),
  initiatives: ({ id }, _args, { loaders }) => loaders.initiativesOfOrganisation.load(id),
};
