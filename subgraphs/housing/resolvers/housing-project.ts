import type { HousingProjectResolvers } from '../generated/types.ts';

export const housingProject: HousingProjectResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.project.load(id),
  bottlenecks: ({ id }, _args, { loaders }) => loaders.bottlenecksOfProject.load(id),
  community: ({ communityId }) => (communityId === null ? null : { id: communityId }),
};
