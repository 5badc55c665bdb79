import { assertMayAct, type Action } from '../../../disclosure/actions.ts';
import {
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
  invalidInput,
  invalidTransition,
  notFound,
  staleVersion,
  type InvalidInput,
  type InvalidTransition,
  type NotFound,
  type StaleVersion,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { problemsOfWords } from '../domain/guards.ts';
import {
  HANDOVER_TRANSITIONS,
  type HandoverParty,
  type HandoverStatus,
} from '../domain/handover-transitions.ts';
import { handoverPartyOf } from '../domain/parties.ts';
import { allowedFrom, needsOf } from '../domain/transitions.ts';
import type {
  AcceptHandoverInput,
  CancelHandoverInput,
  CompleteHandoverInput,
  RejectHandoverInput,
  StartHandoverInput,
  StatusReason,
} from '../generated/types.ts';
import { moveResponsibility, refreshRelations } from '../storage/cases.ts';
import { changeHandover, handoverFacts, type HandoverFacts } from '../storage/handover-changes.ts';
import { REACHED } from '../storage/referrals.ts';
import { addEvent } from '../storage/status-events.ts';
import { speaksForResident } from './speaks-for-resident.ts';

interface HandoverInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly handoverId: string;
  readonly version: number;
  readonly reason?: StatusReason;
  readonly note?: string | null | undefined;
}

type Refusal = NotFound | StaleVersion | InvalidTransition;

/** The content opens, and responsibility moves with the handover, if it is still the sender's. */
export function acceptHandover(context: ReferralsContext, input: AcceptHandoverInput) {
  return move<never>(context, 'acceptHandover', input, 'ACCEPTED');
}

export function startHandover(context: ReferralsContext, input: StartHandoverInput) {
  return move<never>(context, 'startHandover', input, 'IN_PROGRESS');
}

export function completeHandover(context: ReferralsContext, input: CompleteHandoverInput) {
  return move<never>(context, 'completeHandover', input, 'COMPLETED');
}

export function rejectHandover(context: ReferralsContext, input: RejectHandoverInput) {
  return move(context, 'rejectHandover', input, 'REJECTED', refuseWords);
}

export function cancelHandover(context: ReferralsContext, input: CancelHandoverInput) {
  return move(context, 'cancelHandover', input, 'CANCELLED', refuseWords);
}

function refuseWords({ reason, note }: HandoverInput): InvalidInput | null {
  const words = { reason: reason ?? null, note: note ?? null };
  const problems = problemsOfWords(['REASON'], words);
  return problems.length > 0 ? invalidInput(problems) : null;
}

function move<InputRefusal>(
  context: ReferralsContext,
  action: Action,
  input: HandoverInput,
  to: HandoverStatus,
  refuseInput: (input: HandoverInput) => InputRefusal | null = () => null,
) {
  return writeOnce<Refusal | InputRefusal>(context, action, input, async (tx) => {
    // Whoever was overtaken between reading and writing is answered by what then is the case.
    for (;;) {
      const written = await tryMove(tx, context, action, input, to, refuseInput);
      if (written !== 'overtaken') return written;
    }
  });
}

/** Reach, role, version, transition, input; the change, its event and what decisions read with it. */
async function tryMove<InputRefusal>(
  tx: Transaction,
  context: ReferralsContext,
  action: Action,
  input: HandoverInput,
  to: HandoverStatus,
  refuseInput: (input: HandoverInput) => InputRefusal | null,
): Promise<Written<Refusal | InputRefusal> | 'overtaken'> {
  const { request, access } = context;
  const facts = await handoverFacts(tx, request, input.handoverId);
  const party = facts === null ? null : partyOf(facts);
  if (facts === null || party === null) {
    access.refusedRow(facts?.residentKey ?? null, 'REFERRAL_STATUS', `Mutation.${action}`);
    return refused(notFound('handover'));
  }
  assertMayAct(request.actor, action);
  if (facts.version !== input.version) return refused(staleVersion(facts.version));
  if (needsOf(HANDOVER_TRANSITIONS, facts.status, to, party) === null) {
    // The answer tells the status: that is a reading of it.
    access.disclosed({ ...facts, subject: facts.residentKey }, REACHED, 'Handover.status');
    const allowed = allowedFrom(HANDOVER_TRANSITIONS, facts.status, party);
    return refused(invalidTransition(facts.status, to, allowed));
  }
  const refusal = refuseInput(input);
  if (refusal !== null) return refused(refusal);

  const change = { to, statusReason: input.reason ?? null, note: input.note ?? null };
  if (!(await changeHandover(tx, facts, change, request.now))) return 'overtaken';
  await addEvent(tx, request, 'handover', {
    movementId: facts.id,
    version: facts.version + 1,
    from: facts.status,
    to,
    reason: change.statusReason,
    note: change.note,
    organisation: facts.organisation,
  });
  if (to === 'ACCEPTED') await moveResponsibility(tx, facts.matterId, facts.sender, facts.receiver);
  await refreshRelations(tx, facts.matterId);
  return { ok: true, id: facts.id };
}

/** On whose behalf the actor may write; null where it does not reach the handover for writing. */
function partyOf(facts: HandoverFacts): HandoverParty | null {
  if (!isReachedForWriting(facts, REACHED)) return null;
  return handoverPartyOf(facts, {
    organisation: facts.organisation,
    speaksForResident: speaksForResident(facts),
  });
}
