import type { CommunityResolvers } from '../generated/types.ts';

export const community: CommunityResolvers = {
  housingProjects: ({ id }, _args, { loaders }) => loaders.projectsOfCommunity.load(id),
};
