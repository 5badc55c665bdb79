import { assertMayAct } from '../../../disclosure/actions.ts';
import { identified } from '../../../disclosure/writing.ts';
import {
  invalidInput,
  invalidTransition,
  type InvalidInput,
  type InvalidTransition,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { alreadySo } from '../domain/already.ts';
import { problemsOfBusinessStatus, problemsOfWords } from '../domain/guards.ts';
import { mayReportProgress } from '../domain/progress.ts';
import {
  REFERRAL_TRANSITIONS,
  type ReferralParty,
  type ReferralStatus,
} from '../domain/referral-transitions.ts';
import { alreadyClaimed, type AlreadyClaimed } from '../domain/refusals.ts';
import { allowedFrom, needsOf, type Need } from '../domain/transitions.ts';
import type {
  AcceptReferralInput,
  BusinessStatus,
  CancelReferralInput,
  CompleteReferralInput,
  FailReferralInput,
  HoldReferralInput,
  MarkReferralEnteredInErrorInput,
  RejectReferralInput,
  ReportReferralProgressInput,
  ResumeReferralInput,
  StartReferralInput,
  StatusReason,
  WithdrawReferralInput,
} from '../generated/types.ts';
import type { ReferralChange, ReferralFacts } from '../storage/referral-changes.ts';
import { runReferralCommand, type Refused } from './change-referral.ts';

interface Said {
  readonly reason?: StatusReason;
  readonly note?: string | null | undefined;
  readonly businessStatus?: BusinessStatus | null | undefined;
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
  return goOn(context, 'startReferral', input, 'ACCEPTED');
}

export function resumeReferral(context: ReferralsContext, input: ResumeReferralInput) {
  return goOn(context, 'resumeReferral', input, 'ON_HOLD');
}

/** Starting and resuming lead to one state; which of the two it is, is where it comes from. */
function goOn(
  context: ReferralsContext,
  action: 'startReferral' | 'resumeReferral',
  input: StartReferralInput | ResumeReferralInput,
  from: ReferralStatus,
) {
  return runReferralCommand<InvalidTransition | InvalidInput>(context, {
    action,
    input,
    judge: (facts, party) => {
      const found = transition(facts, party, 'IN_PROGRESS');
      if ('refusal' in found) return found;
      if (facts.status !== from) return { refusal: otherWay(facts, party) };
      return said(changeTo('IN_PROGRESS', input));
    },
  });
}

function otherWay({ status }: ReferralFacts, party: ReferralParty): InvalidTransition {
  const allowed = allowedFrom(REFERRAL_TRANSITIONS, status, party);
  const refusal = invalidTransition(status, 'IN_PROGRESS', allowed);
  const way = status === 'ON_HOLD' ? 'resumeReferral' : 'startReferral';
  return { ...refusal, message: `From ${status} it goes on with ${way}.` };
}

/** The same state, and what is happening in it. */
export function reportReferralProgress(
  context: ReferralsContext,
  input: ReportReferralProgressInput,
) {
  return runReferralCommand<InvalidTransition | InvalidInput>(context, {
    action: 'reportReferralProgress',
    input,
    judge: (facts, party) => {
      if (!mayReportProgress(facts.status, party)) {
        const allowed = allowedFrom(REFERRAL_TRANSITIONS, facts.status, party);
        return { refusal: invalidTransition(facts.status, input.businessStatus, allowed) };
      }
      const problems = problemsOfWords([], { reason: null, note: input.note ?? null });
      if (problems.length > 0) return { refusal: invalidInput(problems) };
      // What was said of the state itself stays: a pause keeps its reason.
      return said({ ...changeTo(facts.status, input), statusReason: facts.statusReason });
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
    judge: (facts, party) => said(moveWithWords(facts, party, 'ON_HOLD', input)),
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
      return party === 'RESIDENT' ? noLongerAgreed(context, change) : change;
    },
  });
}

/** The resident, or a representative, ends it: before it was sent and after. */
export function withdrawReferral(context: ReferralsContext, input: WithdrawReferralInput) {
  const { note } = input;
  return runReferralCommand<InvalidTransition | InvalidInput>(context, {
    action: 'withdrawReferral',
    input,
    judge: (facts, party) =>
      noLongerAgreed(
        context,
        moveWithWords(facts, party, 'CANCELLED', { reason: 'RESIDENT_DECLINED', note }),
      ),
  });
}

/** A resident who withdraws no longer agrees. */
function noLongerAgreed<Refusal>(
  { request }: ReferralsContext,
  change: ReferralChange | Refused<Refusal>,
): ReferralChange | Refused<Refusal> {
  if ('refusal' in change) return change;
  const { subject: by } = identified(request);
  return { ...change, decided: { decision: 'DECLINED', by, spoken: null } };
}

export function markReferralEnteredInError(
  context: ReferralsContext,
  input: MarkReferralEnteredInErrorInput,
) {
  return runReferralCommand<InvalidTransition | InvalidInput>(context, {
    action: 'markReferralEnteredInError',
    input,
    judge: (facts, party) => moveWithWords(facts, party, 'ENTERED_IN_ERROR', { note: input.note }),
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
  return { refusal: invalidTransition(status, to, allowed, alreadySo('referral', to)) };
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
    emergency: null,
    respondBy: null,
  };
}

/** What is said to be happening has to be something that the target can say. */
function said<Refusal>(
  change: ReferralChange | Refused<Refusal>,
): ReferralChange | Refused<Refusal | InvalidInput> {
  if ('refusal' in change) return change;
  const problems = problemsOfBusinessStatus(change.businessStatus);
  return problems.length > 0 ? { refusal: invalidInput(problems) } : change;
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
