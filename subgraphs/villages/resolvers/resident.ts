import { connect, openPage } from '../../../disclosure/connection.ts';
import { newestFirst } from '../../../platform/newest-first.ts';
import type { ResidentResolvers } from '../generated/types.ts';

export const resident: ResidentResolvers = {
  __resolveReference: async ({ key }, { loaders }) => (await loaders.resident.load(key)).row,
  id: ({ key }, _args, { pseudonyms }) => pseudonyms.idOf(key),
  address: ({ street, houseNumber, postcode, place }) =>
    street === null || houseNumber === null || postcode === null || place === null
      ? null
      : { street, houseNumber, postcode, place },
  noticeChannel: ({ key }, _args, { loaders }) => loaders.noticeChannel.load(key),
  community: ({ communityId }, _args, { loaders }) => loaders.community.load(communityId),
  household: ({ householdSize }) =>
    householdSize === null ? null : { size: householdSize, livesAlone: householdSize === 1 },
  emergencySet: (row) => ({
    name: row.name,
    contactPerson: row.emergencyContactPerson,
    keyHolder: row.emergencyKeyHolder,
    mobility: row.emergencyMobility,
    alerts: row.emergencyAlerts,
  }),

  helpRequests({ key }, args, context) {
    const { loaders } = context;
    const page = openPage(context, ['Resident.helpRequests', key], args);
    return connect(page, {
      read: () => loaders.helpRequestsOfResident.load({ parent: key, args: newestFirst(page) }),
      count: () => loaders.totalHelpRequestsOfResident.load(key),
      position: (row) => [row.createdAt.toISOString(), row.id],
    });
  },
};
