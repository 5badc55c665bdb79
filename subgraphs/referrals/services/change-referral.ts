import { noteDeed } from '../../../disclosure/deeds.ts';
import { assertMayAct, type Action } from '../../../disclosure/actions.ts';
import {
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
  notFound,
  staleVersion,
  type IdempotencyKeyReused,
  type NotFound,
  type StaleVersion,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { referralPartyOf } from '../domain/parties.ts';
import type { ReferralParty } from '../domain/referral-transitions.ts';
import { refreshRelations } from '../storage/cases.ts';
import {
  changeReferral,
  referralFacts,
  type ReferralChange,
  type ReferralFacts,
} from '../storage/referral-changes.ts';
import { REACHED } from '../storage/referrals.ts';
import { holdCases, moveResponsibility } from '../storage/responsibilities.ts';
import { addEvent } from '../storage/status-events.ts';
import { tellOfEmergency, tellOfSpokenAgreement } from './tell-resident.ts';
import { speaksForResident } from './speaks-for-resident.ts';

export interface ReferralInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly referralId: string;
  readonly version: number;
}

/** A change of a referral: who may make it, and what becomes of the referral, or why nothing does. */
export interface ReferralCommand<Refusal> {
  readonly action: Action;
  readonly input: ReferralInput;
  readonly judge: (
    facts: ReferralFacts,
    party: ReferralParty,
    tx: Transaction,
  ) => Judgement<Refusal> | Promise<Judgement<Refusal>>;
  /** What to say to somebody who does not reach it; nothing: that there is nothing. */
  readonly unreached?: (facts: ReferralFacts) => Refusal | null;
}

export type Judgement<Refusal> = ReferralChange | Refused<Refusal>;

export interface Refused<Refusal> {
  readonly refusal: Refusal;
}

type Common = NotFound | StaleVersion;

/** Reach, role, version, then the judgement; the change, its event and what decisions read with it. */
export async function runReferralCommand<Refusal>(
  context: ReferralsContext,
  command: ReferralCommand<Refusal>,
): Promise<Written<Refusal | Common | IdempotencyKeyReused>> {
  const { action, input } = command;
  return writeOnce<Refusal | Common>(context, action, input, async (tx) => {
    // Whoever was overtaken between reading and writing is answered by what then is the case.
    for (;;) {
      const written = await tryCommand(tx, context, command);
      if (written !== 'overtaken') return written;
    }
  });
}

async function tryCommand<Refusal>(
  tx: Transaction,
  context: ReferralsContext,
  { action, input, judge, unreached }: ReferralCommand<Refusal>,
): Promise<Written<Refusal | Common> | 'overtaken'> {
  const { request, access } = context;
  const facts = await referralFacts(tx, request, input.referralId);
  const party = facts === null ? null : referralParty(facts);
  if (facts === null || party === null) {
    access.refusedRow(facts?.residentKey ?? null, 'REFERRAL_STATUS', `Mutation.${action}`);
    const refusal = facts === null ? null : (unreached?.(facts) ?? null);
    return refused(refusal ?? notFound('referral'));
  }
  assertMayAct(request.actor, action);
  // Most refusals from here on tell the status: that is a reading of it.
  const telling = (refusal: Refusal | StaleVersion) => {
    access.disclosed({ ...facts, subject: facts.residentKey }, REACHED, 'Referral.status');
    return refused(refusal);
  };
  if (facts.version !== input.version) return telling(staleVersion(facts.version, facts.status));
  const change = await judge(facts, party, tx);
  if ('refusal' in change) return telling(change.refusal);
  if (!(await changeReferral(tx, facts, change, request.now))) return 'overtaken';
  await addEvent(tx, request, 'referral', {
    movementId: facts.id,
    version: facts.version + 1,
    action,
    from: facts.status,
    to: change.to,
    reason: change.statusReason,
    note: change.note,
    businessStatus: change.businessStatus,
    outcome: change.outcome,
    organisation: party === 'RESIDENT' ? null : facts.organisation,
  });
  if (change.owner !== null && facts.transfersResponsibility) {
    await holdCases(tx, [facts.matterId]);
    // Nothing moves where the requester is responsible no longer.
    await moveResponsibility(tx, {
      caseIds: [facts.matterId],
      from: facts.requester,
      to: change.owner,
      movement: { referralId: facts.id },
      event: { version: facts.version + 1, status: 'ACCEPTED' },
      at: request.now,
    });
  }
  await refreshRelations(tx, facts.matterId);
  if (change.emergency !== null) await tellOfEmergency(tx, context, facts);
  if (change.decided?.spoken) await tellOfSpokenAgreement(tx, context, facts.residentKey, facts.id);
  noteDeed(context, action, facts.residentKey, facts, facts.id);
  return { ok: true, id: facts.id };
}

/** On whose behalf the actor may write; null where it does not reach the referral for writing. */
export function referralParty(facts: ReferralFacts): ReferralParty | null {
  if (!isReachedForWriting(facts, REACHED)) return null;
  return referralPartyOf(facts, {
    organisation: facts.organisation,
    speaksForResident: speaksForResident(facts),
  });
}
