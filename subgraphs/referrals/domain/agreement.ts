import type { InputCheck } from '../../../platform/input.ts';

const HOW_LENGTH = 500;
/** The day on which something happens here. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });

/** A resident's spoken yes, as whoever was there records it. */
export interface SpokenAgreement {
  /** YYYY-MM-DD. */
  readonly givenOn: string;
  readonly how: string;
}

export function checkAgreement(
  check: InputCheck,
  path: string,
  agreement: SpokenAgreement,
  now: Date,
): void {
  if (agreement.givenOn > DAY.format(now))
    check.problem(`${path}.givenOn`, 'OUT_OF_RANGE', 'Give today or a day before it.');
  check.text(`${path}.how`, agreement.how, HOW_LENGTH);
}
