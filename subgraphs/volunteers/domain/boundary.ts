import type { BoundaryCategory, BoundaryOutcome } from '../generated/types.ts';

/** What a volunteer may do about a question for help, and what to do now. */
export interface Boundary {
  readonly outcome: BoundaryOutcome;
  /** Sorted. */
  readonly categories: BoundaryCategory[];
  /** In Dutch: it is read in the village. */
  readonly advice: string;
}

/** From the mildest to the strictest. */
const STRICTNESS: readonly BoundaryOutcome[] = [
  'VOLUNTEER_OK',
  'COORDINATOR_DECIDES',
  'PROFESSIONAL_ONLY',
  'URGENT',
];

/** The default table of the field (grenzen aan vrijwilligerswerk). The last two groups are its safety floor. */
const DEFAULT_OUTCOMES: Readonly<Record<BoundaryCategory, BoundaryOutcome>> = {
  SOCIAL_CONTACT: 'VOLUNTEER_OK',
  TRANSPORT: 'VOLUNTEER_OK',
  HOUSEHOLD_CHORE: 'VOLUNTEER_OK',
  DELIVERY: 'VOLUNTEER_OK',
  ACCOMPANY_CONSULTATION: 'COORDINATOR_DECIDES',
  ADMIN_FINANCE_ACCESS: 'COORDINATOR_DECIDES',
  KEY_HOLDING: 'COORDINATOR_DECIDES',
  PERSONAL_CARE_LIGHT: 'COORDINATOR_DECIDES',
  SUBSTANCE_USE: 'COORDINATOR_DECIDES',
  COGNITIVE_DECLINE: 'COORDINATOR_DECIDES',
  MENTAL_HEALTH: 'COORDINATOR_DECIDES',
  DEBT: 'COORDINATOR_DECIDES',
  LONELINESS_SEVERE: 'COORDINATOR_DECIDES',
  MEDICATION_ADMINISTRATION: 'PROFESSIONAL_ONLY',
  WOUND_CARE: 'PROFESSIONAL_ONLY',
  RESERVED_PROCEDURE: 'PROFESSIONAL_ONLY',
  LIFTING_TRANSFER: 'PROFESSIONAL_ONLY',
  ABUSE_OR_NEGLECT: 'URGENT',
  SUICIDALITY: 'URGENT',
  ACUTE_DANGER: 'URGENT',
};

const ADVICE: Readonly<Record<BoundaryOutcome, string>> = {
  VOLUNTEER_OK: 'Een vrijwilliger kan hierbij helpen.',
  COORDINATOR_DECIDES: 'De coördinator beoordeelt eerst of een vrijwilliger hierbij kan helpen.',
  PROFESSIONAL_ONLY:
    'Dit mag alleen een professional doen. Overleg met de huisarts of de wijkverpleging.',
  URGENT:
    'Wacht niet. Bel bij direct gevaar 112. Is er geen direct gevaar maar kan het niet wachten, bel dan de huisarts of buiten kantooruren de huisartsenpost.',
};

/** What some categories add to the advice of the outcome. */
const ADDED_ADVICE: readonly (readonly [BoundaryCategory, string])[] = [
  ['ABUSE_OR_NEGLECT', 'Bel voor advies of een melding Veilig Thuis: 0800-2000, dag en nacht.'],
  [
    'SUICIDALITY',
    'Bel om te praten over zelfdoding 113 Zelfmoordpreventie: 113 of 0800-0113, dag en nacht.',
  ],
  [
    'ACCOMPANY_CONSULTATION',
    'Mee de spreekkamer in gaat een vrijwilliger alleen als de inwoner dat zelf wil.',
  ],
];

/**
 * The boundary of a question that touches these categories: the strictest outcome counts. Where
 * nobody knows what it touches, the coordinator decides: that nothing is known is no permission.
 */
export function boundaryOf(categories: readonly BoundaryCategory[]): Boundary {
  const outcome = strictest(categories.map((category) => DEFAULT_OUTCOMES[category]));
  const added = ADDED_ADVICE.filter(([category]) => categories.includes(category));
  return {
    outcome,
    categories: [...new Set(categories)].sort(),
    advice: [ADVICE[outcome], ...added.map(([, text]) => text)].join(' '),
  };
}

/** Whether a volunteer may be proposed; whoever proposes one is the coordinator who decides. */
export function isWithinBoundary(boundary: Boundary): boolean {
  return boundary.outcome === 'VOLUNTEER_OK' || boundary.outcome === 'COORDINATOR_DECIDES';
}

function strictest(outcomes: readonly BoundaryOutcome[]): BoundaryOutcome {
  if (outcomes.length === 0) return 'COORDINATOR_DECIDES';
  return outcomes.reduce((a, b) => (STRICTNESS.indexOf(a) >= STRICTNESS.indexOf(b) ? a : b));
}
