import type { InputCheck } from '../../../platform/input.ts';

/** From when until when something is to hold: from now on at the earliest, its end after its start. */
export function checkPeriod(
  check: InputCheck,
  draft: {
    readonly validFrom?: Date | null | undefined;
    readonly validUntil?: Date | null | undefined;
  },
  now: Date,
): { readonly validFrom: Date; readonly validUntil: Date | null } {
  const validFrom = draft.validFrom ?? now;
  const validUntil = draft.validUntil ?? null;
  if (validFrom < now) {
    check.problem(
      'validFrom',
      'OUT_OF_RANGE',
      'This begins now or later, never in the past.',
      'Dit kan niet in het verleden beginnen.',
    );
  }
  if (validUntil !== null && validUntil <= now) {
    check.problem(
      'validUntil',
      'OUT_OF_RANGE',
      'The end must lie in the future.',
      'De einddatum moet in de toekomst liggen.',
    );
  } else if (validUntil !== null && validUntil <= validFrom) {
    check.problem(
      'validUntil',
      'OUT_OF_RANGE',
      'The end must come after the start.',
      'De einddatum moet na de begindatum liggen.',
    );
  }
  return { validFrom, validUntil };
}
