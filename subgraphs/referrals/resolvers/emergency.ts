import { addBusinessDays, dayOf } from '../../../platform/business-days.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import type { EmergencyReferralResolvers } from '../generated/types.ts';
import { loadResident } from './resident.ts';

/** As for an emergency access. */
const REVIEWED_WITHIN = 5;

export const emergencyReferral: EmergencyReferralResolvers = {
  resident: ({ residentKey }, _args, context) => loadResident(context, residentKey),
  requester: ({ requesterOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(requesterOrganisationId),
  target: ({ targetOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(targetOrganisationId),
  async reviewDueOn({ sentAt }) {
    const day = dayOf(sentAt);
    const year = Number(day.slice(0, 4));
    return addBusinessDays(day, REVIEWED_WITHIN, await dutchHolidays([year, year + 1]));
  },
  reviews: ({ referralId }, _args, { loaders }) => loaders.emergencyReviews.load(referralId),
};
