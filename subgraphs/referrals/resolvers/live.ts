import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import type { ReferralsContext } from '../context.ts';
import { parseEventId } from '../domain/event-id.ts';
import type { QueryResolvers } from '../generated/types.ts';
import type { HandoverRow } from '../storage/handovers.ts';
import { followMovements, missedEvents } from '../storage/live-changes.ts';
import type { ReferralRow } from '../storage/referrals.ts';
import type { Movement } from '../storage/status-events.ts';
import { rowOf } from './reached-row.ts';
import { shown } from './referral.ts';

type LiveQueries =
  | 'referralEvent'
  | 'handoverEvent'
  | 'caseEvent'
  | 'referralTopic'
  | 'handoverTopic'
  | 'caseTopic'
  | 'missedReferralEvents'
  | 'missedHandoverEvents'
  | 'missedCaseEvents';

/** What the gateway asks to serve subscriptions, and what an event stands for at its delivery. */
export const liveQueries: Pick<QueryResolvers, LiveQueries> = {
  async referralEvent(_parent, { id }, context) {
    const found = await shown(context, await referralOf(context, 'Query.referralEvent', id));
    return found && { id, referral: found };
  },
  async handoverEvent(_parent, { id }, context) {
    const found = await handoverOf(context, 'Query.handoverEvent', id);
    return found && { id, handover: found };
  },
  async caseEvent(_parent, { id }, context) {
    const key = movementOf(id);
    const [referral, handover] = await Promise.all([
      context.loaders.referral.load(key),
      context.loaders.handover.load(key),
    ]);
    const row = referral.row?.noticeOnly === true ? null : referral.row;
    if (row === null && handover.row === null) {
      refuse(context, 'Query.caseEvent', referral.subject ?? handover.subject);
      return null;
    }
    return { id, referral: row, handover: handover.row };
  },
  referralTopic: (_parent, { until }, { sql, request, ids }) =>
    followMovements(sql, request, 'referral', ids.uuid(), until),
  handoverTopic: (_parent, { until }, { sql, request, ids }) =>
    followMovements(sql, request, 'handover', ids.uuid(), until),
  async caseTopic(_parent, { until, caseId }, context) {
    const { row, subject } = await context.loaders.case.load(caseId);
    if (row === null) {
      refuse(context, 'Query.case', subject);
      return null;
    }
    const { sql, request, ids } = context;
    return followMovements(sql, request, `case ${row.id}`, ids.uuid(), until);
  },
  missedReferralEvents: (_parent, { after }, context) => missed(context, ['referral'], after, null),
  missedHandoverEvents: (_parent, { after }, context) => missed(context, ['handover'], after, null),
  missedCaseEvents: (_parent, { after, caseId }, context) =>
    missed(context, ['referral', 'handover'], after, caseId),
};

async function missed(
  { sql, request, loaders }: ReferralsContext,
  movements: readonly Movement[],
  after: string,
  caseId: string | null,
): Promise<string[] | null> {
  const event = parseEventId(after);
  if (event === null) return null;
  if (caseId !== null && (await loaders.case.load(caseId)).row === null) return null;
  return missedEvents(sql, request, movements, event, caseId);
}

async function referralOf(
  context: ReferralsContext,
  field: string,
  id: string,
): Promise<ReferralRow | null> {
  return rowOf(context, field, await context.loaders.referral.load(movementOf(id)));
}

async function handoverOf(
  context: ReferralsContext,
  field: string,
  id: string,
): Promise<HandoverRow | null> {
  return rowOf(context, field, await context.loaders.handover.load(movementOf(id)));
}

function movementOf(id: string): string {
  return parseEventId(id)?.movementId ?? NOBODY;
}

function refuse({ access }: ReferralsContext, field: string, subject: string | null): void {
  access.refusedRow(subject, 'REFERRAL_STATUS', field);
}
