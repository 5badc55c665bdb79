import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';

export const BREAK_GLASS_HOURS = 4;
export const REVIEW_WORKING_DAYS = 5;
/** The shortest reason that somebody else can judge afterwards ("Gevallen, ..."), in characters. */
export const LEAST_REASON = 10;
const LONGEST_TEXT = 2000;

/** The two sides that each judge an emergency access afterwards. */
export type ReviewSide = 'OVERSIGHT' | 'VILLAGE_OR_RESIDENT';

export type BreakGlassStatus = 'OPEN' | 'CLOSED' | 'EXPIRED';

/** What somebody wrote: exactly one way of naming the resident, and why. */
export interface BreakGlassDraft {
  readonly residentId?: string | null | undefined;
  readonly person?: PersonNamed | null | undefined;
  readonly reason: string;
}

export interface PersonNamed {
  readonly name: string;
  readonly birthYear: number;
  readonly postcode: string;
}

const POSTCODE = /^[1-9][0-9]{3} ?[A-Z]{2}$/i;

/** Everything that is wrong with it, before anybody is looked for. */
export function problemsOfBreakGlass(draft: BreakGlassDraft): readonly InputProblem[] {
  const check = checkInput();
  check.text('reason', draft.reason, LONGEST_TEXT, LEAST_REASON);
  const { residentId, person } = draft;
  if (residentId == null && person == null) {
    const message = 'Name the resident, by id or by name, year of birth and postcode.';
    const dutch = 'Vul in om wie het gaat: het nummer, of naam, geboortejaar en postcode.';
    check.problem('residentId', 'REQUIRED', message, dutch);
  }
  if (residentId != null && person != null) {
    const message = 'Name the resident once: by id, or by name, year of birth and postcode.';
    check.problem('person', 'NOT_ALLOWED', message, 'Vul op één manier in om wie het gaat.');
  }
  if (person != null) {
    check.text('person.name', person.name, 200);
    if (person.birthYear < 1890 || person.birthYear > 2200)
      check.problem(
        'person.birthYear',
        'OUT_OF_RANGE',
        'Write the year with four digits.',
        'Schrijf het jaar met vier cijfers.',
      );
    if (!POSTCODE.test(person.postcode.trim()))
      check.problem(
        'person.postcode',
        'OUT_OF_RANGE',
        'A postcode has four digits and two letters.',
        'Een postcode heeft vier cijfers en twee letters.',
      );
  }
  return check.problems;
}

/** What is wrong with a judgement: who says that there was no reason for it says why. */
export function problemsOfReview(justified: boolean, note: string | null): readonly InputProblem[] {
  const check = checkInput();
  check.optionalText('note', note, LONGEST_TEXT);
  if (!justified && note === null)
    check.problem(
      'note',
      'REQUIRED',
      'Say why there was not reason enough.',
      'Schrijf op waarom er niet genoeg reden voor was.',
    );
  return check.problems;
}

/** As it stands in the books: `7863 TA`. */
export function normalPostcode(postcode: string): string {
  const bare = postcode.replaceAll(/\s/g, '').toUpperCase();
  return `${bare.slice(0, 4)} ${bare.slice(4)}`;
}
