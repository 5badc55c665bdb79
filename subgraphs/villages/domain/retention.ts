import type { RetentionRule } from '../../../disclosure/retention/retention.ts';
import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';

/** What the hub allows; a village may shorten it. */
export const LOG_MONTHS_AT_MOST = 24;

export const VILLAGE_LOG: RetentionRule = {
  name: 'VILLAGE_LOG',
  what: 'Questions for help that have ended, with their log and the matches on them',
  term: { months: LOG_MONTHS_AT_MOST },
  from: 'the last contact: end of the question, entry of the log, match, or change of a referral that the village sent for it',
  law: 'No law; GDPR 5(1)(e): who comes back within two years is known; a village may shorten it',
};

/** A village keeps its log for a month at least: what was agreed with somebody is to be found again. */
export function problemsOfLogRetention(months: number): readonly InputProblem[] {
  const check = checkInput();
  if (months < 1 || months > LOG_MONTHS_AT_MOST)
    check.problem(
      'months',
      'OUT_OF_RANGE',
      `Give 1 to ${LOG_MONTHS_AT_MOST} months.`,
      `Kies een aantal maanden van 1 tot en met ${LOG_MONTHS_AT_MOST}.`,
    );
  return check.problems;
}
