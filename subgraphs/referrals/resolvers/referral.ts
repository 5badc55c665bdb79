import type {
  ReferralConnectionResolvers,
  ReferralResolvers,
  StatusEventResolvers,
} from '../generated/types.ts';
import { loadReferral } from './load-movement.ts';
import { loadResident } from './resident.ts';

export const referral: ReferralResolvers = {
  __resolveReference: async ({ id }, context) => (await loadReferral(context, id)).row,
  requester: ({ requesterOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(requesterOrganisationId),
  target: ({ targetOrganisationId }, _args, { loaders }) =>
    targetOrganisationId === null ? null : loaders.organisation.load(targetOrganisationId),
  owner: ({ ownerOrganisationId }, _args, { loaders }) =>
    ownerOrganisationId === null ? null : loaders.organisation.load(ownerOrganisationId),
  community: ({ communityId }) => (communityId === null ? null : { id: communityId }),
  case: async ({ matterId, noticeOnly }, _args, { loaders }) =>
    noticeOnly ? null : (await loaders.case.load(matterId)).row,
  resident: ({ residentKey, noticeOnly }, _args, context) =>
    noticeOnly ? null : loadResident(context, residentKey),
  events: ({ id }, _args, { loaders }) => loaders.referralEvents.load(id),
};

export const referralConnection: ReferralConnectionResolvers = {
  totalCount: (connection) => connection.count(),
};

export const statusEvent: StatusEventResolvers = {
  organisation: ({ organisationId }, _args, { loaders }) =>
    organisationId === null ? null : loaders.organisation.load(organisationId),
};
