import type { HandoverResolvers, HandoverTopicResolvers } from '../generated/types.ts';
import { messagesOn } from './messages.ts';
import { loadResident } from './resident.ts';

export const handover: HandoverResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.handover.load(id)).row,
  sender: ({ senderOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(senderOrganisationId),
  receiver: ({ receiverOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(receiverOrganisationId),
  topics: ({ id }, _args, { loaders }) => loaders.topicsOfHandover.load(id),
  resident: ({ residentKey }, _args, context) => loadResident(context, residentKey),
  unlinkedPerson: ({ id }, _args, { loaders }) => loaders.unlinkedPersonOfHandover.load(id),
  messages: ({ id }, args, context) => messagesOn(context, 'handover', id, args),
  events: ({ id }, _args, { loaders }) => loaders.handoverEvents.load(id),
};

export const handoverTopic: HandoverTopicResolvers = {
  case: async ({ matterId }, _args, { loaders }) => (await loaders.case.load(matterId)).row,
  content: async ({ id }, _args, { loaders }) =>
    (await loaders.contentsOfTopic.load(id)).at(-1) ?? null,
  contentVersions: ({ id }, _args, { loaders }) => loaders.contentsOfTopic.load(id),
};
