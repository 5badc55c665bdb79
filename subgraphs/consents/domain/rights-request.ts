import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';
import type { LegalGroundCode } from './legal-grounds.ts';
import { addBusinessDays, dayOf, type Holidays } from '../../../platform/business-days.ts';
import { monthsAfter, type Day } from '../../../platform/days.ts';

export type RightsRequestKind = 'RECTIFICATION' | 'ERASURE' | 'RESTRICTION' | 'OBJECTION';

export type RightsRequestState =
  'RECEIVED' | 'EXTENDED' | 'GRANTED' | 'PARTLY_GRANTED' | 'REFUSED' | 'WITHDRAWN';

/** GDPR 12(3): one month after receipt; with the reason told in time, up to two months more. */
export const MONTHS_TO_ANSWER = 1;
export const MONTHS_WHEN_EXTENDED = 3;

/**
 * The last day of a period of months from an instant, by Regulation (EEC) 1182/71: the day of the same
 * number, or the last one of a shorter month; a Saturday, Sunday or holiday moves it to the next working
 * day.
 */
export function lastDayOf(receivedAt: Date, months: number, holidays: Holidays): Day {
  return addBusinessDays(monthsAfter(dayOf(receivedAt), months), 0, holidays);
}

export type RecordToRectifyKind = 'PERSON' | 'HELP_REQUEST' | 'LOG_ENTRY' | 'REFERRAL' | 'HANDOVER';

/** What can still become of a request; `EXTENDED` only once and by whoever answers it. */
export function nextRightsStates(state: RightsRequestState): readonly RightsRequestState[] {
  if (state === 'RECEIVED') return ['EXTENDED', 'GRANTED', 'REFUSED', 'WITHDRAWN'];
  if (state === 'EXTENDED') return ['GRANTED', 'REFUSED', 'WITHDRAWN'];
  return [];
}

/** The longest text in a request or an answer, in characters. */
export const TEXT_LENGTH = 2000;

export type RightsDecision = 'GRANT' | 'REFUSE' | 'EXTEND';

export const STATE_AFTER = {
  GRANT: 'GRANTED',
  REFUSE: 'REFUSED',
  EXTEND: 'EXTENDED',
} as const satisfies Record<RightsDecision, RightsRequestState>;

/** What whoever answers a request wrote. */
export interface RightsAnswer {
  readonly decision: RightsDecision;
  readonly answer: string;
  readonly ground?: LegalGroundCode | null | undefined;
}

/** How long something is kept is no reason to leave it wrong. */
const NO_GROUND_TO_LEAVE_WRONG: ReadonlySet<LegalGroundCode> = new Set([
  'CARE_RECORD',
  'SOCIAL_SUPPORT_RECORD',
  'ACCESS_LOG_RECORD',
]);

/** Everything that is wrong with an answer to a request for rectification. */
export function problemsOfAnswer({
  decision,
  answer,
  ground,
}: RightsAnswer): readonly InputProblem[] {
  const check = checkInput();
  check.text('answer', answer, TEXT_LENGTH);
  if (decision === 'REFUSE' && ground == null)
    check.problem(
      'ground',
      'REQUIRED',
      'Say on which ground of the law it is refused.',
      'Kies op welke grond in de wet u weigert.',
    );
  if (decision !== 'REFUSE' && ground != null)
    check.problem(
      'ground',
      'NOT_ALLOWED',
      'Only a refusal has a ground of the law.',
      'Alleen bij een weigering hoort een grond in de wet.',
    );
  if (decision === 'REFUSE' && ground != null && NO_GROUND_TO_LEAVE_WRONG.has(ground))
    check.problem(
      'ground',
      'NOT_ALLOWED',
      'That a record must be kept is no ground to leave it wrong.',
      'Dat iets bewaard moet blijven, is geen reden om het fout te laten staan.',
    );
  return check.problems;
}
