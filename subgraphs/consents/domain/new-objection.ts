import {
  CARE_PURPOSES,
  purposeMaskOf,
  purposesOfMask,
  type PurposeMask,
} from '../../../disclosure/purposes.ts';
import type { DataCategory } from '../../../disclosure/categories.ts';
import type { Purpose } from '../../../platform/actor.ts';
import { checkInput, type InputCheck } from '../../../platform/input.ts';
import { checkGrantee, type GranteeDraft } from './name-grantee.ts';
import { checkCategories, type CheckedRecord, type DraftFacts } from './new-consent.ts';
import { checkPeriod } from './period.ts';
import { PURPOSE_WORDS } from './words.ts';

const OVERSIGHT = purposeMaskOf('LEGAL');

/** What somebody wrote: `GiveObjectionInput` without its keys. */
export interface ObjectionDraft {
  readonly against: GranteeDraft;
  readonly categories: readonly DataCategory[];
  readonly allCategories: boolean;
  readonly purposes: readonly Purpose[];
  readonly validFrom?: Date | null | undefined;
  readonly validUntil?: Date | null | undefined;
}

/** Whether this objection can be made; if not, everything that is wrong with it. */
export function checkObjection(draft: ObjectionDraft, facts: DraftFacts): CheckedRecord {
  const check = checkInput();
  const named = checkGrantee(check, draft.against, facts, { at: 'against', decision: 'DENY' });
  const categories = checkCategories(check, draft, facts.mandate);
  const purposes = checkPurposes(check, draft.purposes, named?.purposes ?? null);
  const period = checkPeriod(check, draft, facts.now);
  if (named === null || check.problems.length > 0) return { ok: false, problems: check.problems };
  const communityId = draft.against.kind === 'ORGANISATION_CATEGORY' ? facts.communityId : null;
  return {
    ok: true,
    record: { grantee: named.grantee, categories, purposes, communityId, ...period },
  };
}

/**
 * Whoever can ask for one of the care purposes can be refused all of them: in an objection they are one.
 * Oversight (path 8) is a duty by law and goes on beside every objection.
 */
function checkPurposes(
  check: InputCheck,
  purposes: readonly Purpose[],
  possible: ReadonlySet<Purpose> | null,
): PurposeMask {
  const mask = purposeMaskOf(...purposes);
  if (mask === 0) {
    const message = 'Name at least one purpose.';
    check.problem('purposes', 'REQUIRED', message, 'Kies waartegen u bezwaar maakt.');
  }
  if (possible === null) return mask;
  const asked = purposeMaskOf(...possible);
  const care = (asked & CARE_PURPOSES) === 0 ? 0 : CARE_PURPOSES;
  const refusable = (asked | care) & ~OVERSIGHT;
  if ((mask & OVERSIGHT) !== 0) {
    const message =
      'LEGAL is oversight of the rules, a duty by law: no objection can be made against it.';
    const dutch =
      'Tegen het toezicht op de regels kunt u geen bezwaar maken: dat moet volgens de wet.';
    check.problem('purposes', 'NOT_ALLOWED', message, dutch);
    return mask;
  }
  if (refusable === 0) {
    const message = 'Nobody in this role reads for a purpose that can be objected to.';
    const dutch = 'Tegen iemand in deze rol kunt u geen bezwaar maken.';
    check.problem('against.role', 'NOT_ALLOWED', message, dutch);
  } else if ((mask & ~refusable) !== 0) {
    const names = purposesOfMask(refusable);
    const message = `Against this grantee an objection can name these purposes alone: ${names.join(', ')}.`;
    const dutch = `Tegen deze ontvanger kunt u alleen bezwaar maken voor: ${names
      .map((name) => PURPOSE_WORDS[name].nl)
      .join(', ')}.`;
    check.problem('purposes', 'NOT_ALLOWED', message, dutch);
  }
  return mask;
}
