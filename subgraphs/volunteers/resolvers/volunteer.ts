import type { VolunteerResolvers } from '../generated/types.ts';

export const volunteer: VolunteerResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.volunteer.load(id),
  community: ({ communityId }) => ({ id: communityId }),
  offers: ({ key }, _args, { loaders }) => loaders.offers.load(key),
  agreement: ({ key }, _args, { loaders }) => loaders.agreement.load(key),
};
