import type { MatchConnectionResolvers, MatchResolvers } from '../generated/types.ts';

export const match: MatchResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.match.load(id),
  community: ({ communityId }) => ({ id: communityId }),
  volunteer: ({ volunteerKey }, _args, { loaders }) => loaders.volunteerByKey.load(volunteerKey),
  helpRequest: ({ helpRequestId }, _args, { loaders }) => loaders.helpRequest.load(helpRequestId),
};

export const matchConnectionResolvers: MatchConnectionResolvers = {
  totalCount: ({ countAll }) => countAll(),
};
