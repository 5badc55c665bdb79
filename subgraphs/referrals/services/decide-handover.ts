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
import type {
  DecideHandoverInput,
  RecordSpokenHandoverAgreementInput,
} from '../generated/types.ts';
import { changeTo, runHandoverCommand, type HandoverMoment } from './change-handover.ts';
import type { Refused } from './change-referral.ts';

/** The resident, or a representative, says yes or no to a draft; a no ends it. */
export function decideHandover(context: ReferralsContext, input: DecideHandoverInput) {
  return runHandoverCommand<InvalidTransition>(context, {
    action: 'decideHandover',
    input,
    judge: (moment) => {
      const decision = input.agree ? 'AGREED' : 'DECLINED';
      const refusal = refuseDecision(moment, moment.party === 'RESIDENT', decision);
      if (refusal !== null) return refusal;
      const by = identified(context.request).subject;
      const decided = { decision, by, spoken: null } as const;
      return input.agree
        ? { ...changeTo('DRAFT'), decided }
        : { ...changeTo('CANCELLED', { reason: 'RESIDENT_DECLINED' }), decided };
    },
  });
}

/** The sender records a yes that was spoken in its presence. */
export function recordSpokenHandoverAgreement(
  context: ReferralsContext,
  input: RecordSpokenHandoverAgreementInput,
) {
  return runHandoverCommand<InvalidTransition | InvalidInput>(context, {
    action: 'recordSpokenHandoverAgreement',
    input,
    judge: (moment) => {
      const refusal = refuseDecision(moment, moment.party === 'SENDER', 'AGREED');
      if (refusal !== null) return refusal;
      const check = checkInput();
      checkAgreement(check, 'agreement', input.agreement, context.request.now);
      if (check.problems.length > 0) return { refusal: invalidInput(check.problems) };
      const by = identified(context.request).subject;
      const decided = { decision: 'AGREED', by, spoken: input.agreement } as const;
      return { ...changeTo('DRAFT'), decided };
    },
  });
}

function refuseDecision(
  { facts: { status, residentDecision } }: HandoverMoment,
  may: boolean,
  decision: DraftDecision,
): Refused<InvalidTransition> | null {
  const allowed = may ? decisionsFrom(status, residentDecision) : [];
  if (allowed.includes(decision)) return null;
  const from = status === 'DRAFT' ? residentDecision : status;
  return { refusal: invalidTransition(from, decision, allowed, alreadySo('handover', decision)) };
}
