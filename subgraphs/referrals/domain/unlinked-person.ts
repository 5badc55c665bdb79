import type { InputCheck } from '../../../platform/input.ts';

/** Somebody whom the hub does not know, as the sender typed it. */
export interface TypedPerson {
  readonly name: string;
  readonly birthYear?: number | null | undefined;
  readonly address?: string | null | undefined;
  readonly telephone?: string | null | undefined;
}

const NAME_LENGTH = 200;
const ADDRESS_LENGTH = 500;
const TELEPHONE_LENGTH = 50;
const EARLIEST_YEAR = 1890;
/** As it is written and dialled here: digits with what stands between them. */
const TELEPHONE = /^\+?[0-9][0-9 ().-]{4,29}$/;

export function checkTypedPerson(
  check: InputCheck,
  path: string,
  { name, birthYear, address, telephone }: TypedPerson,
  now: Date,
): void {
  check.text(`${path}.name`, name, NAME_LENGTH);
  if (birthYear != null && (birthYear < EARLIEST_YEAR || birthYear > now.getUTCFullYear()))
    check.problem(`${path}.birthYear`, 'OUT_OF_RANGE', 'Give the year of birth, as 1948.');
  check.optionalText(`${path}.address`, address, ADDRESS_LENGTH);
  check.optionalText(`${path}.telephone`, telephone, TELEPHONE_LENGTH);
  if (telephone != null && !TELEPHONE.test(telephone))
    check.problem(`${path}.telephone`, 'OUT_OF_RANGE', 'Give a telephone number, as 06 12345678.');
}
