import {
  maskOf,
  SILENT_CATEGORIES,
  type CategoryMask,
  type DataCategory,
} from '../../../disclosure/categories.ts';
import { checkInput, type InputCheck } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';
import { checkPeriod } from './period.ts';

/** On what a mandate rests. Only the first is the resident's own word; the rest stand in a document. */
export type MandateBasis =
  | 'GIVEN_BY_RESIDENT'
  | 'LIVING_WILL'
  | 'MENTORSHIP'
  | 'GUARDIANSHIP'
  | 'ADMINISTRATION'
  | 'PARENTAL';

/** The statements work it out at the instant of the request. */
export type MandateStatus = 'OFFERED' | 'LAPSED' | 'FUTURE' | 'ACTIVE' | 'EXPIRED' | 'ENDED';

/** Days within which a representative can accept. */
export const MANDATE_CODE_DAYS = 14;

export interface MandateDraft {
  readonly representativeName: string;
  readonly categories: readonly DataCategory[];
  readonly allCategories: boolean;
  readonly basis: MandateBasis;
  readonly documentReference?: string | null | undefined;
  readonly validFrom?: Date | null | undefined;
  readonly validUntil?: Date | null | undefined;
}

export interface NewMandate {
  readonly representativeName: string;
  /** Those named one by one. */
  readonly categories: CategoryMask;
  readonly allCategories: boolean;
  readonly basis: MandateBasis;
  readonly documentReference: string | null;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

export type CheckedMandate =
  | { readonly ok: true; readonly mandate: NewMandate }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Whether this mandate can be given or recorded; if not, everything that is wrong with it. */
export function checkMandate(draft: MandateDraft, now: Date): CheckedMandate {
  const check = checkInput();
  check.line('representativeName', draft.representativeName, 200);
  const documentReference = checkDocument(check, draft);
  const categories = checkCategories(check, draft);
  const period = checkPeriod(check, draft, now);
  if (check.problems.length > 0) return { ok: false, problems: check.problems };
  const { representativeName, allCategories, basis } = draft;
  return {
    ok: true,
    mandate: {
      representativeName: representativeName.trim(),
      categories,
      allCategories,
      basis,
      documentReference,
      ...period,
    },
  };
}

/** "All" never holds the silent categories; beside it only they can be named. */
function checkCategories(check: InputCheck, draft: MandateDraft): CategoryMask {
  const named = maskOf(...draft.categories);
  if (named === 0 && !draft.allCategories) {
    check.problem(
      'categories',
      'REQUIRED',
      'Name at least one category, or set allCategories.',
      'Kies waarvoor de machtiging geldt.',
    );
  }
  return draft.allCategories ? named & SILENT_CATEGORIES : named;
}

function checkDocument(check: InputCheck, draft: MandateDraft): string | null {
  const reference = draft.documentReference ?? null;
  if (draft.basis === 'GIVEN_BY_RESIDENT') return null;
  if (reference === null) {
    check.problem(
      'documentReference',
      'REQUIRED',
      'Say in which document this mandate stands.',
      'Vul in in welk document de machtiging staat.',
    );
    return null;
  }
  check.line('documentReference', reference, 200);
  return reference.trim();
}

/** As whom somebody would end a mandate. */
export type Ender = 'RESIDENT' | 'REPRESENTATIVE' | 'PRIVACY_OFFICER';

/**
 * The resident takes back what the resident gave; what a document says, the privacy officer who keeps
 * it records as ended. The representative may always lay it down.
 */
export function mayEnd(basis: MandateBasis, who: Ender): boolean {
  switch (who) {
    case 'REPRESENTATIVE':
      return true;
    case 'RESIDENT':
      return basis === 'GIVEN_BY_RESIDENT';
    case 'PRIVACY_OFFICER':
      return basis !== 'GIVEN_BY_RESIDENT';
  }
}

/** What can still become of a mandate. */
export function nextMandateStatuses(status: MandateStatus): readonly MandateStatus[] {
  return status === 'ENDED' || status === 'EXPIRED' || status === 'LAPSED' ? [] : ['ENDED'];
}
