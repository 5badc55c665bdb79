import { assertMayAct, type Action } from '../../../disclosure/actions.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import type { Decided } from '../../../disclosure/scope.ts';
import {
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { checkInput } from '../../../platform/input.ts';
import {
  invalidInput,
  notFound,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { isOpenForMessages, MESSAGE_LENGTH } from '../domain/conversation.ts';
import { conversationClosed, type ConversationClosed } from '../domain/refusals.ts';
import type { MarkMessagesReadInput, SendMessageInput } from '../generated/types.ts';
import { handoverFacts } from '../storage/handover-changes.ts';
import { addMessage, CONTENT_OF, markRead } from '../storage/messages.ts';
import { referralFacts } from '../storage/referral-changes.ts';
import { REACHED } from '../storage/referrals.ts';
import type { Movement } from '../storage/status-events.ts';
import { handoverParty } from './change-handover.ts';
import { referralParty, type Refused } from './change-referral.ts';

type Refusal = NotFound | InvalidInput | ConversationClosed;

/** A party writes to the other one. */
export function sendMessage(context: ReferralsContext, input: SendMessageInput) {
  const action = 'sendMessage';
  return writeOnce<Refusal>(context, action, input, async (tx): Promise<Written<Refusal>> => {
    const place = await conversation(tx, context, action, input);
    if ('refusal' in place) return refused(place.refusal);
    if (!place.open) return refused(conversationClosed());
    const check = checkInput();
    check.text('text', input.text, MESSAGE_LENGTH);
    if (check.problems.length > 0) return refused(invalidInput(check.problems));
    const id = context.ids.uuid();
    await addMessage(tx, context.request, { ...place, id, text: input.text });
    noteDeed(context, action, place.residentKey, place.facts, place.movementId);
    return { ok: true, id };
  });
}

/** What the other party wrote, up to a message, was read: it sees by whom and when. */
export function markMessagesRead(context: ReferralsContext, input: MarkMessagesReadInput) {
  const action = 'markMessagesRead';
  return writeOnce<Refusal>(context, action, input, async (tx): Promise<Written<Refusal>> => {
    const place = await conversation(tx, context, action, input);
    if ('refusal' in place) return refused(place.refusal);
    const read = { ...place, upTo: input.upToMessageId };
    if (!(await markRead(tx, context.request, read))) return refused(notFound('message'));
    noteDeed(context, action, place.residentKey, place.facts, place.movementId);
    return { ok: true, id: input.upToMessageId };
  });
}

interface Place {
  readonly movement: Movement;
  readonly movementId: string;
  /** Whose it is, and how the actor reaches it. */
  readonly residentKey: string;
  readonly facts: Decided;
  /** The party for which the actor writes. */
  readonly organisation: string;
  readonly open: boolean;
}

interface Where {
  readonly referralId?: string | null | undefined;
  readonly handoverId?: string | null | undefined;
}

/** The conversation that an input names, where the actor is one of its two parties and reads its content. */
async function conversation(
  tx: Transaction,
  context: ReferralsContext,
  action: Action,
  { referralId, handoverId }: Where,
): Promise<Place | Refused<Refusal>> {
  const { request, access } = context;
  if ((referralId == null) === (handoverId == null)) {
    assertMayAct(request.actor, action);
    const check = checkInput();
    check.problem('referralId', 'REQUIRED', 'Name one referral or one handover.');
    return { refusal: invalidInput(check.problems) };
  }
  const movement = referralId != null ? 'referral' : 'handover';
  const found =
    referralId != null
      ? await ofReferral(tx, context, referralId)
      : await ofHandover(tx, context, handoverId ?? '');
  if (found === null || found.organisation === null) {
    access.refusedRow(found?.residentKey ?? null, 'REFERRAL_STATUS', `Mutation.${action}`);
    return { refusal: notFound(movement) };
  }
  assertMayAct(request.actor, action);
  const { organisation, facts, residentKey, open } = found;
  // Before acceptance the receiver reads a notice: it reaches the movement and no conversation on it.
  if (!isReachedForWriting(facts, CONTENT_OF[movement])) {
    const field = movement === 'referral' ? 'Referral.status' : 'Handover.status';
    access.disclosed({ ...facts, subject: residentKey }, REACHED, field);
    return { refusal: conversationClosed() };
  }
  return { movement, movementId: facts.id, residentKey, facts, organisation, open };
}

async function ofReferral(tx: Transaction, { request }: ReferralsContext, id: string) {
  const facts = await referralFacts(tx, request, id);
  if (facts === null) return null;
  const party = referralParty(facts);
  const isParty = party === 'REQUESTER' || party === 'TARGET';
  const course = { status: facts.status, acceptedAt: null, returnedAt: null, agreed: true };
  return {
    facts,
    residentKey: facts.residentKey,
    organisation: isParty ? facts.organisation : null,
    open: isOpenForMessages(course),
  };
}

async function ofHandover(tx: Transaction, { request }: ReferralsContext, id: string) {
  const facts = await handoverFacts(tx, request, id);
  if (facts === null) return null;
  const party = handoverParty(facts);
  const isParty = party === 'SENDER' || party === 'RECEIVER';
  return {
    facts,
    residentKey: facts.residentKey,
    organisation: isParty ? facts.organisation : null,
    open: isOpenForMessages({ ...facts, agreed: facts.residentDecision === 'AGREED' }),
  };
}
