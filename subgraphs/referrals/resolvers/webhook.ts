import { connect, openPage } from '../../../disclosure/connection.ts';
import { newestFirst, positionOf } from '../../../platform/newest-first.ts';
import { formatEventId } from '../domain/event-id.ts';
import type { WebhookDeliveryResolvers, WebhookResolvers } from '../generated/types.ts';

export const webhook: WebhookResolvers = {
  deliveries({ id }, { status = null, ...args }, context) {
    const { loaders } = context;
    const page = openPage(context, ['Webhook.deliveries', id, status], args);
    return connect(page, {
      read: () =>
        loaders.deliveriesOfWebhook.load({ parent: id, args: { ...newestFirst(page), status } }),
      count: () => loaders.totalDeliveriesOfWebhook.load({ parent: id, args: { status } }),
      position: (row) => positionOf(row.createdAt, row.id),
    });
  },
};

export const webhookDelivery: WebhookDeliveryResolvers = {
  eventId: ({ caseId, version }) => formatEventId({ movementId: caseId, version }),
  objectId: ({ caseId }) => caseId,
};
