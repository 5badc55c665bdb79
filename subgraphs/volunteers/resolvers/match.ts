import type { MatchResolvers } from '../generated/types.ts';

export const match: MatchResolvers = {
  async __resolveReference({ id }, { loaders }) {
    return (await loaders.match.load(id)).row;
  },
  community: ({ communityId }) => ({ id: communityId }),
  events: ({ id }, _args, { loaders }) => loaders.matchEvents.load(id),
  volunteer: ({ volunteerKey }, _args, { loaders }) => loaders.volunteerByKey.load(volunteerKey),
  async helpRequest({ helpRequestId }, _args, { loaders }) {
    return (await loaders.helpRequest.load(helpRequestId)).row;
  },
};
