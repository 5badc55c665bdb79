import {
  ALL_CATEGORIES,
  maskOf,
  type CategoryMask,
  type DataCategory,
} from '../../../disclosure/categories.ts';
import { purposeMaskOf, type PurposeMask } from '../../../disclosure/purposes.ts';
import type { ActorRole, Purpose } from '../../../platform/actor.ts';
import { checkInput, type InputCheck } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';
import {
  isProfessional,
  peopleAt,
  purposesAt,
  purposesOfRoles,
  type CareOrganisationKind,
  type Grantee,
  type OrganisationKind,
} from './grantee.ts';

/** What somebody wrote: `GiveConsentInput` without its keys. */
export interface ConsentDraft {
  readonly grantee: GranteeDraft;
  readonly categories: readonly DataCategory[];
  readonly allCategories: boolean;
  readonly purposes: readonly Purpose[];
  readonly validFrom?: Date | null | undefined;
  readonly validUntil?: Date | null | undefined;
}

export interface GranteeDraft {
  readonly kind: Grantee['kind'];
  readonly organisationId?: string | null | undefined;
  readonly role?: ActorRole | null | undefined;
  readonly professionalId?: string | null | undefined;
  readonly organisationKind?: CareOrganisationKind | null | undefined;
}

/** What the hub knows about what the draft names. */
export interface DraftFacts {
  readonly organisation: { readonly id: string; readonly kind: OrganisationKind } | null;
  /** Somebody who works somewhere now, with all of their present roles. */
  readonly professional: { readonly subject: string; readonly roles: readonly ActorRole[] } | null;
  /** Where the resident is registered: its local network is what a kind of organisation means. */
  readonly communityId: string | null;
  /** The categories about which the giver may decide: every one, or those of a mandate. */
  readonly mandate: CategoryMask;
  readonly now: Date;
}

export interface NewConsent {
  readonly grantee: Grantee;
  readonly categories: CategoryMask;
  readonly purposes: PurposeMask;
  readonly communityId: string | null;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

export type CheckedConsent =
  | { readonly ok: true; readonly consent: NewConsent }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Whether this consent can be given; if not, everything that is wrong with it. */
export function checkConsent(draft: ConsentDraft, facts: DraftFacts): CheckedConsent {
  const check = checkInput();
  const named = checkGrantee(check, draft.grantee, facts);
  const categories = checkCategories(check, draft, facts.mandate);
  const purposes = checkPurposes(check, draft.purposes, named?.purposes ?? null);
  const period = checkPeriod(check, draft, facts.now);
  if (named === null || check.problems.length > 0) return { ok: false, problems: check.problems };
  const ofNetwork = named.grantee.kind === 'ORGANISATION_CATEGORY';
  const communityId = ofNetwork ? facts.communityId : null;
  return {
    ok: true,
    consent: { grantee: named.grantee, categories, purposes, communityId, ...period },
  };
}

interface NamedGrantee {
  readonly grantee: Grantee;
  /** What the grantee's possible roles may state. */
  readonly purposes: ReadonlySet<Purpose>;
}

type GranteeField = Exclude<keyof GranteeDraft, 'kind'>;

const GRANTEE_FIELDS: readonly GranteeField[] = [
  'organisationId',
  'role',
  'professionalId',
  'organisationKind',
];

const NEEDED_FIELDS: Readonly<Record<Grantee['kind'], readonly GranteeField[]>> = {
  PERSON: ['professionalId'],
  ROLE_IN_ORGANISATION: ['organisationId', 'role'],
  ORGANISATION: ['organisationId'],
  ORGANISATION_CATEGORY: ['organisationKind'],
};

function checkGrantee(
  check: InputCheck,
  draft: GranteeDraft,
  facts: DraftFacts,
): NamedGrantee | null {
  const needed = NEEDED_FIELDS[draft.kind];
  for (const field of GRANTEE_FIELDS) {
    const given = draft[field] !== null && draft[field] !== undefined;
    if (given === needed.includes(field)) continue;
    const message = `A grantee of this kind is named by ${needed.join(' and ')} alone.`;
    check.problem(`grantee.${field}`, given ? 'NOT_ALLOWED' : 'REQUIRED', message);
  }
  const named = nameGrantee(check, draft, facts);
  return named;
}

function nameGrantee(
  check: InputCheck,
  draft: GranteeDraft,
  facts: DraftFacts,
): NamedGrantee | null {
  switch (draft.kind) {
    case 'PERSON':
      return namePerson(check, draft, facts);
    case 'ORGANISATION_CATEGORY':
      return nameCategory(check, draft, facts);
    case 'ORGANISATION': {
      const organisation = nameOrganisation(check, draft, facts);
      if (organisation === null) return null;
      const grantee = { kind: draft.kind, organisationId: organisation.id };
      return { grantee, purposes: purposesAt(organisation.kind) };
    }
    case 'ROLE_IN_ORGANISATION': {
      const organisation = nameOrganisation(check, draft, facts);
      const { role } = draft;
      if (organisation === null || role == null) return null;
      const possible = peopleAt(organisation.kind);
      if (!possible.includes(role)) {
        const message = `People of this organisation can work there as ${possible.join(', ')}; its machines are reached by a consent to the organisation.`;
        check.problem('grantee.role', 'NOT_ALLOWED', message);
        return null;
      }
      const grantee = { kind: draft.kind, organisationId: organisation.id, role };
      return { grantee, purposes: purposesOfRoles([role]) };
    }
  }
}

function namePerson(check: InputCheck, draft: GranteeDraft, facts: DraftFacts) {
  if (draft.professionalId == null) return null;
  const roles = facts.professional?.roles.filter(isProfessional) ?? [];
  if (facts.professional === null || roles.length === 0) {
    const message =
      'Nobody works anywhere under this id now; take one from `professionals` of an organisation.';
    check.problem('grantee.professionalId', 'UNKNOWN', message);
    return null;
  }
  const grantee = { kind: 'PERSON', subject: facts.professional.subject } as const;
  return { grantee, purposes: purposesOfRoles(roles) };
}

function nameCategory(check: InputCheck, draft: GranteeDraft, facts: DraftFacts) {
  if (draft.organisationKind == null) return null;
  if (facts.communityId === null) {
    const message =
      'A kind of organisation means the partners in the network of the village; the resident is registered in none.';
    check.problem('grantee.kind', 'NOT_ALLOWED', message);
    return null;
  }
  const grantee = {
    kind: 'ORGANISATION_CATEGORY',
    organisationKind: draft.organisationKind,
  } as const;
  return { grantee, purposes: purposesAt(draft.organisationKind) };
}

function nameOrganisation(check: InputCheck, draft: GranteeDraft, facts: DraftFacts) {
  if (draft.organisationId == null) return null;
  if (facts.organisation === null) {
    check.problem('grantee.organisationId', 'UNKNOWN', 'There is no organisation under this id.');
  }
  return facts.organisation;
}

function checkCategories(
  check: InputCheck,
  draft: ConsentDraft,
  mandate: CategoryMask,
): CategoryMask {
  const listed = draft.categories.length > 0;
  if (listed && draft.allCategories) {
    const message = 'Name categories, or give the consent for all of them; not both.';
    check.problem('allCategories', 'NOT_ALLOWED', message);
  }
  if (!listed && !draft.allCategories) {
    check.problem('categories', 'REQUIRED', 'Name at least one category, or set allCategories.');
  }
  const mask = draft.allCategories ? ALL_CATEGORIES : maskOf(...draft.categories);
  if ((mask & ~mandate) !== 0) {
    const message = 'The mandate does not reach all of these categories; name those that it does.';
    check.problem(draft.allCategories ? 'allCategories' : 'categories', 'NOT_ALLOWED', message);
  }
  return mask;
}

function checkPurposes(
  check: InputCheck,
  purposes: readonly Purpose[],
  possible: ReadonlySet<Purpose> | null,
): PurposeMask {
  if (purposes.length === 0) {
    check.problem('purposes', 'REQUIRED', 'Name at least one purpose.');
  } else if (possible !== null && !purposes.every((purpose) => possible.has(purpose))) {
    const message = `This grantee can ask for these purposes alone: ${[...possible].sort().join(', ')}.`;
    check.problem('purposes', 'NOT_ALLOWED', message);
  }
  return purposeMaskOf(...purposes);
}

function checkPeriod(
  check: InputCheck,
  draft: ConsentDraft,
  now: Date,
): { validFrom: Date; validUntil: Date | null } {
  const validFrom = draft.validFrom ?? now;
  const validUntil = draft.validUntil ?? null;
  if (validFrom < now) {
    check.problem('validFrom', 'OUT_OF_RANGE', 'A consent begins now or later, never in the past.');
  }
  if (validUntil !== null && validUntil <= validFrom) {
    check.problem('validUntil', 'OUT_OF_RANGE', 'The end must come after the start.');
  }
  return { validFrom, validUntil };
}
