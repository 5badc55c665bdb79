import type { HandoverResolvers } from '../generated/types.ts';
import { loadResident } from './resident.ts';

export const handover: HandoverResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.handover.load(id)).row,
  sender: ({ senderOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(senderOrganisationId),
  receiver: ({ receiverOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(receiverOrganisationId),
  case: async ({ matterId }, _args, { loaders }) => (await loaders.case.load(matterId)).row,
  resident: ({ residentKey }, _args, context) => loadResident(context, residentKey),
  events: ({ id }, _args, { loaders }) => loaders.handoverEvents.load(id),
};
