import type { ActorRole, Purpose } from '../../../platform/actor.ts';
import type { InputCheck } from '../../../platform/input.ts';
import { roleWords } from './grantee-labels.ts';
import {
  isProfessional,
  peopleAt,
  purposesAt,
  purposesOfPlace,
  purposesOfRoles,
  rolesForConsent,
  type CareOrganisationKind,
  type Grantee,
  type OrganisationKind,
} from './grantee.ts';

export interface GranteeDraft {
  readonly kind: Grantee['kind'];
  readonly organisationId?: string | null | undefined;
  readonly role?: ActorRole | null | undefined;
  readonly professionalId?: string | null | undefined;
  readonly matchId?: string | null | undefined;
  readonly organisationKind?: CareOrganisationKind | null | undefined;
}

/** What the hub knows about what the draft names. */
export interface GranteeFacts {
  readonly organisation: {
    readonly id: string;
    readonly kind: OrganisationKind;
    /** In which roles somebody works there now. */
    readonly roles: readonly ActorRole[];
  } | null;
  /** In which roles somebody works now at an organisation of the kind that the draft names, anywhere. */
  readonly rolesOfKind: readonly ActorRole[];
  /** Somebody who works somewhere now, with all of their present roles. */
  readonly professional: { readonly subject: string; readonly roles: readonly ActorRole[] } | null;
  /** Account of the volunteer of the match that the draft names, where it is the resident's. */
  readonly volunteer: string | null;
  /** Where the resident is registered: its local network is what a kind of organisation means. */
  readonly communityId: string | null;
}

export interface NamedGrantee {
  readonly grantee: Grantee;
  /** What the grantee's possible roles may state. */
  readonly purposes: ReadonlySet<Purpose>;
}

type GranteeField = Exclude<keyof GranteeDraft, 'kind'>;

const GRANTEE_FIELDS: readonly GranteeField[] = [
  'organisationId',
  'role',
  'professionalId',
  'matchId',
  'organisationKind',
];

const NEEDED_FIELDS: Readonly<Record<Grantee['kind'], readonly GranteeField[]>> = {
  PERSON: ['professionalId'],
  ROLE_IN_ORGANISATION: ['organisationId', 'role'],
  ORGANISATION: ['organisationId'],
  HOME_VILLAGE: [],
  ORGANISATION_CATEGORY: ['organisationKind'],
  EVERYBODY: [],
};

/** Nobody can permit these: a permission names whom it is for. */
const OF_OBJECTIONS_ALONE: ReadonlySet<Grantee['kind']> = new Set(['HOME_VILLAGE', 'EVERYBODY']);

/** Whom a draft means; null, with the problems, where it means nobody. `at` is its place in the input. */
export function checkGrantee(
  check: InputCheck,
  draft: GranteeDraft,
  facts: GranteeFacts,
  { at, decision }: { readonly at: string; readonly decision: 'PERMIT' | 'DENY' },
): NamedGrantee | null {
  if (decision === 'PERMIT' && OF_OBJECTIONS_ALONE.has(draft.kind)) {
    const message = 'A consent names whom it is for: a person, a role, an organisation or a kind.';
    const dutch = 'Toestemming geeft u aan iemand in het bijzonder.';
    check.problem(`${at}.kind`, 'NOT_ALLOWED', message, dutch);
    return null;
  }
  const volunteer = decision === 'DENY' && draft.kind === 'PERSON' && draft.matchId != null;
  const needed = volunteer ? (['matchId'] as const) : NEEDED_FIELDS[draft.kind];
  for (const field of GRANTEE_FIELDS) {
    const given = draft[field] !== null && draft[field] !== undefined;
    if (given === needed.some((name) => name === field)) continue;
    const message =
      needed.length === 0
        ? 'A grantee of this kind is named by its kind alone.'
        : `A grantee of this kind is named by ${needed.join(' and ')} alone.`;
    const dutch = given ? 'Dit past niet bij deze soort ontvanger.' : 'Vul in voor wie dit geldt.';
    check.problem(`${at}.${field}`, given ? 'NOT_ALLOWED' : 'REQUIRED', message, dutch);
  }
  return nameGrantee({ check, at, decision }, draft, facts);
}

interface Place {
  readonly check: InputCheck;
  readonly at: string;
}

function nameGrantee(
  { check, at, decision }: Place & { readonly decision: 'PERMIT' | 'DENY' },
  draft: GranteeDraft,
  facts: GranteeFacts,
): NamedGrantee | null {
  switch (draft.kind) {
    case 'PERSON':
      return namePerson({ check, at }, draft, facts);
    case 'HOME_VILLAGE':
      return nameHome({ check, at }, facts);
    case 'EVERYBODY':
      return { grantee: { kind: draft.kind }, purposes: new Set(['BREAK_GLASS'] as const) };
    case 'ORGANISATION_CATEGORY':
      return nameCategory({ check, at }, draft, facts, decision);
    case 'ORGANISATION': {
      const organisation = nameOrganisation({ check, at }, draft, facts);
      if (organisation === null) return null;
      const grantee = { kind: draft.kind, organisationId: organisation.id };
      return {
        grantee,
        purposes: purposesOfPlace(organisation.kind, rolesAt(organisation, decision)),
      };
    }
    case 'ROLE_IN_ORGANISATION': {
      const organisation = nameOrganisation({ check, at }, draft, facts);
      const { role } = draft;
      if (organisation === null || role == null) return null;
      const possible = rolesAt(organisation, decision);
      if (!possible.includes(role)) {
        const message = `People of this organisation can work there as ${possible.join(', ')}; its machines are reached by a consent to the organisation.`;
        const dutch = `Niemand werkt bij deze organisatie in deze rol. ${possible.length === 0 ? 'Kies' : `Kies een andere rol (${possible.map((name) => roleWords(name).nl.toLowerCase()).join(', ')}), of kies`} de hele organisatie.`;
        check.problem(`${at}.role`, 'NOT_ALLOWED', message, dutch);
        return null;
      }
      const grantee = { kind: draft.kind, organisationId: organisation.id, role };
      return { grantee, purposes: purposesOfRoles([role]) };
    }
  }
}

function namePerson({ check, at }: Place, draft: GranteeDraft, facts: GranteeFacts) {
  if (draft.matchId != null && draft.professionalId == null)
    return nameVolunteer({ check, at }, facts);
  if (draft.professionalId == null) return null;
  const roles = facts.professional?.roles.filter(isProfessional) ?? [];
  if (facts.professional === null || roles.length === 0) {
    const message =
      'Nobody works anywhere under this id now; take one from `professionals` of an organisation.';
    const dutch = 'Wij kennen deze persoon niet, of die werkt nu nergens.';
    check.problem(`${at}.professionalId`, 'UNKNOWN', message, dutch);
    return null;
  }
  const grantee = { kind: 'PERSON', subject: facts.professional.subject } as const;
  return { grantee, purposes: purposesOfRoles(roles) };
}

function rolesAt(
  { kind, roles }: NonNullable<GranteeFacts['organisation']>,
  decision: 'PERMIT' | 'DENY',
): readonly ActorRole[] {
  return decision === 'DENY' ? peopleAt(kind) : rolesForConsent(kind, roles);
}

function nameCategory(
  { check, at }: Place,
  draft: GranteeDraft,
  facts: GranteeFacts,
  decision: 'PERMIT' | 'DENY',
) {
  if (draft.organisationKind == null) return null;
  if (facts.communityId === null) {
    const message =
      'A kind of organisation means the partners in the network of the village; the resident is registered in none.';
    const dutch = 'Dit kan alleen als u in een dorp bent ingeschreven.';
    check.problem(`${at}.kind`, 'NOT_ALLOWED', message, dutch);
    return null;
  }
  const grantee = {
    kind: 'ORGANISATION_CATEGORY',
    organisationKind: draft.organisationKind,
  } as const;
  const kind = { id: '', kind: draft.organisationKind, roles: facts.rolesOfKind };
  return { grantee, purposes: purposesOfPlace(kind.kind, rolesAt(kind, decision)) };
}

function nameOrganisation({ check, at }: Place, draft: GranteeDraft, facts: GranteeFacts) {
  if (draft.organisationId == null) return null;
  if (facts.organisation === null) {
    const message = 'There is no organisation under this id: take one of the list.';
    check.problem(
      `${at}.organisationId`,
      'UNKNOWN',
      message,
      'Wij kennen deze organisatie niet. Kies een organisatie uit de lijst.',
    );
  }
  return facts.organisation;
}

function nameVolunteer({ check, at }: Place, { volunteer }: GranteeFacts) {
  if (volunteer === null) {
    const message = 'There is no match of this resident under this id.';
    check.problem(`${at}.matchId`, 'UNKNOWN', message, 'Wij kennen deze koppeling niet.');
    return null;
  }
  const grantee = { kind: 'PERSON', subject: volunteer } as const;
  return { grantee, purposes: purposesOfRoles(['VOLUNTEER']) };
}

function nameHome({ check, at }: Place, { communityId }: GranteeFacts) {
  if (communityId === null) {
    const message = 'The resident is registered in no village.';
    check.problem(`${at}.kind`, 'NOT_ALLOWED', message, 'U bent in geen dorp ingeschreven.');
    return null;
  }
  const grantee = { kind: 'HOME_VILLAGE', communityId } as const;
  return { grantee, purposes: purposesAt('COMMUNITY') };
}
