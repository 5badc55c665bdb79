import { identified } from '../../../disclosure/writing.ts';
import { checkInput } from '../../../platform/input.ts';
import {
  invalidInput,
  invalidTransition,
  type InvalidInput,
  type InvalidTransition,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { alreadySo } from '../domain/already.ts';
import { checkAgreement } from '../domain/agreement.ts';
import { decisionsFrom, type DraftDecision } from '../domain/resident-decision.ts';
import type { DecideReferralInput, RecordSpokenAgreementInput } from '../generated/types.ts';
import type { ReferralFacts } from '../storage/referral-changes.ts';
import { runReferralCommand, type Refused } from './change-referral.ts';
import { changeTo } from './move-referral.ts';

/** The resident, or a representative, says yes or no to a draft; a no ends it. */
export function decideReferral(context: ReferralsContext, input: DecideReferralInput) {
  return runReferralCommand<InvalidTransition>(context, {
    action: 'decideReferral',
    input,
    judge: (facts, party) => {
      const decision = input.agree ? 'AGREED' : 'DECLINED';
      const refusal = refuseDecision(facts, party === 'RESIDENT', decision);
      if (refusal !== null) return refusal;
      const by = identified(context.request).subject;
      const decided = { decision, by, spoken: null } as const;
      return input.agree
        ? { ...changeTo('DRAFT'), decided }
        : { ...changeTo('CANCELLED', { reason: 'RESIDENT_DECLINED' }), decided };
    },
  });
}

/** The requester records a yes that was spoken in its presence. */
export function recordSpokenAgreement(
  context: ReferralsContext,
  input: RecordSpokenAgreementInput,
) {
  return runReferralCommand<InvalidTransition | InvalidInput>(context, {
    action: 'recordSpokenAgreement',
    input,
    judge: (facts, party) => {
      const refusal = refuseDecision(facts, party === 'REQUESTER', 'AGREED');
      if (refusal !== null) return refusal;
      const check = checkInput();
      checkAgreement(check, 'agreement', input.agreement, context.request.now);
      if (check.problems.length > 0) return { refusal: invalidInput(check.problems) };
      const by = identified(context.request).subject;
      return {
        ...changeTo('DRAFT'),
        decided: { decision: 'AGREED', by, spoken: input.agreement },
      };
    },
  });
}

function refuseDecision(
  { status, residentDecision }: ReferralFacts,
  may: boolean,
  decision: DraftDecision,
): Refused<InvalidTransition> | null {
  const allowed = may ? decisionsFrom(status, residentDecision) : [];
  if (allowed.includes(decision)) return null;
  const from = status === 'DRAFT' ? residentDecision : status;
  return { refusal: invalidTransition(from, decision, allowed, alreadySo('referral', decision)) };
}
