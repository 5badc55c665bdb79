import { maskOf } from '../../../disclosure/categories.ts';
import type { JobContext } from '../../../disclosure/jobs.ts';
import { purposesOf, type IdentifiedActor } from '../../../platform/actor.ts';
import type { SendWebhook } from '../../../platform/webhook-sender.ts';
import type { ReferralsContext } from '../context.ts';
import { formatEventId } from '../domain/event-id.ts';
import { waitAfter } from '../domain/webhook-tries.ts';
import { noteTried, takeDue, type DueDelivery, type Tried } from '../storage/webhooks.ts';

const AT_ONCE = 100;
const STATUS = maskOf('REFERRAL_STATUS');

/**
 * Sends what is due. It is decided now, as whoever made the hook, and logged before it is sent; what is
 * not reached any more is withheld. A crash between leaves it due again: at least once.
 */
export async function deliverWebhooks(
  job: JobContext<ReferralsContext>,
  send: SendWebhook,
): Promise<void> {
  for (;;) {
    const due = await takeDue(job.sql, new Date(), AT_ONCE);
    if (due.length === 0) return;
    const reached = await reachedOf(job, due);
    const tried = await Promise.all(
      due.map(async (delivery): Promise<Tried> => {
        if (!reached.has(delivery.id)) return { id: delivery.id, withheld: true };
        const result = await send(messageOf(delivery));
        const wait = result.ok ? null : waitAfter(delivery.attempts);
        const nextAt = wait === null ? null : new Date(Date.now() + wait);
        return { id: delivery.id, withheld: false, result, nextAt };
      }),
    );
    await noteTried(job.sql, tried, new Date());
  }
}

/** Which deliveries tell of a row that the hook's maker reaches now. */
async function reachedOf(
  job: JobContext<ReferralsContext>,
  due: readonly DueDelivery[],
): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const hooks = new Map(due.map((delivery) => [delivery.webhookId, delivery]));
  for (const first of hooks.values()) {
    const deliveries = due.filter(({ webhookId }) => webhookId === first.webhookId);
    await job.readAs(actorOf(first), 'deliverWebhooks', async ({ loaders, access }) => {
      await Promise.all(
        deliveries.map(async ({ id, kind, objectId }) => {
          const { subject, row } =
            kind === 'REFERRAL'
              ? await loaders.referral.load(objectId)
              : await loaders.handover.load(objectId);
          if (row === null) {
            access.refusedRow(subject, 'REFERRAL_STATUS', 'Webhook.event');
            return;
          }
          access.disclosed({ ...row, subject: row.residentKey }, STATUS, 'Webhook.event');
          reached.add(id);
        }),
      );
    });
  }
  return reached;
}

function actorOf(delivery: DueDelivery): IdentifiedActor {
  const { actorKind, actorSubject, actorRole, actingSubject, organisationId } = delivery;
  const purposes: readonly string[] = purposesOf(actorRole);
  return {
    kind: actorKind,
    subject: actorSubject,
    role: actorRole,
    organisationId,
    purpose: purposes.includes('COORDINATION_OF_CARE')
      ? 'COORDINATION_OF_CARE'
      : purposesOf(actorRole)[0],
    actingFor: actingSubject,
  };
}

/** Ids alone: what became of it is read through the graph, decided and logged then. */
function messageOf(delivery: DueDelivery) {
  const { id, kind, objectId, version, createdAt, url, secret } = delivery;
  const eventId = formatEventId({ movementId: objectId, version });
  const body = JSON.stringify({
    type: kind === 'REFERRAL' ? 'referral.changed' : 'handover.changed',
    timestamp: createdAt.toISOString(),
    data: { eventId, id: objectId },
  });
  return { url, id, secret, body };
}
