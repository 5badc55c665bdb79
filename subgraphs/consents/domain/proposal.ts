import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';

/** The statements work it out at the instant of the request. */
export type ProposalStatus = 'PROPOSED' | 'CONFIRMED' | 'DECLINED' | 'LAPSED';

/** A consent given with help lives this long at most, from its confirmation. */
export const HELPED_CONSENT_MONTHS = 6;
export const CODE_MINUTES = 60;
export const CODE_TRIES = 5;
/** What one person writes down about one resident in an hour: each sends a message. */
export const PROPOSALS_AN_HOUR = 10;

/** A helper writes down no more than a helped consent can be. */
export function problemsOfHelp(
  validUntil: Date | null | undefined,
  latest: Date,
): readonly InputProblem[] {
  const check = checkInput();
  if (validUntil != null && validUntil > latest)
    check.problem(
      'validUntil',
      'OUT_OF_RANGE',
      `A consent given with help lasts ${String(HELPED_CONSENT_MONTHS)} months at most.`,
      `Toestemming met hulp geldt hooguit ${String(HELPED_CONSENT_MONTHS)} maanden.`,
    );
  return check.problems;
}

/** Whoever wrote it down knows what they wrote before: the refusal tells nothing of what became of it. */
export function problemsOfRepetition(before: {
  readonly inAnHour: number;
  readonly sameInAMinute: boolean;
}): readonly InputProblem[] {
  const check = checkInput();
  if (before.sameInAMinute)
    check.problem(
      'residentId',
      'NOT_ALLOWED',
      'You wrote down the very same less than a minute ago, and its code was sent. If it has to be written down again, wait a minute.',
      'U heeft dit net al opgeschreven. De code is verstuurd. Moet het opnieuw? Wacht dan een minuut.',
    );
  else if (before.inAnHour >= PROPOSALS_AN_HOUR)
    check.problem(
      'residentId',
      'NOT_ALLOWED',
      `You wrote down ${String(PROPOSALS_AN_HOUR)} consents of this resident in an hour, and each sent a message. Go on later.`,
      `U heeft in een uur al ${String(PROPOSALS_AN_HOUR)} keer iets opgeschreven voor deze inwoner. Ga later verder.`,
    );
  return check.problems;
}

/** What can still become of a proposal. */
export function nextProposalStatuses(status: ProposalStatus): readonly ProposalStatus[] {
  return status === 'PROPOSED' ? ['CONFIRMED', 'DECLINED'] : [];
}
