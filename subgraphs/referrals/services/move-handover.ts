import { identified } from '../../../disclosure/writing.ts';
import {
  invalidInput,
  invalidTransition,
  type InvalidInput,
  type InvalidTransition,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { mayBeSent, problemsOfWords } from '../domain/guards.ts';
import { mayConfirmReturn, type HandoverStatus } from '../domain/handover-transitions.ts';
import {
  notResponsible,
  responsibleAlready,
  residentDecisionMissing,
  type NotResponsible,
  type ResidentDecisionMissing,
} from '../domain/refusals.ts';
import { checkReturned } from '../domain/returned-topics.ts';
import type {
  AcceptHandoverInput,
  CancelHandoverInput,
  CompleteHandoverInput,
  ConfirmHandoverReturnInput,
  RejectHandoverInput,
  SendHandoverInput,
  StartHandoverInput,
  StatusReason,
  WithdrawHandoverInput,
} from '../generated/types.ts';
import {
  changeTo,
  runHandoverCommand,
  transition,
  type HandoverChange,
  type HandoverMoment,
} from './change-handover.ts';
import type { Refused } from './change-referral.ts';

export function sendHandover(context: ReferralsContext, input: SendHandoverInput) {
  return runHandoverCommand<InvalidTransition | ResidentDecisionMissing | NotResponsible>(context, {
    action: 'sendHandover',
    input,
    judge: (moment) => {
      const found = transition(moment, 'REQUESTED', 'AGREEMENT_OR_EMERGENCY');
      if ('refusal' in found) return found;
      const { residentDecision, sender } = moment.facts;
      if (!mayBeSent({ residentDecision, emergency: null }))
        return { refusal: residentDecisionMissing(residentDecision) };
      return casesAreOf(sender, moment) ?? changeTo('REQUESTED');
    },
  });
}

/** The content opens and responsibility moves, for what is not returned, if it is still the sender's. */
export function acceptHandover(context: ReferralsContext, input: AcceptHandoverInput) {
  return runHandoverCommand<InvalidTransition | InvalidInput | NotResponsible>(context, {
    action: 'acceptHandover',
    input,
    judge: (moment) => {
      const found = transition(moment, 'ACCEPTED');
      if ('refusal' in found) return found;
      const returnedTopics = (input.returned ?? []).map(({ topicId, reason, note }) => ({
        topicId,
        reason,
        note: note ?? null,
      }));
      const offered = moment.topics.map(({ id }) => id);
      const problems = checkReturned(offered, returnedTopics);
      if (problems.length > 0) return { refusal: invalidInput(problems) };
      const gone = returnedTopics.map(({ topicId }) => topicId);
      const topics = moment.topics.filter(({ id }) => !gone.includes(id));
      const { sender, receiver } = moment.facts;
      const others = topics.filter(({ responsible }) => responsible !== sender);
      if (others.length > 0 && others.every(({ responsible }) => responsible === receiver))
        return { refusal: responsibleAlready(others.map(({ matterId }) => matterId)) };
      const refusal = casesAreOf(sender, { ...moment, topics });
      return refusal ?? { ...changeTo('ACCEPTED'), returnedTopics };
    },
  });
}

export function rejectHandover(context: ReferralsContext, input: RejectHandoverInput) {
  return runHandoverCommand<InvalidTransition | InvalidInput>(context, {
    action: 'rejectHandover',
    input,
    judge: (moment) => moveWithWords(moment, 'REJECTED', input),
  });
}

export function startHandover(context: ReferralsContext, input: StartHandoverInput) {
  return runHandoverCommand<InvalidTransition>(context, {
    action: 'startHandover',
    input,
    judge: (moment) => move(moment, 'IN_PROGRESS'),
  });
}

export function completeHandover(context: ReferralsContext, input: CompleteHandoverInput) {
  return runHandoverCommand<InvalidTransition>(context, {
    action: 'completeHandover',
    input,
    judge: (moment) => move(moment, 'COMPLETED'),
  });
}

export function cancelHandover(context: ReferralsContext, input: CancelHandoverInput) {
  return runHandoverCommand<InvalidTransition | InvalidInput>(context, {
    action: 'cancelHandover',
    input,
    judge: (moment) => moveWithWords(moment, 'CANCELLED', input),
  });
}

/** A resident who withdraws no longer agrees. */
export function withdrawHandover(context: ReferralsContext, input: WithdrawHandoverInput) {
  const { note } = input;
  return runHandoverCommand<InvalidTransition | InvalidInput>(context, {
    action: 'withdrawHandover',
    input,
    judge: (moment) => {
      const said = { reason: 'RESIDENT_DECLINED', note } as const;
      const change = moveWithWords(moment, 'CANCELLED', said);
      if ('refusal' in change) return change;
      const by = identified(context.request).subject;
      return { ...change, decided: { decision: 'DECLINED', by, spoken: null } };
    },
  });
}

/** Responsibility returns for what the receiver still has; what it passed on is no longer its to give. */
export function confirmHandoverReturn(
  context: ReferralsContext,
  input: ConfirmHandoverReturnInput,
) {
  return runHandoverCommand<InvalidTransition | NotResponsible>(context, {
    action: 'confirmHandoverReturn',
    input,
    judge: (moment) => {
      const { facts, party, topics } = moment;
      if (!mayConfirmReturn(facts, party))
        return { refusal: invalidTransition(facts.status, 'RETURNED', []) };
      const accepted = topics.filter(({ status }) => status === 'ACCEPTED');
      if (!accepted.some(({ responsible }) => responsible === facts.receiver))
        return { refusal: notResponsible(accepted.map(({ matterId }) => matterId)) };
      return { ...changeTo('CANCELLED'), returned: true };
    },
  });
}

function move(
  moment: HandoverMoment,
  to: HandoverStatus,
): HandoverChange | Refused<InvalidTransition> {
  const found = transition(moment, to);
  return 'refusal' in found ? found : changeTo(to);
}

interface Said {
  readonly reason?: StatusReason;
  readonly note?: string | null | undefined;
}

export function moveWithWords(
  moment: HandoverMoment,
  to: HandoverStatus,
  said: Said,
): HandoverChange | Refused<InvalidTransition | InvalidInput> {
  const found = transition(moment, to);
  if ('refusal' in found) return found;
  const { reason = null, note = null } = said;
  const problems = problemsOfWords(found.needs, { reason, note });
  return problems.length > 0 ? { refusal: invalidInput(problems) } : changeTo(to, said);
}

/** Null where this organisation is responsible for every one of the topics. */
function casesAreOf(
  organisation: string,
  { topics }: HandoverMoment,
): Refused<NotResponsible> | null {
  const others = topics.filter(({ responsible }) => responsible !== organisation);
  return others.length === 0
    ? null
    : { refusal: notResponsible(others.map(({ matterId }) => matterId)) };
}
