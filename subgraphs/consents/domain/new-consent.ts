import {
  ALL_CATEGORIES,
  maskOf,
  type CategoryMask,
  type DataCategory,
} from '../../../disclosure/categories.ts';
import { purposeMaskOf, type PurposeMask } from '../../../disclosure/purposes.ts';
import type { Purpose } from '../../../platform/actor.ts';
import { checkInput, type InputCheck } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';
import { checkPeriod } from './period.ts';
import type { Grantee } from './grantee.ts';
import { PURPOSE_WORDS } from './words.ts';
import { checkGrantee, type GranteeDraft, type GranteeFacts } from './name-grantee.ts';

/** What somebody wrote: `GiveConsentInput` without its keys. */
export interface ConsentDraft {
  readonly grantee: GranteeDraft;
  readonly categories: readonly DataCategory[];
  /** Null where whoever writes it down can name categories alone. */
  readonly allCategories: boolean | null;
  readonly purposes: readonly Purpose[];
  readonly validFrom?: Date | null | undefined;
  readonly validUntil?: Date | null | undefined;
}

/** What the hub knows about what the draft names. */
export interface DraftFacts extends GranteeFacts {
  /** The categories about which the giver may decide: every one, or those of a mandate. */
  readonly mandate: CategoryMask;
  readonly now: Date;
}

/** A consent or an objection as it is written. */
export interface NewRecord {
  readonly grantee: Grantee;
  readonly categories: CategoryMask;
  readonly purposes: PurposeMask;
  readonly communityId: string | null;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

export type CheckedRecord =
  | { readonly ok: true; readonly record: NewRecord }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Whether this consent can be given; if not, everything that is wrong with it. */
export function checkConsent(draft: ConsentDraft, facts: DraftFacts): CheckedRecord {
  const check = checkInput();
  const named = checkGrantee(check, draft.grantee, facts, {
    at: 'grantee',
    decision: 'PERMIT',
  });
  const categories = checkCategories(check, draft, facts.mandate);
  const purposes = checkPurposes(check, draft.purposes, named?.purposes ?? null);
  const period = checkPeriod(check, draft, facts.now);
  if (named === null || check.problems.length > 0) return { ok: false, problems: check.problems };
  const ofNetwork = named.grantee.kind === 'ORGANISATION_CATEGORY';
  const communityId = ofNetwork ? facts.communityId : null;
  return {
    ok: true,
    record: { grantee: named.grantee, categories, purposes, communityId, ...period },
  };
}

/** The categories that a draft names, within the mandate of who gives it. */
export function checkCategories(
  check: InputCheck,
  draft: Pick<ConsentDraft, 'categories' | 'allCategories'>,
  mandate: CategoryMask,
): CategoryMask {
  const listed = draft.categories.length > 0;
  const all = draft.allCategories === true;
  if (listed && all) {
    const message = 'Name categories, or give the consent for all of them; not both.';
    const dutch = 'Kies gegevens uit de lijst, of alle gegevens; niet allebei.';
    check.problem('allCategories', 'NOT_ALLOWED', message, dutch);
  }
  if (!listed && !all) {
    const message =
      draft.allCategories === null
        ? 'Name at least one category.'
        : 'Name at least one category, or set allCategories.';
    check.problem('categories', 'REQUIRED', message, 'Kies om welke gegevens het gaat.');
  }
  const mask = categoriesNamed(draft);
  if (isBeyond(mandate, draft)) {
    const message = 'The mandate does not reach all of these categories; name those that it does.';
    const dutch =
      'Uw machtiging geldt niet voor al deze gegevens. Kies alleen gegevens waarvoor die wel geldt.';
    check.problem(all ? 'allCategories' : 'categories', 'NOT_ALLOWED', message, dutch);
  }
  return mask;
}

/** Whether a draft names what the mandate of who gives it does not reach. */
export function isBeyond(
  mandate: CategoryMask,
  draft: Pick<ConsentDraft, 'categories' | 'allCategories'>,
): boolean {
  return (categoriesNamed(draft) & ~mandate) !== 0;
}

function categoriesNamed({
  categories,
  allCategories,
}: Pick<ConsentDraft, 'categories' | 'allCategories'>): CategoryMask {
  return allCategories === true ? ALL_CATEGORIES : maskOf(...categories);
}

function checkPurposes(
  check: InputCheck,
  purposes: readonly Purpose[],
  possible: ReadonlySet<Purpose> | null,
): PurposeMask {
  if (purposes.length === 0) {
    check.problem('purposes', 'REQUIRED', 'Name at least one purpose.', 'Kies waarvoor dit geldt.');
  } else if (possible !== null && !purposes.every((purpose) => possible.has(purpose))) {
    const message = `This grantee can ask for these purposes alone: ${[...possible].sort().join(', ')}.`;
    const dutch = `Deze ontvanger mag gegevens hiervoor niet vragen. Wel voor: ${[...possible]
      .sort()
      .map((purpose) => PURPOSE_WORDS[purpose].nl)
      .join(', ')}.`;
    check.problem('purposes', 'NOT_ALLOWED', message, dutch);
  }
  return purposeMaskOf(...purposes);
}
