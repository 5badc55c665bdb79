import { randomBytes } from 'node:crypto';
import { assertMayAct, type Action } from '../../../disclosure/actions.ts';
import { identified, refused, writeOnce } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { checkInput } from '../../../platform/input.ts';
import {
  invalidInput,
  notFound,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { checkAddress } from '../domain/webhook-address.ts';
import type {
  CreateWebhookInput,
  EndWebhookInput,
  ReplayWebhookDeliveriesInput,
} from '../generated/types.ts';
import * as storage from '../storage/webhooks.ts';
import { requireOrganisation } from './create-referral.ts';

const SECRET_BYTES = 32;

/** Makes a hook of the actor's organisation. The secret is answered this once; a replay has none. */
export async function createWebhook(context: ReferralsContext, input: CreateWebhookInput) {
  const secret = randomBytes(SECRET_BYTES);
  const shown: string[] = [];
  const written = await writeOnce<InvalidInput>(context, 'createWebhook', input, async (tx) => {
    const organisationId = await owner(context, tx, 'createWebhook');
    const check = checkInput();
    checkAddress(check, 'url', input.url, context.privateAddresses);
    if (input.events.length === 0)
      check.problem('events', 'REQUIRED', 'Name at least one kind of event.');
    if (check.problems.length > 0) return refused(invalidInput(check.problems));
    const { kind, subject, role, actingFor } = identified(context.request);
    const id = context.ids.uuid();
    await storage.addWebhook(tx, {
      id,
      organisationId,
      url: input.url,
      events: [...new Set(input.events)],
      secret,
      actorKind: kind,
      actorSubject: subject,
      actorRole: role,
      actingSubject: actingFor,
      at: context.request.now,
    });
    shown.push(`whsec_${secret.toString('base64')}`);
    return { ok: true, id };
  });
  return { written, secret: shown[0] ?? null };
}

export function endWebhook(context: ReferralsContext, input: EndWebhookInput) {
  return writeOnce<NotFound>(context, 'endWebhook', input, async (tx) => {
    const organisationId = await owner(context, tx, 'endWebhook');
    const { now } = context.request;
    return (await storage.endWebhook(tx, organisationId, input.webhookId, now))
      ? { ok: true, id: input.webhookId }
      : refused(notFound('webhook'));
  });
}

export function replayWebhookDeliveries(
  context: ReferralsContext,
  input: ReplayWebhookDeliveriesInput,
) {
  return writeOnce<NotFound>(context, 'replayWebhookDeliveries', input, async (tx) => {
    const organisationId = await owner(context, tx, 'replayWebhookDeliveries');
    const { webhookId, deliveryIds = null } = input;
    const { now } = context.request;
    return (await storage.replayDead(tx, organisationId, webhookId, deliveryIds, now))
      ? { ok: true, id: webhookId }
      : refused(notFound('webhook'));
  });
}

async function owner(context: ReferralsContext, tx: Transaction, action: Action): Promise<string> {
  identified(context.request);
  assertMayAct(context.request.actor, action);
  return requireOrganisation(tx, context);
}
