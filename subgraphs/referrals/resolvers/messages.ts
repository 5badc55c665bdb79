import { connect, openPage, type LazyConnection } from '../../../disclosure/connection.ts';
import { newestFirst, positionOf } from '../../../platform/newest-first.ts';
import type { ReferralsContext } from '../context.ts';
import type {
  HandoverMessageResolvers,
  MessageReadResolvers,
  ReferralMessageResolvers,
} from '../generated/types.ts';
import type { MessageRow } from '../storage/messages.ts';
import type { Movement } from '../storage/status-events.ts';

/** A page of the messages on a movement. */
export function messagesOn(
  context: ReferralsContext,
  movement: Movement,
  id: string,
  args: Parameters<typeof openPage>[2],
): LazyConnection<MessageRow> {
  const { loaders } = context;
  const [messages, total] =
    movement === 'referral'
      ? [loaders.referralMessages, loaders.totalReferralMessages]
      : [loaders.handoverMessages, loaders.totalHandoverMessages];
  const page = openPage(context, [`${movement}.messages`, id], args);
  return connect<MessageRow>(page, {
    read: () => messages.load({ parent: id, args: newestFirst(page) }),
    count: () => total.load(id),
    position: (row) => positionOf(row.sentAt, row.id),
  });
}

export const referralMessage: ReferralMessageResolvers = {
  organisation: ({ organisationId }, _args, { loaders }) =>
    loaders.organisation.load(organisationId),
  reads: ({ id }, _args, { loaders }) => loaders.referralMessageReads.load(id),
};

export const handoverMessage: HandoverMessageResolvers = {
  organisation: ({ organisationId }, _args, { loaders }) =>
    loaders.organisation.load(organisationId),
  reads: ({ id }, _args, { loaders }) => loaders.handoverMessageReads.load(id),
};

export const messageRead: MessageReadResolvers = {
  organisation: async ({ organisationId }, _args, { loaders }) => {
    const row = await loaders.organisation.load(organisationId);
    if (row === null) throw new Error('A reader works for no organisation.');
    return row;
  },
};
