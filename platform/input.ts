import type { InputProblem, InputProblemCode } from './user-errors.ts';
import { containsBsn } from './text.ts';

/** Gathers every problem of an input, so that the caller hears of all at once. */
export interface InputCheck {
  readonly problems: readonly InputProblem[];
  /** A free text: not blank, `min` to `max` characters without spaces around it, no BSN (UAVG art. 46). */
  text(path: string, value: string, max: number, min?: number): void;
  /** A text on one line, such as a name: no line breaks and no control characters, which show as nothing or as something else. */
  line(path: string, value: string, max: number): void;
  /** The same as `text` where it may be absent. */
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

/** Control characters, separators of lines, and what turns the direction of the text around it. */
const NOT_ON_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

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
    line(path, value, max) {
      if (NOT_ON_A_LINE.test(value.trim()))
        check.problem(
          path,
          'NOT_ALLOWED',
          'Write this on one line, without line breaks, tabs or other control characters.',
          'Schrijf dit op één regel, zonder enters, tabs of onzichtbare tekens.',
        );
      else check.text(path, value, max);
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
