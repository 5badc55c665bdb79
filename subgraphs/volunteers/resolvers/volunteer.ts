import type { VolunteerResolvers } from '../generated/types.ts';

export const volunteer: VolunteerResolvers = {
  async __resolveReference({ id }, { loaders }) {
    return (await loaders.volunteer.load(id)).row;
  },
  community: ({ communityId }) => ({ id: communityId }),
  offers: ({ key }, _args, { loaders }) => loaders.offers.load(key),
  agreement: ({ key }, _args, { loaders }) => loaders.agreement.load(key),
  agreements: ({ key }, _args, { loaders }) => loaders.agreements.load(key),
};
