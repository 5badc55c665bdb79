import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';

/** The statements work it out at the instant of the request. */
export type ProposalStatus = 'PROPOSED' | 'CONFIRMED' | 'DECLINED' | 'LAPSED';

/** A consent given with help lives this long at most, from its confirmation. */
export const HELPED_CONSENT_MONTHS = 6;
export const CODE_MINUTES = 60;
export const CODE_TRIES = 5;

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

/** What can still become of a proposal. */
export function nextProposalStatuses(status: ProposalStatus): readonly ProposalStatus[] {
  return status === 'PROPOSED' ? ['CONFIRMED', 'DECLINED'] : [];
}
