import { homeCommunity } from '../../../disclosure/subjects.ts';
import type { Transaction } from '../../../platform/database.ts';
import type { ReferralsContext } from '../context.ts';
import { HANDOVER_TRANSITIONS, type HandoverStatus } from '../domain/handover-transitions.ts';
import { needsOf } from '../domain/transitions.ts';
import { changeHandover, holdHandover } from '../storage/handover-changes.ts';
import { decideTopics, topicFacts } from '../storage/handover-topics.ts';
import { moveResponsibility } from '../storage/responsibilities.ts';
import { agreementFor } from '../storage/standing-agreements.ts';
import { addEventBy, hubAt } from '../storage/status-events.ts';

/** A handover that was offered in this transaction. */
export interface Offered {
  readonly id: string;
  readonly version: number;
  readonly sender: string;
  readonly receiver: string;
  /** Whose it is. */
  readonly residentKey: string;
}

/**
 * Where the two organisations have a standing agreement for these kinds of matters, what was offered is
 * accepted and begun by it, each an event that names it. Else, and where somebody else became
 * responsible, the handover stays offered.
 */
export async function acceptByAgreement(
  tx: Transaction,
  { request }: ReferralsContext,
  { id, version, sender, receiver, residentKey }: Offered,
): Promise<void> {
  await holdHandover(tx, id);
  const topics = await topicFacts(tx, id);
  const communityId = await homeCommunity(tx, residentKey, request.now);
  const kinds = topics.map(({ kind }) => kind);
  const agreement = await agreementFor(tx, { communityId, sender, receiver, kinds });
  if (agreement === null || topics.some(({ responsible }) => responsible !== sender)) return;

  const step = async (from: HandoverStatus, to: HandoverStatus, place: number) => {
    if (needsOf(HANDOVER_TRANSITIONS, from, to, 'AGREEMENT') === null)
      throw new Error(`No agreement makes ${to} of ${from}.`);
    const state = { to, statusReason: null, decided: null, returned: false };
    await changeHandover(tx, { id, version: version + place - 1 }, state, request.now);
    await addEventBy(tx, hubAt(request.now), 'handover', {
      movementId: id,
      version: version + place,
      from,
      to,
      reason: null,
      note: null,
      action: null,
      standingAgreement: agreement,
      organisation: receiver,
    });
  };
  await step('REQUESTED', 'ACCEPTED', 1);
  await decideTopics(tx, id, []);
  await moveResponsibility(tx, {
    caseIds: topics.map(({ matterId }) => matterId),
    from: sender,
    to: receiver,
    movement: { handoverId: id },
    event: { version: version + 1, status: 'ACCEPTED' },
    at: request.now,
  });
  await step('ACCEPTED', 'IN_PROGRESS', 2);
}
