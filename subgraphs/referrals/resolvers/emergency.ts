import { dayOf } from '../../../platform/business-days.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import { reviewDueOn } from '../domain/emergency-review.ts';
import type { EmergencyReferralResolvers } from '../generated/types.ts';
import { loadResident } from './resident.ts';

export const emergencyReferral: EmergencyReferralResolvers = {
  resident: ({ residentKey }, _args, context) => loadResident(context, residentKey),
  requester: ({ requesterOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(requesterOrganisationId),
  target: ({ targetOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(targetOrganisationId),
  async reviewDueOn({ sentAt }) {
    const year = Number(dayOf(sentAt).slice(0, 4));
    return reviewDueOn(sentAt, await dutchHolidays([year, year + 1]));
  },
  reviews: ({ referralId }, _args, { loaders }) => loaders.emergencyReviews.load(referralId),
};
