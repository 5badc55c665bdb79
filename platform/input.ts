import type { InputProblem, InputProblemCode } from './user-errors.ts';
import { containsBsn } from './text.ts';

/** Gathers every problem of an input, so that the caller hears of all at once. */
export interface InputCheck {
  readonly problems: readonly InputProblem[];
  /** A free text: not blank, `min` to `max` characters without spaces around it, no BSN (UAVG art. 46). */
  text(path: string, value: string, max: number, min?: number): void;
  /** The same where the text may be absent. */
  optionalText(path: string, value: string | null | undefined, max: number): void;
  /** Without a Dutch text of its own, the problem is told by its code. */
  problem(path: string, code: InputProblemCode, message: string, messageNl?: string): void;
}

const DUTCH: Readonly<Record<InputProblemCode, string>> = {
  EMPTY: 'Vul hier iets in.',
  TOO_SHORT: 'Deze tekst is te kort.',
  TOO_LONG: 'Deze tekst is te lang.',
  CONTAINS_BSN: 'Laat het burgerservicenummer (BSN) weg. Dat mag hier nergens staan.',
  OUT_OF_RANGE: 'Deze waarde kan niet.',
  REQUIRED: 'Hier moet nog iets worden ingevuld.',
  NOT_ALLOWED: 'Dit kan hier niet.',
  UNKNOWN: 'Wij kennen dit niet.',
};

export function checkInput(): InputCheck {
  const problems: InputProblem[] = [];
  const check: InputCheck = {
    problems,
    text(path, value, max, min = 1) {
      if (value.trim() === '') check.problem(path, 'EMPTY', 'Write something here.');
      // Code points, as a person counts; the database's check constraint counts them too.
      else if ([...value].length > max)
        check.problem(
          path,
          'TOO_LONG',
          `Write at most ${String(max)} characters.`,
          `Deze tekst is te lang: schrijf hoogstens ${String(max)} tekens.`,
        );
      else if ([...value.trim()].length < min)
        check.problem(
          path,
          'TOO_SHORT',
          `Write at least ${String(min)} characters.`,
          `Schrijf minstens ${String(min)} tekens.`,
        );
      else if (value.includes('\u0000'))
        check.problem(path, 'NOT_ALLOWED', 'Leave out the control character U+0000.');
      else if (containsBsn(value))
        check.problem(
          path,
          'CONTAINS_BSN',
          'Leave the citizen service number (BSN) out: it may stand nowhere in the hub.',
        );
    },
    optionalText(path, value, max) {
      if (value !== null && value !== undefined) check.text(path, value, max);
    },
    problem(path, code, message, messageNl = DUTCH[code]) {
      problems.push({ path, code, message, messageNl });
    },
  };
  return check;
}
