import { assertMayAct } from '../../../disclosure/actions.ts';
import { identified } from '../../../disclosure/writing.ts';
import {
  invalidInput,
  invalidTransition,
  type InvalidInput,
  type InvalidTransition,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { mayBeSent, problemsOfWords } from '../domain/guards.ts';
import {
  REFERRAL_TRANSITIONS,
  type ReferralParty,
  type ReferralStatus,
} from '../domain/referral-transitions.ts';
import {
  alreadyClaimed,
  residentDecisionMissing,
  type AlreadyClaimed,
  type ResidentDecisionMissing,
} from '../domain/refusals.ts';
import { allowedFrom, needsOf, type Need } from '../domain/transitions.ts';
import type {
  AcceptReferralInput,
  BusinessStatus,
  CancelReferralInput,
  CompleteReferralInput,
  FailReferralInput,
  HoldReferralInput,
  RejectReferralInput,
  SendReferralInput,
  StartReferralInput,
  StatusReason,
} from '../generated/types.ts';
import type { ReferralChange, ReferralFacts } from '../storage/referral-changes.ts';
import { runReferralCommand, type Refused } from './change-referral.ts';

interface Said {
  readonly reason?: StatusReason;
  readonly note?: string | null | undefined;
  readonly businessStatus?: BusinessStatus | null | undefined;
}

export function sendReferral(context: ReferralsContext, input: SendReferralInput) {
  return runReferralCommand<InvalidTransition | ResidentDecisionMissing>(context, {
    action: 'sendReferral',
    input,
    judge: (facts, party) => {
      const found = transition(facts, party, 'REQUESTED');
      if ('refusal' in found) return found;
      // An emergency basis has its place in the rule; there is no way yet to claim one.
      if (mayBeSent({ residentDecision: facts.residentDecision, emergency: null }))
        return changeTo('REQUESTED');
      return { refusal: residentDecisionMissing(facts.residentDecision) };
    },
  });
}

export function acceptReferral(context: ReferralsContext, input: AcceptReferralInput) {
  return runReferralCommand<InvalidTransition | AlreadyClaimed>(context, {
    action: 'acceptReferral',
    input,
    judge: (facts, party) => {
      const found = transition(facts, party, 'ACCEPTED');
      if ('refusal' in found) return found;
      return { ...changeTo('ACCEPTED'), owner: facts.organisation };
    },
    unreached: ({ lostAfterShown }) => {
      if (!lostAfterShown) return null;
      assertMayAct(context.request.actor, 'acceptReferral');
      return alreadyClaimed();
    },
  });
}

export function startReferral(context: ReferralsContext, input: StartReferralInput) {
  return runReferralCommand<InvalidTransition>(context, {
    action: 'startReferral',
    input,
    judge: (facts, party) => {
      const found = transition(facts, party, 'IN_PROGRESS');
      return 'refusal' in found ? found : changeTo('IN_PROGRESS', input);
    },
  });
}

export function rejectReferral(context: ReferralsContext, input: RejectReferralInput) {
  return runReferralCommand<InvalidTransition | InvalidInput>(context, {
    action: 'rejectReferral',
    input,
    judge: (facts, party) => moveWithWords(facts, party, 'REJECTED', input),
  });
}

export function holdReferral(context: ReferralsContext, input: HoldReferralInput) {
  return runReferralCommand<InvalidTransition | InvalidInput>(context, {
    action: 'holdReferral',
    input,
    judge: (facts, party) => moveWithWords(facts, party, 'ON_HOLD', input),
  });
}

export function failReferral(context: ReferralsContext, input: FailReferralInput) {
  return runReferralCommand<InvalidTransition | InvalidInput>(context, {
    action: 'failReferral',
    input,
    judge: (facts, party) => moveWithWords(facts, party, 'FAILED', input),
  });
}

export function completeReferral(context: ReferralsContext, input: CompleteReferralInput) {
  return runReferralCommand<InvalidTransition | InvalidInput>(context, {
    action: 'completeReferral',
    input,
    judge: (facts, party) => {
      const change = moveWithWords(facts, party, 'COMPLETED', { note: input.note });
      return 'refusal' in change ? change : { ...change, outcome: input.outcome };
    },
  });
}

export function cancelReferral(context: ReferralsContext, input: CancelReferralInput) {
  return runReferralCommand<InvalidTransition | InvalidInput>(context, {
    action: 'cancelReferral',
    input,
    judge: (facts, party) => {
      const change = moveWithWords(facts, party, 'CANCELLED', input);
      if ('refusal' in change || party !== 'RESIDENT') return change;
      // A resident who withdraws no longer agrees.
      const by = identified(context.request).subject;
      return { ...change, decided: { decision: 'DECLINED', by, spoken: null } };
    },
  });
}

/** What the table says of this change by this party: what it needs, or that it cannot be. */
export function transition(
  { status }: ReferralFacts,
  party: ReferralParty,
  to: ReferralStatus,
): { readonly needs: readonly Need[] } | Refused<InvalidTransition> {
  const needs = needsOf(REFERRAL_TRANSITIONS, status, to, party);
  if (needs !== null) return { needs };
  const allowed = allowedFrom(REFERRAL_TRANSITIONS, status, party);
  return { refusal: invalidTransition(status, to, allowed) };
}

/** A change by which nothing is said but its new state. */
export function changeTo(to: ReferralStatus, said: Said = {}): ReferralChange {
  return {
    to,
    businessStatus: said.businessStatus ?? null,
    statusReason: said.reason ?? null,
    note: said.note ?? null,
    outcome: null,
    owner: null,
    decided: null,
  };
}

function moveWithWords(
  facts: ReferralFacts,
  party: ReferralParty,
  to: ReferralStatus,
  said: Said,
): ReferralChange | Refused<InvalidTransition | InvalidInput> {
  const found = transition(facts, party, to);
  if ('refusal' in found) return found;
  const { reason = null, note = null } = said;
  const problems = problemsOfWords(found.needs, { reason, note });
  return problems.length > 0 ? { refusal: invalidInput(problems) } : changeTo(to, said);
}
