import type { ReferralsContext } from '../context.ts';
import type {
  ReferralEdgeResolvers,
  ReferralResolvers,
  StatusEventResolvers,
} from '../generated/types.ts';
import type { ReferralRow } from '../storage/referrals.ts';
import { loadResident } from './resident.ts';

/** A referral as it is answered: who could claim an open request was shown its notice by that. */
export async function shown(
  { loaders }: ReferralsContext,
  row: ReferralRow | null,
): Promise<ReferralRow | null> {
  if (row?.noticeOnly === true) await loaders.noticeShown.load(row.id);
  return row;
}

export const referral: ReferralResolvers = {
  __resolveReference: async ({ id }, context) =>
    shown(context, (await context.loaders.referral.load(id)).row),
  requester: ({ requesterOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(requesterOrganisationId),
  target: ({ targetOrganisationId }, _args, { loaders }) =>
    targetOrganisationId === null ? null : loaders.organisation.load(targetOrganisationId),
  owner: ({ ownerOrganisationId }, _args, { loaders }) =>
    ownerOrganisationId === null ? null : loaders.organisation.load(ownerOrganisationId),
  community: ({ communityId }) => (communityId === null ? null : { id: communityId }),
  emergency: ({ emergencyReason, emergencyRole }) =>
    emergencyReason === null || emergencyRole === null
      ? null
      : { reason: emergencyReason, role: emergencyRole },
  case: async ({ matterId, noticeOnly }, _args, { loaders }) =>
    noticeOnly ? null : (await loaders.case.load(matterId)).row,
  resident: ({ residentKey, noticeOnly }, _args, context) =>
    noticeOnly ? null : loadResident(context, residentKey),
  events: ({ id }, _args, { loaders }) => loaders.referralEvents.load(id),
};

export const referralEdge: ReferralEdgeResolvers = {
  async node({ node }, _args, context) {
    await shown(context, node);
    return node;
  },
};

export const statusEvent: StatusEventResolvers = {
  organisation: ({ organisationId }, _args, { loaders }) =>
    organisationId === null ? null : loaders.organisation.load(organisationId),
};
