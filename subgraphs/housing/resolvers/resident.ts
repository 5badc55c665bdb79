import type { ResidentResolvers } from '../generated/types.ts';

export const resident: ResidentResolvers = {
  async __resolveReference({ key }, { subjects }) {
    const row = await subjects.load(key);
    return row && { ...row, caseId: null };
  },
  housingInterests: ({ key }, _args, { loaders }) => loaders.interestsOfResident.load(key),
};
