import { PURPOSES, type Purpose } from '../platform/actor.ts';

/** A set of purposes, one bit each, in the order of `PURPOSES`. */
export type PurposeMask = number;

/** What "all" is when it is decided (`disclosure.known_purposes`). */
export const KNOWN_PURPOSES: PurposeMask = 2 ** PURPOSES.length - 1;

export function purposeMaskOf(...purposes: readonly Purpose[]): PurposeMask {
  return purposes.reduce((mask, purpose) => mask | (1 << PURPOSES.indexOf(purpose)), 0);
}

/** The purposes of a mask, sorted by name. */
export function purposesOfMask(mask: PurposeMask): Purpose[] {
  return PURPOSES.filter((_, bit) => (mask & (1 << bit)) !== 0).sort();
}

/** In an objection these four count as one: who objects to care-taking means all of it. */
export const CARE_PURPOSES: PurposeMask = purposeMaskOf(
  'TREATMENT',
  'COORDINATION_OF_CARE',
  'CARE_MANAGEMENT',
  'SUPPORT_NETWORK',
);

/** The purposes to which an objection that names `purposes` applies. */
export function deniedPurposes(purposes: PurposeMask): PurposeMask {
  return (purposes & CARE_PURPOSES) === 0 ? purposes : purposes | CARE_PURPOSES;
}
