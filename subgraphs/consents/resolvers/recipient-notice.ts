import { categoriesOf } from '../../../disclosure/categories.ts';
import type {
  AcknowledgeRecipientNoticeSuccessResolvers,
  RecipientNoticeResolvers,
} from '../generated/types.ts';
import { organisationOf } from './organisation.ts';

export const recipientNotice: RecipientNoticeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.recipientNotice.load(id),
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
  categories: ({ categories }) => categoriesOf(categories),
  residentId: ({ personId, ofVolunteer }) => (ofVolunteer ? null : personId),
  volunteerId: ({ personId, ofVolunteer }) => (ofVolunteer ? personId : null),
};

export const acknowledgeRecipientNoticeSuccess: AcknowledgeRecipientNoticeSuccessResolvers = {
  notice: ({ noticeId }, _args, { loaders }) => loaders.recipientNotice.load(noticeId),
};
