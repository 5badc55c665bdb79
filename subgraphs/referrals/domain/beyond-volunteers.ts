/** The kind of partner for what only a professional may do, by what a question touches. */
const PARTNER = {
  MEDICATION_ADMINISTRATION: 'HOME_CARE',
  WOUND_CARE: 'HOME_CARE',
  RESERVED_PROCEDURE: 'HOME_CARE',
  LIFTING_TRANSFER: 'HOME_CARE',
  SUICIDALITY: 'GP_PRACTICE',
  ACUTE_DANGER: 'GP_PRACTICE',
} as const;

type Rule = keyof typeof PARTNER;
export type PartnerKind = (typeof PARTNER)[Rule];

/** From the most urgent: what cannot wait decides where it goes. */
const IN_ORDER: readonly Rule[] = [
  'ACUTE_DANGER',
  'SUICIDALITY',
  'RESERVED_PROCEDURE',
  'WOUND_CARE',
  'MEDICATION_ADMINISTRATION',
  'LIFTING_TRANSFER',
];

const URGENT: readonly string[] = ['ACUTE_DANGER', 'SUICIDALITY'];

const IN_WORDS: Readonly<Record<Rule, string>> = {
  MEDICATION_ADMINISTRATION: 'medicatie toedienen',
  WOUND_CARE: 'wondzorg',
  RESERVED_PROCEDURE: 'een voorbehouden handeling (Wet BIG)',
  LIFTING_TRANSFER: 'tillen of een transfer',
  SUICIDALITY: 'gedachten aan zelfdoding',
  ACUTE_DANGER: 'acuut gevaar',
};

/** The draft that a question beyond the volunteer's boundary becomes. */
export interface DraftByRule {
  /** What put it beyond, sorted. */
  readonly rules: readonly string[];
  readonly targetKind: PartnerKind;
  readonly priority: 'ROUTINE' | 'ASAP';
  readonly letter: string;
}

/**
 * Null where the rule names nobody to refer to. Abuse or neglect is one of those: whoever does it may
 * read along with the resident, so nothing about it is written by itself (Veilig Thuis is called).
 */
export function draftBeyondVolunteers(categories: readonly string[]): DraftByRule | null {
  if (categories.includes('ABUSE_OR_NEGLECT')) return null;
  const rules = IN_ORDER.filter((rule) => categories.includes(rule));
  const [first] = rules;
  if (first === undefined) return null;
  const words = rules.map((rule) => IN_WORDS[rule]).join(', ');
  return {
    rules: [...rules].sort(),
    targetKind: PARTNER[first],
    priority: rules.some((rule) => URGENT.includes(rule)) ? 'ASAP' : 'ROUTINE',
    letter: `Deze hulpvraag gaat over wat een vrijwilliger niet mag doen: ${words}. Het dorp vraagt een professional om dit over te nemen.`,
  };
}
