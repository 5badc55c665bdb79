import type { HousingInterestResolvers } from '../generated/types.ts';

export const housingInterest: HousingInterestResolvers = {
  project: ({ projectId }, _args, { loaders }) =>
    projectId === null ? null : loaders.project.load(projectId),
};
