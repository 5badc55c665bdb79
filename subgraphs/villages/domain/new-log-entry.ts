import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';

const MAX_TEXT = 4000;

/** What is wrong with an entry that somebody wants to write; empty when nothing is. */
export function problemsOfLogEntry(input: { readonly text: string }): readonly InputProblem[] {
  const check = checkInput();
  check.text('text', input.text, MAX_TEXT);
  return check.problems;
}
