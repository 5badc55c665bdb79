/**
 * Kinds of values, in the order of their bits in a mask (`disclosure.categories` in the database,
 * `DataCategory` in the schema; a test holds the three equal). A mask is a PostgreSQL `integer`:
 * there is room for 31 categories. Append only; a bit is never used again for something else.
 */
export const CATEGORIES = [
  'IDENTITY',
  'BIRTH_YEAR',
  'CONTACT',
  'ADDRESS',
  'HOUSEHOLD',
  'INFORMAL_NETWORK',
  'HELP_REQUESTS',
  'LOGBOOK',
  'VOLUNTEER_MATCHES',
  'SIGNALS',
  'REFERRAL_STATUS',
  'REFERRAL_CONTENT',
  'HANDOVER_CONTENT',
  'HEALTH_SUMMARY',
  'FUNCTIONAL_NEEDS',
  'SAFETY_CONCERNS',
  'SUBSTANCE_OR_MENTAL',
  'HOUSING_INTEREST',
  'ATTENDANCE',
  'COMPENSATION',
  'VOLUNTEER_CONTACT',
  'VOLUNTEER_AGREEMENT',
  'CONSENTS',
  'ACCESS_LOG',
  'EMERGENCY_SET',
] as const;

export type DataCategory = (typeof CATEGORIES)[number];

/** A set of categories, one bit each. */
export type CategoryMask = number;

/** Every category, those of later versions too ("all" in a record is expanded at decision time). */
export const ALL_CATEGORIES: CategoryMask = -1;

/** What "all" is when it is decided: every category that there is (`disclosure.known_categories`). */
export const KNOWN_CATEGORIES: CategoryMask = 2 ** CATEGORIES.length - 1;

const BITS: ReadonlyMap<string, number> = new Map(CATEGORIES.map((name, bit) => [name, 1 << bit]));

/** The mask of these categories. An unknown name throws: a wrong mask would be a wrong decision. */
export function maskOf(...categories: readonly string[]): CategoryMask {
  let mask = 0;
  for (const category of categories) {
    const bit = BITS.get(category);
    if (bit === undefined) throw new Error(`Unknown data category: ${category}`);
    mask |= bit;
  }
  return mask;
}

/** The categories of a mask, sorted by name. */
export function categoriesOf(mask: CategoryMask): DataCategory[] {
  return CATEGORIES.filter((_, bit) => (mask & (1 << bit)) !== 0).sort();
}

/** Never named in `withheld`: that such a value might exist is itself sensitive (disclosure rules). */
export const SILENT_CATEGORIES: CategoryMask = maskOf(
  'SIGNALS',
  'SAFETY_CONCERNS',
  'SUBSTANCE_OR_MENTAL',
);
