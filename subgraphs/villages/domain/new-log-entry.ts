import { checkInput, type InputCheck } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';

const MAX_TEXT = 4000;

interface LogEntryDraft {
  readonly text: string;
  readonly withholdFromSubject?: { readonly reviewOn: string } | null | undefined;
}

/** What is wrong with an entry that somebody wants to write; empty when nothing is. */
export function problemsOfLogEntry(input: LogEntryDraft, now: Date): readonly InputProblem[] {
  const check = checkInput();
  check.text('text', input.text, MAX_TEXT);
  const { withholdFromSubject: withheld } = input;
  if (withheld) checkReviewDay(check, 'withholdFromSubject.reviewOn', withheld.reviewOn, now);
  return check.problems;
}

/** Withholding is an exception to a right (GDPR 15): it is judged anew after today, within a year. */
export function checkReviewDay(check: InputCheck, path: string, day: string, now: Date): void {
  const today = now.toISOString().slice(0, 10);
  const lastDay = `${String(Number(today.slice(0, 4)) + 1)}${today.slice(4)}`;
  if (day > today && day <= lastDay) return;
  const message = 'The day of the review must come after today, and within a year.';
  check.problem(path, 'OUT_OF_RANGE', message, 'Kies een dag na vandaag, binnen een jaar.');
}
