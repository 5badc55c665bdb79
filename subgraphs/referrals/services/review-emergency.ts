import { noteDeed } from '../../../disclosure/deeds.ts';
import type { DecisionBasis } from '../../../disclosure/decide.ts';
import { assertMayAct } from '../../../disclosure/actions.ts';
import {
  basesOf,
  identified,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { forbidden } from '../../../platform/errors.ts';
import { checkInput } from '../../../platform/input.ts';
import {
  invalidInput,
  invalidTransition,
  notFound,
  type InvalidInput,
  type InvalidTransition,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { alreadySo } from '../domain/already.ts';
import { NOTE_LENGTH } from '../domain/guards.ts';
import type { ReviewEmergencyReferralInput } from '../generated/types.ts';
import { ACCESS_LOG, addReview, emergencyById, type ReviewSide } from '../storage/emergencies.ts';

const ACTION = 'reviewEmergencyReferral';

const JUDGES: ReadonlySet<DecisionBasis> = new Set(['SELF', 'REPRESENTATIVE', 'OVERSIGHT']);

type Refusal = NotFound | InvalidTransition | InvalidInput;

/** Judges an emergency from one of two sides, each once: oversight, and the resident. */
export function reviewEmergencyReferral(
  context: ReferralsContext,
  input: ReviewEmergencyReferralInput,
) {
  return writeOnce<Refusal>(context, ACTION, input, (tx) => review(tx, context, input));
}

async function review(
  tx: Transaction,
  context: ReferralsContext,
  { referralId, justified, note = null }: ReviewEmergencyReferralInput,
): Promise<Written<Refusal>> {
  const { request, access } = context;
  const found = await emergencyById(tx, request, referralId);
  // Who may read who looked at what judges it; no right to write anything else follows from that. A
  // consent gives none, and of an unlinked person it must not tell the sender that they were found.
  const bases =
    found === null ? [] : basesOf(found, ACCESS_LOG).filter((basis) => JUDGES.has(basis));
  if (found === null || bases.length === 0) {
    access.refusedRow(found?.residentKey ?? null, 'ACCESS_LOG', `Mutation.${ACTION}`);
    return refused(notFound('referral'));
  }
  assertMayAct(request.actor, ACTION);
  const { subject: by, role } = identified(request);
  if (by === found.sentBy)
    throw forbidden(
      'Nobody judges an emergency of their own.',
      'U heeft dit zelf verstuurd. Iemand anders moet het beoordelen.',
    );
  const check = checkInput();
  check.optionalText('note', note, NOTE_LENGTH);
  if (check.problems.length > 0) return refused(invalidInput(check.problems));
  const side: ReviewSide = bases.includes('OVERSIGHT') ? 'OVERSIGHT' : 'RESIDENT';
  const judged = { referralId: found.referralId, side, justified, note, role, by };
  if (!(await addReview(tx, { ...judged, reviewedAt: request.now })))
    return refused(
      invalidTransition('REVIEWED', 'REVIEWED', [], alreadySo('referral', 'REVIEWED')),
    );
  noteDeed(context, ACTION, found.residentKey, found, found.referralId);
  return { ok: true, id: found.referralId };
}
