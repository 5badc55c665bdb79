import { identified } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
  invalidInput,
  type InvalidInput,
  type InvalidTransition,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { mayBeSent, problemsOfEmergency } from '../domain/guards.ts';
import {
  noCapacity,
  residentDecisionMissing,
  type NoCapacity,
  type ResidentDecisionMissing,
} from '../domain/refusals.ts';
import { respondBy } from '../domain/response-terms.ts';
import type { SendReferralInEmergencyInput, SendReferralInput } from '../generated/types.ts';
import { capacityOf, othersWithRoom, type Wanted } from '../storage/capacities.ts';
import type { ReferralChange, ReferralFacts } from '../storage/referral-changes.ts';
import { businessDaysOf } from '../storage/response-agreements.ts';
import { runReferralCommand } from './change-referral.ts';
import { changeTo, transition } from './move-referral.ts';

/** Sends a draft to which the resident agreed. */
export function sendReferral(context: ReferralsContext, input: SendReferralInput) {
  type Refusal = InvalidTransition | ResidentDecisionMissing | NoCapacity;
  return runReferralCommand<Refusal>(context, {
    action: 'sendReferral',
    input,
    judge: async (facts, party, tx) => {
      const found = transition(facts, party, 'REQUESTED');
      if ('refusal' in found) return found;
      if (!mayBeSent({ residentDecision: facts.residentDecision, emergency: null }))
        return { refusal: residentDecisionMissing(facts.residentDecision) };
      const full = await refuseWithoutRoom(tx, context, facts, input.despiteNoCapacity === true);
      return full === null ? sending(tx, context, facts) : { refusal: full };
    },
  });
}

/** Sends a draft that cannot wait for the resident. */
export function sendReferralInEmergency(
  context: ReferralsContext,
  input: SendReferralInEmergencyInput,
) {
  return runReferralCommand<InvalidTransition | ResidentDecisionMissing | InvalidInput>(context, {
    action: 'sendReferralInEmergency',
    input,
    judge: async (facts, party, tx) => {
      const found = transition(facts, party, 'REQUESTED');
      if ('refusal' in found) return found;
      const { residentDecision, target } = facts;
      const problems = problemsOfEmergency({ residentDecision, target, reason: input.reason });
      if (problems.length > 0) return { refusal: invalidInput(problems) };
      const { subject: by, role } = identified(context.request);
      const emergency = { role, by, reason: input.reason };
      if (!mayBeSent({ residentDecision, emergency }))
        return { refusal: residentDecisionMissing(residentDecision) };
      return { ...(await sending(tx, context, facts)), note: input.reason, emergency };
    },
  });
}

/** The change by which something leaves: with it the term for its answer begins. */
export async function sending(
  tx: Transaction,
  { request }: ReferralsContext,
  facts: Pick<ReferralFacts, 'communityId' | 'kind' | 'priority'>,
): Promise<ReferralChange> {
  const days = await businessDaysOf(tx, facts);
  return { ...changeTo('REQUESTED'), respondBy: await respondBy(request.now, days) };
}

/** What to say where the one organisation that is wanted says that it has no room. */
export async function refuseWithoutRoom(
  tx: Transaction,
  { request }: ReferralsContext,
  wanted: Wanted,
  despite: boolean,
): Promise<NoCapacity | null> {
  if (wanted.target === null || despite) return null;
  const capacity = await capacityOf(tx, wanted.target, wanted.kind);
  if (capacity?.status !== 'NO_CAPACITY') return null;
  return noCapacity(capacity.expectedOn, await othersWithRoom(tx, wanted, request.now));
}
