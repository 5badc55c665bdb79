import type { ActorRole } from '../../../platform/actor.ts';
import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';
import type { Need } from './transitions.ts';

export const NOTE_LENGTH = 2000;

const EMERGENCY_ROLES: readonly ActorRole[] = [
  'GP',
  'PRACTICE_NURSE',
  'HOME_CARE_NURSE',
  'SOCIAL_WORKER',
];

/** What somebody says with a change. */
export interface Words {
  readonly reason: string | null;
  readonly note: string | null;
}

/** What is wrong with the words of a change, given what it needs; nothing when the list is empty. */
export function problemsOfWords(needs: readonly Need[], words: Words): readonly InputProblem[] {
  const check = checkInput();
  const { reason, note } = words;
  if (needs.includes('REASON') && reason === null) check.problem('reason', 'REQUIRED', 'Say why.');
  if (needs.includes('RESIDENT_DECLINED') && reason !== 'RESIDENT_DECLINED')
    check.problem(
      'reason',
      'NOT_ALLOWED',
      'Before it is sent a resident ends it by declining: take RESIDENT_DECLINED.',
    );
  if (needs.includes('WORDS') && note === null)
    check.problem('note', 'REQUIRED', 'Say it in words.');
  if (reason === 'OTHER' && note === null)
    check.problem('note', 'REQUIRED', 'Another reason takes words: say which.');
  check.optionalText('note', note, NOTE_LENGTH);
  return check.problems;
}

/** What the target says to be happening; that the resident decides is said by the hub. */
export function problemsOfBusinessStatus(businessStatus: string | null): readonly InputProblem[] {
  const check = checkInput();
  if (businessStatus === 'AWAITING_RESIDENT_DECISION')
    check.problem(
      'businessStatus',
      'NOT_ALLOWED',
      'Once it was sent nobody waits for the resident to decide: take another.',
    );
  return check.problems;
}

/** What is wrong with sending on an emergency basis, beside the role and a no of the resident. */
export function problemsOfEmergency(facts: {
  readonly residentDecision: 'PENDING' | 'AGREED' | 'DECLINED';
  readonly target: string | null;
  readonly reason: string;
}): readonly InputProblem[] {
  const check = checkInput();
  check.text('reason', facts.reason, NOTE_LENGTH);
  if (facts.residentDecision === 'AGREED')
    check.problem('referralId', 'NOT_ALLOWED', 'The resident agreed: take sendReferral.');
  if (facts.target === null)
    check.problem(
      'referralId',
      'NOT_ALLOWED',
      'In an emergency address one organisation: an open request may wait for anybody.',
    );
  return check.problems;
}

/** Why a referral may leave without the resident's yes: by which role, and with which reason. */
export interface EmergencyBasis {
  readonly role: ActorRole;
  readonly reason: string;
}

/** Whether a draft may be sent: the resident agreed, or an emergency of a role that may judge one. */
export function mayBeSent(facts: {
  readonly residentDecision: 'PENDING' | 'AGREED' | 'DECLINED';
  readonly emergency: EmergencyBasis | null;
}): boolean {
  if (facts.residentDecision === 'AGREED') return true;
  const { emergency } = facts;
  return (
    facts.residentDecision === 'PENDING' &&
    emergency !== null &&
    EMERGENCY_ROLES.includes(emergency.role) &&
    emergency.reason.trim() !== ''
  );
}
